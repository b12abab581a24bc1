"""Reads the lines of a table of words into rows: numbered ones, headings of groups, totals."""

from dataclasses import dataclass, field
from functools import cached_property

from extractors.unruled.rules import holds
from extractors.unruled.stretch import Stretch, trailing_values
from extractors.unruled.table_lines import after_repetition
from extractors.unruled.word_tables.row_ends import opens_text
from extractors.unruled.word_tables.row_segments import RowSegments
from extractors.unruled.words import Index, Word, index_of, text_of

_LONGEST_ROW = 40
"""Lines."""
_BROADER = 1.2
"""So many times as long as the longest line of a table is a line of the text that follows it."""
_FEWEST_ROWS = 3
"""Rows after which it is known how long the lines of a table are."""


@dataclass
class TextRow:
    """The words of one row in reading order; a group heading has no other cells."""

    words: list[Word]
    is_group: bool
    index: Index | None = None
    total: int = 0
    """The words that name a total at its beginning, the values behind them apart."""

    @cached_property
    def contents(self) -> RowSegments:
        """The row without its index or name of a total, once all its words are known, for several headers."""
        return RowSegments(self.words[self.total or int(self.index is not None) :], is_total=self.total > 0)


@dataclass(slots=True)
class TextRowReader:
    """Goes down the lines from `start`; `header` is the text of the header, to skip its repetitions."""

    stretch: Stretch
    start: int
    header: str
    figures: bool
    """Whether a column holds figures."""
    rows: list[TextRow] = field(default_factory=list)
    number: int | None = None
    dotted: bool | None = None
    item: int = 0
    """The last part of the last number of two parts (`2.3`)."""
    length: int = 0
    widest: int = 0
    """The most characters of a line."""

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
        if self.stretch.stops(line) or (holds("footnote", self.stretch.text(line)) and self._ends(line)):
            return False
        words = self.stretch.words(line)
        if self._completes(line):
            return self._go_on(line)
        if self._is_page_number(line):
            return True
        if self._names_period(line):
            # The rows below are numbered on, or from 1 again: both are plausible.
            return self._start(words, True, None)
        if total := self._total(line):
            self._start(words, False, None)
            self.rows[-1].total = total
            return True
        index = index_of(words[0].text)
        return self._go_on(line) if index is None else self._take_indexed(line, index)

    def _is_page_number(self, line: int) -> bool:
        """Whether a lone number is none of a row, and of a cell only above the header that a page repeats."""
        begins = not self.rows or self.rows[-1].is_group
        if begins or not self.stretch.is_page_number(line, (self.number or 0) + 1):
            return False
        after = line + 1
        repeated = after < len(self.stretch) and after_repetition(self.stretch, after, self.header) > after
        return repeated or not self.figures

    def _completes(self, line: int) -> bool:
        """Whether the line is the number of the words that end the one above: `Đoàn số`, `trước tháng`."""
        words = self.stretch.words(line)
        above = self.rows[-1].words[-2:] if self.rows and len(words) == 1 else []
        return len(above) > 1 and holds("numbered_word", text_of([*above, *words]))

    def _take_indexed(self, line: int, index: Index) -> bool:
        """A line that starts with what may be an index."""
        words = self.stretch.words(line)
        if index.kind in ("roman", "letter") and len(words) > 1 and words[1].text[0].isupper():
            return self._heading(line, index)
        if index.kind == "path" and self._counts_item(words):
            return self._start(words, False, index)
        if index.kind == "number" and self._plausible(index, words):
            self.number, self.dotted, self.item = index.number, index.dotted, 0
            return self._start(words, False, index)
        if self.rows and index.kind != "number" and holds("outline_prose", self.stretch.text(line)):
            return False
        return self._go_on(line)

    def _counts_item(self, words: tuple[Word, ...]) -> bool:
        """Whether a number of two parts counts on under the last one, a group: `2.1` under `2`."""
        top, _, item = words[0].text.strip(".)").partition(".")
        if not item.isdigit() or int(top) != self.number or int(item) != self.item + 1:
            return False
        if self.item == 0:
            self.rows[-1].is_group = True
        self.item = int(item)
        return True

    def _names_period(self, line: int) -> bool:
        """Whether the line is a period over rows: where one opens the body, those above a row number are."""
        first, text = self.stretch.text(self.start), self.stretch.text(line)
        if not (holds("period_group", first) and holds("period_group", text)):
            return False
        return first[:2] == text[:2] or self._is_numbered(line + 1)

    def _total(self, line: int) -> int:
        """How many words of the line name a total, with nothing but values behind them."""
        words = self.stretch.words(line)
        label = words[: len(words) - trailing_values(words)]
        return len(label) if self.rows and holds("total_label", text_of(label)) else 0

    def _is_numbered(self, line: int) -> bool:
        """Whether the next row starts with the line: with its number, or with 1."""
        if line >= len(self.stretch):
            return False
        index = index_of(self.stretch.words(line)[0].text)
        return index is not None and index.number in (1, (self.number or 0) + 1)

    def _ends(self, line: int) -> bool:
        """Whether no row starts with the lines from here on, as many as a row may have."""
        return not any(
            self._is_numbered(after) and self._plausible(index, words)
            for after in range(line + 1, min(len(self.stretch), line + _LONGEST_ROW))
            if (words := self.stretch.words(after)) and (index := index_of(words[0].text))
        )

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
        self._measure(words)
        return True

    def _measure(self, words: tuple[Word, ...]) -> None:
        self.widest = max(self.widest, words[-1].end)

    def _go_on(self, line: int) -> bool:
        """More of the row above; after a heading, or at the top, a row without a number."""
        words = self.stretch.words(line)
        if not self.rows or (self.rows[-1].is_group and not self._wraps(words)):
            return self._start(words, False, None)
        broad = words[-1].end > _BROADER * self.widest and len(self.rows) >= _FEWEST_ROWS
        if (broad or self._opens_text(line)) and self._ends(line):
            return False
        self.rows[-1].words.extend(words)
        self.length += 1
        self._measure(words)
        return True

    def _opens_text(self, line: int) -> bool:
        above = reversed(range(self.start, line))
        return line > self.start and opens_text(self.stretch.text(line), map(self.stretch.text, above))

    def _wraps(self, words: tuple[Word, ...]) -> bool:
        return words[0].text[0].islower()
