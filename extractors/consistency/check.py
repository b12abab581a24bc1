"""All checks of one document's words and dates."""

from collections.abc import Iterable, Iterator, Sequence

from extractors.citations import CitationReading
from extractors.citations.passages import Passage
from extractors.consistency.calendar import calendar_findings, names_day
from extractors.consistency.issue import abolished_level, younger_bases
from extractors.consistency.prose.arithmetic import wrong_clauses
from extractors.consistency.prose.clause_targets import figure_clauses
from extractors.consistency.prose.lists import wrong_lists
from extractors.consistency.prose.repeats import Prose, repeated_indicators
from extractors.consistency.prose.results import unlike_results
from extractors.consistency.prose.table_figures import table_figures
from extractors.consistency.prose.targets import prose_findings
from extractors.consistency.prose.unlike_tables import unlike_appendices
from extractors.targets.scopes import scopes
from models.document import Document
from models.finding import Finding
from models.section import Section
from models.table import Table
from models.target import Target


def consistency_findings(
    document: Document, citations: CitationReading, reported: Iterable[Finding]
) -> tuple[Finding, ...]:
    """Dates that cannot be, weekdays of another date, bases younger than the document, abolished levels.

    A date that `reported` already tells of is left out.
    """
    return (
        *_calendar(citations.passages, list(reported)),
        *abolished_level(document),
        *younger_bases(document, citations.citations),
    )


def target_findings(
    document: Document,
    targets: Sequence[Target],
    tables: Sequence[Table],
    sections: Iterable[Section],
    passages: Sequence[Passage],
) -> tuple[Finding, ...]:
    """What targets contradict: themselves, the tables, each other, and the rest of the prose.

    And what any clause says against its own figures.
    """
    figures, over, clauses = table_figures(tables), scopes(sections), list(figure_clauses(passages))
    found = [*prose_findings(targets, figures), *wrong_clauses(clauses, targets), *wrong_lists(passages)]
    found += unlike_appendices(clauses, figures, _clauses(found))
    if figures:
        told = _clauses([*found, *targets])
        results = unlike_results(document, clauses, tables, figures, over)
        found += (one for one in results if told.isdisjoint(_clauses([one])))
    if targets:
        found += repeated_indicators(targets, Prose(clauses, over, document.title), _clauses(found))
    return tuple(found)


def _clauses(found: Iterable[Finding | Target]) -> set[str]:
    """The clauses of which something is told already."""
    return {one.evidence.raw for one in found if one.evidence}


def _calendar(passages: Iterable[Passage], reported: list[Finding]) -> Iterator[Finding]:
    told = {(one.evidence.path, one.evidence.page, one.evidence.end) for one in reported if one.evidence}
    for passage in (one for one in passages if names_day(one.text.value)):
        for finding in calendar_findings(passage.text, passage.section_id):
            place = finding.evidence
            if place is None or not _is_told(told, (place.path, place.page), place.start, place.end):
                yield finding


def _is_told(
    told: set[tuple[str | None, int | None, int]], unit: tuple[str | None, int | None], start: int, end: int
) -> bool:
    """True where a finding ends within the stretch: citations and dates are told with what stands before."""
    return any((path, page) == unit and start < stop <= end + 1 for path, page, stop in told)
