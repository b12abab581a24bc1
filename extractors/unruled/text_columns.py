"""Splits rows of mere words into their columns.

A cell's lines follow each other, and so do the cells; a cell that begins in mid-line follows one that
is whole on that line. What an office calls itself, and how products are named, repeats from row to row.
"""

from collections.abc import Callable, Sequence
from functools import partial
from math import inf
from operator import add

from extractors.unruled.cell_kinds import kinds_under
from extractors.unruled.column_habits import ColumnHabits
from extractors.unruled.familiarity import Familiarity, Split
from extractors.unruled.row_segments import RowSegments
from extractors.unruled.words import Word

_ROUNDS = 4
_LAST, _INNER, _OF_TOTAL = 1.0, 5.0, 0.3
"""What blank cells cost at the end of a row, before others where nothing is known yet, and in totals."""
_SUM = 3.0
"""What a figure gains in a row of totals."""
_RARE = 4.0
"""What a cell costs in a column that is mostly blank."""
_Gains = Sequence[Sequence[float]]
"""The scores of the stretches from each bound to each of those after it."""
_GainsFrom = Callable[[int, int], Sequence[float]]
"""The scores of the stretches from a bound to those after it, but for so many of the shortest."""


class TextColumns:
    """What is known of the columns: their headings, and which are mostly blank, as those for notes are."""

    def __init__(self, count: int, headings: Sequence[str] = (), rare: frozenset[int] = frozenset()) -> None:
        self.count, self.rare = count, rare
        self.habits = [ColumnHabits(heading) for heading in headings]
        told = (col for col, heading in enumerate(headings) if "words" in kinds_under(heading))
        self.contents = frozenset(told) or frozenset({0})

    def learn(self, rows: Sequence[RowSegments], splits: Sequence[Split]) -> None:
        """Learns from how the rows are split now."""
        for col, habits in enumerate(self.habits):
            habits.learn(rows, [(at, *cell) for at, split in enumerate(splits) if (cell := split[col])])

    def gains(self, row: RowSegments, column: int, gains: _Gains, start: int, first: int) -> Sequence[float]:
        """The scores of the stretches from a bound over `first` + 1 more and on, with the column's habits."""
        told = gains[start][first:]
        if not self.habits:
            return told
        scores = [*map(add, told, self.habits[column].scores(row, start, first))]
        if not row.is_total:
            return scores
        kinds = row.kinds[start][first:]
        return [score + _SUM * (kind == "figure") for score, kind in zip(scores, kinds, strict=True)]

    def blank_price(self, column: int, *, last: bool, total: bool) -> float:
        """What a blank cell costs in the column; `last`: nothing follows it."""
        if column in self.rare:
            return 0.0
        if total:
            return _OF_TOTAL
        learnt = self.habits[column].blank_price if self.habits else None
        if learnt is None:
            return _LAST if last else _INNER
        return min(_LAST, learnt) if last else learnt


def split_rows(
    rows: Sequence[RowSegments], columns: TextColumns
) -> tuple[list[list[tuple[Word, ...]]], float]:
    """For each row the words of each column, and how well they fit there; no word is lost, and none moves."""
    if columns.count == 1:
        return [[row.words] for row in rows], 0.0
    splits, score = _splits(rows, columns)
    return [
        [row.words[row.bounds[cell[0]] : row.bounds[cell[1]]] if cell else () for cell in split]
        for row, split in zip(rows, splits, strict=True)
    ], score


def _splits(rows: Sequence[RowSegments], columns: TextColumns) -> tuple[list[Split], float]:
    """Each round knows the columns that the one before has found, until nothing moves any more."""
    familiarity = Familiarity(rows, columns.count, columns.contents)
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
    return splits, score


def _best_split(
    row: RowSegments, familiarity: Familiarity, at: int, columns: TextColumns
) -> tuple[Split, float]:
    """Dynamic programming over the columns; a column may be blank, at a price, most cheaply at the end."""
    last = len(row.bounds) - 1
    best = [0.0, *([-inf] * last)]
    came: list[list[int]] = []
    known = familiarity.known(at)
    for column in range(columns.count):
        # In the last column only what ends the row counts.
        ends = range(last if column == columns.count - 1 else 0, last + 1)
        gains = partial(columns.gains, row, column, familiarity.gains(at, known, column))
        prices = [
            columns.blank_price(column, last=start == last, total=row.is_total) for start in range(last + 1)
        ]
        best, origins = _with_column(best, gains, ends, prices, _RARE if column in columns.rare else 0.0)
        came.append(origins)
    return _traced(came, last), best[last]


def _with_column(
    best: Sequence[float], gains: _GainsFrom, ends: range, blanks: Sequence[float], price: float
) -> tuple[list[float], list[int]]:
    """For each end the best score with one more column, and the bound where its cell starts.

    Most stretches of the first and the last column cannot count, so gains are asked for where they may.
    """
    last = len(best) - 1
    scores, origins = [-inf] * (last + 1), [0] * (last + 1)
    for start, before in enumerate(best):
        if before == -inf:
            continue
        if before - blanks[start] > scores[start]:
            scores[start], origins[start] = before - blanks[start], start
        first = max(start + 1, ends.start)
        for end, gain in enumerate(gains(start, first - start - 1) if start < last else (), start=first):
            score = before + gain - price
            if score > scores[end]:
                scores[end], origins[end] = score, start
    return scores, origins


def _traced(came: Sequence[Sequence[int]], end: int) -> Split:
    """The cells from the last column back to the first."""
    split: list[tuple[int, int] | None] = []
    for origins in reversed(came):
        start = origins[end]
        split.append((start, end) if start < end else None)
        end = start
    return split[::-1]
