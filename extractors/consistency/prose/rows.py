"""Clauses that tell the result of a year, held against rows of indicators: `Năm 2023, thu … đạt 52 tỷ đồng`.

The clause names the indicator as its row does and says nothing beside, nor of a place within the area; plans
are held against tables with the targets.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import regex

from extractors.citations.passages import Passage
from extractors.consistency.prose.area_statements import is_all
from extractors.consistency.prose.area_totals import dated, own_area, said, small, words_of
from extractors.consistency.prose.area_totals import pattern as area_pattern
from extractors.consistency.prose.clause_targets import Clause, body_clauses, clause_target
from extractors.consistency.prose.table_figures import Figure, naming_words, tells_plan
from extractors.consistency.prose.targets import unlike_all
from extractors.targets.clause import Stated, has_figure, stated_in
from extractors.targets.scopes import Scope
from models.document import Document
from models.finding import Finding

_AMOUNT = regex.compile(r"[\d.,]++\D*+$")
"""The amount that a stretch ends with, and its unit."""
FEWEST_WORDS = 2
"""Words that name an indicator, besides those that any may have."""

Rows = Mapping[tuple[frozenset[str], frozenset[int], str | None], Sequence[Figure]]
"""Figures of rows by the words of their names, the year and the unit."""


def unlike_rows(
    document: Document,
    passages: Iterable[Passage],
    figures: Iterable[Figure],
    scopes: Mapping[int | None, Scope],
    told: Container[str],
) -> Iterator[Finding]:
    """At most one finding a clause, of those that `told`, targets and what is reported, leaves."""
    rows = _by_name(figures, document.issued.year if document.issued else 0)
    area = own_area(document.issuer)
    for clause in body_clauses(passages, has_figure) if rows else ():
        scope = scopes[clause.passage.section_id]
        is_planned = (scope.in_scope and not scope.of_results) or tells_plan(clause.text)
        if is_planned or clause.text in told or _is_of_part((clause.text, *scope.headings), area):
            continue
        found = next(_in_clause(clause, scope.headings, rows, area), None)
        if found:
            yield found


def _by_name(figures: Iterable[Figure], issued: int) -> Rows:
    """What rows tell of years that are over, or say to be reached."""
    found: defaultdict[tuple[frozenset[str], frozenset[int], str | None], list[Figure]] = defaultdict(list)
    for one in figures:
        words = one.words - words_of("beside")
        over = one.is_reached or (max(one.years, default=0) < issued and not tells_plan(one.name))
        if one.is_row and over and len(one.years) == 1 and len(words) >= FEWEST_WORDS:
            found[words, one.years, one.unit].append(one)
    return found


def _is_of_part(texts: Iterable[str], area: str) -> bool:
    """Whether a text names a place within the area."""
    return any(area_pattern("part_of_area").search(_without(text, area)) for text in texts)


def _without(text: str, area: str) -> str:
    at = text.casefold().find(area)
    return text if at < 0 else text[:at] + text[at + len(area) :]


def _in_clause(clause: Clause, over: Sequence[str], rows: Rows, area: str) -> Iterator[Finding]:
    for stated in stated_in(clause.text):
        before = _AMOUNT.sub("", clause.text[: stated.end])
        when = dated(said(small(before, area)), over)
        same = rows.get((_name(stated, area), when.years, stated.reading.unit), ())
        alike = [one for one in same if said(one.name.casefold()).moments == when.moments]
        target = clause_target(clause, stated)
        exact = target.op is None and is_all(before, clause.text[stated.end :].casefold())
        found = unlike_all(target, alike) if exact else None
        if found:
            yield found


def _name(stated: Stated, area: str) -> frozenset[str]:
    """The words that name the indicator; none of a change, which rows do not tell."""
    told = said(small(stated.indicator, area))
    changes = not told.words.isdisjoint(words_of("directions")) or "…" in stated.indicator
    return frozenset() if changes else naming_words(" ".join(told.words)) - words_of("beside")
