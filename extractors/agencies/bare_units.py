"""Units named without their kind behind the field of an agency: `Sở Y tế Hà Giang`."""

import regex

from extractors.agencies.letter_case import title_case
from extractors.agencies.reading import AgencyReading, read_agency
from extractors.agencies.vocabulary import match_word
from extractors.places import Mention, named, spelled

_CAPITALISED = regex.compile(r" \p{Lu}[\p{L}\p{M}'’]*(?:(?: | ?[-–] ?)\p{Lu}[\p{L}\p{M}'’]*){0,4}")


def bare_unit(rest: str, agency: AgencyReading) -> Mention | None:
    """`SỞ Y TẾ HÀ GIANG`, `PHÒNG TƯ PHÁP MƯỜNG LA`: the rest of the line names a province, or a district."""
    if agency.unit or agency.word.kind == "office" or agency.level not in (None, agency.word.of):
        return None
    name = title_case(rest.upper())
    kinds = [unit.kind for unit in named(rest) if unit.tier == agency.word.of and spelled(unit, name)]
    sure = agency.word.of == "province" or len(set(kinds)) == 1
    return Mention(agency.end, agency.end + len(rest), kinds[0], name) if kinds and sure else None


def bare_unit_behind(text: str, agency: AgencyReading) -> Mention | None:
    """The longest run of capitalised words right behind the agency that names its unit."""
    run = _CAPITALISED.match(text, agency.end)
    words, innermost = run.group().split() if run else [], _without_post(text, agency)
    names = (" ".join(words[:count]) for count in range(len(words), 0, -1) if words[count - 1][0].isupper())
    unit = next((unit for name in names if (unit := bare_unit(name, innermost))), None)
    return unit._replace(end=unit.end + 1) if unit else None


def _without_post(text: str, agency: AgencyReading) -> AgencyReading:
    """`Sở Y tế` of `Giám đốc Sở Y tế`."""
    opening = match_word(text, agency.start) if agency.word.kind == "office" else None
    inner = read_agency(text, opening[0]) if opening else None
    return inner if inner and inner.end == agency.end else agency
