"""The header block: the agencies' names, the number and the date, above the type line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from extractors.agencies import AgencyReading, AgencyWord, match_field, match_word, read_agency
from extractors.dates import DateReading, read_date
from extractors.document_types import names, type_end
from extractors.header.lines import HeadLine, type_line
from extractors.header.mottos import LONGEST_BLOCK_LINE
from extractors.header.patterns import find, matches
from extractors.places import Mention, fold, named, read_mention, spelled
from extractors.symbols import SymbolReading, read_symbol, symbol_alone
from models.sourced_text import SourcedText

_DATE_WORD = regex.compile(r"(?:,\s*)?\b(?i:ngày|tháng|ngay)\b")
_LONGEST_PLACE = 40
_GAP = regex.compile(r"\s+(?=\p{Lu})")
_MOST_WORDS_OF_UNIT = 4
_BLANK_NUMBER = regex.compile(r"(?i:số) ?:?[ .…_]*(?P<joint>/) ?(?P<office>\p{Lu}[\p{Lu}\d&]+)$")
_SMALL_SYMBOL = regex.compile(r"\s*\d{1,5} ?/ ?\p{Ll}{2,}(?:-\p{Ll}{2,})+$")
"""A symbol typed in small letters."""


@dataclass(frozen=True, slots=True)
class NumberLine:
    """`Số: 12/KH-UBND`: the line, and the symbol in it where there is one."""

    line: SourcedText
    symbol: SymbolReading | None


@dataclass(frozen=True, slots=True)
class DateLine:
    """`Hà Trung, ngày 02 tháng 5 năm 2024`: the line, the place's name in it, and the date."""

    line: SourcedText
    place: SourcedText | None
    reading: DateReading


@dataclass(frozen=True, slots=True)
class Block:
    """What stands above the type line; `subject` is the `V/v` line of a công văn.

    `title_index`: where the title begins whose type line was left out. `union`: the Youth Union's title.
    """

    agencies: tuple[SourcedText, ...]
    number: NumberLine | None
    date: DateLine | None
    subject: tuple[SourcedText, ...]
    type_index: int | None
    title_index: int | None = None
    union: str | None = None

    @property
    def is_bare(self) -> bool:
        """Whether no type, number, date or subject stands there, as over a list or an appendix."""
        return self.type_index is None and not (self.number or self.date or self.subject)


def read_block(lines: Sequence[HeadLine]) -> Block:
    """Sorts the lines above the type line by what they are."""
    type_index = type_line(lines)
    title_index = _untyped_title(lines) if type_index is None else None
    end = title_index if type_index is None else type_index
    above = lines if end is None else lines[:end]
    numbered = _number_lines(above)
    number = _number(numbered[0]) if numbered else None
    if number and number.symbol is None:
        number = _symbol_below(above, numbered[0]) or number
    date = first_date(above)
    if type_index is not None and number is None:
        # Some write type and title first, or the number behind the type.
        below = (_behind_type(lines[type_index]), *lines[type_index + 1 :])
        number = next((found for found in map(_number, below) if found), None)
        date = date or (first_date(lines[type_index:]) if number else None)
    taken = {id(part.line) for part in (number, date) if part}
    taken |= {id(line.text) for line in numbered}
    rest = [line for line in above if id(line.text) not in taken]
    subject = _subject(rest)
    agencies = _agencies([line for line in rest if line.text not in subject])
    block = Block(agencies, number, date, subject, type_index, title_index)
    # Capitals alone are the name of an agency only in a header.
    return replace(block, agencies=tuple(filter(_is_named, agencies))) if block.is_bare else block


def _is_named(agency: SourcedText) -> bool:
    return read_agency(agency.value) is not None


def _behind_type(line: HeadLine) -> HeadLine:
    """What the type line holds behind the type (`KẾ HOẠCH SỐ 12/KH-UBND`)."""
    return HeadLine(line.text.slice(type_end(line.value) or 0), line.column)


