"""Reads dates: `ngày 02 tháng 5 năm 2024`, `02/5/2024`, `ngày / /2024` and the like."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

import regex

from extractors.dates.figures import take_apart
from extractors.rule_files import read_rules
from models.base import unchecked
from models.partial_date import PartialDate
from models.value import value

_OPENING = re.compile(r"[nNtT0-9](?:(?=gày|GÀY|háng|HÁNG)|(?<=[0-9])(?=[0-9]?\s?[/-]))")
"""How every form begins: it is found three times as fast as a date itself."""
_partial_date: Callable[[dict[str, Any]], PartialDate] = unchecked(PartialDate)
_MONTHS = 12
_CENTURY_TURN = 50
"""Years of two digits above it belong to the twentieth century."""
forms = partial(read_rules, "extractors.dates", "forms.toml")
"""The table of forms: `blank` and the list `form`."""


@cache
def _date_pattern() -> regex.Pattern[str]:
    """All forms in one alternation, so that a text is scanned once."""
    blank = forms()["blank"]
    patterns = (form["pattern"].strip().replace("{blank}", blank) for form in forms()["form"])
    return regex.compile("|".join(f"(?:{pattern})" for pattern in patterns))


@value
class DateReading:
    """A date from `start` to `end`; `date` is None where even the year is blank or unreadable.

    `malformed` says that the text cannot be right (`31/9`, `0//01`); `date` is then what is sure.
    """

    start: int
    end: int
    date: PartialDate | None
    malformed: bool


def read_date(text: str, start: int = 0) -> DateReading | None:
    """The first date at or after `start`, in any written form."""
    return next(find_dates(text, start), None)


def find_dates(text: str, start: int = 0) -> Iterator[DateReading]:
    """Every date at or after `start`, in order."""
    pattern = _date_pattern()
    for opening in _OPENING.finditer(text, start):
        match = pattern.match(text, opening.start()) if opening.start() >= start else None
        # A rejected match may have run over the start of the next date; only its first letter is skipped.
        reading = _read(match) if match else None
        if reading:
            yield reading
            start = reading.end


def _read(match: regex.Match[str]) -> DateReading | None:
    run = match["run"]
    if run is not None:
        figures = take_apart(run)
        if figures is None:
            return None
        date, malformed = _date(figures.day, figures.month, figures.year)
        return DateReading(match.start(), match.start("run") + figures.end, date, malformed or figures.odd)
    rest = match["rest"] or ""
    year = match["year"] or ""
    if len(year) < 4 and _is_blank_year(match, year, rest):
        return DateReading(match.start(), match.start("rest") + len(rest.rstrip()), None, False)
    if not year:
        return None
    date, malformed = _date(match["day"] or "", match["month"] or "", year)
    return DateReading(match.start(), match.end("year"), date, malformed)


def _is_blank_year(match: regex.Match[str], year: str, rest: str) -> bool:
    """Whether the year was left to be filled in: `20…`, `….`, or nothing to the end of the text."""
    return bool(rest.strip()) or (not year and match.end() == len(match.string))


def _date(day: str, month: str, year: str) -> tuple[PartialDate | None, bool]:
    """What is sure of a date, and whether any part of it is impossible; "" and dots are blanks."""
    if len(year) == 2:
        year = f"{20 if int(year) <= _CENTURY_TURN else 19}{year}"
    if len(year) != 4 or year[:2] not in ("18", "19", "20"):
        return None, True
    months = int(month) if month.isdigit() else None
    if months is None:
        return _partial(int(year)), False
    if not 1 <= months <= _MONTHS:
        return _partial(int(year)), True
    days = int(day) if day.isdigit() else None
    if days is not None and not 1 <= days <= monthrange(int(year), months)[1]:
        return _partial(int(year), months), True
    return _partial(int(year), months, days), False


def _partial(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    return _partial_date({"year": year, "month": month, "day": day})
