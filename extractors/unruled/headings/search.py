"""Arranges header cells as a tree over the columns.

The cells come header row by header row, from left to right in each; a cell over others comes before
the row of those. With `n` columns and `m` cells, `m - n` of them are groups. Which cells those are, and
where the rows start, is found best first from the left column to the right one: what a state has
scored and the most that its remaining cells can add say how promising it is, whatever its plan.
"""

from collections import Counter
from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from itertools import count
from typing import NamedTuple

from extractors.unruled.headings.plan import HeaderPlan
from extractors.unruled.headings.prospects import PlanProspects, Prospects
from extractors.unruled.headings.states import (
    HeaderNode,
    State,
    can_end,
    finished,
    grown,
    nodes_of,
)
from extractors.unruled.words import text_of

_PRICES = {100: 0.15, 500: 0.5}
"""From so many steps on, how much each column that is left counts against a state.

The best tree is found as long as that is nothing, and later one that scores less by at most the price of its
columns and one more. Headers that take longer get first what the bounds are usually too high by, then more.
"""
_MOST_STEPS = 800
"""After these only the best states at each column go on, so that every search comes to an end."""
_WIDTH, _MOST_ALIKE = 60, 3
"""States that go on at each column then, and of those the most for each way to cut the cells into rows."""


_NEAR, _RIVAL_STEPS = 0.5, 60
"""What a tree may score less than the best and still be its rival, and steps in which one is looked for."""


class Arrangement(NamedTuple):
    """The best tree; `rivalled`: whether one with other headings over the columns scores nearly as much."""

    score: float
    plan: HeaderPlan
    nodes: list[HeaderNode]
    rivalled: bool


class _Hope(NamedTuple):
    """A state on the heap: the most promising comes first, and of those the one with fewest columns left."""

    lack: float
    """The most that its tree can score, below zero."""
    left: int
    """Columns; -1 where the tree is whole."""
    number: int
    state: State
    prospects: Prospects | None
    """None as long as only the rough bounds of its plan are known."""


def arrange(plans: Sequence[HeaderPlan], columns: int, *, seeks_rival: bool = False) -> Arrangement | None:
    """The best plan with its tree and their score, None where none covers the columns."""
    search = _Search(plans, columns)
    best = search.run()
    if best is None:
        return None
    nodes = nodes_of(best)
    rivalled = seeks_rival and any(node.row for node in nodes) and search.finds_rival(best)
    return Arrangement(best.score, best.plan, nodes, rivalled)


def _headings(state: State, columns: int) -> list[list[str]]:
    """What stands over each column, from the top."""
    nodes = sorted(nodes_of(state), key=lambda node: node.row)
    return [
        [text_of(state.plan.cells[node.cell]) for node in nodes if node.first <= column < node.last]
        for column in range(columns)
    ]


class _Search:
    """States wait on a heap; the first whole tree that comes off it is the best."""

    def __init__(self, plans: Sequence[HeaderPlan], columns: int) -> None:
        self._columns = columns
        self._numbers = count()
        self._price = 0.0
        self._seen: set[object] = set()
        self._heap: list[_Hope] = []
        self._prospects = {id(plan): PlanProspects(plan, columns) for plan in plans}
        for prospects in self._prospects.values():
            for most, root in prospects.roots():
                self._push(root, columns, most - root.score, None)

    def run(self) -> State | None:
        """The best tree."""
        for step in range(_MOST_STEPS):
            if step in _PRICES:
                self._charge(_PRICES[step])
            if not self._heap:
                return None
            hope = heappop(self._heap)
            if hope.left < 0:
                return hope.state
            self._go_on(hope)
        return self._sweep()

    def finds_rival(self, best: State) -> bool:
        """Whether, behind the best tree, one with other headings comes that scores nearly as much."""
        own, least = _headings(best, self._columns), best.score - _NEAR
        for _ in range(_RIVAL_STEPS):
            if not self._heap:
                return False
            hope = heappop(self._heap)
            if self._price * hope.left - hope.lack < least:
                return False
            if hope.left >= 0:
                self._go_on(hope)
            elif hope.state.score >= least and _headings(hope.state, self._columns) != own:
                return True
        return False

    def _go_on(self, hope: _Hope) -> None:
        if hope.prospects is None:
            self._refine(hope.state)
        else:
            self._expand(hope.state, hope.left, hope.prospects)

    def _sweep(self) -> State | None:
        """The best tree that grows from the best states that wait, column by column."""
        for left in range(self._columns, -1, -1):
            here = sorted(hope for hope in self._heap if hope.left == left and hope.prospects)
            self._heap = [hope for hope in self._heap if hope.left < left]
            for hope in _varied(here)[:_WIDTH]:
                self._go_on(hope)
        return min(self._heap).state if self._heap else None

    def _push(self, state: State, left: int, most: float, prospects: Prospects | None) -> None:
        lack = self._price * left - state.score - most
        heappush(self._heap, _Hope(lack, left, next(self._numbers), state, prospects))

    def _refine(self, root: State) -> None:
        prospects = self._prospects[id(root.plan)].fine(root.ends)
        self._push(root, self._columns, prospects.of(root, self._columns), prospects)

    def _expand(self, state: State, left: int, prospects: Prospects) -> None:
        """The states with one column more, unless a better one had the same future."""
        future = left, id(state.plan), state.ends, state.next, state.outer, state.inner
        if future in self._seen:
            return
        self._seen.add(future)
        column = self._columns - left
        if left == 0:
            whole = finished(state, column)
            if whole:
                self._push(whole, -1, 0.0, prospects)
            return
        for after in grown(state, column):
            if can_end(after, left - 1):
                self._push(after, left - 1, prospects.of(after, left - 1), prospects)

    def _charge(self, price: float) -> None:
        more = price - self._price
        self._price = price
        self._heap = [
            _Hope(lack + more * left, left, number, state, prospects)
            for lack, left, number, state, prospects in self._heap
        ]
        heapify(self._heap)


def _varied(hopes: Sequence[_Hope]) -> list[_Hope]:
    """The first few of each way to cut the cells of a plan into rows."""
    alike: Counter[object] = Counter()
    varied: list[_Hope] = []
    for hope in hopes:
        cut = id(hope.state.plan), hope.state.ends
        alike[cut] += 1
        if alike[cut] <= _MOST_ALIKE:
            varied.append(hope)
    return varied
