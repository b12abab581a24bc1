"""Reads the targets that the prose of a document sets: few, rather than wrong."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import regex

from extractors.targets.clause import Stated, stated_in
from extractors.targets.clauses import clauses
from extractors.targets.forms import says
from extractors.zones import Zones
from models.blocks import Paragraph
from models.section import Section
from models.sourced_text import SourcedText
from models.target import Target

_DIGIT = re.compile(r"\d")
_YEAR = regex.compile(r"(?i:năm|giai đoạn(?: \d{4}\s*[-–])?)\s*(20\d\d)(?!\d)")

_LEADING_YEAR = regex.compile(r"[^:;.]{0,30}(?i:năm)\s*20\d\d\s*:")
"""`- Đến năm 2031: …; …` speaks of all the clauses behind it."""


class _Place(NamedTuple):
    """A section and the titles from it up: whether they speak of targets, or of results."""

    section_id: int | None
    headings: tuple[str, ...]
    in_scope: bool
    of_results: bool


def extract_targets(
    zones: Zones, sections: Iterable[Section], section_of: Mapping[int, int], title: str | None
) -> tuple[Target, ...]:
    """Targets in reading order: of sections that are about targets, and of clauses that announce one."""
    places = _places(sections)
    found: list[Target] = []
    for paragraph in _paragraphs(zones):
        place = places[section_of.get(id(paragraph))]
        if not place.of_results and _may_state(paragraph.text.value, place):
            found += _in_paragraph(paragraph.text, place, title or "")
    return tuple(found)


def _paragraphs(zones: Zones) -> Iterator[Paragraph]:
    return (block for block in chain.from_iterable(zones.flows) if isinstance(block, Paragraph))


def _places(sections: Iterable[Section]) -> dict[int | None, _Place]:
    """The place of each section: it is about what its title says, and what those above it say."""
    places: dict[int | None, _Place] = {None: _Place(None, (), in_scope=False, of_results=False)}
    for section in sections:  # in reading order, so that what stands above is known
        above = places[section.parent_id]
        places[section.section_id] = _Place(
            section.section_id,
            (section.title, *above.headings),
            in_scope=above.in_scope or says("headings", section.title),
            of_results=above.of_results or says("results", section.title),
        )
    return places


def _may_state(text: str, place: _Place) -> bool:
    """A cheap test of a whole paragraph: a number, and words of targets in it or over it."""
    return _DIGIT.search(text) is not None and (place.in_scope or says("announces", text))


def _in_paragraph(text: SourcedText, place: _Place, title: str) -> Iterator[Target]:
    leading = _LEADING_YEAR.match(text.value)
    headings = (leading[0], *place.headings) if leading else place.headings
    for start, end in clauses(text.value):
        clause = text.value[start:end]
        if not place.in_scope and not says("announces", clause):
            continue
        for stated in stated_in(clause):
            year = _year((clause, *headings, title))
            yield _target(stated, text, (start, end), year, place.section_id)


def _year(texts: Sequence[str]) -> int | None:
    """The last year of the first text that names one: of `từ … năm 2023 xuống … năm 2024` the later."""
    for text in texts:
        years = [int(year) for year in _YEAR.findall(text)]
        if years:
            return max(years)
    return None


def _target(
    stated: Stated, text: SourcedText, span: tuple[int, int], year: int | None, section_id: int | None
) -> Target:
    reading = stated.reading
    return Target(
        indicator=stated.indicator,
        op=reading.op,
        value=reading.value,
        low=reading.low,
        high=reading.high,
        unit=reading.unit,
        year=year,
        baseline=stated.baseline,
        raw=text.value[span[0] : span[1]],
        section_id=section_id,
        evidence=text.evidence(*span),
    )
