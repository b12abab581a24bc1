"""What kind of text a cell holds: cells of one column are mostly of one kind."""

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import regex

_INDEX = re.compile(r"(?:\d{1,3}|[IVXL]{1,5}|[A-HĐ]|[a-eđ])[.)]?|\(\d{1,2}\)")
_COMPARED = r"(?i:(?:trên|dưới|khoảng|tối thiểu|tối đa|ít nhất|từ|đạt)\s+)?[<>≤≥=~]*\s*"
_FIGURE = r"\d[\d.,]*(?: \d{3})*\s*%?"
_NUMBER = re.compile(rf"{_COMPARED}[-+]?{_FIGURE}(?:\s*(?:[-–]|đến)\s*{_FIGURE})?|\({_FIGURE}\)|[-–]")
_DATE = regex.compile(r"(?:ngày )?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?", regex.IGNORECASE)
_INDEX_HEADING = regex.compile(r"^(?:Số )?(?:S?TT|thứ tự)\b", regex.IGNORECASE)
_SHORT = 16

BLANK, INDEX, NUMBER, SHORT_WORDS, LONG_WORDS, DATE = range(6)
KINDS = 6
WORDS = (SHORT_WORDS, LONG_WORDS)


@lru_cache(maxsize=4096)
def cell_kind(text: str) -> int:
    """The kind of a cell's text."""
    if not text:
        return BLANK
    if is_index(text):
        return INDEX
    if _NUMBER.fullmatch(text):
        return NUMBER
    if _DATE.fullmatch(text):
        return DATE
    return SHORT_WORDS if len(text) <= _SHORT else LONG_WORDS


def is_index(text: str) -> bool:
    """Whether the text may number a row."""
    return _INDEX.fullmatch(text) is not None


def heads_index(text: str) -> bool:
    """Whether the text is the heading of the column that numbers the rows."""
    return _INDEX_HEADING.match(text) is not None


def log_shares(columns: Iterable[Sequence[int]]) -> list[list[float]]:
    """For each column of kinds the log frequency of each of them, smoothed."""
    return [
        [math.log((column.count(kind) + 0.5) / (len(column) + 0.5 * KINDS)) for kind in range(KINDS)]
        for column in columns
    ]
