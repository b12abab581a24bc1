"""Cuts a sequence of cells into rows, where neither the width nor the missing cells are told.

A cell that spans two rows is written once, so the second row is a cell short. The cut is the one
in which each column holds cells of one kind: dynamic programming over the cells, with the kinds
of each column counted on the cut before (as in hard expectation maximisation).
"""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from pipeline.readers.plain_text.cell_kinds import INDEX, KINDS, WORDS, cell_kind, log_shares
from pipeline.readers.plain_text.header_slots import header_slots
from pipeline.readers.plain_text.header_tree import Slot
from pipeline.readers.plain_text.shapes import (
    groups_in_header,
    likely_shapes,
    numbers_rows,
    shapes_without_index,
)
from pipeline.readers.plain_text.short_rows import PlacedBody, place_body

_GROUP_ROW = 4.0
"""What a row of one cell over all columns costs; it stands only in tables with so many columns:"""
_FEWEST_GROUPED = 3
_WORDED_ROW = 3.0
"""What a row loses in all that has words in the column that numbers the rows."""
_MISSING_PENALTY = 5.0
_PROFILE_ROWS = 4
_ROUNDS = 3
_PLAIN, _ROWS_AHEAD = -1.4, 3
_BEAM = 6.0
_CUT_PENALTY = 2.0
_SAMPLE = 150
"""Cells by which the width is chosen."""
_GROUP_PENALTY, _GROUP_CELLS = 0.02, 1.0
"""What each group of cells in the header must gain: a cell, and in all."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """`slots[i]` is where the i-th cell stands; `row_starts` the first cell of each body row.

    `doubtful_rows`: those whose figures may as well stand in other columns.
    """

    width: int
    row_starts: tuple[int, ...]
    slots: tuple[Slot, ...]
    doubtful_rows: tuple[int, ...] = ()


def align(texts: Sequence[str]) -> Alignment:
    """The rows and columns of the cells, in reading order, a header of one level or more included."""
    kinds = tuple(map(cell_kind, texts))
    cut = cache(_cut)  # what is cut to choose the width is often all there is to cut
    body, width = _shape(texts, kinds, cut)
    best = cut(kinds[body:], width)
    header = header_slots(texts[:body], _body_rows(texts[body:], best), width)
    depth = 1 + max((slot[0] + slot[2] - 1 for slot in header), default=-1)
    slots = list(header)
    for row, (first, length, column) in enumerate(best.rows):
        across = width if length == 1 < width - 1 else 1
        slots += [
            (depth + row, column + offset, 1, across)
            for offset in range(length)
            if first + offset < len(texts) - body
        ]
    end = _end(texts[body:], best)
    if end is None:
        return Alignment(best.width, tuple(body + first for first, _, _ in best.rows), tuple(slots))
    last = depth + len(best.rows) - 1
    places = end.places[-1]
    slots[len(slots) - len(places) :] = [(last, col, 1, across) for col, across in places]
    return Alignment(
        best.width,
        tuple(body + first for first, _, _ in best.rows),
        tuple(slots),
        (last,) if len(end.places) - 1 in end.doubtful else (),
    )


def _end(texts: Sequence[str], cut: "_Cut") -> PlacedBody | None:
    """Where the cells of the last row stand, if it lacks some, among whole rows: often it is the total."""
    first = cut.rows[-1][0] if cut.rows else 0
    rows = [texts[at : at + length] for at, length, column in cut.rows[:-1] if length == cut.width]
    if not rows or not 1 < len(texts) - first < cut.width:
        return None
    return place_body([*rows, texts[first:]], cut.width, tells_blanks=False)


def _body_rows(texts: Sequence[str], cut: "_Cut") -> list[list[str]]:
    rows = []
    for first, length, column in cut.rows:
        cells = texts[first : first + length]
        rows.append([*([""] * column), *cells, *([""] * (cut.width - column - len(cells)))])
    return rows


Rows = tuple[tuple[int, int, int], ...]
"""Rows as (first cell, number of cells, column of the first cell)."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """The rows of so many columns; `score` a cell."""

    width: int
    rows: Rows
    score: float


_Cutter = Callable[[tuple[int, ...], int], _Cut]


def _shape(texts: Sequence[str], kinds: tuple[int, ...], cut: _Cutter) -> tuple[int, int]:
    """The number of header cells and the width at which the cells below fit best."""
    # An index right behind the first cell shows that no header of that shape is there.
    shapes = list(dict.fromkeys(likely_shapes(texts, kinds))) or list(shapes_without_index(texts, kinds))
    if len(shapes) == 1:
        return shapes[0]
    indexed = numbers_rows(texts)
    return max(
        shapes,
        key=lambda shape: _fitness(
            kinds, shape, cut, groups=groups_in_header(texts, *shape), indexed=indexed
        ),
    )


def _fitness(
    kinds: tuple[int, ...], shape: tuple[int, int], cut: _Cutter, *, groups: int, indexed: bool
) -> float:
    """How well the cells below the header fit the width; a cell in a small table tells little."""
    body, width = shape
    below = kinds[body : body + _SAMPLE]
    best = cut(below, width)
    worded = sum(length > 1 and column == 0 and below[first] in WORDS for first, length, column in best.rows)
    lost = groups * _GROUP_CELLS + indexed * worded * _WORDED_ROW
    return best.score - groups * _GROUP_PENALTY - lost / max(1, len(below))


def _cut(kinds: tuple[int, ...], width: int) -> _Cut:
    rows = _first_guess(kinds, width)
    score = -math.inf
    for _ in range(_ROUNDS):
        before = rows
        rows, score = _best_rows(kinds, width, _profile(kinds, width, rows))
        if rows == before:
            break
    return _Cut(width, rows, score / max(1, len(kinds)))


def _first_guess(kinds: Sequence[int], width: int) -> Rows:
    """Rows to count the kinds in: the first ones; where a row of one cell comes first, the numbered ones."""
    if 0 in _group_places(kinds[:2]):
        starts = [first for first, kind in enumerate(kinds) if kind == INDEX]
    else:
        starts = _between_numbers(kinds, width) or list(range(0, len(kinds), width))
    return tuple((first, width, 0) for first in starts[:_PROFILE_ROWS] if first + width <= len(kinds)) or (
        (0, width, 0),
    )


def _between_numbers(kinds: Sequence[int], width: int) -> list[int]:
    """Whole rows between two row numbers, where a row that lacks cells has shifted the first ones.

    None where they are not shifted, or where as many numbers stand one cell closer or further apart: a row
    of one cell over all columns shifts the others too.
    """
    starts = range(0, len(kinds), width)[:_PROFILE_ROWS]
    if not kinds or kinds[0] != INDEX or all(kinds[first] <= INDEX for first in starts):
        return []
    numbered = {first for first, kind in enumerate(kinds) if kind == INDEX} | {len(kinds)}
    found, *others = (
        [first for first in sorted(numbered) if first + gap in numbered]
        for gap in (width, width - 1, width + 1)
    )
    return _apart(found, width) if all(len(found) > len(other) for other in others) else []


def _apart(starts: Sequence[int], width: int) -> list[int]:
    """The starts of rows that do not overlap: small figures look like row numbers."""
    apart: list[int] = []
    for start in starts:
        if not apart or start >= apart[-1] + width:
            apart.append(start)
    return apart


def _profile(kinds: Sequence[int], width: int, rows: Sequence[tuple[int, int, int]]) -> list[list[float]]:
    """The log frequency of each kind in each column."""
    counts = [Counter[int]() for _ in range(width)]
    for first, length, column in rows:
        for offset, kind in enumerate(kinds[first : first + length]):
            counts[column + offset][kind] += 1
    return log_shares(counts)


def _best_rows(
    kinds: Sequence[int], width: int, profile: Sequence[Sequence[float]]
) -> tuple[tuple[tuple[int, int, int], ...], float]:
    total = len(kinds)
    best = [-math.inf] * (total + 1)
    origin: list[tuple[int, int, int]] = [(0, 0, 0)] * (total + 1)
    best[0] = 0.0
    beam = _BEAM + width * math.log(KINDS)
    whole, short = _row_shapes(kinds, width, profile)
    plain = _plain_places(whole.scores, width)
    groups = _group_places(kinds) if width >= _FEWEST_GROUPED else ()
    for first in range(total):
        here = best[first]
        if first in groups and here - _GROUP_ROW > best[first + 1]:
            best[first + 1], origin[first + 1] = here - _GROUP_ROW, (first, 1, 0)
        if here == -math.inf or here < max(best[max(0, first - width) : first + 1]) - beam:
            continue
        # Where the cells end before a whole row does, its first cell may be what is missing.
        for shape in (whole,) if plain[first] and first + width <= total else (whole, *short):
            end = first + shape.length
            score = here - shape.penalty + shape.scores[first]
            if end > total:
                end, score = total, score - _CUT_PENALTY
            if score > best[end]:
                best[end], origin[end] = score, (first, shape.length, shape.column)
    return _traced(origin, total), best[total]


def _group_places(kinds: Sequence[int]) -> set[int]:
    """The cells that can be a row by themselves over all columns: words, and behind them a row number."""
    return {at for at, (kind, behind) in enumerate(pairwise(kinds)) if behind == INDEX and kind in WORDS}


def _plain_places(scores: Sequence[float], width: int) -> list[bool]:
    """At which places whole rows, scored so, fit from there on; a cell missing here would shift the next."""
    inside = len(scores) - width + 1
    fits = [score > _PLAIN * width for score in scores[: max(0, inside)]]
    fits += [True] * (len(scores) + _ROWS_AHEAD * width - len(fits))
    rows_ahead = (fits[ahead * width :] for ahead in range(_ROWS_AHEAD))
    return list(map(all, zip(*rows_ahead, strict=False)))


def _traced(origin: Sequence[tuple[int, int, int]], end: int) -> tuple[tuple[int, int, int], ...]:
    rows = []
    while end > 0:
        rows.append(origin[end])
        end = origin[end][0]
    return tuple(reversed(rows))


class _Shape(NamedTuple):
    """A row of so many cells from a column on; `scores[i]`: how well it fits from the i-th cell on."""

    length: int
    column: int
    penalty: float
    scores: list[float]


def _row_shapes(
    kinds: Sequence[int], width: int, profile: Sequence[Sequence[float]]
) -> tuple[_Shape, list[_Shape]]:
    """The shape of a whole row, and those of rows that lack cells at one end."""
    short = [(width - 1, 1, _MISSING_PENALTY), (width - 1, 0, _MISSING_PENALTY + 1)]
    if width > 3:
        short.append((width - 2, 2, _MISSING_PENALTY + 1))
    scores = [[column[kind] for kind in kinds] for column in profile]
    whole, *rest = [
        _Shape(length, column, penalty, _row_scores(scores[column : column + length]))
        for length, column, penalty in ((width, 0, 0.0), *short)
    ]
    return whole, rest


def _row_scores(columns: Sequence[Sequence[float]]) -> list[float]:
    """For each cell how well it and those after it fit; `columns`: how well each cell fits each of them.

    The scores of all rows are added column by column, since the cut asks for nearly each of them.
    """
    by_column = (scores[offset:] for offset, scores in enumerate(columns))
    return list(map(sum, zip_longest(*by_column, fillvalue=0.0)))
