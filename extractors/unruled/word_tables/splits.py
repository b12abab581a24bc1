"""Splits rows of mere words into their columns.

A cell's lines follow each other, and so do the cells; a cell that begins in mid-line follows one that
is whole on that line. What an office calls itself, and how products are named, repeats from row to row.
"""

from collections.abc import Callable, Sequence
from functools import partial
from operator import add
from typing import NamedTuple

from extractors.unruled.word_tables.columns import TextColumns
from extractors.unruled.word_tables.familiarity import Familiarity, RowsOfWords, Split
from extractors.unruled.word_tables.row_doubts import SURE, least_margin
from extractors.unruled.word_tables.row_segments import RowSegments, place
from extractors.unruled.words import Word

_ROUNDS = 4


class SplitRows(NamedTuple):
    """For each row the words of each column; how well they fit there; which rows may be cut elsewhere."""

    cells: list[list[tuple[Word, ...]]]
    score: float
    doubtful: Callable[[], frozenset[int]]
    """Asked only of the reading that is kept."""


def split_rows(of: RowsOfWords, columns: TextColumns) -> SplitRows:
    """The rows in their columns; no word is lost, and none moves."""
    rows = of.rows
    if columns.count == 1:
        return SplitRows([[row.words] for row in rows], 0.0, frozenset)
    familiarity, splits, score = _splits(of, columns)
    cells = [
        [row.words[row.bounds[cell[0]] : row.bounds[cell[1]]] if cell else () for cell in split]
        for row, split in zip(rows, splits, strict=True)
    ]
    return SplitRows(cells, score, partial(_doubtful, rows, splits, familiarity, columns))


def _doubtful(
    rows: Sequence[RowSegments], splits: Sequence[Split], familiarity: Familiarity, columns: TextColumns
) -> frozenset[int]:
    """The rows that would fit nearly as well with a border elsewhere."""
    margins = (
        least_margin(split, _CellScores(row, familiarity, at, columns).score)
        for at, (row, split) in enumerate(zip(rows, splits, strict=True))
    )
    return frozenset(at for at, margin in enumerate(margins) if margin < SURE)


class _CellScores:
    """What the cells of one row gain in the columns, as they are known in the end."""

    def __init__(self, row: RowSegments, familiarity: Familiarity, at: int, columns: TextColumns) -> None:
        self._row, self._columns = row, columns
        told = enumerate(familiarity.gains(at))
        self._gains = [columns.gains(row, column, gains) for column, gains in told]

    def score(self, column: int, start: int, end: int) -> float:
        """The score of a stretch between two bounds as a cell of the column; a blank one has its price."""
        row, columns = self._row, self._columns
        if start == end:
            return -columns.blank_price(column, last=start == len(row.bounds) - 1, total=row.is_total)
        return self._gains[column][place(start, end)] - columns.price(column)


def _splits(of: RowsOfWords, columns: TextColumns) -> tuple[Familiarity, list[Split], float]:
    """Each round knows the columns that the one before has found, until nothing moves any more."""
    rows = of.rows
    familiarity = Familiarity(of, columns.count, columns.contents)
    splits: list[Split] = []
    score = 0.0
    for _ in range(_ROUNDS):
        before = splits
        found = [_best_split(row, familiarity, at, columns) for at, row in enumerate(rows)]
        splits, score = [split for split, _ in found], sum(gain for _, gain in found)
        if splits == before:
            break
        familiarity.learn(splits)
        columns.learn(rows, splits)
    return familiarity, splits, score


def _best_split(
    row: RowSegments, familiarity: Familiarity, at: int, columns: TextColumns
) -> tuple[Split, float]:
    """Dynamic programming over the columns; a column may be blank, at a price, most cheaply at the end."""
    last = len(row.bounds) - 1
    best = [0.0]
    came: list[list[int]] = []
    for column, told in enumerate(familiarity.gains(at)):
        # In the last column only what ends the row counts, in the first only what begins it.
        ends = range(last if column == columns.count - 1 else 0, last + 1)
        inner, outer = (
            columns.blank_price(column, last=at_end, total=row.is_total) for at_end in (False, True)
        )
        blanks = [*[inner] * (len(ends) - 1), outer]
        gains = columns.gains(row, column, told, place(0, ends.start))
        best, origins = _with_column(best, gains, ends, blanks, columns.price(column))
        came.append(origins)
    return _traced(came, last), best[-1]


def _with_column(
    best: Sequence[float], gains: Sequence[float], ends: range, blanks: Sequence[float], price: float
) -> tuple[list[float], list[int]]:
    """For each end the best score with one more column, and for each bound where its cell starts.

    `gains` are those of the stretches to the ends, one after the other, `blanks` what no cell there costs.
    """
    opened = [before - price for before in best]
    scores: list[float] = []
    origins = [0] * ends.start
    begin = 0
    for end, blank in zip(ends, blanks, strict=True):
        found = [*map(add, opened, gains[begin : begin + end])]
        if end < len(best):
            found.append(best[end] - blank)
        scores.append(max(found))
        origins.append(found.index(scores[-1]))
        begin += end
    return scores, origins


def _traced(came: Sequence[Sequence[int]], end: int) -> Split:
    """The cells from the last column back to the first."""
    split: list[tuple[int, int] | None] = []
    for origins in reversed(came):
        start = origins[end]
        split.append((start, end) if start < end else None)
        end = start
    return split[::-1]
