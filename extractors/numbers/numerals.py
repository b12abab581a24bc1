"""The readings of one numeral: which separators group digits and which one is the decimal mark."""

import re
from decimal import Decimal

from extractors.numbers.reading import Reading
from models.quantity import NumberStyle

_SEPARATOR = re.compile(r"([., \u00a0])")
_ONE_MARK = re.compile(r"([0-9]+)([.,])([0-9]+)")
_GROUP_STYLES: dict[str, NumberStyle] = {".": "vn", ",": "en"}
_DECIMAL_STYLES: dict[str, NumberStyle] = {",": "vn", ".": "en"}
LONGEST = 18
"""Digits of the longest numeral that is a number; longer ones are account or identity numbers."""


def _grouped(digits: list[str]) -> bool:
    """True for `1 | 234 | 567`: one to three digits, not led by zero, then threes."""
    head, *threes = digits
    return len(head) <= 3 and head[0] != "0" and all([len(three) == 3 for three in threes])  # noqa: C419 - quicker


def _styled(digits: str, style: NumberStyle | None) -> Reading:
    return Reading(Decimal(digits), None, None, None, None, style)


def _plain(digits: str) -> tuple[Reading, ...]:
    """An integer; `01` and `005` are padded counts, a longer one led by zero is a code."""
    if digits[0] == "0" and len(digits) > 3:
        return ()
    return (Reading(Decimal(digits)),)


def _one_mark(head: str, mark: str, tail: str) -> tuple[Reading, ...]:
    """`12,5` has decimals; `1.250` may be in groups as well."""
    if len(head) + len(tail) > LONGEST:
        return ()
    fraction = _styled(f"{head}.{tail}", _DECIMAL_STYLES[mark])
    if len(tail) != 3 or len(head) > 3 or head[0] == "0":
        return (fraction,)
    return (_styled(head + tail, _GROUP_STYLES[mark]), fraction)


def _many_marks(text: str) -> tuple[Reading, ...]:
    """Groups with one sort of separator between them (spaces, two and more marks), or groups and decimals."""
    parts = _SEPARATOR.split(text)
    digits, separators = parts[::2], parts[1::2]
    if not "".join(digits).isdigit() or "" in digits or len(text) - len(separators) > LONGEST:
        return ()
    *groups, mark = separators
    if separators.count(mark) == len(separators):
        return (_styled("".join(digits), _GROUP_STYLES.get(mark)),) if _grouped(digits) else ()
    if len(set(groups)) == 1 and mark in ".," and _grouped(digits[:-1]):
        return (_styled("".join(digits[:-1]) + "." + digits[-1], _DECIMAL_STYLES[mark]),)
    return ()


def numerals(text: str) -> tuple[Reading, ...]:
    """Every reading of digits with separators, integers by groups first; empty where there is none.

    `3,017` is 3017 (en) or 3.017 (vn); `6,387,200` and `0,79` have one reading; decimals keep the
    digits shown.
    """
    if not text.isascii() and "\u00a0" not in text:
        return ()
    if text.isdigit():
        return _plain(text) if len(text) <= LONGEST else ()
    one_mark = _ONE_MARK.fullmatch(text)
    return _one_mark(*one_mark.groups()) if one_mark else _many_marks(text)
