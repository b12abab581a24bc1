"""What tells an issuer's unit where its name lacks the word for it (`tỉnh`, `huyện`)."""

from collections.abc import Iterator

import regex

from extractors.agencies import AgencyReading, title_case
from extractors.places import Mention, named, read_mention, spelled, tiers_of_kind
from extractors.syllables import is_syllable
from extractors.zones import Zones
from models.blocks import Paragraph

_TERRITORY = regex.compile(r"\bđịa bàn (?:toàn )?(?=\p{L})", regex.IGNORECASE)


def bare_unit(rest: str, agency: AgencyReading) -> Mention | None:
    """`SỞ Y TẾ HÀ GIANG`, `PHÒNG TƯ PHÁP MƯỜNG LA`: the rest of the line names a province, or a district."""
    if agency.unit or agency.word.kind == "office" or agency.level not in (None, agency.word.of):
        return None
    name = title_case(rest.upper())
    kinds = [unit.kind for unit in named(rest) if unit.tier == agency.word.of and spelled(unit, name)]
    sure = agency.word.of == "province" or len(set(kinds)) == 1
    return Mention(agency.end, agency.end + len(rest), kinds[0], name) if kinds and sure else None


def longer_unit(rest: str, agency: AgencyReading) -> Mention | None:
    """The unit whose name is one word longer than that of a listed one: `XÃ KIM SƠN` + `THƯỢNG`."""
    unit = agency.unit
    if unit is None or not unit.name or not rest[:1].isupper() or not is_syllable(rest):
        return None
    return unit._replace(end=unit.end + 1 + len(rest), name=f"{unit.name} {rest}")


def numbered_unit(rest: str) -> tuple[str, Mention] | None:
    """The number that names a body, and its unit behind it: `BAN CHỈ ĐẠO` + `35 HUYỆN MƯỜNG LA`."""
    number, _, place = rest.strip().partition(" ")
    unit = read_mention(place) if number.isdecimal() else None
    return (number, unit) if unit and unit.end == len(place) else None


def unit_of_territory(zones: Zones, place: str) -> Mention | None:
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
