"""What an issuer has from the agency that is printed above it."""

from dataclasses import replace

from extractors.agencies import AgencyReading, bare_unit, is_board, names_unit_kind, unit_level
from extractors.header.issuer.value import Issuer, name_without_unit
from extractors.header.issuer.whole_name import rest_of_line
from extractors.header.sources import IssuerSource

_CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"
"""Its commissions are called after the centre (`Ban Tổ chức Trung ương`)."""


def below_superior(issuer: Issuer, own: IssuerSource | None, above: IssuerSource) -> Issuer:
    """The issuer below its superior: `Sở Y tế` of `UBND tỉnh X` is the Sở Y tế tỉnh X."""
    agency = above.agency
    bare = bare_unit(rest_of_line(above), agency)
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
    name, inside = name_without_unit(agency)
    alone = own.agency.name == own.agency.word.name
    if own.agency.word.kind == "office" and names_unit_kind(own.agency.name):
        return issuer
    if agency.word.name == _CENTRAL_COMMITTEE:
        return replace(issuer, name=f"{issuer.name} Trung ương")
    of_committee = any(map(names_unit_kind, (name, agency.word.name)))
    of_agency = of_committee or is_board(own.agency.word, agency.word)
    if (own.agency.word.kind == "office" and alone) or inside or of_agency:
        return replace(
            issuer, name=f"{issuer.name} {name}", unit=agency.unit, unit_inside=inside, level=agency.level
        )
    return replace(issuer, unit=agency.unit)
