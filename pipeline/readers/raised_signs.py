"""Signs that stand raised behind others, as exponents do: what they are as characters."""

_LEVEL, _RAISED = "0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ"
_UP, _DOWN = str.maketrans(_LEVEL, _RAISED), str.maketrans(_RAISED, _LEVEL)


def as_raised(text: str) -> str:
    """The text with its figures and signs raised.

    >>> as_raised("10"), as_level("2024¹")
    ('¹⁰', '20241')
    """
    return text.translate(_UP)


def as_level(text: str) -> str:
    """The text with its raised figures and signs as plain ones."""
    return text.translate(_DOWN)
