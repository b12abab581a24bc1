"""Reads every citation of a document."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from unicodedata import normalize

from extractors.citations.cited import Cited
from extractors.citations.conflicts import conflicts
from extractors.citations.instrument import Instrument
from extractors.citations.laws import read_dated_bases, read_laws
from extractors.citations.numbered import read_numbered
from extractors.citations.one_symbol import with_one_symbol
from extractors.citations.own_document import own_document, tie_span
from extractors.citations.passage_text import scan
from extractors.citations.passages import Passage, passages
from extractors.citations.roles import roles
from extractors.citations.short_names import aliases, read_short, resolve, short_names
from extractors.symbols import of_its_committee
from extractors.zones import Zones
from models.base import unchecked
from models.citation import Citation, CitationRole
from models.finding import Finding
from models.value import value

_new_citation: Callable[[dict[str, Any]], Citation] = unchecked(Citation)


@value
class CitationReading:
    """The citations in reading order, one for each place, and what is wrong with them.

    `passages` are all of the document, in reading order, whether they cite anything or not.
    """

    citations: tuple[Citation, ...]
    findings: tuple[Finding, ...]
    passages: tuple[Passage, ...]


def extract_citations(zones: Zones, section_of: Mapping[int, int]) -> CitationReading:
    """What a document cites; `section_of` maps the id of a block to its section."""
    read = tuple(passages(zones, section_of))
    cited = _cited(zones, read)
    # What has neither symbol nor readable date names no instrument; it stays visible as a finding.
    named = (item.citation for item in with_one_symbol(cited))
    citations = tuple(citation for citation in named if citation.symbol or citation.cited)
    return CitationReading(citations, (*_slips(cited), *conflicts(cited)), read)


def _cited(zones: Zones, read: Iterable[Passage]) -> list[Cited]:
    """Every citation with what was read about it, the document's mentions of itself left out."""
    found = [(passage, instruments) for passage in read if (instruments := _instruments_of(passage))]
    if not found:
        return []
    own = own_document(zones)
    names = short_names(item for _, instruments in found for item in instruments)
    for passage, instruments in found:
        names |= aliases(passage.text.value, instruments)
    cited: list[Cited] = []
    for passage, instruments in found:
        for item, role in zip(instruments, roles(passage, instruments), strict=True):
            whole = resolve(item, names)
            if whole and not own.is_meant(whole):
                cited.append(Cited(whole, _citation(passage, whole, role)))
    return cited


def _citation(passage: Passage, item: Instrument, role: CitationRole) -> Citation:
    blank = item.form == "blank"
    printed = passage.text.value[item.start : item.end]
    return _new_citation(
        {
            "role": role,
            "doc_type": item.doc_type,
            "number": item.number,
            "symbol": None if blank else of_its_committee(item.symbol, printed, item.issuer),
            "cited": item.date.date if item.date else None,
            "issuer": _issuer(item),
            "title": item.title,
            "section_id": passage.section_id,
            "evidence": passage.text.evidence(item.start, item.end),
        }
    )


def _issuer(item: Instrument) -> str | None:
    """The issuer with its term: `Ban Chấp hành Trung ương Đảng khóa XIII`."""
    if item.issuer is None or item.term is None:
        return item.issuer
    return f"{item.issuer} {'nhiệm kỳ' if item.term[0].isdigit() else 'khóa'} {item.term}"


def _slips(cited: Iterable[Cited]) -> Iterator[Finding]:
    """`malformed_date` and `incomplete_citation` findings, in reading order."""
    for item in cited:
        instrument = item.instrument
        if instrument.date and instrument.date.malformed:
            sure = instrument.date.date.iso if instrument.date.date else None
            name = instrument.symbol or instrument.title or instrument.doc_type
            message = f"Ngày của văn bản {name} viết sai: “{_quoted(item)}”"
            yield item.finding("malformed_date", "warning", message, actual=sure)
        if instrument.form == "blank":
            message = f"Văn bản được viện dẫn còn để trống số: “{_quoted(item)}”"
            yield item.finding("incomplete_citation", "info", message)


def _quoted(item: Cited) -> str:
    return " ".join(normalize("NFC", item.citation.evidence.raw).split())


def _instruments_of(passage: Passage) -> list[Instrument]:
    """Every instrument that the passage cites, in order of place."""
    text = scan(passage.text.value, basis=passage.basis_start is not None)
    if text is None:
        return []
    found = read_numbered(text)
    found += read_short(text, found)
    found += read_laws(text, found)
    if passage.basis_start is not None:
        found += read_dated_bases(text, found, passage.basis_start)
    first, last = tie_span(passage) or (0, 0)
    kept = (item for item in found if not first <= item.start < last)
    return sorted(kept, key=lambda item: (item.start, item.end))
