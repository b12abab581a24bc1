"""Where a document names its issuer: each place that may, the surest first."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

import regex

from extractors.agencies import AgencyReading, read_agency
from extractors.document_types import DocumentType, by_name
from extractors.header.block import Block
from extractors.header.patterns import find, matches
from extractors.header.title import attachment_start, is_authority_line
from extractors.places import read_mention
from extractors.zones import Zones
from models.blocks import Paragraph
from models.sourced_text import SourcedText
from models.value import value

_OF = regex.compile(r"\b(?:của|Của|CỦA)\s+")
_SENTENCE_START = regex.compile(r"(?:^|[;,.:] )(?=\p{Lu})")
_OPENING_PARAGRAPHS = 4
_VERB_WITHIN = 120
"""How far after the agency's name, a bracket between them, the verb of issuing stands."""
_WORDS_BEFORE_TYPE = 4
"""Within how many words after the verb the type stands (`ban hành và triển khai Kế hoạch`)."""


@value
class IssuerSource:
    """A text and the agency that it names."""

    text: SourcedText
    agency: AgencyReading

    @property
    def evidence_text(self) -> SourcedText:
        """The stretch that names the agency."""
        return self.text.slice(self.agency.start, self.agency.end)


def source(text: SourcedText | None, start: int = 0) -> IssuerSource | None:
    """The agency that the text names at `start`."""
    agency = read_agency(text.value, start) if text else None
    return IssuerSource(text, agency) if text and agency else None


def authority_line(zones: Zones) -> IssuerSource | None:
    """The line below the title of a decision: `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ X`.

    That of a head whose agency opens few documents (`HIỆU TRƯỞNG TRƯỜNG X`) ends the head of this one.
    """
    heads = (found for found in _authorities(zones.head[-1:]) if found.agency.word.kind == "office")
    return next(chain(_authorities(zones.preamble[:2]), heads), None)


def authority_lines(zones: Zones) -> Iterator[IssuerSource]:
    """Such lines also where a text lost the type line over them: `ỦY BAN NHÂN DÂN TỈNH` below the number."""
    yield from _authorities((*zones.preamble[:2], *reversed(zones.head)))


def _authorities(paragraphs: Iterable[Paragraph]) -> Iterator[IssuerSource]:
    for paragraph in paragraphs:
        text = paragraph.text
        if matches("wiring", text.value):
            text = text.slice(0, len(text.value.rstrip(" :")) - len("điện"))
        if paragraph.column is None and is_authority_line(text.value):
            found = source(text)
            if found:
                yield found


def attachment_lines(zones: Zones) -> Iterator[SourcedText]:
    """The `(Kèm theo … của UBND xã X)` notes: the document's own first, then those of its appendices."""
    headings = (paragraph for appendix in zones.appendices for paragraph in appendix.heading)
    for paragraph in (*zones.head, *zones.preamble[:1], *headings):
        start = attachment_start(paragraph.text.value)
        if start is not None:
            yield paragraph.text.slice(start)


def issuer_of_attachment(line: SourcedText) -> IssuerSource | None:
    """The agency after the first `của` of the note that names one."""
    for match in _OF.finditer(line.value):
        found = source(line, match.end())
        if found:
            return found
    return None


def issuing_sentences(zones: Zones) -> Iterator[IssuerSource]:
    """`Ủy ban nhân dân xã X ban hành Kế hoạch …` in the introduction, the last first."""
    body = [block for block in zones.body[:_OPENING_PARAGRAPHS] if isinstance(block, Paragraph)]
    for paragraph in (*reversed(zones.preamble), *body):
        text = paragraph.text
        for match in _SENTENCE_START.finditer(text.value):
            found = source(text, match.end())
            rest = found.agency.end if found else 0
            if found and find("issuing", text.value[rest : rest + _VERB_WITHIN]):
                yield found


def issued_types(zones: Zones) -> Iterator[DocumentType]:
    """What the introduction says that the issuer issues: `UBND xã X ban hành Kế hoạch …`."""
    for found in issuing_sentences(zones):
        verb = find("issuing", found.text.value[found.agency.end :])
        words = found.text.value[found.agency.end + (verb.end() if verb else 0) :].split()
        kinds = (by_name(" ".join(words[index:])) for index in range(min(_WORDS_BEFORE_TYPE, len(words))))
        yield from (kind for kind in kinds if kind)


def block_sources(block: Block) -> list[IssuerSource]:
    """The agencies of the header block, the issuer last."""
    found = (_of_union(text, block.union) or source(text) for text in block.agencies)
    return [each for each in found if each]


def _of_union(text: SourcedText, union: str | None) -> IssuerSource | None:
    """An organ that the Youth Union's title completes (`BAN CHẤP HÀNH TRUNG ƯƠNG`), or a unit alone below."""
    if union is None:
        return None
    unit = read_mention(text.value)
    if unit and unit.name and unit.end == len(text):
        agency = read_agency(f"{union} {text.value}")
        return IssuerSource(text, replace(agency, start=0, end=len(text))) if agency else None
    agency = read_agency(f"{text.value} {union}")
    if agency is None or agency.end <= len(text):
        return None
    return IssuerSource(text, replace(agency, end=len(text)))
