"""The issuing authority, from wherever the document names it, and its superior."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from extractors.agencies import AgencyReading
from extractors.header.block import Block
from extractors.header.issuer.of_block import issuer_of_block
from extractors.header.issuer.superior import below_superior
from extractors.header.issuer.value import Issuer, from_source
from extractors.header.signature.reading import Signature
from extractors.header.sources import (
    IssuerSource,
    attachment_lines,
    authority_line,
    authority_lines,
    block_sources,
    issuer_of_attachment,
    issuing_sentences,
    source,
)
from extractors.places import Mention, named, read_mention, tiers_of_kind
from extractors.zones import Zones
from models.blocks import Paragraph

_ISSUE_THEMSELVES = frozenset({"office", "central"})
"""A head of an agency issues in his own name, and so does `THỦ TƯỚNG CHÍNH PHỦ` below `CHÍNH PHỦ`."""
_OF_A_UNIT = "nhân dân"
"""Councils and committees, which are those of a unit."""
_TERRITORY = regex.compile(r"\bđịa bàn (?:toàn )?(?=\p{L})", regex.IGNORECASE)


def read_issuer(zones: Zones, block: Block, signature: Signature) -> Issuer | None:
    """The issuer of the header block or the authority line, else of the other places that name one."""
    issuer = _named(zones, block, signature)
    return _with_unit_of_place(_with_missing_unit(issuer, zones, signature), zones, block) if issuer else None


def _named(zones: Zones, block: Block, signature: Signature) -> Issuer | None:
    """The issuer as the surest place names it, perhaps without its unit."""
    authority = authority_line(zones)
    printed = issuer_of_block(block)
    if authority and (authority.agency.word.kind in _ISSUE_THEMSELVES or printed is None):
        return _owned(from_source(authority), printed)
    if printed:
        return _below(zones, block) or printed
    first = next(_other_sources(zones, signature), None) or _source_in_symbol(block)
    return from_source(first) if first else None


def _below(zones: Zones, block: Block) -> Issuer | None:
    """The agency that symbol (`KH-BCĐ`) and introduction name, where the block prints only its superior."""
    printed, meant = block_sources(block), _source_in_symbol(block)
    if not printed or meant is None or meant.agency.word == printed[-1].agency.word:
        return None
    word = meant.agency.word
    found = next((each for each in issuing_sentences(zones) if each.agency.word == word), None)
    return below_superior(from_source(found), found, printed[-1]) if found else None


def _owned(chief: Issuer, printed: Issuer | None) -> Issuer:
    """The head of the agency (`Giám đốc Sở Y tế`) has the unit and the superior that the block prints."""
    if printed is None:
        return chief
    unit = chief.unit if chief.unit and chief.unit.name else printed.unit or chief.unit
    return replace(
        chief,
        unit=unit,
        level=chief.level or printed.level,
        superior=printed.superior,
        superior_unit=printed.superior_unit,
    )


def _other_sources(zones: Zones, signature: Signature) -> Iterator[IssuerSource]:
    """The introduction, the notes of what is attached and the signature, the surest first."""
    yield from issuing_sentences(zones)
    yield from filter(None, map(issuer_of_attachment, attachment_lines(zones)))
    signed = source(signature.agency)
    if signed:
        yield signed


def _source_in_symbol(block: Block) -> IssuerSource | None:
    """`KH-UBND`: the symbol's last part is the agency's abbreviation."""
    symbol = block.number.symbol if block.number else None
    if symbol is None or block.number is None:
        return None
    last = symbol.suffix.replace("/", "-").rpartition("-")[2]
    start = block.number.line.value.find(last, symbol.start)
    return source(block.number.line, start) if last and start >= 0 else None


def _with_missing_unit(issuer: Issuer, zones: Zones, signature: Signature) -> Issuer:
    """A unit that the first source leaves out, from another source that names the same agency."""
    if issuer.level == "central" or (issuer.unit and issuer.unit.name):
        return issuer
    kind = issuer.unit.kind if issuer.unit else None
    for found in (*authority_lines(zones), *_other_sources(zones, signature)):
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


def _with_unit_of_place(issuer: Issuer, zones: Zones, block: Block) -> Issuer:
    """A council or committee without its unit: the place names it, the plan's territory tells its kind."""
    place = block.date.place if block.date else None
    if issuer.unit or not issuer.name.endswith(_OF_A_UNIT):
        return issuer
    unit = _unit_of_territory(zones, place.value) if place else None
    return replace(issuer, unit=unit) if unit else issuer


def _unit_of_territory(zones: Zones, place: str) -> Mention | None:
    """The first unit in whose territory the plan works (`trên địa bàn tỉnh`) that the place may be."""
    tiers = {unit.tier for unit in named(place)}
    fitting = (unit for unit in _territories(zones) if tiers.intersection(tiers_of_kind()[unit.kind]))
    return next((unit for unit in fitting if unit.name in ("", place)), None)


def _territories(zones: Zones) -> Iterator[Mention]:
    body = (block for block in zones.body if isinstance(block, Paragraph))
    for paragraph in (*zones.head, *zones.preamble, *body):
        for match in _TERRITORY.finditer(paragraph.text.value):
            if unit := read_mention(paragraph.text.value, match.end()):
                yield unit
