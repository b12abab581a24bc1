"""Reads the targets that the prose of a document sets: few, rather than wrong."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

import regex

from extractors.targets.clause import clauses, has_figure, stated_in
from extractors.targets.forms import says
from extractors.targets.scopes import Scope, latest_year, scopes
from extractors.zones import Zones
from models.blocks import Paragraph
from models.section import Section
from models.sourced_text import SourcedText
from models.target import Target

_ASIDE = regex.compile(r"[,:]\s|\(")
_LEADING_YEAR = regex.compile(r"[^:;.]{0,30}(?i:năm)\s*20\d\d\s*:")
"""`- Đến năm 2031: …; …` speaks of all the clauses behind it."""


def extract_targets(
    zones: Zones, sections: Iterable[Section], section_of: Mapping[int, int], title: str | None
) -> tuple[Target, ...]:
    """Targets in reading order: of sections that are about targets, and of clauses that announce one."""
    found_in = scopes(sections)
    found: list[Target] = []
    for paragraph in (one for one in chain.from_iterable(zones.flows) if isinstance(one, Paragraph)):
        scope = found_in[section_of.get(id(paragraph))]
        if not scope.of_results and _may_state(paragraph.text.value, scope):
            found += _in_paragraph(paragraph.text, scope, title or "")
    return tuple(found)


def _may_state(text: str, scope: Scope) -> bool:
    """A cheap test of a whole paragraph: a number, and words of targets in it or over it."""
    return has_figure(text) and (scope.in_scope or says("announces", text))


def _in_paragraph(text: SourcedText, scope: Scope, title: str) -> Iterator[Target]:
    leading = _LEADING_YEAR.match(text.value)
    headings = (leading[0], *scope.headings) if leading else scope.headings
    for start, end in clauses(text.value):
        clause = text.value[start:end]
        if not scope.in_scope and not says("announces", clause):
            continue
        for stated in stated_in(clause):
            year = latest_year((_up_to_aside(clause, stated.end), clause, *headings, title))
            yield stated.as_target(clause, text.evidence(start, end), scope.section_id, year)


def _up_to_aside(clause: str, end: int) -> str:
    """The clause as far as it is about its target: `đạt 95% năm 2025`, without `(năm 2024 đạt 93%)`."""
    aside = _ASIDE.search(clause, end)
    return clause[: aside.start()] if aside else clause
