"""The readings of one numeral: which separators group digits and which one is the decimal mark."""

import re
from decimal import Decimal
from typing import NamedTuple

from models.quantity import NumberStyle

_SEPARATOR = re.compile(r"([., \u00a0])")
LONGEST = 18
"""Digits of the longest numeral that is a number; longer ones are account or identity numbers."""


class Numeral(NamedTuple):
    """One reading; `style` is the one that it presupposes, None where it needs none."""

    value: Decimal
    style: NumberStyle | None


def _grouped(digits: list[str]) -> bool:
    """True for `1 | 234 | 567`: one to three digits, not led by zero, then threes."""
    head = digits[0]
    return 1 <= len(head) <= 3 and head[0] != "0" and set(map(len, digits[1:])) <= {3}


def _plain(digits: str) -> tuple[Numeral, ...]:
    """An integer; `01` and `005` are padded counts, a longer one led by zero is a code."""
    if digits[0] == "0" and len(digits) > 3:
        return ()
    return (Numeral(Decimal(int(digits)), None),)


def _one_separator(separator: str, digits: list[str]) -> tuple[Numeral, ...]:
    readings = []
    if _grouped(digits):
        style: NumberStyle | None = {".": "vn", ",": "en"}.get(separator)  # type: ignore[assignment]
        readings.append(Numeral(Decimal("".join(digits)), style))
    if len(digits) == 2 and separator in ".,":
        decimal_style: NumberStyle = "vn" if separator == "," else "en"
        readings.append(Numeral(Decimal(".".join(digits)), decimal_style))
    return tuple(readings)


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
        style: NumberStyle = "vn" if mark == "," else "en"
        return (Numeral(Decimal("".join(digits[:-1]) + "." + digits[-1]), style),)
    return ()
