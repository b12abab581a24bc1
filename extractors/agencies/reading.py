"""Reads the name of an agency that begins at a place of a text, and writes it out."""

from dataclasses import replace
from functools import lru_cache

import regex

from extractors.agencies.letter_case import quieted, sentence_case, title_case
from extractors.agencies.vocabulary import AgencyWord, match_field, match_word, stops_at
from extractors.places import Mention, name_length, named, read_mention, tiers_of_kind
from models.document import IssuerLevel
from models.value import value

_CONJUNCTION = regex.compile(r"\s*(?:,|và|VÀ|&|-|–)\s*")
_WORD = regex.compile(r"[^\s,;:.…()\[\]\"“”|]+")
_CAPITALISED = regex.compile(r"\p{Lu}[\p{L}\p{M}'’]*(?:[ -]\p{Lu}[\p{L}\p{M}'’]*){0,5}")
_PAIR = regex.compile(r"(?i)phòng,(?= ?chống\b)")
"""The only comma that stands inside the name of a field: `Phòng, chống thiên tai`."""
_LONGEST_NAME = 14
_HEADS = ("Trưởng ", "Chánh ")
_CENTRE = "Trung ương"
_OF_COUNTRY = regex.compile(r"(?i:(?P<centre>trung ương|TW)|việt nam)(?![\p{L}\d])")
"""A body of the whole country: `Ban Tổ chức Trung ương`, `Hội Nông dân Việt Nam`."""
_PARTY = "Đảng"
"""The organs of the Party begin so; that of an agency is called after it (`Đảng ủy UBND tỉnh X`)."""
_WITH_UNIT_KIND = ("ủy", "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Quận đoàn", "Thị đoàn")
_LOOSE_END = regex.compile(r"(?:\s+(?:và|của|-|–))+$", regex.IGNORECASE)
_MOST_WITHIN = 6
"""Agencies named in the name of one: `Phó Chánh Văn phòng HĐND và UBND xã`."""


@value
class AgencyReading:
    """An agency's name from `start` to `end`: written out, its unit as printed, the word that opens it."""

    start: int
    end: int
    name: str
    word: AgencyWord
    unit: Mention | None = None
    level: IssuerLevel | None = None


def names_unit_kind(name: str) -> bool:
    """Whether the word for a committee holds the kind of its unit: `Tỉnh ủy`, `Huyện đoàn`."""
    return name.endswith(_WITH_UNIT_KIND)


def unit_level(unit: Mention) -> IssuerLevel | None:
    """The level of a unit; a thành phố is provincial where a centrally-run city bears its name."""
    if unit.kind != "thành phố":
        return tiers_of_kind()[unit.kind][0]
    if not unit.name:
        return None
    central = any(found.tier == "province" and found.kind == unit.kind for found in named(unit.name))
    return "province" if central else "district"


def _skip(text: str, start: int) -> int:
    while text[start : start + 1].isspace():
        start += 1
    return start


@lru_cache(maxsize=256)
def read_agency(text: str, start: int = 0) -> AgencyReading | None:
    """The agency named at `start`, None where no known word opens a name there.

    It is kept a while, since a line is parted, joined and told from others by its agency.
    """
    return _read(text, start, _MOST_WITHIN)


def _read(text: str, start: int, within: int) -> AgencyReading | None:
    """The agency; `within`: how many more may stand in its name."""
    start = _skip(text, start)
    opening = match_word(text, start)
    if opening is None:
        return None
    end, word = opening
    end += word.proper and text[end : end + 2] == ": "  # `TRƯỜNG: THCS X`
    blank = AgencyReading(start, end, word.name, word, None, word.level)
    if word.kind == "office":
        return _read_office(text, blank, within)
    if word.kind == "field":
        return _read_field(text, blank)
    return _read_local(text, blank, within) if word.kind == "local" else replace(blank, level="central")


def _read_office(text: str, office: AgencyReading, within: int) -> AgencyReading | None:
    """`Chủ tịch` + the agency; an organ may have a field or stand alone instead, a post may not."""
    apart = within and text[office.end : office.end + 1].isspace()
    agency = _read(text, office.end, within - 1) if apart else None
    if agency:
        return replace(agency, start=office.start, name=f"{office.name} {agency.name}", word=office.word)
    completed = office.word.owned or office.word.proper
    return _read_field(text, office) if completed else _read_head(text, office, within)


def _read_head(text: str, office: AgencyReading, within: int) -> AgencyReading | None:
    """`Trưởng Ban Chỉ đạo …`: the second word of the post opens the agency's name."""
    head = next(filter(office.name.startswith, _HEADS), None)
    if not within or head is None:
        return None
    agency = _read(text, office.start + len(head), within - 1)
    if agency is None or agency.end <= office.end:
        return None
    return replace(agency, start=office.start, name=f"{head}{agency.name}", word=office.word)


