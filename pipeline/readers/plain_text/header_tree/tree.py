"""The tree of a header whose cells are written row by row: which cells stand over which.

Reading a header row by row is reading its tree level by level, so a tree is told by how many cells stand
in the first row and how many children each cell has: the children of a cell are the next ones in order.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import accumulate
from typing import NamedTuple

from pipeline.readers.plain_text.header_tree.scores import HeaderScores

Slot = tuple[int, int, int, int]
"""Row, column, rows spanned, columns spanned."""

_MOST_TRAILS, _MOST_TREES = 8, 30
"""Trees kept for each number of cells that already have a parent and of groups left, and in all."""
_MOST_ROOTS = 4
"""Numbers of cells in the first row for which more than the best tree is looked for."""
_MOST_CELLS, _MOST_GROUPS = 30, 8

_State = tuple[int, int]
"""How many cells have a place, in the first row or under another; how many groups are left to open."""
_Trail = tuple[float, tuple[int, ...]]
"""What speaks for how many children each of the first cells has, and those numbers."""


class HeaderTree(NamedTuple):
    """`roots` cells stand in the first row; `children[i]` is how many stand under cell `i`."""

    score: float
    roots: int
    children: tuple[int, ...]

    def below(self) -> list[range]:
        """For each cell its children."""
        return [range(stop - count, stop) for count, stop in zip(self.children, self._stops(), strict=True)]

    def slots(self) -> list[Slot]:
        """The slots of the cells; a leaf reaches down to the last row."""
        below = self.below()
        rows, cols, spans = ([default] * len(below) for default in (0, 0, 1))
        for cell in range(len(below) - 1, -1, -1):
            spans[cell] = sum(spans[child] for child in below[cell]) or 1
        self._place(range(self.roots), 0, spans, cols)
        for cell, children in enumerate(below):
            self._place(children, cols[cell], spans, cols)
            for child in children:
                rows[child] = rows[cell] + 1
        depth = 1 + max(rows)
        return [
            (rows[cell], cols[cell], 1 if children else depth - rows[cell], spans[cell])
            for cell, children in enumerate(below)
        ]

    def _stops(self) -> Iterator[int]:
        """For each cell the cell after its last child."""
        return (self.roots + placed for placed in accumulate(self.children))

    @staticmethod
    def _place(cells: range, col: int, spans: Sequence[int], cols: list[int]) -> None:
        for cell in cells:
            cols[cell] = col
            col += spans[cell]


def likely_trees(
    scores: HeaderScores, cells: int, width: int, levels: Sequence[int] = ()
) -> list[HeaderTree]:
    """Trees of so many cells with `width` leaves, the likeliest by their words first.

    `levels`: how many cells each row has, if known.
    """
    groups, ends = cells - width, tuple(accumulate(levels))
    if not levels and (groups > _MOST_GROUPS or cells > _MOST_CELLS):
        return []
    roots = list(levels[:1]) or _likely_roots(scores, cells, groups)
    found = [tree for root in roots for tree in _trees(scores, cells, (root, groups), ends, _MOST_TRAILS)]
    return nlargest(_MOST_TREES, found, key=_score)


def _likely_roots(scores: HeaderScores, cells: int, groups: int) -> list[int]:
    """How many cells the first row may have, judged by the best tree with so many."""
    best = [
        tree
        for roots in range(2, cells - 2 * groups + 1)
        for tree in _trees(scores, cells, (roots, groups), (), 1)
    ]
    return [tree.roots for tree in nlargest(_MOST_ROOTS, best, key=_score)]


def _score(tree: HeaderTree) -> float:
    return tree.score


def _trees(
    scores: HeaderScores, cells: int, start: _State, ends: Sequence[int], most: int
) -> Iterator[HeaderTree]:
    """The best trees with so many cells in the first row, by dynamic programming over the cells.

    `most` trees are kept for each state; all of them have the same cells left and as many groups to open.
    """
    roots = start[0]
    states: dict[_State, list[_Trail]] = {start: [(scores.first_row(roots), ())]}
    for cell in range(cells):
        after: dict[_State, list[_Trail]] = {}
        limit, is_last = _reach(cell, ends) if ends else (cells, False)
        for state, trails in states.items():
            for reached, count in _choices(state, cell, limit, cells):
                if is_last and reached[0] != limit:
                    continue
                own = _own(scores, cell, state[0], count, is_root=cell < roots)
                before = cell not in (0, roots)
                after.setdefault(reached, []).extend(
                    _extended(scores, trails, (cell, count), own, beside=before)
                )
        states = {state: _best(trails, most) for state, trails in after.items()}
    for score, children in states.get((cells, 0), ()):
        yield HeaderTree(score, roots, children)


def _extended(
    scores: HeaderScores, trails: Sequence[_Trail], place: tuple[int, int], own: float, *, beside: bool
) -> list[_Trail]:
    """The trails with a cell over so many; `beside`: another cell of its row stands before it."""
    cell, count = place
    twin = scores.features.said_before[cell]
    if not beside and twin is None:
        return [(score + own, (*counts, count)) for score, counts in trails]
    return [
        (
            score
            + own
            + (scores.beside(cell, counts[-1], count) if beside else 0.0)
            + (0.0 if twin is None else scores.again(counts[twin], count)),
            (*counts, count),
        )
        for score, counts in trails
    ]


def _best(trails: list[_Trail], most: int) -> list[_Trail]:
    if most == 1:
        return [max(trails)]
    return trails if len(trails) <= most else nlargest(most, trails)


def _own(scores: HeaderScores, cell: int, first: int, count: int, *, is_root: bool) -> float:
    """What the cell is worth over so many cells from a first one on, or over one column."""
    return scores.group(cell, first, first + count, is_root) if count else scores.leaf(cell, is_root)


def _reach(cell: int, ends: Sequence[int]) -> tuple[int, bool]:
    """Where the row below the cell's ends, and whether the cell is the last one of its row."""
    row = bisect_right(ends, cell)
    return ends[min(row + 1, len(ends) - 1)], cell + 1 == ends[row]


def _choices(state: _State, cell: int, limit: int, cells: int) -> Iterator[tuple[_State, int]]:
    """How many children the cell may have, all before `limit`; each group that is left needs two."""
    placed, left = state
    if cell < placed:
        yield state, 0
        most = min(limit, cells - 2 * (left - 1)) - placed if left else 0
        for count in range(2, most + 1):
            yield (placed + count, left - 1), count
