"""Roman numerals: how a number is spelled, and which number the numeral of a label is."""

from collections.abc import Mapping
from functools import cache

_SIGNS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_MOST_LABELS = 39
"""Of L, C, D and M labels make no use: those are letters."""


def roman(number: int) -> str:
    """The number as a Roman numeral in capitals."""
    signs = []
    for value, letters in _SIGNS:
        count, number = divmod(number, value)
        signs.append(letters * count)
    return "".join(signs)


@cache
def roman_labels() -> Mapping[str, int]:
    """The Roman numerals, in capitals, that number sections and rows, each with its number."""
    return {roman(number): number for number in range(1, _MOST_LABELS + 1)}
