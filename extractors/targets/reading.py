"""Reads the targets that the prose of a document sets: few, rather than wrong."""

from collections.abc import Iterator, Mapping, Sequence

import regex

from extractors.targets.clause import Stated, stated_in
from extractors.targets.clauses import clauses
from extractors.targets.forms import words
from extractors.zones import Zones
from models.blocks import Block, Paragraph
from models.section import Section
from models.sourced_text import SourcedText
from models.target import Target

_YEAR = regex.compile(r"(?i:năm|giai đoạn(?: \d{4}\s*[-–])?)\s*(20\d\d)(?!\d)")


def extract_targets(
    zones: Zones, sections: Sequence[Section], section_of: Mapping[int, int], title: str | None
) -> tuple[Target, ...]:
    """Targets in reading order: of sections that are about targets, and of clauses that announce one."""
    by_id = {section.section_id: section for section in sections}
    found: list[Target] = []
    for paragraph in _paragraphs(zones):
        chain = tuple(_chain(by_id, section_of.get(id(paragraph))))
        headings = [section.title for section in chain]
        if not any(words("results").search(heading) for heading in headings):
            found += _in_paragraph(paragraph.text, chain, headings, title or "")
    return tuple(found)


def _paragraphs(zones: Zones) -> Iterator[Paragraph]:
    blocks: list[Block] = [*zones.body]
    for appendix in zones.appendices:
        blocks += appendix.blocks
    yield from (block for block in blocks if isinstance(block, Paragraph))


def _chain(by_id: Mapping[int, Section], section_id: int | None) -> Iterator[Section]:
    """The section and those above it."""
    while section_id is not None:
        section = by_id[section_id]
        yield section
        section_id = section.parent_id


def _in_paragraph(
    text: SourcedText, chain: Sequence[Section], headings: Sequence[str], title: str
) -> Iterator[Target]:
    in_scope = any(words("headings").search(heading) for heading in headings)
    for start, end in clauses(text.value):
        clause = text.value[start:end]
        if not in_scope and not words("announces").search(clause):
            continue
        years = (clause, *headings, title)
        for stated in stated_in(clause):
            yield _target(stated, text, (start, end), _year(years), chain[0].section_id if chain else None)


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
