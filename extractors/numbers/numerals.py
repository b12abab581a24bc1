"""The readings of one numeral: which separators group digits and which one is the decimal mark."""

import re
from decimal import Decimal
from typing import NamedTuple

from models.quantity import NumberStyle

_SEPARATOR = re.compile(r"([., \u00a0])")
_GROUP_STYLES: dict[str, NumberStyle] = {".": "vn", ",": "en"}
_DECIMAL_STYLES: dict[str, NumberStyle] = {",": "vn", ".": "en"}
LONGEST = 18
"""Digits of the longest numeral that is a number; longer ones are account or identity numbers."""


class Numeral(NamedTuple):
    """One reading; `style` is the one that it presupposes, None where it needs none."""

    value: Decimal
    style: NumberStyle | None


def _grouped(digits: list[str]) -> bool:
    """True for `1 | 234 | 567`: one to three digits, not led by zero, then threes."""
    head, *threes = digits
    return len(head) <= 3 and head[0] != "0" and all([len(three) == 3 for three in threes])  # noqa: C419 - quicker


def _plain(digits: str) -> tuple[Numeral, ...]:
    """An integer; `01` and `005` are padded counts, a longer one led by zero is a code."""
    if digits[0] == "0" and len(digits) > 3:
        return ()
    return (Numeral(Decimal(int(digits)), None),)


def _one_separator(separator: str, digits: list[str]) -> tuple[Numeral, ...]:
    decimal_style = _DECIMAL_STYLES.get(separator) if len(digits) == 2 else None
    fraction = Numeral._make((Decimal(".".join(digits)), decimal_style)) if decimal_style else None
    if not _grouped(digits):
        return (fraction,) if fraction else ()
    whole = Numeral._make((Decimal("".join(digits)), _GROUP_STYLES.get(separator)))
    return (whole, fraction) if fraction else (whole,)


def numerals(text: str) -> tuple[Numeral, ...]:
    """Every reading of digits with separators, integers by groups first; empty where there is none.

    `3,017` is 3017 (en) or 3.017 (vn); `6,387,200` and `0,79` have one reading; decimals keep the
    digits shown.
    """
    if not text.isascii() and "\u00a0" not in text:
        return ()
    if text.isdigit():
        return _plain(text) if len(text) <= LONGEST else ()
    parts = _SEPARATOR.split(text)
    digits, separators = parts[::2], parts[1::2]
    if not "".join(digits).isdigit() or "" in digits or len(text) - len(separators) > LONGEST:
        return ()
    if separators.count(separators[0]) == len(separators):
        return _one_separator(separators[0], digits)
    *groups, mark = separators
    if len(set(groups)) == 1 and mark in ".," and _grouped(digits[:-1]):
        return (Numeral(Decimal("".join(digits[:-1]) + "." + digits[-1]), _DECIMAL_STYLES[mark]),)
    return ()
