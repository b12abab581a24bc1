"""Reads the lines of a table of words into rows: numbered ones, and headings of groups."""

from dataclasses import dataclass, field

from extractors.unruled.rules import holds
from extractors.unruled.stretch import Stretch
from extractors.unruled.value_rows import after_repetition
from extractors.unruled.words import Index, Word, index_of

_LONGEST_ROW = 40
"""Lines."""


@dataclass(slots=True)
class TextRow:
    """The words of one row in reading order; a group heading has no other cells."""

    words: list[Word]
    is_group: bool
    index: Index | None = None


@dataclass(slots=True)
class TextRowReader:
    """Goes down the lines from `start`; `header` is the text of the header, to skip its repetitions."""

    stretch: Stretch
    start: int
    header: str
    rows: list[TextRow] = field(default_factory=list)
    number: int | None = None
    dotted: bool | None = None
    length: int = 0

    def read(self) -> tuple[list[TextRow], int]:
        """The rows, and the line after them; a heading with no row under it does not belong to them."""
        line = self.start
        while line < len(self.stretch) and self.length < _LONGEST_ROW:
            after = after_repetition(self.stretch, line, self.header) if self.rows else line
            if after == line and not self._take(line):
                break
            line = max(after, line + 1)
        while self.rows and self.rows[-1].is_group:
            self.rows.pop()
        end = self.rows[-1].words[-1].line + 1 if self.rows else self.start
        return self.rows, end

    def _take(self, line: int) -> bool:
        if self.stretch.stops(line):
            return False
        if self.stretch.is_page_number(line, (self.number or 0) + 1):
            return True
        words = self.stretch.words(line)
        if self._names_period(line):
            # The rows below are numbered on, or from 1 again: both are plausible.
            return self._start(words, True, None)
        index = index_of(words[0].text)
        return self._go_on(line) if index is None else self._take_indexed(line, index)

    def _take_indexed(self, line: int, index: Index) -> bool:
        """A line that starts with what may be an index."""
        words = self.stretch.words(line)
        if index.kind in ("roman", "letter") and len(words) > 1 and words[1].text[0].isupper():
            return self._heading(line, index)
        if index.kind == "number" and self._plausible(index, words):
            self.number, self.dotted = index.number, index.dotted
            return self._start(words, False, index)
        if self.rows and index.kind != "number" and holds("outline_prose", self.stretch.text(line)):
            return False
        return self._go_on(line)

    def _names_period(self, line: int) -> bool:
        """Whether the line is a period over rows: where one opens the body, all those written like it are."""
        first, text = self.stretch.text(self.start), self.stretch.text(line)
        return first[:2] == text[:2] and holds("period_group", first) and holds("period_group", text)

    def _heading(self, line: int, index: Index) -> bool:
        """A Roman number or a letter opens a group if one opened the body and a first row follows soon.

        Else it is the plan's own outline that goes on after the table.
        """
        if self.rows and not (self.rows[0].is_group and self.rows[0].index):
            return False
        for after in range(line + 1, min(len(self.stretch), line + 4)):
            below = index_of(self.stretch.words(after)[0].text)
            if below and below.kind == "number" and below.dotted in (self.dotted, self.dotted is True):
                if below.number not in (1, (self.number or 0) + 1):
                    return False
                # The rows under it are numbered from 1 again, or on.
                self.number = 0 if below.number == 1 else self.number
                return self._start(self.stretch.words(line), True, index)
        return False

    def _plausible(self, index: Index, words: tuple[Word, ...]) -> bool:
        if self.dotted is not None and index.dotted != self.dotted:
            return False
        expected = (self.number or 0) + 1
        opens = len(words) == 1 or not words[1].text[0].islower()
        return opens and index.number in (expected, expected + 1, 1)

    def _start(self, words: tuple[Word, ...], is_group: bool, index: Index | None) -> bool:
        self.rows.append(TextRow(list(words), is_group, index))
        self.length = 1
        return True

    def _go_on(self, line: int) -> bool:
        """More of the row above; after a heading, or at the top, a row without a number."""
        words = self.stretch.words(line)
        if not self.rows or (self.rows[-1].is_group and not self._wraps(words)):
            return self._start(words, False, None)
        self.rows[-1].words.extend(words)
        self.length += 1
        return True

    def _wraps(self, words: tuple[Word, ...]) -> bool:
        return words[0].text[0].islower()
