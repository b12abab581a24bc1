"""Every reading that the text of a cell admits."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import product

import regex

from extractors.numbers.numerals import numerals
from extractors.numbers.phrases import phrases
from extractors.numbers.reading import Reading
from extractors.numbers.units import is_unit
from models.quantity import Comparator

LONGEST_CELL = 400
"""A cell with more characters than this is prose, whatever it starts with."""
LAST_YEAR = 2100
SHORT = 3
"""Most numbers have so few digits: they are whole, and no code."""

_NUMBER = r"\d{1,3}+(?:[ \u00a0]\d{3}(?!\d))++(?:[.,]\d++)?|\d++(?:[.,]\d++)*+"
_AMOUNT = regex.compile(rf"(?P<sign>[-−–+]?)(?P<number>{_NUMBER})")
_RANGE = regex.compile(
    rf"(?P<low>{_NUMBER})\s*+(?P<unit>[%‰]?|\p{{L}}[\p{{L}}2³²]*+)\s*+"
    rf"(?:-|–|—|÷|~|đến|tới)\s*+(?P<high>{_NUMBER})(?=[^\d.,/-]|$)"
)
_NOTE = regex.compile(
    r"\s*+(?:\([^()]*+\)|\[[^\[\]]*+\]|\*++)\s*+$"
    r"|(?<=\d)(?<!(?<!\d)10)(?:[⁰¹²³⁴-⁹]++[,;]?\s?)++$"
)
"""The last of them raised figures, which are an exponent only behind 10 (`150¹`, but `10³`)."""
_NOTE_ENDS = (")", "]", "*", *"⁰¹²³⁴⁵⁶⁷⁸⁹")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BARE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_NEGATIVE = regex.compile(rf"\((?P<number>{_NUMBER})\s*+(?P<unit>[%‰]?)\)")
_SPELT_OUT = regex.compile(r"\([\p{L} ]++\)\s*+(?=\p{L})")
"""The number in words, before its unit (`02 (hai) lớp`)."""
_POWERS = {"tỷ": 9, "tỉ": 9, "triệu": 6, "nghìn": 3, "ngàn": 3, "đồng": 0}
_STEPS = regex.compile(
    rf"(?i)(?:(?P<number>\d{{1,3}}+) ?(?P<scale>{'|'.join(_POWERS)})(?: |$))++(?P<money>đồng)?"
)
"""An amount in words of its scales (`1 tỷ 500 triệu đồng`)."""
_DIGIT = re.compile(r"[0-9]")
_TRAILING = " .;,:_"


def candidates(raw: str) -> tuple[Reading, ...]:
    """All readings of a cell's text, none where it is not a number with its unit and a note.

    Values are as printed: a scale word stays in the unit (`33 nghìn con` is 33 `nghìn con`). Ratios
    (`19/19`), dates, periods of years and text that merely contains digits have no reading.
    """
    return _candidates(raw) if len(raw) <= LONGEST_CELL else ()


@lru_cache(maxsize=65536)
def _candidates(raw: str) -> tuple[Reading, ...]:
    if len(raw) <= SHORT and raw.isdigit() and raw.isascii():
        return (Reading(Decimal(raw)),)
    if _BARE.fullmatch(raw):
        return numerals(raw)
    if not _DIGIT.search(raw):
        return ()
    negative = _NEGATIVE.fullmatch(raw.strip()) if "(" in raw else None
    if negative:
        return tuple(
            _signed(one, "-", None, negative["unit"] or None) for one in numerals(negative["number"])
        )
    text, op = _lead(_without_notes(raw))
    # A range is no amount: `-`, `đến` and a second number are no unit.
    return tuple(_amounts(text, op)) or tuple(_ranges(text)) or tuple(_in_steps(text, op))


def _without_notes(raw: str) -> str:
    """The text without the notes and footnote marks at its end."""
    text = raw.strip().rstrip(_TRAILING)
    while text.rstrip().endswith(_NOTE_ENDS) and (match := _NOTE.search(text)):
        if not match.start():
            break
        text = text[: match.start()].rstrip(_TRAILING)
    return text


def _lead(text: str) -> tuple[str, Comparator | None]:
    """The text after the words in front of the number, and the comparator that they say; none of a time."""
    if text[:1].isdigit():
        return text, None
    known = phrases("before")
    op: Comparator | None = None
    position, word = 0, ""
    while match := known.pattern.match(text, position):
        word = match[0].strip().casefold()
        op = known.ops[word] or op
        position = match.end()
    rest = text[position:]
    return ("" if word in known.dating and _YEAR.fullmatch(rest) else rest), op


def _amounts(text: str, op: Comparator | None) -> Iterator[Reading]:
    match = _AMOUNT.match(text)
    if not match:
        return
    unit, tail_op = _tail(text[match.end() :])
    if unit is None:
        return
    for one in numerals(match["number"]):
        yield _signed(one, match["sign"], tail_op or op, unit or None)


def _signed(one: Reading, sign: str, op: Comparator | None, unit: str | None) -> Reading:
    value = -one.value if sign in ("-", "−", "–") and one.value else one.value
    return Reading(value, op=op, unit=unit, style=one.style)


def _tail(text: str) -> tuple[str | None, Comparator | None]:
    """The unit after a number (empty where there is none) and the comparator; None where it is text."""
    rest = text.strip()
    if rest.startswith("("):
        rest = _SPELT_OUT.sub("", rest, count=1)
    op: Comparator | None = None
    if not rest or rest in "%‰":
        return rest, op
    known = phrases("after")
    after = known.pattern.search(rest) if rest.casefold().endswith(known.words) else None
    if after and after.end() == len(rest):
        op = known.ops[after[0].strip().casefold()]
        rest = rest[: after.start()].strip()
    return (rest, op) if not rest or is_unit(rest) else (None, op)


def _ranges(text: str) -> Iterator[Reading]:
    match = _RANGE.match(text)
    if not match:
        return
    unit, _ = _tail(text[match.end() :])
    if unit is None or (match["unit"] and not is_unit(match["unit"])):
        return
    for low, high in product(numerals(match["low"]), numerals(match["high"])):
        if _may_be_range(low.value, high.value, unit) and (not low.style or high.style in (None, low.style)):
            style = low.style or high.style
            yield Reading(low=low.value, high=high.value, unit=unit or match["unit"] or None, style=style)


def _in_steps(text: str, op: Comparator | None) -> Iterator[Reading]:
    """The amount of numbers each in a smaller scale than the one before, in the last of the scales."""
    match = _STEPS.fullmatch(text)
    powers = [_POWERS[scale.lower()] for scale in match.captures("scale")] if match else []
    if match and len(powers) > 1 and powers == sorted(set(powers), reverse=True):
        steps = zip(match.captures("number"), powers, strict=True)
        value = Decimal(sum(int(number) * 10 ** (power - powers[-1]) for number, power in steps))
        yield Reading(value, op=op, unit=" ".join(filter(None, (match["scale"], match["money"]))))


def _may_be_range(low: Decimal | None, high: Decimal | None, unit: str) -> bool:
    """False for two years without a unit: `2021 - 2025` is when, not how much."""
    if low is None or high is None or low >= high:
        return False
    return bool(unit) or not (is_year(low) and is_year(high))


def is_year(value: Decimal) -> bool:
    """True for what may be a year of our time."""
    return 1900 <= value <= LAST_YEAR and value == int(value)
