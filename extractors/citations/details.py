"""Reads what follows the symbol of a cited instrument: its date, issuer and title."""

import re
from functools import cache

from extractors.agencies import match_agency
from extractors.citations.passage_text import PassageText
from extractors.citations.rules import rule
from extractors.citations.type_words import type_name_pattern
from extractors.dates import DateReading
from models.value import value

_LONGEST_TITLE = 400


@value
class Details:
    """`end` is where the date ends (or the symbol, without one), `tail` where the title does."""

    end: int
    tail: int
    date: DateReading | None = None
    issuer: str | None = None
    term: str | None = None
    title: str | None = None


def read_details(passage: PassageText, start: int) -> Details:
    """The details that follow `start`."""
    text = passage.text
    date = _date_at(passage, start)
    position = date.end if date else start
    found = read_issuer(text, position)
    issuer, term = None, None
    if found:
        position, issuer, term = found
        # "Quyết định số 5/QĐ-UBND của UBND huyện ngày 02/01/2024"
        date = date or _date_at(passage, position)
        position = max(position, date.end) if date else position
    title, tail = _title(text, position)
    return Details(date.end if date else start, tail, date, issuer, term, title)


def _date_at(passage: PassageText, start: int) -> DateReading | None:
    gap = rule("date_gap").match(passage.text, start)
    return passage.date_at(gap.end()) if gap else None


def read_issuer(text: str, start: int) -> tuple[int, str | None, str | None] | None:
    """Where the issuer after "của" ends, its name written out, and its term of office."""
    gap = rule("issuer_gap").match(text, start)
    if gap is None:
        return None
    position = gap.end()
    session = rule("issuer_prefix").match(text, position)
    agency = match_agency(text, session.end() if session else position)
    if agency is None:
        return None
    position, name = agency
    term = rule("term").match(text, position)
    return (term.end(), name, term["term"].upper()) if term else (position, name, None)


@cache
def _next_cited() -> re.Pattern[str]:
    """Another instrument in a list, which ends the title of the one before it."""
    return re.compile(rf"(?:,|\s(?:và|cùng))\s(?:các\s)?(?:{type_name_pattern()})\s(?:số[\s:]*)?\d")


def _title(text: str, start: int) -> tuple[str | None, int]:
    """The title that begins at `start`, and where it ends."""
    opening = rule("title_opening").match(text, start)
    if opening is None:
        return None, start
    first = opening.start("title")
    limit = min(len(text), first + _LONGEST_TITLE)
    for end in (rule("title_end"), _next_cited()):
        match = end.search(text, opening.end(), limit)
        limit = match.start() if match else limit
    return text[first:limit].strip(' ,"“”') or None, limit