def _untyped_title(lines: Sequence[HeadLine]) -> int | None:
    """Where a text in capitals follows number and date, and the symbol names a type that has a title."""
    numbers = [_number(line) for line in lines]
    symbol = next((found.symbol for found in numbers if found and found.symbol), None)
    if symbol is None or symbol.doc_type in (None, "CV"):
        return None
    header = [index for index, line in enumerate(lines) if numbers[index] or _date(line)]
    start = header[-1] + 1
    return start if start < len(lines) and lines[start].value.isupper() else None


def first_date(lines: Iterable[HeadLine]) -> DateLine | None:
    """The first of the lines that says where and when the document was issued."""
    return next((found for found in map(_date, lines) if found), None)


def _number_lines(lines: Sequence[HeadLine]) -> list[HeadLine]:
    """The lines of numbers, but for those of an instrument that the issuer is named after.

    `ĐOÀN KIỂM TRA / THEO QUYẾT ĐỊNH / SỐ 12/QĐ-SXD`: a team bears the number of its decision. Where no
    other number stands there, the words above it are the end of an office's name (`PHÒNG … - KẾ HOẠCH`).
    """
    own = list(_own_number_lines(lines))
    return own or [line for line in lines if matches("number", line.value)]


def _own_number_lines(lines: Sequence[HeadLine]) -> Iterator[HeadLine]:
    before: dict[int | None, str] = {}
    for line in lines:
        above = before.get(line.column, "").casefold()
        if matches("number", line.value) and not above.endswith(_type_names()):
            yield line
        before[line.column] = line.value


@cache
def _type_names() -> tuple[str, ...]:
    return tuple(f" {name.casefold()}" for name in names())


def _number(line: HeadLine) -> NumberLine | None:
    opening = find("number", line.value)
    if opening is None:
        return None
    value = line.value.upper() if _SMALL_SYMBOL.match(line.value, opening.end()) else line.value
    return NumberLine(line.text, read_symbol(value) or _blank(value))


def _symbol_below(lines: Sequence[HeadLine], opening: HeadLine) -> NumberLine | None:
    """`Số:` alone on its line: the symbol is the next one of its column."""
    column = [line for line in lines if line.column == opening.column]
    below = column[column.index(opening) + 1 :][:1]
    symbol = symbol_alone(below[0].value) if below else None
    return NumberLine(below[0].text, symbol) if symbol else None


def _blank(value: str) -> SymbolReading | None:
    """`Số:      /UBND`: the office alone is the symbol of a công văn whose number is blank."""
    office = _BLANK_NUMBER.match(value)
    if office is None:
        return None
    return SymbolReading(
        office.start("joint"), office.end(), None, office["office"], f"/{office['office']}", "CV"
    )


def _date(line: HeadLine) -> DateLine | None:
    """The date of the place line; a date in a citation or a title has other words before it."""
    folded = fold(line.value)
    word = _DATE_WORD.search(line.value) if "ngay" in folded or "thang" in folded else None
    reading = read_date(line.value, word.start()) if word else None
    if word is None or reading is None or reading.start > word.end():
        return None
    place = line.text.slice(_place_start(line.value), word.start())
    if len(place) > _LONGEST_PLACE or matches("attachment", line.value) or matches("preamble", line.value):
        return None
    if place.value and not place.value[0].isupper():
        return None
    return DateLine(line.text, place if place.value else None, reading)


def _place_start(value: str) -> int:
    """The place begins the line, or follows the number, and perhaps a comma, in it."""
    opening = find("number", value)
    symbol = read_symbol(value) if opening else None
    if symbol is None:
        return 0
    return len(value) - len(value[symbol.end :].lstrip(" ,;"))


def _subject(lines: Sequence[HeadLine]) -> tuple[SourcedText, ...]:
    """The `V/v …` lines under the number, to the end of their column."""
    for index, line in enumerate(lines):
        if matches("subject", line.value):
            column = line.column
            return tuple(
                rest.text
                for rest in lines[index:]
                if rest.column == column and not matches("preamble", rest.value)
            )
    return ()


def _agencies(lines: Sequence[HeadLine]) -> tuple[SourcedText, ...]:
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
            if found and _continues(found[-1], piece.value):
                found[-1].append(piece)
            elif piece.value.isupper() or match_word(piece.value, 0) or read_mention(piece.value, 0):
                found.append([piece])
    return tuple(SourcedText.join(parts) for parts in found)


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
