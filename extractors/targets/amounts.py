"""The number of a target with its unit and the words that compare."""

from typing import NamedTuple

import regex

from extractors.numbers import Reading, candidates
from extractors.numbers.units import is_listed, is_whole, unit_kind

_PERCENT = regex.compile(r"\s?([%‰])")
_MORE = r"(?:\s(\p{Ll}++(?:/\p{L}++)*+))?"
_WORDS = regex.compile(rf"\s?(\p{{L}}[\p{{L}}\d²³]*+(?:/\p{{L}}++)*+){_MORE}{_MORE}{_MORE}")
"""Up to four words, ratios included (`triệu đồng/lao động/năm`)."""
_AFTER = regex.compile(r"\s+(?:trở lên|trở xuống)(?!\p{L})", regex.IGNORECASE)


class Amount(NamedTuple):
    """`reading` has value, comparator and unit; `end` is where it ends in the text."""

    reading: Reading
    end: int


def amount_at(text: str, start: int, number_end: int) -> Amount | None:
    """The amount whose comparing words begin at `start` and whose number ends at `number_end`.

    None where no known unit follows, where it is a time (`dưới 5 tuổi`), or where nothing decides between
    two readings of the number.
    """
    unit_end = _unit_end(text, number_end)
    if unit_end is None:
        return None
    after = _AFTER.match(text, unit_end)
    end = after.end() if after else unit_end
    readings = candidates(text[start:end])
    reading = _chosen(readings)
    if reading is None or (reading.value is None and reading.low is None):
        return None
    if unit_kind(reading.unit) == "time":
        return None
    return Amount(reading, end)


def _unit_end(text: str, start: int) -> int | None:
    """Where the longest known unit after a number ends."""
    percent = _PERCENT.match(text, start)
    if percent:
        return percent.end()
    found = _WORDS.match(text, start)
    if found is None:
        return None
    ends = [found.end(group) for group in (4, 3, 2, 1) if found[group]]
    return next((end for end in ends if is_listed(text[start:end].strip())), None)


def _chosen(readings: tuple[Reading, ...]) -> Reading | None:
    """The only reading; of two, the whole one of things that are counted, else the Vietnamese one."""
    if len(readings) < 2:
        return readings[0] if readings else None
    grouped, fraction = readings[0], readings[1]
    if is_whole(grouped.unit):
        return grouped
    if unit_kind(grouped.unit) == "rate":
        return fraction
    return next((one for one in readings if one.style == "vn"), None)
