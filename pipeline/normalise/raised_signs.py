"""Signs that stand raised behind others, as exponents do: what they are as characters."""

import regex

_LEVEL, _RAISED = "0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ"
_UP, _DOWN = str.maketrans(_LEVEL, _RAISED), str.maketrans(_RAISED, _LEVEL)


RAISED_TAG = r"(?<=\d)<(?i:sup)[^<>]*+>\s*+\d++(?:\s*+[,;]\s*+\d++)*+\s*+</(?i:sup)\s*+>"
"""Figures that the mark-up left in a text raises behind a figure (`150<sup>1</sup>`)."""
_TAG = regex.compile(r"<[^<>]*+>")


def without_tags(raised: str) -> str:
    """What a `RAISED_TAG` shows.

    >>> without_tags("<sup>1, 2</sup>")
    '¹, ²'
    """
    return as_raised(_TAG.sub("", raised).strip())


def as_raised(text: str) -> str:
    """The text with its figures and signs raised.

    >>> as_raised("10"), as_level("2024¹")
    ('¹⁰', '20241')
    """
    return text.translate(_UP)


def as_level(text: str) -> str:
    """The text with its raised figures and signs as plain ones."""
    return text.translate(_DOWN)
