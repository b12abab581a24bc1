"""The issuing authority, from wherever the document names it, and its superior."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from extractors.agencies import (
    AgencyReading,
    names_unit_kind,
    quieted,
    read_agency,
    title_case,
    unit_level,
)
from extractors.header.block import Block
from extractors.header.signature import Signature
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
from extractors.header.unit_hints import bare_unit, longer_unit, numbered_unit, unit_of_territory
from extractors.header.youth_union import committee_of_union, is_of_union
from extractors.places import Mention, find_mentions, named, read_mention
from extractors.zones import Zones
from models.document import IssuerLevel
from models.sourced_text import SourcedText

_NUMBER_OF_NAME = regex.compile(r"(?i:(?:khu vực |cơ sở |số )?\d+(?: ?[-–] ?\p{L}[\p{L} ]*)?)")
_OF_A_UNIT = "nhân dân"
"""Councils and committees, which are those of a unit."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """The name up to its unit, the unit as printed (None where no source tells it), and the rest.

    `unit_inside` says that the unit's kind is in the name already (`Tỉnh ủy`).
    """

    name: str
    unit: Mention | None
    level: IssuerLevel | None
    text: SourcedText
    unit_inside: bool = False
    rest: str = ""
    superior: str | None = None
    superior_unit: Mention | None = None

    def written(self, kind: str, unit_name: str) -> str:
        """The whole name with its unit."""
        kind = "" if self.unit_inside else kind.capitalize() if unit_name.isdigit() else kind
        return " ".join(filter(None, (self.name, kind, unit_name, self.rest)))


def read_issuer(zones: Zones, block: Block, signature: Signature) -> Issuer | None:
    """The issuer of the header block or the authority line, else of the other places that name one."""
    return _placed(_named(zones, block, signature), zones, block)


def _named(zones: Zones, block: Block, signature: Signature) -> Issuer | None:
    authority = authority_line(zones)
    printed = _from_block(block)
    if authority and (authority.agency.word.kind == "office" or printed is None):
        chief = _from_source(authority)
        return _completed(_owned(chief, printed), zones, signature)
    if printed:
        return _completed(_below(zones, block) or printed, zones, signature)
    first = next(_elsewhere(zones, signature), None) or _from_symbol(block)
    return _completed(_from_source(first), zones, signature) if first else None


def _below(zones: Zones, block: Block) -> Issuer | None:
    """The agency that symbol (`KH-BCĐ`) and introduction name, where the block prints only its superior."""
    printed, meant = block_sources(block), _from_symbol(block)
    if not printed or meant is None or meant.agency.word == printed[-1].agency.word:
        return None
    word = meant.agency.word
    found = next((each for each in issuing_sentences(zones) if each.agency.word == word), None)
    return _under(_from_source(found), found, printed[-1]) if found else None


def _from_symbol(block: Block) -> IssuerSource | None:
    """`KH-UBND`: the symbol's last part is the agency's abbreviation."""
    symbol = block.number.symbol if block.number else None
    if symbol is None or block.number is None:
        return None
    last = symbol.suffix.replace("/", "-").rpartition("-")[2]
    start = block.number.line.value.find(last, symbol.start)
    return source(block.number.line, start) if last and start >= 0 else None


def _elsewhere(zones: Zones, signature: Signature) -> Iterator[IssuerSource]:
    yield from issuing_sentences(zones)
    yield from filter(None, map(issuer_of_attachment, attachment_lines(zones)))
    signed = source(signature.agency)
    if signed:
        yield signed


def _from_source(found: IssuerSource, rest: str = "") -> Issuer:
    agency = found.agency
    name, inside = _without_unit(agency)
    return Issuer(name, agency.unit, agency.level, found.evidence_text, inside, rest)


def _without_unit(agency: AgencyReading) -> tuple[str, bool]:
    """The name before its unit, and whether the unit's kind is a part of it (`Huyện ủy`)."""
    if agency.unit is None:
        return agency.name, False
    name = agency.name.removesuffix(title_case(agency.unit.name)).rstrip()
    inside = names_unit_kind(name)
    return name if inside else name.removesuffix(agency.unit.kind).rstrip(), inside


def _from_block(block: Block) -> Issuer | None:
    """The last agency of the block, with its unit from the one above where it has none of its own."""
    if not block.agencies:
        return None
    found = block_sources(block)
    last = block.agencies[-1]
    own = next((each for each in found if each.text is last), None)
    above = _above([each for each in found if each.text is not last])
    issuer = _whole(own) if own else _unnamed(last, above)
    if own and own.agency.word.owned and not (above or issuer.unit or issuer.rest):
        issuer = _of_unit(issuer, block.agencies[-2:-1])
    if block.union or (above and is_of_union(above.agency)):
        issuer = replace(issuer, name=committee_of_union(issuer.name))
    return _under(issuer, own, above) if above else issuer


def _of_unit(issuer: Issuer, above: Sequence[SourcedText]) -> Issuer:
    """A body of a unit that is printed alone over it (`TỈNH X`, `BAN CHỈ ĐẠO …`)."""
    unit = read_mention(above[0].value) if above else None
    if unit is None or unit.end != len(above[0]):
        return issuer
    return replace(issuer, unit=unit, level=issuer.level or unit_level(unit))


def _above(found: Sequence[IssuerSource]) -> IssuerSource | None:
    """The agency right above, with the unit of the one over it where it has none of its own."""
    if not found:
        return None
    above = found[-1]
    higher = next((each.agency for each in reversed(found) if each.agency.unit), None)
    if above.agency.unit or higher is None:
        return above
    agency = replace(above.agency, unit=higher.unit, level=above.agency.level or higher.level)
    return IssuerSource(above.text, agency)


