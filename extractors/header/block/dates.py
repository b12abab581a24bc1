"""The line with place and date of a header block: `Hà Trung, ngày 02 tháng 5 năm 2024`."""

from collections.abc import Iterable

import regex

from extractors.dates import DateReading, read_date
from extractors.header.lines import HeadLine
from extractors.header.patterns import find, matches
from extractors.places import fold, read_mention
from extractors.symbols import read_symbol
from models.sourced_text import SourcedText
from models.value import value

_DATE_WORD = regex.compile(r"(?:,\s*)?\b(?i:ngày|tháng|ngay)(?!\p{L})")
_LONGEST_PLACE = 40
_DOTS = " .…_;"
"""To be written over: a place left blank; a semicolon is a slip for the comma."""


@value
class DateLine:
    """`Hà Trung, ngày 02 tháng 5 năm 2024`: the line, the place's name in it, and the date."""

    line: SourcedText
    place: SourcedText | None
    reading: DateReading

    @property
    def is_filled(self) -> bool:
        """Whether the day is there, which drafts leave blank."""
        return self.reading.date is not None and self.reading.date.day is not None


def first_date(lines: Iterable[HeadLine]) -> DateLine | None:
    """The first of the lines that says where and when the document was issued."""
    return next((found for found in map(read_date_line, lines) if found), None)


def read_date_line(line: HeadLine) -> DateLine | None:
    """The date of the place line; a date in a citation or a title has other words before it."""
    folded = fold(line.value)
    word = _DATE_WORD.search(line.value) if "ngay" in folded or "thang" in folded else None
    reading = read_date(line.value, word.start()) if word else None
    if word is None or reading is None or reading.start > word.end():
        return None
    place = line.text.slice(_place_start(line.value), word.start())
    name = place.value.strip(_DOTS)
    if len(name) > _LONGEST_PLACE or matches("attachment", line.value) or matches("preamble", line.value):
        return None
    if name and not name[0].isupper() and not _is_unit(name):
        return None
    start = place.value.index(name)
    return DateLine(line.text, place.slice(start, start + len(name)) if name else None, reading)


def _is_unit(name: str) -> bool:
    """`xã An Bình`, with its kind in small letters."""
    mention = read_mention(name, 0)
    return mention is not None and mention.end == len(name)


def _place_start(value: str) -> int:
    """The place begins the line, or follows the number, and perhaps a comma, in it."""
    opening = find("number", value)
    symbol = read_symbol(value) if opening else None
    if symbol is None:
        return 0
    return len(value) - len(value[symbol.end :].lstrip(" ,;"))
