"""Reads every citation of a document."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from extractors.citations.cited import Cited
from extractors.citations.conflicts import conflicts
from extractors.citations.instrument import Instrument
from extractors.citations.instruments import find_instruments
from extractors.citations.one_symbol import with_one_symbol
from extractors.citations.own_document import own_document
from extractors.citations.passages import Passage, passages
from extractors.citations.roles import roles
from extractors.citations.short_names import aliases, resolve, short_names
from extractors.citations.slips import slips
from extractors.symbols import of_its_committee
from extractors.zones import Zones
from models.base import unchecked
from models.citation import Citation, CitationRole
from models.finding import Finding

_new_citation: Callable[[dict[str, Any]], Citation] = unchecked(Citation)


@dataclass(frozen=True, slots=True)
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
    return CitationReading(citations, (*slips(cited), *conflicts(cited)), read)


def _cited(zones: Zones, read: Iterable[Passage]) -> list[Cited]:
    """Every citation with what was read about it, the document's mentions of itself left out."""
    found = [(passage, instruments) for passage in read if (instruments := find_instruments(passage))]
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
