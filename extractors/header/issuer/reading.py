"""The issuing authority, from wherever the document names it, and its superior."""

from dataclasses import replace

from extractors.header.block import Block
from extractors.header.issuer.elsewhere import (
    other_sources,
    source_in_symbol,
    with_missing_unit,
    with_unit_of_place,
)
from extractors.header.issuer.of_block import issuer_of_block
from extractors.header.issuer.superior import below_superior
from extractors.header.issuer.value import Issuer, from_source
from extractors.header.signature.reading import Signature
from extractors.header.sources import authority_line, block_sources, issuing_sentences
from extractors.zones import Zones

_ISSUE_THEMSELVES = frozenset({"office", "central"})
"""A head of an agency issues in his own name, and so does `THỦ TƯỚNG CHÍNH PHỦ` below `CHÍNH PHỦ`."""


def read_issuer(zones: Zones, block: Block, signature: Signature) -> Issuer | None:
    """The issuer of the header block or the authority line, else of the other places that name one."""
    issuer = _named(zones, block, signature)
    return with_unit_of_place(with_missing_unit(issuer, zones, signature), zones, block) if issuer else None


def _named(zones: Zones, block: Block, signature: Signature) -> Issuer | None:
    """The issuer as the surest place names it, perhaps without its unit."""
    authority = authority_line(zones)
    printed = issuer_of_block(block)
    if authority and (authority.agency.word.kind in _ISSUE_THEMSELVES or printed is None):
        return _owned(from_source(authority), printed)
    if printed:
        return _below(zones, block) or printed
    first = next(other_sources(zones, signature), None) or source_in_symbol(block)
    return from_source(first) if first else None


def _below(zones: Zones, block: Block) -> Issuer | None:
    """The agency that symbol (`KH-BCĐ`) and introduction name, where the block prints only its superior."""
    printed, meant = block_sources(block), source_in_symbol(block)
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
