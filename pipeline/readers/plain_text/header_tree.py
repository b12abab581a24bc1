"""The tree of a header whose cells are written row by row: which cells stand over which.

Reading a header row by row is reading its tree level by level, so a tree is told by how many cells stand
in the first row and how many children each cell has: the children of a cell are the next ones in order.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import accumulate
from typing import NamedTuple

from pipeline.readers.plain_text.header_words import HeaderWords

Slot = tuple[int, int, int, int]
"""Row, column, rows spanned, columns spanned."""

_MOST_STATES = 24
"""Trees kept for each number of cells that already have a parent and of groups that are left."""
_MOST_TREES = 60
_MOST_CELLS, _MOST_GROUPS = 30, 8


class _State(NamedTuple):
    """How many cells have a place, in the first row or under another; how many groups are left to open."""

    placed: int
    left: int


class _Trail(NamedTuple):
    """How many children each of the first cells has, and what speaks for it."""

    score: float
    children: tuple[int, ...]


class HeaderTree(NamedTuple):
    """`roots` cells stand in the first row; `children[i]` is how many stand under cell `i`."""

    score: float
    roots: int
    children: tuple[int, ...]

    def slots(self) -> list[Slot]:
        """The slots of the cells; a leaf reaches down to the last row."""
        below = [range(stop - count, stop) for count, stop in zip(self.children, self._stops(), strict=True)]
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


def likely_trees(words: HeaderWords, width: int, levels: Sequence[int] = ()) -> list[HeaderTree]:
    """Trees with `width` leaves, the likeliest first; `levels`: how many cells each row has, if known."""
    groups = len(words.cells) - width
    if not levels and (groups > _MOST_GROUPS or len(words.cells) > _MOST_CELLS):
        return []
    rows = levels[:1] or range(2, len(words.cells) - 1)
    found = [tree for roots in rows for tree in _trees(words, roots, groups, tuple(accumulate(levels)))]
    return nlargest(_MOST_TREES, found, key=lambda tree: tree.score)


def _trees(words: HeaderWords, roots: int, groups: int, ends: Sequence[int]) -> Iterator[HeaderTree]:
    """The best trees with so many cells in the first row, by dynamic programming over the cells."""
    states: dict[_State, list[_Trail]] = {_State(roots, groups): [_Trail(words.first_row(roots), ())]}
    for cell in range(len(words.cells)):
        after: dict[_State, list[_Trail]] = {}
        limit, is_last = _reach(cell, ends) if ends else (len(words.cells), False)
        for state, trails in states.items():
            for reached, count in _choices(state, cell, limit, len(words.cells)):
                if is_last and reached.placed != limit:
                    continue
                after.setdefault(reached, []).extend(
                    _extended(words, trails, cell, (state.placed, count), roots)
                )
        states = {state: nlargest(_MOST_STATES, trails) for state, trails in after.items()}
    for score, children in states.get(_State(len(words.cells), 0), ()):
        yield HeaderTree(score, roots, children)


def _reach(cell: int, ends: Sequence[int]) -> tuple[int, bool]:
    """Where the row below the cell's ends, and whether the cell is the last one of its row."""
    row = bisect_right(ends, cell)
    return ends[min(row + 1, len(ends) - 1)], cell + 1 == ends[row]


def _choices(state: _State, cell: int, limit: int, cells: int) -> Iterator[tuple[_State, int]]:
    """How many children the cell may have, all before `limit`; each group that is left needs two."""
    if cell < state.placed:
        yield state, 0
        most = min(limit, cells - 2 * (state.left - 1)) - state.placed if state.left else 0
        for count in range(2, most + 1):
            yield _State(state.placed + count, state.left - 1), count


def _extended(
    words: HeaderWords, trails: Sequence[_Trail], cell: int, children: tuple[int, int], roots: int
) -> Iterator[_Trail]:
    """The trails with the cell over so many cells from a first one on."""
    first, count = children
    is_root = cell < roots
    own = (
        words.group(cell, first, first + count, is_root=is_root)
        if count
        else words.leaf(cell, is_root=is_root)
    )
    for score, counts in trails:
        beside = words.beside(cell, counts[-1], count) if counts and cell != roots else 0.0
        again = words.again(cell, counts, count)
        yield _Trail(score + own + beside + again, (*counts, count))