def _whole(own: IssuerSource) -> Issuer:
    """The agency with the rest of its line, which belongs to its name unless it cites a document.

    A number may name it (`BAN CHỈ ĐẠO 389`, `TÒA ÁN NHÂN DÂN KHU VỰC 3 - SƠN LA`).
    """
    rest = _rest(own)
    if unit := bare_unit(rest, own.agency):
        return replace(_from_source(own), unit=unit, unit_inside=True)
    if own.agency.unit is None and (numbered := numbered_unit(own.text.value[own.agency.end :])):
        number, unit = numbered
        issuer = _from_source(own)
        return replace(issuer, name=f"{issuer.name} {number}", unit=unit, level=unit_level(unit))
    if longer := longer_unit(own.text.value[own.agency.end :].lstrip(" "), own.agency):
        return replace(_from_source(own), unit=longer)
    cites = any(map(str.isdigit, rest)) and not _NUMBER_OF_NAME.fullmatch(rest)
    if own.agency.unit or cites:
        return _from_source(own, rest)
    issuer = _from_source(own)
    return replace(issuer, name=f"{issuer.name}{_joined_rest(own, rest)}".rstrip())


def _joined_rest(own: IssuerSource, rest: str) -> str:
    """The rest of a name with the mark before it; a dash opens a second field (`Tổ chức - Hành chính`)."""
    between = own.text.value[own.agency.end :].lstrip()
    if rest and not rest.startswith("-") and between.startswith(("- ", "– ")):
        return f" - {rest[:1].upper()}{rest[1:]}"
    return f", {rest}" if between.startswith(",") else f" {rest}"


def _unnamed(line: SourcedText, above: IssuerSource | None) -> Issuer:
    """A line that opens with no known word; a bare unit has the same organ as the agency above it."""
    unit = read_mention(line.value)
    if unit and above:
        return Issuer(_without_unit(above.agency)[0], unit, unit_level(unit), line)
    *_, last = (None, *find_mentions(line.value))
    if last and last.end == len(line):
        name = _sentence(line.value[: last.start].rstrip())
        return Issuer(name, last, unit_level(last), line)
    return Issuer(_sentence(line.value), above.agency.unit if above else None, None, line)


def _rest(found: IssuerSource) -> str:
    """What the line says after the name that could be read (`… theo Quyết định số 5/QĐ-SYT`)."""
    rest = found.text.value[found.agency.end :].strip(" *|-–:.,")
    if read_mention(rest, 0):
        return ""
    other = read_agency(rest)
    # A joint document names the second agency behind a dash.
    return f"- {other.name}" if other and other.end == len(rest) else _written(rest)


def _written(rest: str) -> str:
    """Words in capitals within a name; those that are a unit's name keep their capitals' first letters."""
    words, dash, place = rest.rpartition(" - ")
    return quieted(words) + dash + title_case(place) if named(place) else quieted(rest)


def _sentence(name: str) -> str:
    return name[:1] + name[1:].lower() if name.isupper() else name


def _under(issuer: Issuer, own: IssuerSource | None, above: IssuerSource) -> Issuer:
    """The issuer below its superior: `Sở Y tế` of `UBND tỉnh X` is the Sở Y tế tỉnh X."""
    agency = above.agency
    bare = bare_unit(_rest(above), agency)
    issuer = replace(
        issuer,
        superior=f"{agency.name} {bare.name}" if bare else agency.name,
        superior_unit=agency.unit or bare,
        level=issuer.level or agency.level or (unit_level(bare) if bare else None),
    )
    if issuer.unit and not issuer.unit.name and agency.unit and agency.unit.kind == issuer.unit.kind:
        return replace(issuer, unit=agency.unit)
    if own is None or issuer.unit or not own.agency.word.owned or issuer.rest:
        return issuer
    return _of_superior(issuer, own, agency)


def _of_superior(issuer: Issuer, own: IssuerSource, agency: AgencyReading) -> Issuer:
    """An office belongs to the agency above it, a Party committee's too; a field to its unit."""
    name, inside = _without_unit(agency)
    alone = own.agency.name == own.agency.word.name
    if own.agency.word.kind == "office" and names_unit_kind(own.agency.name):
        return issuer
    if (own.agency.word.kind == "office" and alone) or inside or names_unit_kind(name):
        return replace(
            issuer, name=f"{issuer.name} {name}", unit=agency.unit, unit_inside=inside, level=agency.level
        )
    return replace(issuer, unit=agency.unit)


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


def _completed(issuer: Issuer, zones: Zones, signature: Signature) -> Issuer:
    """A unit that the first source leaves out, from another source that names the same agency."""
    if issuer.level == "central" or (issuer.unit and issuer.unit.name):
        return issuer
    kind = issuer.unit.kind if issuer.unit else None
    for found in (*authority_lines(zones), *_elsewhere(zones, signature)):
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


def _placed(issuer: Issuer | None, zones: Zones, block: Block) -> Issuer | None:
    """A council or committee without its unit: the place names it, the plan's territory tells its kind."""
    place = block.date.place if block.date else None
    if issuer is None or issuer.unit or not issuer.name.endswith(_OF_A_UNIT):
        return issuer
    unit = unit_of_territory(zones, place.value) if place else None
    return replace(issuer, unit=unit) if unit else issuer
