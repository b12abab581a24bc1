"""Cuts cells into rows of so many columns, where neither the missing cells nor the rows are told.

A cell that spans two rows is written once, so the second row is a cell short. The cut is the one
in which each column holds cells of one kind: dynamic programming over the cells, with the kinds
of each column counted on the cut before (as in hard expectation maximisation).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.readers.plain_text.missing_cells.body_cells import (
    BodyCells,
    counts_on,
    group_places,
    headed_groups,
)
from pipeline.readers.plain_text.missing_cells.cell_kinds import KINDS, log_shares
from pipeline.readers.plain_text.missing_cells.first_cut import first_guess
from pipeline.readers.plain_text.missing_cells.row_shapes import RowShape, row_shapes
from pipeline.readers.plain_text.missing_cells.whole_rows import Columns, Rows, whole_rows

_GROUP_ROW, _LABELLED_ROW = 4.0, 1.0
"""What a row of one cell over all columns costs, and one whose cell names a group by its label."""
_HEADED_ROW = 0.5
"""What one costs that is a number and a text over the other columns, the rows below counted anew."""
_FEWEST_GROUPED = 3
"""Columns of a table in which such rows stand."""
_COUNTS_ON = 1.5
"""What a row gains whose number the number of the next one follows."""
_ROUNDS = 3
_PLAIN, _ROWS_AHEAD = -1.4, 3
_BEAM = 6.0
_CUT_PENALTY = 2.0


@dataclass(frozen=True, slots=True)
class Cut:
    """The rows of so many columns; `score` a cell; `whole`: none lacks a cell, as its first cell tells."""

    width: int
    rows: Rows
    score: float
    whole: bool = False


def cut_rows(cells: BodyCells, width: int) -> Cut:
    """The best cut into rows of that width."""
    whole = whole_rows(cells.kinds, cells.orders, width)
    if whole:
        return Cut(width, whole, _worth(cells, width, whole) / len(cells.kinds), whole=True)
    rows = first_guess(cells, width)
    score = -math.inf
    for _ in range(_ROUNDS):
        before = rows
        rows, score = _best_rows(cells, width, rows)
        if rows == before:
            break
    return Cut(width, rows, score / max(1, len(cells.kinds)))


def _worth(cells: BodyCells, width: int, rows: Rows) -> float:
    """How well the cells fit the columns that they stand in."""
    profile = _profile(cells.kinds, width, rows)
    fits = sum(profile[at % width][kind] for at, kind in enumerate(cells.kinds))
    return fits + _COUNTS_ON * sum(cells.orders[first][1] is not None for first, _ in rows[:-1])


def _profile(kinds: Sequence[int], width: int, rows: Rows) -> list[list[float]]:
    """The log frequency of each kind in each column."""
    held: list[list[int]] = [[] for _ in range(width)]
    for first, columns in rows:
        for column, kind in zip(columns, kinds[first : first + len(columns)], strict=False):
            held[column].append(kind)
    return log_shares(held)


class _Possible(NamedTuple):
    """The rows that may begin at each cell: of the shapes `whole` and `short`, or `alone` at what cost.

    `groups`: the cells that can be a row each; `plain`: where whole rows fit, and so do those behind.
    """

    whole: RowShape
    short: Sequence[RowShape]
    plain: Sequence[bool]
    groups: frozenset[int]
    alone: Mapping[int, Sequence[tuple[Columns, float]]]


def _possible(cells: BodyCells, width: int, before: Rows) -> _Possible:
    profile = _profile(cells.kinds, width, before)
    whole, short = row_shapes([[column[kind] for kind in cells.kinds] for column in profile], before)
    plain = _plain_places(whole.head, width)
    alone: dict[int, list[tuple[Columns, float]]] = {}
    groups = group_places(cells) if width >= _FEWEST_GROUPED else frozenset()
    for at in groups:
        alone.setdefault(at, []).append(((0,), _LABELLED_ROW if cells.labelled[at] else _GROUP_ROW))
    for at in headed_groups(cells) if width >= _FEWEST_GROUPED else ():
        alone.setdefault(at, []).append(((0, 1), _HEADED_ROW))
    return _Possible(whole, short, plain, groups, alone)


def _best_rows(cells: BodyCells, width: int, before: Rows) -> tuple[Rows, float]:
    """The rows that fit best, by the columns of those `before`, and how well."""
    whole, short, plain, groups, alone = _possible(cells, width, before)
    total = len(cells.kinds)
    best = [0.0] + [-math.inf] * total
    origin: list[tuple[int, Columns]] = [(0, ())] * (total + 1)
    beam = _BEAM + width * math.log(KINDS)
    numbered = [order is not None for _, order in cells.orders]
    for first in range(total):
        here = best[first]
        if here == -math.inf:
            continue
        for columns, cost in alone.get(first, ()):
            end = first + len(columns)
            if here - cost > best[end]:
                best[end], origin[end] = here - cost, (first, columns)
        if here < max(best[max(0, first - width) : first + 1]) - beam:
            continue
        # Where the cells end before a whole row does, its first cell may be what is missing.
        shapes = (whole,) if plain[first] and first + width <= total else (whole, *short)
        for columns, penalty, head, tail, gap in shapes:
            end = first + len(columns)
            score = head[first] + tail[first + gap] - penalty
            if end > total:
                end, score = total, score - _CUT_PENALTY
            elif columns[0] == 0 and numbered[first] and counts_on(cells, first, end + (end in groups)):
                score += _COUNTS_ON
            if here + score > best[end]:
                best[end], origin[end] = here + score, (first, columns)
    return _traced(origin, total), best[total]


def _plain_places(scores: Sequence[float], width: int) -> list[bool]:
    """At which places whole rows, scored so, fit from there on; a cell missing here would shift the next."""
    inside = len(scores) - width + 1
    fits = [score > _PLAIN * width for score in scores[: max(0, inside)]]
    fits += [True] * (len(scores) + _ROWS_AHEAD * width - len(fits))
    rows_ahead = (fits[ahead * width :] for ahead in range(_ROWS_AHEAD))
    return list(map(all, zip(*rows_ahead, strict=False)))


def _traced(origin: Sequence[tuple[int, Columns]], end: int) -> Rows:
    rows = []
    while end > 0:
        rows.append(origin[end])
        end = origin[end][0]
    return tuple(reversed(rows))
