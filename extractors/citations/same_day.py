"""Dates that instruments share: `Quyết định số 5/QĐ-UBND và Kế hoạch số 6/KH-UBND cùng ngày 02/01/2024`."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.citations.instrument import Instrument
from extractors.citations.rules import rule


def with_shared_dates(text: str, found: Sequence[Instrument]) -> list[Instrument]:
    """The instruments of a text in order, those without a date dated where `cùng ngày` tells theirs."""
    dated = list(found)
    for at, one in enumerate(dated):
        if one.date and rule("same_day").search(text, one.start, one.end):
            _date_joined(text, dated, at)
        elif at and one.date is None and rule("same_day").match(text, one.end):
            dated[at] = replace(one, date=dated[at - 1].date)
    return dated


def _date_joined(text: str, dated: list[Instrument], last: int) -> None:
    """Gives the date of the last to those before it that only a conjunction parts."""
    for at in range(last - 1, -1, -1):
        one, after = dated[at], dated[at + 1]
        between = one.end < after.start and not rule("conjunction").fullmatch(text, one.end, after.start)
        if one.date or between:
            return
        dated[at] = replace(one, date=dated[last].date)
