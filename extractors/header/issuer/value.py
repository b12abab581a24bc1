"""An issuer as a value, and what one source alone says of it."""

from extractors.agencies import AgencyReading, names_unit_kind, title_case
from extractors.header.sources import IssuerSource
from extractors.places import Mention
from models.document import IssuerLevel
from models.sourced_text import SourcedText
from models.value import value


@value
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


def from_source(found: IssuerSource) -> Issuer:
    """The agency that a source names, as an issuer."""
    agency = found.agency
    name, inside = name_without_unit(agency)
    return Issuer(name, agency.unit, agency.level, found.evidence_text, inside)


def name_without_unit(agency: AgencyReading) -> tuple[str, bool]:
    """The name before its unit, and whether the unit's kind is a part of it (`Huyện ủy`)."""
    if agency.unit is None:
        return agency.name, False
    name = agency.name.removesuffix(title_case(agency.unit.name)).rstrip()
    inside = names_unit_kind(name)
    return name if inside else name.removesuffix(agency.unit.kind).rstrip(), inside
