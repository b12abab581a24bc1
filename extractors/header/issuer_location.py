"""Where the issuer is: its unit and those above it, told from all that the document names."""

from collections.abc import Iterable, Sequence

from extractors.agencies import title_case, unit_level
from extractors.header.issuer import Issuer
from extractors.places import (
    FAR,
    NEAR,
    Context,
    Era,
    Mention,
    Tier,
    Unit,
    ancestors,
    closed,
    find_mentions,
    folded_name,
    resolve,
    spelled,
    strongest,
    tiers_of_kind,
)
from extractors.zones import Zones
from models.blocks import Paragraph
from models.document import AdministrativePlace, IssuerLevel
from models.partial_date import PartialDate
from models.value import value

REFORM = (2025, 7)
"""Since July 2025 there are no districts."""


@value
class Located:
    """The issuer written out, its level and location, and the place of the place line."""

    issuer: str | None
    level: IssuerLevel | None
    place: str | None
    location: AdministrativePlace


def eras(issued: PartialDate | None) -> tuple[Era, ...]:
    """The eras in which to look, the likelier first."""
    if issued is None or (issued.year == REFORM[0] and issued.month is None):
        return ("old", "new")
    reformed = (issued.year, issued.month or 1) >= REFORM
    return ("new", "old") if reformed else ("old", "new")


def context_of(zones: Zones, issued: PartialDate | None) -> Context:
    """The units that the header, the preamble, the end and the notes of the appendices name."""
    context = Context(eras(issued))
    headings = [paragraph for appendix in zones.appendices for paragraph in appendix.heading]
    _count(context, (*zones.head, *zones.preamble, *zones.closing, *headings), NEAR)
    if issued and issued.year == REFORM[0] and issued.month is None and not context.names_districts():
        # Either half of 2025: where no district is named, the one without districts is the likelier.
        context.eras = ("new", "old")
    return context


def _count(context: Context, paragraphs: Iterable[Paragraph], weight: int) -> None:
    for paragraph in paragraphs:
        context.add(find_mentions(paragraph.text.value), weight)


def locate(issuer: Issuer | None, place: str | None, context: Context, zones: Zones) -> Located:
    """Completes the issuer's unit and tells the units above it; corrects the place's name."""
    if issuer is None:
        return Located(None, None, place, AdministrativePlace())
    if issuer.level == "central" and not issuer.unit:
        return Located(issuer.written("", ""), "central", place, AdministrativePlace())
    unit, chain = _units(issuer, place, context)
    if not _complete(issuer, chain):
        # Slower, and needed only where the header does not tell.
        _count(context, (block for block in zones.body if isinstance(block, Paragraph)), FAR)
        unit, chain = _units(issuer, place, context)
    name = issuer.written(*_unit_name(issuer, unit, place))
    return Located(name, _level(issuer, unit), _place(place, chain, context), _location(chain))


def _units(issuer: Issuer, place: str | None, context: Context) -> tuple[Unit | None, tuple[Unit, ...]]:
    """The issuer's own unit, and the chain of units from it upwards."""
    unit = _own_unit(issuer, place, context)
    if unit:
        return unit, (unit, *ancestors(unit))
    return None, _chain_above(issuer, context)


def _own_unit(issuer: Issuer, place: str | None, context: Context) -> Unit | None:
    kind, above = issuer.unit.kind if issuer.unit else None, issuer.superior_unit
    if issuer.unit and issuer.unit.name:
        # A city below a province is not the centrally-run city of the same name.
        tiers: tuple[Tier, ...] = (
            ("district",) if (kind, above and above.kind) == ("thành phố", "tỉnh") else ()
        )
        return resolve(issuer.unit.name, kind, context, tiers)
    candidates = [resolve(_bare(place), kind or _kind_of(place, context), context)] if place else []
    if kind:
        candidates.append(strongest(tiers_of_kind()[kind][0], context))
    return next((unit for unit in candidates if unit), None)


def _bare(place: str) -> str:
    """`TP. Hồ Chí Minh` is called Hồ Chí Minh."""
    mention = next(find_mentions(place), None)
    return mention.name if mention and mention.name else place


def _kind_of(place: str, context: Context) -> str | None:
    """The kind with which the place or the text names it, where it does so with one only."""
    mention = next(find_mentions(place), None)
    if mention:
        return mention.kind
    tiers = {kind: tiers_of_kind()[kind][0] for kind in ("tỉnh", "huyện", "xã")}
    kinds = [kind for kind, tier in tiers.items() if context.weights[tier, folded_name(place)]]
    return kinds[0] if len(kinds) == 1 else None


def _chain_above(issuer: Issuer, context: Context) -> tuple[Unit, ...]:
    """Where the issuer's own unit is in no list: the district and province that the text names."""
    above = issuer.superior_unit
    if above and above.name:
        upper = resolve(above.name, above.kind, context)
        if upper:
            return (upper, *ancestors(upper))
    district = (
        strongest("district", context) if issuer.level == "commune" and context.eras[0] == "old" else None
    )
    if district:
        return (district, *ancestors(district))
    province = strongest("province", context)
    return (province,) if province else ()


def _complete(issuer: Issuer, chain: Sequence[Unit]) -> bool:
    """Whether the chain reaches from the issuer's own tier to the province."""
    tiers = {unit.tier for unit in chain}
    return "province" in tiers and (issuer.level in (None, "province", "central") or issuer.level in tiers)


def _unit_name(issuer: Issuer, unit: Unit | None, place: str | None) -> tuple[str, str]:
    """Kind and name: the gazetteer's name, or what is printed, or the place's where only that is known."""
    kind = (
        issuer.unit.kind if issuer.unit else (unit.kind if unit and issuer.name.endswith("nhân dân") else "")
    )
    if unit and (issuer.unit or kind):
        return kind, unit.name.removeprefix(f"{unit.kind.capitalize()} ")
    printed: Mention | None = issuer.unit
    if printed and printed.name:
        return kind, title_case(printed.name)
    return kind, place if place and kind in ("xã", "huyện") else ""


def _level(issuer: Issuer, unit: Unit | None) -> IssuerLevel | None:
    if unit is not None and issuer.unit is not None and unit.kind != "xã":
        return unit.tier
    own = unit_level(issuer.unit) if issuer.unit else None
    return own or issuer.level or (unit.tier if unit else None)


def _place(place: str | None, chain: Sequence[Unit], context: Context) -> str | None:
    """The place as printed; where its diacritics are damaged, the right name of the known unit."""
    if place is None:
        return None
    name = _bare(place)
    key = folded_name(closed(name))
    known = next((unit for unit in chain if folded_name(unit.name) == key), None)
    known = known or resolve(name, None, context)
    if known is None or spelled(known, name):
        return place
    return place.replace(name, known.name)


def _location(chain: Sequence[Unit]) -> AdministrativePlace:
    fields: dict[str, str] = {}
    for unit in chain:
        fields |= {unit.tier: unit.name, f"{unit.tier}_code": unit.code}
    return AdministrativePlace(**fields)
