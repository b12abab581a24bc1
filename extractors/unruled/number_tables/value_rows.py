"""Reads the lines of a table of numbers into rows of words."""

from dataclasses import dataclass, field

from extractors.unruled.rules import holds
from extractors.unruled.stretch import Stretch
from extractors.unruled.table_lines import after_repetition
from extractors.unruled.words import Index, Word, index_of, is_value, text_of
from extractors.years import YEAR
from models.value import value

_LONGEST_LABEL = 10
"""Lines that a label may take before its values."""
_SHORTEST_NOTED = 4
"""Words of a row with two values and a note."""
_MOST_HEADINGS = 4
"""Rows without values that may follow each other: a group in a group in a group."""


@value
class RowWords:
    """The words of one row in reading order, and whether it holds values."""

    words: tuple[Word, ...]
    valued: bool
    named: bool = False
    """Whether the first of its numbers ends its label: `Thôn 5`."""
    doubtful: bool = False
    """Whether that is open."""

    @property
    def values(self) -> tuple[int, int]:
        """Where its values start, and how many they are."""
        start, run = inner_values(self.words)
        return start + self.named, run - self.named


@dataclass(slots=True)
class ValueRowReader:
    """Goes down the lines from `start`; `header` is the text of the header, to skip its repetitions."""

    stretch: Stretch
    start: int
    header: str
    width: int
    """The most values that a row of the table has."""
    tailed: bool
    """Whether the header names columns of words after the values."""
    rows: list[RowWords] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)
    number: int | None = None
    """The last index that was a plain number."""
    before: int | None = None
    """The last one in the group before, from which the count may go on."""
    dotted: bool | None = None
    end: int = 0
    complete: int = 0
    """How many rows stand above `end`."""

    def read(self) -> tuple[tuple[RowWords, ...], int]:
        """The rows, and the line after the last one that holds values."""
        self.end = line = self.start
        while line < len(self.stretch) and self._hopeful():
            after = after_repetition(self.stretch, line, self.header) if self.rows else line
            if after > line:
                self._flush()
            elif self.stretch.stops(line) or not self._take(line):
                break
            line = max(after, line + 1)
        return tuple(self.rows[: self.complete]), self.end

    def _hopeful(self) -> bool:
        return len(self.pending) <= _LONGEST_LABEL and len(self.rows) - self.complete <= _MOST_HEADINGS

    def _take(self, line: int) -> bool:
        words = self.stretch.words(line)
        if self.stretch.is_page_number(line, (self.number or 0) + 1):
            return True
        index = self.starting_index(line)
        run = 0 if self._is_lone(words, index) else self._run(line, index)
        if index is not None:
            if self.dotted is not None and index.kind == "number" and index.dotted != self.dotted:
                return False
            self._flush()
            self._remember(index)
        if run and not (run == len(words) and self._continues(words)):
            self._finish(line)
        elif not run:
            self._text(line, index)
        return True

    def _is_lone(self, words: tuple[Word, ...], index: Index | None) -> bool:
        """Whether the line is nothing but an index, its label to come in the next lines."""
        return index is not None and len(words) == 1 and not (self.pending and self.width == 1)

    def _remember(self, index: Index) -> None:
        if index.kind == "number":
            self.number = self.before = index.number
            self.dotted = index.dotted
        elif index.kind in ("roman", "letter"):
            self.number = 0

    def starting_index(self, line: int) -> Index | None:
        """The index with which the line starts a row, if it does."""
        words = self.stretch.words(line)
        index = index_of(words[0].text)
        if index is None:
            return None
        if len(words) > 1 and is_value(words[1].text):
            return None
        if index.kind == "number":
            return index if self._plausible(index.number or 0) else None
        if index.kind == "path":
            return index if len(words) > 1 else None
        return index

    def _plausible(self, number: int) -> bool:
        last = self.number
        goes_on = last == 0 and self.before is not None and number == self.before + 1
        return number == 1 or last is None or last < number <= last + 2 or goes_on

    def _run(self, line: int, index: Index | None) -> int:
        """The values of the line, 0 where they are too few to be more than words of a label."""
        words = self.stretch.words(line)
        run = self.stretch.run(line)
        if not run:
            inner = inner_values(words)[1]
            run = inner if inner > 1 else 0
        labelled = index is not None or bool(self.pending) or holds("total_label", text_of(words[:-run]))
        least = 1 if labelled or self.width == 1 else 2
        if run == len(words) == 1 and self.width > 2:
            return 0
        years = self.stretch.run(line) > 0 and self.stretch.is_years(line)
        return run if run >= least and not years else 0

    def _continues(self, words: tuple[Word, ...]) -> bool:
        """Adds a line of mere values to the row above, if that one is not full yet."""
        if self.pending or not self.rows or not self.rows[-1].valued:
            return False
        last = self.rows[-1]
        have = inner_values(last.words)[1]
        if have + len(words) > self.width or have + inner_values(last.words)[0] != len(last.words):
            return False
        self.rows[-1] = RowWords(last.words + words, True)
        self.end = words[0].line + 1
        return True

    def _text(self, line: int, index: Index | None) -> None:
        if index is None and not self.pending and self.rows and self._is_tail(line):
            last = self.rows[-1]
            self.rows[-1] = RowWords(last.words + self.stretch.words(line), last.valued)
            if self.complete == len(self.rows):
                self.end = line + 1
        else:
            self.pending.append(line)

    def _is_tail(self, line: int) -> bool:
        """Whether a line of words goes on with the row above it rather than opening one."""
        after = line + 1
        while after < min(len(self.stretch), line + 4) and not self.stretch.run(after):
            if self.starting_index(after):
                break
            after += 1
        if after >= len(self.stretch) or not self.starting_index(after):
            return False
        start, run = inner_values(self.rows[-1].words)
        noted = start + run < len(self.rows[-1].words)
        return noted or self.tailed or self.stretch.text(line)[0].islower()

    def _finish(self, line: int) -> None:
        """The pending lines and this one are a row."""
        words = [word for part in (*self.pending, line) for word in self.stretch.words(part)]
        self.pending.clear()
        self.rows.append(RowWords(tuple(words), True))
        self.end, self.complete = line + 1, len(self.rows)

    def _flush(self) -> None:
        """The pending lines are a row without values: a group heading."""
        if self.pending:
            words = [word for part in self.pending for word in self.stretch.words(part)]
            self.pending.clear()
            self.rows.append(RowWords(tuple(words), False))


def inner_values(words: tuple[Word, ...]) -> tuple[int, int]:
    """Where the last run of two or more values starts, and its length; (0, 0) where there is none."""
    end = len(words) - _ends_note(words)
    while end > 1:
        start = end
        while start > 0 and (is_value(words[start - 1].text) or _is_span_within(words, start - 1, end)):
            start -= 1
        if end - start >= 2 or (end == len(words) and end > start > 0):
            return start, end - start
        end = min(start, end - 1)
    return 0, 0


def _is_span_within(words: tuple[Word, ...], at: int, end: int) -> bool:
    """Whether the word is a span of years between two values."""
    return 0 < at < end - 1 and holds("year_span", words[at].text) and is_value(words[at - 1].text)


def _ends_note(words: tuple[Word, ...]) -> bool:
    """Whether the last number belongs to the words behind the values: `Theo QĐ số 12`, `Đạt 2024`."""
    if len(words) < _SHORTEST_NOTED or is_value(words[-2].text) or not is_value(words[-1].text):
        return False
    named = holds("needs_number", words[-2].text) or YEAR.fullmatch(words[-1].text) is not None
    return named and inner_values(words[:-1])[1] > 1
