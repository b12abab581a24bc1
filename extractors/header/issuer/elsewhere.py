"""Where else than in the header block an issuer is named, and what such places add to it."""

from collections.abc import Iterator
from dataclasses import replace

from extractors.agencies import AgencyReading
from extractors.header.block import Block
from extractors.header.issuer.value import Issuer
from extractors.header.signature.reading import Signature
from extractors.header.sources import (
    IssuerSource,
    attachment_lines,
    authority_lines,
    issuer_of_attachment,
    issuing_sentences,
    source,
)
from extractors.header.unit_hints import unit_of_territory
from extractors.zones import Zones

_OF_A_UNIT = "nhân dân"
"""Councils and committees, which are those of a unit."""


def other_sources(zones: Zones, signature: Signature) -> Iterator[IssuerSource]:
    """The introduction, the notes of what is attached and the signature, the surest first."""
    yield from issuing_sentences(zones)
    yield from filter(None, map(issuer_of_attachment, attachment_lines(zones)))
    signed = source(signature.agency)
    if signed:
        yield signed


def source_in_symbol(block: Block) -> IssuerSource | None:
    """`KH-UBND`: the symbol's last part is the agency's abbreviation."""
    symbol = block.number.symbol if block.number else None
    if symbol is None or block.number is None:
        return None
    last = symbol.suffix.replace("/", "-").rpartition("-")[2]
    start = block.number.line.value.find(last, symbol.start)
    return source(block.number.line, start) if last and start >= 0 else None


def with_missing_unit(issuer: Issuer, zones: Zones, signature: Signature) -> Issuer:
    """A unit that the first source leaves out, from another source that names the same agency."""
    if issuer.level == "central" or (issuer.unit and issuer.unit.name):
        return issuer
    kind = issuer.unit.kind if issuer.unit else None
    for found in (*authority_lines(zones), *other_sources(zones, signature)):
        unit = found.agency.unit
        same = _speaks_for(found.agency, issuer)
        if unit and same and (kind in (None, unit.kind)) and (unit.name or kind is None):
            issuer = replace(issuer, unit=unit, level=issuer.level or found.agency.level)
            if unit.name:
                break
            kind = unit.kind
    return issuer


def _speaks_for(agency: AgencyReading, issuer: Issuer) -> bool:
    """Whether it is the issuer, or its head (`Chủ tịch UBND tỉnh yêu cầu …` in a chỉ thị of the UBND)."""
    chief = agency.word.kind == "office" and f" {issuer.name}".casefold() in agency.name.casefold()
    return chief or agency.name.startswith(issuer.name.split(" ")[0])


def with_unit_of_place(issuer: Issuer, zones: Zones, block: Block) -> Issuer:
    """A council or committee without its unit: the place names it, the plan's territory tells its kind."""
    place = block.date.place if block.date else None
    if issuer.unit or not issuer.name.endswith(_OF_A_UNIT):
        return issuer
    unit = unit_of_territory(zones, place.value) if place else None
    return replace(issuer, unit=unit) if unit else issuer
