"""The shapes of rows: whole, or lacking a cell that one above covers."""

from collections import Counter
from collections.abc import Sequence
from math import log
from operator import add
from typing import NamedTuple

_MISSING = 5.0
"""What a row loses for the first cell that it lacks, and besides for one behind the first or further back."""
_BEHIND_FIRST, _INSIDE, _LAST = 0.5, 1.5, 1.0
_NARROWEST_INSIDE = 4
"""Columns of a table in which a cell between others may lack."""

_RARE, _SURPRISE, _LEAST = 0.05, 2.5, 2.0
"""How often a shape stands where none was seen, how much its rarity costs, what the most usual one costs."""

Scores = list[float]


class RowShape(NamedTuple):
    """A row with cells in these columns, so many of them before the cell that it lacks.

    From the i-th cell on it fits by `head[i]` + `tail[i + before]`: added up only where a row may start.
    """

    columns: tuple[int, ...]
    penalty: float
    head: Scores
    tail: Scores
    before: int


def row_shapes(
    fits: Sequence[Sequence[float]], before: Sequence[tuple[int, tuple[int, ...]]]
) -> tuple[RowShape, list[RowShape]]:
    """The shape of a whole row, and those of rows that lack cells.

    `fits[c][i]`: how well cell i fits column c. A shape that many rows of the cut `before` have costs less.
    """
    width = len(fits)
    none = [0.0] * (len(fits[0]) + width)
    usual = Counter(columns for _, columns in before)
    heads, tails = _heads(fits), _tails(fits)
    every = tuple(range(width))
    short = []
    for gap in _gaps(width):
        columns = (*every[:gap], *every[gap + 1 :])
        penalty = _cost(usual, columns, _MISSING + _loss(gap, width))
        short.append(RowShape(columns, penalty, heads[gap], tails[gap + 1], gap))
    if width > 3:
        short.append(RowShape(every[2:], _MISSING + 1, none, tails[2], 0))
    return RowShape(every, 0.0, heads[width], none, width), short


def _cost(usual: Counter[tuple[int, ...]], columns: tuple[int, ...], cost: float) -> float:
    """What a row of the shape loses: at most `cost`, and less if there are more, but never nothing."""
    share = (usual[columns] + _RARE) / (usual.total() + 1)
    return min(cost, max(_LEAST, -_SURPRISE * log(share)))


def _gaps(width: int) -> list[int]:
    """The columns whose cell may lack."""
    return list(range(width)) if width >= _NARROWEST_INSIDE else [0, width - 1]


def _loss(gap: int, width: int) -> float:
    if gap == 0:
        return 0.0
    return _LAST if gap == width - 1 else _BEHIND_FIRST if gap == 1 else _INSIDE


def _heads(fits: Sequence[Sequence[float]]) -> list[Scores]:
    """For each number of columns: how well the first ones fit from a cell on."""
    found: list[Scores] = [[0.0] * len(fits[0])]
    for offset, scores in enumerate(fits):
        found.append(list(map(add, found[-1], _padded(scores[offset:], offset))))
    return found


def _tails(fits: Sequence[Sequence[float]]) -> list[Scores]:
    """For each column: how well it and those behind it fit, the cell being the first of them."""
    found: list[Scores] = [[0.0] * (len(fits[0]) + len(fits))]
    for scores in reversed(fits):
        found.append(_padded(list(map(add, scores, found[-1][1:])), len(fits)))
    return found[::-1]


def _padded(scores: Sequence[float], by: int) -> Scores:
    """The scores, and none for what stands behind the last cell."""
    return [*scores, *([0.0] * by)]
