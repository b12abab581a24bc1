"""The issuer that the header block prints."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extractors.agencies import AgencyReading, quieted, unit_level
from extractors.header.block import Block
from extractors.header.issuer.superior import below_superior
from extractors.header.issuer.value import Issuer, name_without_unit
from extractors.header.issuer.whole_name import with_whole_name
from extractors.header.sources import IssuerSource, block_sources
from extractors.places import find_mentions, read_mention
from extractors.rule_files import read_rules
from models.sourced_text import SourcedText


def issuer_of_block(block: Block) -> Issuer | None:
    """The last agency of the block, with its unit from the one above where it has none of its own."""
    if not block.agencies:
        return None
    found = block_sources(block)
    last = block.agencies[-1]
    own = next((each for each in found if each.text is last), None)
    above = _above([each for each in found if each.text is not last])
    issuer = with_whole_name(own) if own else _unnamed(last, above)
    if own and own.agency.word.owned and not (above or issuer.unit or issuer.rest):
        issuer = _of_unit_above(issuer, block.agencies[-2:-1])
    if block.union or (above and is_of_union(above.agency)):
        issuer = replace(issuer, name=committee_of_union(issuer.name))
    return below_superior(issuer, own, above) if above else issuer


def _of_unit_above(issuer: Issuer, above: Sequence[SourcedText]) -> Issuer:
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


def _unnamed(line: SourcedText, above: IssuerSource | None) -> Issuer:
    """A line that opens with no known word; a bare unit has the same organ as the agency above it."""
    unit = read_mention(line.value)
    if unit and above:
        return Issuer(name_without_unit(above.agency)[0], unit, unit_level(unit), line)
    *_, last = (None, *find_mentions(line.value))
    if last and last.end == len(line):
        name = _sentence(line.value[: last.start].rstrip())
        return Issuer(name, last, unit_level(last), line)
    return Issuer(_sentence(line.value), above.agency.unit if above else None, None, line)


def _sentence(name: str) -> str:
    return name[:1] + quieted(name[1:])


def is_of_union(agency: AgencyReading) -> bool:
    """Whether the agency is the Union, or one of its committees."""
    return agency.name.startswith(_names("begins"))


def committee_of_union(name: str) -> str:
    """A committee's name with whose it is, where it says only that it is one."""
    return f"{name} Đoàn" if name in _names("committee") else name


@cache
def _names(kind: str) -> tuple[str, ...]:
    return tuple(read_rules("extractors.header", "youth_union.toml")["names"][kind])
