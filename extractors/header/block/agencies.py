"""The names of the agencies in a header block, from lines that its narrow column breaks and joins."""

from collections.abc import Sequence

import regex

from extractors.agencies import AgencyReading, AgencyWord, match_field, match_word, read_agency
from extractors.header.lines import HeadLine
from extractors.header.mottos import LONGEST_BLOCK_LINE
from extractors.header.patterns import matches
from extractors.places import Mention, named, read_mention, spelled
from extractors.symbols import type_of
from models.sourced_text import SourcedText

_GAP = regex.compile(r"\s+(?=\p{Lu})")
_MOST_WORDS_OF_UNIT = 4
_DIGITS = "0123456789/ "


def read_agencies(lines: Sequence[HeadLine]) -> tuple[SourcedText, ...]:
    """The names of the agencies, each with its lines joined, the highest first."""
    found: list[list[SourcedText]] = []
    shouted = any(line.value.isupper() and match_word(line.value, 0) for line in lines)
    left = False
    for line in lines:
        left = left or line.column == 0
        if line.column == 1 or len(line.text) > LONGEST_BLOCK_LINE:
            continue
        if left and line.column is None:
            continue  # below the two columns stands what others put there, such as the stamp of the receiver
        if shouted and line.column is None and not line.value.isupper():
            # The issuer stands in capitals: this is a line of the page that showed the document.
            continue
        for piece in _one_agency_each(line.text):
            if _is_spoilt_symbol(piece.value):
                continue
            if found and _continues(found[-1], piece.value):
                found[-1].append(piece)
            elif piece.value.isupper() or match_word(piece.value, 0) or read_mention(piece.value, 0):
                found.append([piece])
    return tuple(SourcedText.join(parts) for parts in found)


def _is_spoilt_symbol(value: str) -> bool:
    """True for `2QĐ-UBND`: a symbol of which recognition lost `Số` and the line before its type.

    No agency is called so, though names hold what a type may be short for (`CT-XH`, `KH-KT`).
    """
    type_part, hyphen, office = value.partition("-")
    letters = type_part.lstrip(_DIGITS)
    return bool(hyphen) and office.isupper() and letters != type_part and type_of(letters) is not None


def _one_agency_each(line: SourcedText) -> list[SourcedText]:
    """Two names that ran into one line are cut where the first, with its unit or field, is over."""
    first = read_agency(line.value)
    end = _end_of_first(line.value, first) if first else None
    return [line.slice(0, end), *_one_agency_each(line.slice(end))] if end else [line]


def _end_of_first(value: str, first: AgencyReading) -> int | None:
    """Where the first name ends and another begins, perhaps behind the bare name of its unit."""
    for gap in _GAP.finditer(value, first.end):
        opening = match_word(value, gap.end())
        between = value[first.end : gap.start()].strip()
        if opening and (not between or named(between)) and (first.unit or _are_fields(first, opening[1])):
            return gap.start()
        if between.count(" ") >= _MOST_WORDS_OF_UNIT:
            break
    return None


def _are_fields(first: AgencyReading, second: AgencyWord) -> bool:
    """`PHÒNG GIÁO DỤC VÀ ĐÀO TẠO TRƯỜNG THCS X`; what an organ of a unit follows is that organ's."""
    return first.word.kind == second.kind == "field"


def _completes(unit: Mention, value: str) -> bool:
    """Whether the line is the end of a unit's name, which is none without it (`TỈNH BÌNH`, `SƠN`).

    Below a bare kind stands an agency, or all of the name, which may open like one (`PHƯỜNG`, `TRƯỜNG THI`).
    """
    if not unit.name:
        return any(known.kind == unit.kind and spelled(known, value) for known in named(value))
    if any(known.kind == unit.kind for known in named(unit.name)):
        return False
    return bool(named(f"{unit.name} {value}"))


def _completes_field(before: str, value: str) -> bool:
    """Whether the line is the end of a listed field (`SỞ NÔNG NGHIỆP VÀ MÔI`, `TRƯỜNG`)."""
    word = match_word(before, 0)
    field = match_field(f"{before} {value}", word[0] + 1) if word else None
    return field is not None and field[0] > len(before)


def _continues(parts: Sequence[SourcedText], value: str) -> bool:
    """Whether a line goes on with the name above it: a unit, words that open no name, the rest of a name."""
    before = " ".join(part.value for part in parts)
    opening, above = match_word(value, 0), read_agency(before)
    if match_word(before, 0) is None and match_word(f"{before} {value}", 0):
        return True
    if _completes_field(before, value):
        return True
    if above and above.unit and _completes(above.unit, value):
        return True
    if opening is None:
        if above and above.unit and above.unit.name and not before.endswith(("-", "–")):
            # The name above is whole; below "UBND HUYỆN X" stands an agency with an unlisted name, or "XÃ Y".
            return matches("term", value)
        return value.isupper() or read_mention(value, 0) is not None
    whole_office = above is not None and above.word.kind == "office" and above.name == above.word.name
    return whole_office and opening[1].kind == "local"
