"""Looks for the likeliest trees of a header by the words of its cells, the best first.

A tree grows cell by cell, in reading order: each cell gets no children, or the next ones without a parent.
What the cells that are left can add at most, each over the best number of children, is its promise.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from heapq import heappop, heappush
from itertools import accumulate
from math import inf
from typing import NamedTuple

from pipeline.readers.plain_text.header_tree.scores import HeaderScores
from pipeline.readers.plain_text.header_tree.tree import HeaderTree

_MOST_TREES, _BEHIND = 30, 5.0
"""Trees that are told, and how much less their words may speak for them than for the best one."""
_PATIENCE, _MOST_STEPS = 1500, 3000
"""Steps after which a search that has found no tree goes straight on with the best ones, and steps in all."""
_HURRY = 2.0
"""What each cell that is left counts against a tree then."""
_MOST_CELLS, _MOST_GROUPS = 30, 8


class LikelyTrees(NamedTuple):
    """The trees, the best first; `hurried`: there may be better ones, as too many promised as much."""

    trees: list[HeaderTree]
    hurried: bool = False


class _Grown(NamedTuple):
    """A tree of which the first cells know how many children they have.

    `lack` is its promise below zero, so that the most promising comes first; `placed` cells have a place, in
    the first row or under another; `left` groups are still to open.
    """

    lack: float
    score: float
    roots: int
    placed: int
    left: int
    counts: tuple[int, ...]


def likely_trees(scores: HeaderScores, cells: int, width: int, levels: Sequence[int] = ()) -> LikelyTrees:
    """Trees of so many cells with `width` leaves, the likeliest by their words first.

    `levels`: how many cells each row has, if known.
    """
    groups = cells - width
    if groups > _MOST_GROUPS or cells > _MOST_CELLS:
        return LikelyTrees([])
    return _Search(scores, cells, groups, levels).run()


class _Search:
    """Trees wait on a heap; each whole one that comes off it is the best of those not yet found."""

    def __init__(self, scores: HeaderScores, cells: int, groups: int, levels: Sequence[int]) -> None:
        self._scores, self._cells = scores, cells
        self._ends = tuple(accumulate(levels))
        self._price = 0.0
        self._most = cache(self._most_left)
        every = levels[:1] or range(2, cells - 2 * groups + 1)
        self._heap: list[_Grown] = []
        for roots in every:
            self._push(scores.first_row(roots), roots, roots, groups, ())

    def run(self) -> LikelyTrees:
        """The trees that come off the heap."""
        found: list[HeaderTree] = []
        for step in range(_MOST_STEPS):
            if step == _PATIENCE and not found:
                self._hurry()
            if not self._heap or len(found) == _MOST_TREES:
                break
            tree = heappop(self._heap)
            if found and -tree.lack < found[0].score - _BEHIND:
                break
            if len(tree.counts) == self._cells:
                found.append(HeaderTree(tree.score, tree.roots, tree.counts))
            else:
                self._grow(tree)
        return LikelyTrees(found, self._price > 0)

    def _push(self, score: float, roots: int, placed: int, left: int, counts: tuple[int, ...]) -> None:
        most = self._most(len(counts), placed, left, roots if len(counts) < roots else 0)
        if most > -inf:
            lack = self._price * (self._cells - len(counts)) - score - most
            heappush(self._heap, _Grown(lack, score, roots, placed, left, counts))

    def _hurry(self) -> None:
        """Lets trees with fewer cells left come first: of headings alike, too many promise as much."""
        self._price, waiting = _HURRY, self._heap
        self._heap = []
        for tree in waiting:
            self._push(tree.score, tree.roots, tree.placed, tree.left, tree.counts)

    def _grow(self, tree: _Grown) -> None:
        """The trees in which the next cell knows how many children it has, too."""
        scores, cell = self._scores, len(tree.counts)
        twin = scores.features.said_before[cell]
        for count in self._choices(cell, tree.placed, tree.left):
            score = tree.score + self._own(cell, tree.placed, count, is_root=cell < tree.roots)
            if cell not in (0, tree.roots):
                score += scores.beside(cell, tree.counts[-1], count)
            if twin is not None:
                score += scores.again(tree.counts[twin], count)
            left = tree.left - (count > 0)
            self._push(score, tree.roots, tree.placed + count, left, (*tree.counts, count))

    def _choices(self, cell: int, placed: int, left: int) -> Iterator[int]:
        """How many children the cell may have; each group that is left needs two, each row its cells."""
        most = self._cells - 2 * (left - 1) - placed if left else 0
        if self._ends:
            row = bisect_right(self._ends, cell)
            limit = self._ends[min(row + 1, len(self._ends) - 1)] - placed
            if cell + 1 == self._ends[row]:
                yield from (limit,) if limit in (0, *range(2, most + 1)) else ()
                return
            most = min(most, limit)
        yield 0
        yield from range(2, most + 1)

    def _own(self, cell: int, first: int, count: int, *, is_root: bool) -> float:
        """What the cell is worth over so many cells from a first one on, or over one column."""
        scores = self._scores
        return scores.group(cell, first, first + count, is_root) if count else scores.leaf(cell, is_root)

    def _most_left(self, cell: int, placed: int, left: int, roots: int) -> float:
        """The most that the cells from one on can add, whatever stands before; `roots`: 0 in lower rows."""
        if cell == self._cells:
            return -inf if left else 0.0
        if cell >= placed or 2 * left > self._cells - placed:
            return -inf
        best, below = -inf, roots if cell + 1 < roots else 0
        for count in self._choices(cell, placed, left):
            rest = self._most(cell + 1, placed + count, left - (count > 0), below)
            if rest > -inf:
                own = self._own(cell, placed, count, is_root=cell < roots)
                if cell not in (0, roots):
                    own += self._scores.beside(cell, count, count)  # a neighbour as wide is the best one
                best = max(best, own + rest)
        return best
