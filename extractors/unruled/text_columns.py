"""Splits rows of mere words into their columns.

A cell's lines follow each other, and so do the cells; a cell that begins in mid-line follows one that
is whole on that line. What an office calls itself, and how products are named, repeats from row to row.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from math import log2

import regex

from extractors.unruled.header_cells import wrap_score
from extractors.unruled.rules import holds
from extractors.unruled.words import Word, lines_of, text_of

Segment = tuple[int, int]
_ROUNDS = 3
_MOST_STARTS = 24
"""Places in a row at which a cell may start; what lies further on stays in the first column."""
_CAN_START = regex.compile(r"[\p{Lu}\d–-]")


class _Row:
    """A row's words and the places where a cell may start, the end included."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = tuple(words)
        inner = list(self._starts())
        self.bounds = [0, *inner[-_MOST_STARTS:], len(words)] if words else [0]
        self.texts = {segment: text_of(self.words[slice(*segment)]) for segment in self.segments()}
        self.forms = {segment: self._form(segment) for segment in self.texts}

    def segments(self) -> Iterator[Segment]:
        """Every pair of bounds."""
        for first, start in enumerate(self.bounds):
            for end in self.bounds[first + 1 :]:
                yield start, end

    def _starts(self) -> Iterator[int]:
        """The words with which a cell may start: capitals, numbers and dashes outside brackets."""
        depth = 0
        for at, (before, word) in enumerate(zip(self.words, self.words[1:], strict=False), start=1):
            depth = max(0, depth + before.text.count("(") - before.text.count(")"))
            if not depth and _CAN_START.match(word.text) and not holds("unfinished", before.text):
                yield at

    def _form(self, segment: Segment) -> float:
        """How much the segment is shaped like a cell; its text does not matter yet."""
        start, end = segment
        words = self.words[start:end]
        lines = lines_of(words)
        score = wrap_score([text_of(line) for line in lines])
        if end < len(self.words):
            wrapped, inline = len(lines) > 1, self.words[end].line == words[-1].line
            score -= 4.0 * (wrapped and inline) + 1.0 * (not wrapped and not inline)
        if start:
            score += self._opening(self.words[start - 1], words)
        return score

    def _opening(self, before: Word, words: Sequence[Word]) -> float:
        """How likely a cell opens with these words, and not before or after them."""
        first = words[0].text
        known = holds("cell_opening", text_of(words[:2]))
        score = 1.0 * known - 1.0 * (first.isupper() or first[0].isdigit())
        if before.line != words[0].line:
            return score
        name = before.text[0].isupper() and not before.text.isupper()
        score -= 3.0 if name else 0.5 if known else 1.5
        return score - 2.5 * holds("office_holder", before.text)


class _Familiarity:
    """How often texts stand as cells: first anywhere, then, once rows are split, in each column."""

    def __init__(self, rows: Sequence[_Row], columns: int) -> None:
        self.texts = Counter(text for row in rows for segment, text in row.texts.items() if segment[0])
        self.columns: list[Counter[str]] = [Counter() for _ in range(columns)]
        self.firsts: list[Counter[str]] = [Counter() for _ in range(columns)]
        self.total: Counter[str] = Counter()

    def learn(self, rows: Sequence[_Row], splits: Sequence[Sequence[Segment | None]]) -> None:
        """Counts what stands in the columns now."""
        for counter in (*self.columns, *self.firsts, self.total):
            counter.clear()
        for row, split in zip(rows, splits, strict=True):
            for column, segment in enumerate(split):
                if segment:
                    self.columns[column][row.texts[segment]] += 1
                    self.total[row.texts[segment]] += 1
                    self.firsts[column][row.words[segment[0]].text] += 1

    def score(self, row: _Row, segment: Segment, column: int) -> float:
        """For a segment in a column; the first column holds the contents, which do not repeat."""
        text, first = row.texts[segment], row.words[segment[0]].text
        here = self.columns[column][text]
        score = 1.5 * _weight(here) - 1.0 * _weight(self.total[text] - here)
        score += 0.8 * _weight(self.firsts[column][first])
        if column:
            score += _weight(self.texts[text] - 1) * min(1.0, 0.5 * (segment[1] - segment[0]))
        return score


@cache
def _weight(count: int) -> float:
    """What being seen so often is worth: each doubling as much as the one before."""
    return log2(1 + max(0, count))


def split_rows(
    rows: Sequence[Sequence[Word]], columns: int, rare: frozenset[int] = frozenset()
) -> list[list[tuple[Word, ...]]]:
    """For each row the words of each of `columns` columns; no word is lost, and none moves.

    `rare` are columns that are mostly blank, as those for notes are.
    """
    shaped = [_Row(row) for row in rows]
    familiarity = _Familiarity(shaped, columns)
    splits: list[list[Segment | None]] = []
    for _ in range(_ROUNDS):
        splits = [_best_split(row, columns, familiarity, rare) for row in shaped]
        familiarity.learn(shaped, splits)
    return [
        [row.words[slice(*segment)] if segment else () for segment in split]
        for row, split in zip(shaped, splits, strict=True)
    ]


def _best_split(
    row: _Row, columns: int, familiarity: _Familiarity, rare: frozenset[int]
) -> list[Segment | None]:
    """Dynamic programming over the columns; a column may be blank, at a price, most cheaply at the end."""
    best: dict[int, tuple[float, list[Segment | None]]] = {0: (0.0, [])}
    for column in range(columns):
        longer: dict[int, tuple[float, list[Segment | None]]] = {}
        for start, (score, split) in best.items():
            blank = -1.0 if start == len(row.words) else -5.0
            _keep(longer, start, score + (0.0 if column in rare else blank), [*split, None])
            for end in row.bounds:
                if end > start:
                    gain = row.forms[start, end] + familiarity.score(row, (start, end), column)
                    gain -= 4.0 if column in rare else 0.0
                    _keep(longer, end, score + gain, [*split, (start, end)])
        best = longer
    return best[len(row.words)][1]


def _keep(
    best: dict[int, tuple[float, list[Segment | None]]], end: int, score: float, split: list[Segment | None]
) -> None:
    if end not in best or score > best[end][0]:
        best[end] = score, split
