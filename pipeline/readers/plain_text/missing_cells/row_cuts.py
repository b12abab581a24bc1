"""Cuts cells into rows of so many columns, where neither the missing cells nor the rows are told.

A cell that spans two rows is written once, so the second row is a cell short. The cut is the one
in which each column holds cells of one kind: dynamic programming over the cells, with the kinds
of each column counted on the cut before (as in hard expectation maximisation).
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from pipeline.readers.plain_text.missing_cells.cell_kinds import (
    INDEX,
    KINDS,
    NUMBER,
    WORDS,
    cell_kind,
    log_shares,
)
from pipeline.readers.plain_text.missing_cells.row_numbers import GROUP_LABEL, goes_on_to, order_of
from pipeline.readers.plain_text.missing_cells.row_shapes import row_shapes
from pipeline.readers.plain_text.missing_cells.whole_rows import whole_rows

_GROUP_ROW, _LABELLED_ROW = 4.0, 1.0
"""What a row of one cell over all columns costs, and one whose cell names a group by its label."""
_HEADED_ROW = 0.5
"""What one costs that is a number and a text over the other columns, the rows below counted anew."""
_FEWEST_GROUPED = 3
"""Columns of a table in which such rows stand."""
_COUNTS_ON = 1.5
"""What a row gains whose number the number of the next one follows."""
_PROFILE_ROWS = 4
_ROUNDS = 3
_PLAIN, _ROWS_AHEAD = -1.4, 3
_BEAM = 6.0
_CUT_PENALTY = 2.0

Columns = tuple[int, ...]
Rows = tuple[tuple[int, Columns], ...]
"""Rows as (first cell, columns of the cells)."""


class BodyCells(NamedTuple):
    """What the cells are: their kinds, the numbers that they may be in a count, whether they name a group."""

    kinds: tuple[int, ...]
    orders: tuple[tuple[str, int | None], ...]
    labelled: tuple[bool, ...]

    @staticmethod
    def of(texts: Sequence[str]) -> "BodyCells":
        """The cells with these texts; `1.1` behind `1` or `1. Đất đai`, `1.2` behind that number rows."""
        orders = tuple(map(order_of, texts))
        labelled = tuple(GROUP_LABEL.match(text) is not None for text in texts)
        kinds: list[int] = []
        counted: set[str] = set()
        for text, (parent, order), names_group in zip(texts, orders, labelled, strict=True):
            kind = cell_kind(text)
            if kind == NUMBER and order is not None:
                before = f"{parent}.{order - 1}" if order > 1 else parent
                kind = INDEX if before in counted else kind
            if kind == INDEX:
                counted.add(text.strip("()."))
            elif names_group:
                counted.add(text.split(maxsplit=1)[0].strip(".)/"))
            kinds.append(kind)
        return BodyCells(tuple(kinds), orders, labelled)

    def part(self, start: int, stop: int | None = None) -> "BodyCells":
        """The cells from one on."""
        return BodyCells(self.kinds[start:stop], self.orders[start:stop], self.labelled[start:stop])


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
    rows = _first_guess(cells, width)
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


def _first_guess(cells: BodyCells, width: int) -> Rows:
    """Rows to count the kinds in: the first ones; where a row of one cell comes first, the numbered ones."""
    kinds = cells.kinds
    headings = _headed_groups(cells)
    if 0 in headings or 0 in _group_places(kinds[:2]):
        starts = [first for first, kind in enumerate(kinds) if kind == INDEX and first not in headings]
    else:
        starts = _between_numbers(kinds, width) or _counted(cells, width) or list(range(0, len(kinds), width))
    whole = tuple(range(width))
    return tuple((first, whole) for first in starts[:_PROFILE_ROWS] if first + width <= len(kinds)) or (
        (0, whole),
    )


def _between_numbers(kinds: Sequence[int], width: int) -> list[int]:
    """Whole rows between two row numbers, where a row that lacks cells has shifted the first ones.

    None where they are not shifted, or where as many numbers stand one cell closer or further apart: a row
    of one cell over all columns shifts the others too.
    """
    if not _is_shifted(kinds, width):
        return []
    numbered = {first for first, kind in enumerate(kinds) if kind == INDEX} | {len(kinds)}
    found, *others = (
        [first for first in sorted(numbered) if first + gap in numbered]
        for gap in (width, width - 1, width + 1)
    )
    return _apart(found, width) if all(len(found) > len(other) for other in others) else []


def _is_shifted(kinds: Sequence[int], width: int) -> bool:
    """Whether the first row is numbered, and words stand where a next one would begin if all were whole."""
    starts = range(0, len(kinds), width)[:_PROFILE_ROWS]
    return bool(kinds) and kinds[0] == INDEX and any(kinds[first] > INDEX for first in starts)


def _counted(cells: BodyCells, width: int) -> list[int]:
    """Whole rows among shifted ones, where those that lack a cell are more: they end with the next number."""
    kinds, orders = cells.kinds, cells.orders
    ends = range(width, len(kinds)) if _is_shifted(kinds, width) else ()
    starts = [end - width for end in ends if kinds[end] == kinds[end - width] == INDEX]
    return _apart([at for at in starts if goes_on_to(orders[at], orders[at + width])], width)


def _apart(starts: Sequence[int], width: int) -> list[int]:
    """The starts of rows that do not overlap: small figures look like row numbers."""
    apart: list[int] = []
    for start in starts:
        if not apart or start >= apart[-1] + width:
            apart.append(start)
    return apart


def _profile(kinds: Sequence[int], width: int, rows: Rows) -> list[list[float]]:
    """The log frequency of each kind in each column."""
    counts = [Counter[int]() for _ in range(width)]
    for first, columns in rows:
        for column, kind in zip(columns, kinds[first : first + len(columns)], strict=False):
            counts[column][kind] += 1
    return log_shares(counts)


def _best_rows(cells: BodyCells, width: int, before: Rows) -> tuple[Rows, float]:
    profile = _profile(cells.kinds, width, before)
    kinds = cells.kinds
    total = len(kinds)
    best = [-math.inf] * (total + 1)
    origin: list[tuple[int, Columns]] = [(0, ())] * (total + 1)
    best[0] = 0.0
    beam = _BEAM + width * math.log(KINDS)
    whole, short = row_shapes([[column[kind] for kind in kinds] for column in profile], before)
    plain = _plain_places(whole.head, width)
    groups = _group_places(kinds) if width >= _FEWEST_GROUPED else set()
    headings = _headed_groups(cells) if width >= _FEWEST_GROUPED else set()
    numbered = [order is not None for _, order in cells.orders]
    for first in range(total):
        here = best[first]
        alone = here - (_LABELLED_ROW if cells.labelled[first] else _GROUP_ROW)
        if first in groups and alone > best[first + 1]:
            best[first + 1], origin[first + 1] = alone, (first, (0,))
        if first in headings and here - _HEADED_ROW > best[first + 2]:
            best[first + 2], origin[first + 2] = here - _HEADED_ROW, (first, (0, 1))
        if here == -math.inf or here < max(best[max(0, first - width) : first + 1]) - beam:
            continue
        # Where the cells end before a whole row does, its first cell may be what is missing.
        shapes = (whole,) if plain[first] and first + width <= total else (whole, *short)
        for columns, penalty, head, tail, gap in shapes:
            end = first + len(columns)
            score = head[first] + tail[first + gap] - penalty
            if end > total:
                end, score = total, score - _CUT_PENALTY
            elif columns[0] == 0 and numbered[first] and _counts_on(cells, first, end + (end in groups)):
                score += _COUNTS_ON
            if here + score > best[end]:
                best[end], origin[end] = here + score, (first, columns)
    return _traced(origin, total), best[total]


def _counts_on(cells: BodyCells, first: int, following: int) -> bool:
    """Whether the number of the cell where the next row starts follows that of the first cell."""
    orders = cells.orders
    return following < len(orders) and goes_on_to(orders[first], orders[following])


def _group_places(kinds: Sequence[int]) -> set[int]:
    """The cells that can be a row by themselves over all columns: words, and behind them a row number."""
    return {at for at, (kind, behind) in enumerate(pairwise(kinds)) if behind == INDEX and kind in WORDS}


def _headed_groups(cells: BodyCells) -> set[int]:
    """The cells that can be the number of a group: its name behind it, then a number that counts below it."""
    kinds, orders = cells.kinds, cells.orders
    return {
        at
        for at in range(len(kinds) - 2)
        if kinds[at] == kinds[at + 2] == INDEX
        and kinds[at + 1] in WORDS
        and _counts_below(orders[at], orders[at + 2])
    }


def _counts_below(number: tuple[str, int | None], following: tuple[str, int | None]) -> bool:
    """Whether the second number is the first of a count below the other: `A` `I`, `II` `1`, `3` `3.1`."""
    kind, order = number
    next_kind, next_order = following
    if order is None or next_order != 1:
        return False
    return next_kind == f"{order}" if kind == "number" else kind in ("roman", "letter") and next_kind != kind


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
