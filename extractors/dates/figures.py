"""Takes apart the figures that follow the word `ngày`: `02/5/2024`, ` / /2024`, `0//01/2024`."""

import re
from itertools import pairwise

from models.value import value

_FIGURES = re.compile(r"\d+")
_SEPARATOR = re.compile(r"[/.–-]")
_FOUR_DIGITS = 4
_CENTURIES = ("19", "20")


@value
class Figures:
    """Day, month and year as digits ("" for a blank), and where they end in their text."""

    day: str
    month: str
    year: str
    end: int
    odd: bool = False
    """Whether the separators or the number of figures are wrong."""


def take_apart(run: str) -> Figures | None:
    """The figures of a date at the start of `run`, or None where they are no date."""
    groups = list(_FIGURES.finditer(run))
    at = next((index for index, group in enumerate(groups) if len(group[0]) >= _FOUR_DIGITS), None)
    if at is None:
        return _short_year(run, groups)
    year, before = groups[at], groups[:at]
    gap = run[before[-1].end() if before else 0 : year.start()]
    if not _SEPARATOR.search(gap.replace("...", "")):
        return None
    leading = run[: before[0].start()] if before else ""
    return _with_year(run, before, year, blank_day="/" in leading)


def _with_year(
    run: str, before: list[re.Match[str]], year: re.Match[str], *, blank_day: bool
) -> Figures | None:
    """What the figures before the year are: nothing, a month, a day and a month, or too many."""
    between = run[before[0].end() : year.start()] if before else ""
    doubled = "//" in run[: year.start()].replace(" ", "") and bool(before)
    if not before:
        return Figures("", "", year[0], year.end())
    if len(before) == 1 and not blank_day and between.count("/") > 1:
        return Figures(before[0][0], "", year[0], year.end(), odd=True)
    if len(before) == 1:
        return Figures("", before[0][0], year[0], year.end(), odd=doubled and not blank_day)
    if len(before) == 2:
        return Figures(before[0][0], before[1][0], year[0], year.end(), odd=doubled)
    # Three figures are a span of days (15-20/5/2024) or a day cut in two (1 6/9/2024): the month is sure.
    span = run[before[0].end() : before[1].start()].strip() in ("-", "–")
    return Figures("", before[-1][0], year[0], year.end(), odd=not span) if len(before) == 3 else None


def _short_year(run: str, groups: list[re.Match[str]]) -> Figures | None:
    """A day, a month and a year that is not of four digits, all between slashes."""
    gaps = [run[a.end() : b.start()] for a, b in pairwise(groups[:3])]
    if len(gaps) < 2 or any("/" not in gap for gap in gaps):
        return None
    day, month, year = groups[:3]
    rest = groups[3] if len(groups) > 3 else None
    if rest and year[0] in _CENTURIES and len(rest[0]) == 2 and run[year.end() : rest.start()] == " ":
        # A year of four digits that recognition cut in two.
        return Figures(day[0], month[0], year[0] + rest[0], rest.end())
    return Figures(day[0], month[0], year[0], year.end())