def _read_local(text: str, agency: AgencyReading, within: int) -> AgencyReading:
    """An organ of a unit: `HĐND và UBND huyện X`, `Tỉnh ủy X`."""
    agency = _with_unit(text, agency)
    inside = _read(text, agency.end, within - 1) if _may_be_inside(text, agency, within) else None
    if inside:
        return replace(inside, start=agency.start, name=f"{agency.name} {inside.name}", word=agency.word)
    joint = _CONJUNCTION.match(text, agency.end)
    second = match_word(text, joint.end()) if joint and within and agency.unit is None else None
    if joint and second and second[1].kind == "local":
        link = joint.group().strip().lower()
        name = f"{agency.name}{',' if link == ',' else ' -' if link in '-–' else ' và'} {second[1].name}"
        return _read_local(text, replace(agency, end=second[0], name=name), within - 1)
    if agency.unit or not names_unit_kind(agency.name):
        return agency
    return _with_bare_name(text, agency)


def _may_be_inside(text: str, agency: AgencyReading, within: int) -> bool:
    """Whether an agency may follow that the Party's organ is one of."""
    apart = text[agency.end : agency.end + 1] == " "
    return bool(within and apart and agency.unit is None and agency.word.name.startswith(_PARTY))


def _with_bare_name(text: str, agency: AgencyReading) -> AgencyReading:
    """`Tỉnh ủy Nghệ An`: the kind of the unit is in the word for its committee."""
    match = _CAPITALISED.match(text, _skip(text, agency.end))
    kind = {"Tỉnh": "tỉnh", "Thành": "thành phố", "Huyện": "huyện", "Quận": "quận", "Thị": "thị xã"}
    opening = agency.name.split()[-2]
    if match is None or opening not in kind:
        return agency
    name = match.group()[: name_length(match.group())]
    if not named(name):
        return agency
    unit = Mention(match.start(), match.start() + len(name), kind[opening], name)
    level = agency.level or unit_level(unit)
    return replace(agency, end=unit.end, name=f"{agency.name} {title_case(name)}", unit=unit, level=level)


def _with_unit(text: str, agency: AgencyReading) -> AgencyReading:
    """The name with the unit that follows it."""
    start = _skip(text, agency.end)
    country = _OF_COUNTRY.match(text, start) if start > agency.end else None
    if country:
        of = _CENTRE if country["centre"] else "Việt Nam"
        agency = replace(agency, end=country.end(), name=f"{agency.name} {of}", level="central")
        start = _skip(text, agency.end)
    unit = read_mention(text, start) if start > agency.end else None
    if unit is None or match_word(text, start):
        return agency
    name = " ".join(filter(None, (agency.name, unit.kind, title_case(unit.name))))
    level = unit_level(unit) or agency.level
    return AgencyReading(agency.start, unit.end, name, agency.word, unit, level)


def _read_field(text: str, agency: AgencyReading) -> AgencyReading | None:
    """`Sở` + the field, listed or read word by word, + the unit."""
    start = _skip(text, agency.end)
    listed = match_field(text, start) if start > agency.end else None
    if listed and agency.word.proper and _field_words(text, agency.end)[0] > listed[0]:
        listed = None
    end, field = listed or _purpose(text, agency) or _field_words(text, agency.end)
    if not listed:
        field = title_case(field) if agency.word.proper else sentence_case(field)
    if not field:
        alone = _with_unit(text, agency)
        return alone if alone.unit or " " in agency.name else None
    level = "central" if _CENTRE in field else agency.level
    named = _with_unit(text, replace(agency, end=end, name=f"{agency.name} {field}", level=level))
    council = _read(text, end, 0) if named.unit is None else None
    if council is None or not is_board(agency.word, council.word):
        return named
    return replace(council, start=agency.start, name=f"{named.name} {council.name}", word=agency.word)


def is_board(word: AgencyWord, above: AgencyWord) -> bool:
    """Whether it is a people's council's own (`Ban Pháp chế`), which is no agency of the unit."""
    return word.name == "Ban" and above.name == "Hội đồng nhân dân"


def _purpose(text: str, agency: AgencyReading) -> tuple[int, str] | None:
    """What a body is for: `về …` where its word has that, or words in small letters up to its unit's name."""
    start, about = _skip(text, agency.end), agency.word.purpose
    if about and text[start : start + len(about) + 1].lower() == f"{about} ":
        end, words = _field_words(text, start + len(about), capital=False)
        return (end, f"{about} {quieted(words)}") if words else None
    if " " not in agency.name or not text[start : start + 1].islower():
        return None
    end, words = _field_words(text, agency.end, capital=False)
    unit = read_mention(text, _skip(text, end))
    return (end, words) if " " in words and unit and unit.name else None


def _field_words(text: str, start: int, *, capital: bool = True) -> tuple[int, str]:
    """The words up to the first that cannot belong to a name; a `capital` begins the first."""
    end, position = start, _skip(text, start)
    first = position
    while position > end or end == start:
        word = _WORD.match(text, position)
        if word is None or stops_at(text, position) or text[position - 1 : position] != " ":
            break
        if read_mention(text, position):
            break
        opens = word.group()[0].isupper() or _PAIR.match(text, position)
        if capital and position == first and not opens:
            break
        if text[first : word.end()].count(" ") >= _LONGEST_NAME:
            break
        pair = _PAIR.match(text, position)
        end = pair.end() if pair else word.end()
        position = _skip(text, end)
    field = _LOOSE_END.sub("", text[first:end])
    return first + len(field), field
