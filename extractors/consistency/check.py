"""All checks of one document's words and dates."""

from collections.abc import Iterable, Iterator, Mapping

from extractors.citations.passages import passages
from extractors.consistency.calendar import calendar_findings
from extractors.consistency.issue import abolished_level, younger_bases
from extractors.zones import Zones
from models.citation import Citation
from models.document import Document
from models.finding import Finding


def consistency_findings(
    zones: Zones,
    document: Document,
    citations: Iterable[Citation],
    section_of: Mapping[int, int],
    reported: Iterable[Finding],
) -> tuple[Finding, ...]:
    """Dates that cannot be, weekdays of another date, bases younger than the document, abolished levels.

    A date that `reported` already tells of is left out.
    """
    return tuple(_findings(zones, document, citations, section_of, list(reported)))


def _findings(
    zones: Zones,
    document: Document,
    citations: Iterable[Citation],
    section_of: Mapping[int, int],
    reported: list[Finding],
) -> Iterator[Finding]:
    told = {(one.evidence.path, one.evidence.page, one.evidence.end) for one in reported if one.evidence}
    for passage in passages(zones, section_of):
        for finding in calendar_findings(passage.text, passage.section_id):
            place = finding.evidence
            if place is None or not _is_told(told, (place.path, place.page), place.start, place.end):
                yield finding
    yield from abolished_level(document)
    yield from younger_bases(document, citations)


def _is_told(
    told: set[tuple[str | None, int | None, int]], unit: tuple[str | None, int | None], start: int, end: int
) -> bool:
    """True where a finding ends within the stretch: citations and dates are told with what stands before."""
    return any((path, page) == unit and start < stop <= end + 1 for path, page, stop in told)
