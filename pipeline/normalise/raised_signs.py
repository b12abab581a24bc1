"""Signs that stand raised behind others, as exponents do: what they are as characters."""

import regex

_LEVEL, _RAISED = "0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ"
MINUS = "-−–"
"""What stands for the sign of an exponent: the hyphen, the sign itself, and the dash it is made into."""
_UP, _DOWN = str.maketrans(_LEVEL + MINUS[1:], _RAISED + "⁻⁻"), str.maketrans(_RAISED, _LEVEL)

_FIGURES = rf"[{MINUS}]?\d++(?:\s*+[,;]\s*+\d++)*+"
_ONLY_FIGURES = regex.compile(rf"\s*+{_FIGURES}\s*+")
RAISED_TAG = rf"(?<=\d)<(?i:sup)[^<>]*+>\s*+{_FIGURES}\s*+</(?i:sup)\s*+>"
"""Figures that the mark-up left in a text raises behind a figure (`150<sup>1</sup>`)."""
_TAG = regex.compile(r"<[^<>]*+>")


def without_tags(raised: str) -> str:
    """What a `RAISED_TAG` shows.

    >>> without_tags("<sup>1, 2</sup>")
    '¹, ²'
    """
    return as_raised(_TAG.sub("", raised).strip())


def are_figures(text: str) -> bool:
    """Whether the text, raised behind a figure, is an exponent or marks of notes.

    >>> [are_figures(text) for text in ("3", "-3", "1, 2", "(2)", "-")]
    [True, True, True, False, False]
    """
    return _ONLY_FIGURES.fullmatch(text) is not None


def as_raised(text: str) -> str:
    """The text with its figures and signs raised.

    >>> as_raised("10"), as_level("2024¹")
    ('¹⁰', '20241')
    """
    return text.translate(_UP)


def as_level(text: str) -> str:
    """The text with its raised figures and signs as plain ones."""
    return text.translate(_DOWN)
