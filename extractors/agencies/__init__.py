"""How agencies are called: their names found in a text, written out, and told by level."""

from extractors.agencies.bare_units import bare_unit, bare_unit_behind
from extractors.agencies.letter_case import quieted, sentence_case, title_case
from extractors.agencies.reading import AgencyReading, is_board, names_unit_kind, read_agency, unit_level
from extractors.agencies.vocabulary import AgencyWord, joints, match_field, match_word

__all__ = [
    "AgencyReading",
    "AgencyWord",
    "awaits_name",
    "bare_unit",
    "is_board",
    "joints",
    "match_agency",
    "match_field",
    "match_word",
    "may_go_on",
    "names_unit_kind",
    "quieted",
    "read_agency",
    "sentence_case",
    "title_case",
    "unit_level",
]


def match_agency(text: str, position: int) -> tuple[int, str] | None:
    """The agency whose name begins at `position`: where it ends, and the name written out with its unit."""
    reading = read_agency(text, position)
    unit = bare_unit_behind(text, reading) if reading else None
    if reading and unit:
        return unit.end, f"{reading.name} {unit.kind} {unit.name}"
    return (reading.end, reading.name) if reading else None


def awaits_name(line: str) -> bool:
    """Whether a line in capitals is the beginning of an agency's name: `BAN CHỈ ĐẠO`, `SỞ`, `… -`."""
    opening = match_word(line, 0) if line.isupper() else None
    if opening is None:
        return False
    end, word = opening
    return line.endswith(joints()) or (word.kind == "field" and end == len(line))


def may_go_on(line: str) -> bool:
    """Whether a line in capitals is an office with its field alone: `PHÒNG TÀI CHÍNH`."""
    reading = read_agency(line) if line.isupper() else None
    if reading is None:
        return False
    return reading.word.kind == "field" and reading.unit is None and reading.end == len(line)
