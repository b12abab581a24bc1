"""A stretch of lines with their words, read once and kept."""

from collections.abc import Sequence

import regex

from extractors.unruled.rules import holds
from extractors.unruled.words import Word, grouping_spaces, index_of, is_number, is_value, words_of
from extractors.years import YEAR
from models.sourced_text import SourcedText

_DATE = regex.compile(r"(?:\d{1,2}/){0,2}(?:19|20)\d\d|\d{1,2}/\d{1,2}")
_PERIODS = frozenset({"tháng", "quý", "tuần"})
_LONGEST_MONTH = 5
_PROSE_END = regex.compile(r"[.;:](?:/\.)?$")
_LONGEST_CELL_LINE = 140
"""Characters: a longer line is a paragraph, not a line of a table cell."""


class Stretch:
    """The lines and what each of them looks like."""

    def __init__(self, lines: Sequence[SourcedText]) -> None:
        self.lines = lines
        self._words: dict[int, tuple[Word, ...]] = {}
        self._runs: dict[int, int] = {}
        self._stops: dict[int, bool] = {}

    def __len__(self) -> int:
        return len(self.lines)

    def text(self, line: int) -> str:
        """The text of a line."""
        return self.lines[line].value

    def words(self, line: int) -> tuple[Word, ...]:
        """The words of a line."""
        if line not in self._words:
            text = self.lines[line]
            self._words[line] = words_of(line, text.value, grouping_spaces(text))
        return self._words[line]

    def run(self, line: int) -> int:
        """How many values end the line; a date alone is none."""
        if line not in self._runs:
            self._runs[line] = self._run(line)
        return self._runs[line]

    def _run(self, line: int) -> int:
        words = self.words(line)
        count = trailing_values(words)
        if count and not any(is_number(word.text) for word in words[len(words) - count :]):
            return 0
        return 0 if count == 1 and (_DATE.fullmatch(words[-1].text) or _names_month(words)) else count

    def is_years(self, line: int) -> bool:
        """Whether the values of the line are years, as in a header."""
        words = self.words(line)
        values = words[len(words) - trailing_values(words) :]
        return bool(values) and all(YEAR.fullmatch(word.text) for word in values)

    def stops(self, line: int) -> bool:
        """Whether a table cannot go on over this line: a caption, a closing, a paragraph."""
        if line not in self._stops:
            text = self.text(line)
            long = len(text) > _LONGEST_CELL_LINE
            self._stops[line] = long or holds("caption", text) or holds("closing", text)
        return self._stops[line]

    def is_prose(self, line: int) -> bool:
        """Whether the line belongs to running text rather than to a header."""
        text = self.text(line)
        return self.stops(line) or (len(text) > 40 and _PROSE_END.search(text) is not None)

    def is_page_number(self, line: int, expected: int) -> bool:
        """A lone number that cannot be the index `expected` of the next row."""
        words = self.words(line)
        index = index_of(words[0].text) if len(words) == 1 else None
        if index is None or index.kind != "number" or index.dotted:
            return False
        return index.number != expected or self._next_number(line) == expected

    def _next_number(self, line: int) -> int | None:
        """The number that starts the next line, if it starts a row."""
        if line + 1 >= len(self):
            return None
        words = self.words(line + 1)
        index = index_of(words[0].text) if len(words) > 1 and not is_value(words[1].text) else None
        return index.number if index else None


def _names_month(words: Sequence[Word]) -> bool:
    """Whether the last number belongs to the word before it: `Tháng 3`, `Tháng 6-8`."""
    return len(words) > 1 and words[-2].text.casefold() in _PERIODS and len(words[-1].text) <= _LONGEST_MONTH


def trailing_values(words: Sequence[Word]) -> int:
    """How many words at the end are values."""
    count = 0
    while count < len(words) and is_value(words[-1 - count].text):
        count += 1
    return count
