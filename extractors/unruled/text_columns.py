"""Splits rows of mere words into their columns.

A cell's lines follow each other, and so do the cells; a cell that begins in mid-line follows one that
is whole on that line. What an office calls itself, and how products are named, repeats from row to row.
"""

from collections.abc import Callable, Sequence
from functools import partial
from math import inf

from extractors.unruled.familiarity import Familiarity, Split
from extractors.unruled.row_segments import RowSegments
from extractors.unruled.words import Word

_ROUNDS = 3
_GainsIn = Callable[[int], Sequence[Sequence[float]]]
"""For a column the scores of the stretches from each bound to each of those after it."""


def split_rows(
    rows: Sequence[Sequence[Word]], columns: int, rare: frozenset[int] = frozenset()
) -> list[list[tuple[Word, ...]]]:
    """For each row the words of each of `columns` columns; no word is lost, and none moves.

    `rare` are columns that are mostly blank, as those for notes are.
    """
    if columns == 1:
        return [[tuple(row)] for row in rows]
    shaped = [RowSegments(row) for row in rows]
    return [
        [row.words[row.bounds[cell[0]] : row.bounds[cell[1]]] if cell else () for cell in split]
        for row, split in zip(shaped, _splits(shaped, columns, rare), strict=True)
    ]


def _splits(rows: Sequence[RowSegments], columns: int, rare: frozenset[int]) -> list[Split]:
    """Each round knows the columns that the one before has found, until nothing moves any more."""
    familiarity = Familiarity(rows, columns)
    splits: list[Split] = []
    for _ in range(_ROUNDS):
        before, splits = (
            splits,
            [
                _best_split(
                    len(row.bounds), partial(familiarity.gains, at, familiarity.known(at)), columns, rare
                )
                for at, row in enumerate(rows)
            ],
        )
        if splits == before:
            break
        familiarity.learn(splits)
    return splits


def _best_split(bounds: int, gains_in: _GainsIn, columns: int, rare: frozenset[int]) -> Split:
    """Dynamic programming over the columns; a column may be blank, at a price, most cheaply at the end."""
    last = bounds - 1
    best = [0.0, *([-inf] * last)]
    came: list[list[int]] = []
    for column in range(columns):
        # In the last column only what ends the row counts.
        ends = range(last if column == columns - 1 else 0, last + 1)
        best, origins = _with_column(best, gains_in(column), ends, column in rare)
        came.append(origins)
    return _traced(came, last)


def _with_column(
    best: Sequence[float], gains: Sequence[Sequence[float]], ends: range, rare: bool
) -> tuple[list[float], list[int]]:
    """For each end the best score with one more column, and the bound where its cell starts."""
    last, price = len(best) - 1, 4.0 if rare else 0.0
    scores, origins = [-inf] * (last + 1), [0] * (last + 1)
    for start, before in enumerate(best):
        if before == -inf:
            continue
        blank = before - (0.0 if rare else 1.0 if start == last else 5.0)
        if blank > scores[start]:
            scores[start], origins[start] = blank, start
        first = max(start + 1, ends.start)
        for end, gain in enumerate(gains[start][first - start - 1 :] if start < last else (), start=first):
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
