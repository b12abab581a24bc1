"""How much the cells that are not placed yet can add to the score of a header's tree at most.

Each cell alone can be at its best: a leaf over its best column, or a group over its best children. How
many cells are groups is known, as each takes a cell more than columns; so a group is worth its score
less the price at which that many of them are worth it, and each group that must come pays that price.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import add, sub
from typing import NamedTuple

from extractors.unruled.headings.plan import HeaderPlan
from extractors.unruled.headings.states import State, can_end, first_states


class _AsChild(NamedTuple):
    """For each cell the most that it adds by its kinship with its parent and the order of its siblings."""

    kin: Sequence[float]
    order: Sequence[float]


class Prospects:
    """The bounds of one way to cut the cells of a plan into rows."""

    def __init__(
        self, leaves: Sequence[float], groups: Sequence[float], child: _AsChild, needed: int
    ) -> None:
        """For each cell the most as a leaf, as a group (only the first ones), and as the child of another."""
        gains = sorted(map(sub, groups, leaves), reverse=True)
        self._price = gains[needed - 1] if 0 < needed <= len(gains) else 0.0
        self._groups = groups
        best = list(leaves)
        if needed:
            price = self._price
            best[: len(groups)] = [
                leaf if leaf >= group - price else group - price
                for leaf, group in zip(leaves, groups, strict=False)
            ]
        self._orders = [0.0, *accumulate(child.order)]
        self._sums: list[float] = [0.0, *accumulate(map(add, map(add, best, child.kin), child.order))]

    def of(self, state: State, columns: int) -> float:
        """The most that a state can add to its score over the `columns` left."""
        (end, middle_end, last_end), (at, middle_at, last_at) = state.ends, state.next
        sums, orders, outer, inner = self._sums, self._orders, state.outer, state.inner
        needed = end - at + middle_end - middle_at + last_end - last_at - columns
        most = self._price * needed + sums[end] - sums[at]
        most += sums[middle_end] - sums[middle_at] + sums[last_end] - sums[last_at]
        if outer:
            most += self._groups[outer.cell] + orders[state.next[outer.row]] - orders[outer.child]
        if inner:
            most += self._groups[inner.cell] + orders[last_at] - orders[inner.child]
        return most


class PlanProspects:
    """The bounds of a plan over so many columns: for its cuts into rows, and closer ones for each of them."""

    def __init__(self, plan: HeaderPlan, columns: int) -> None:
        self.plan, self._columns = plan, columns
        self._needed = len(plan.cells) - columns
        self._leaves = [plan.leaf_bound(cell) for cell in range(len(plan.cells))]
        self._groups = [over + plan.ties.most for over in plan.over]
        self._fine: dict[tuple[int, ...], Prospects] = {}

    def roots(self) -> Iterator[tuple[float, State]]:
        """For each cut into rows the state with no cell placed, and the most that it can score."""
        plan, cells = self.plan, range(len(self.plan.cells))
        kin = [plan.kin_bounds[cell][cell] for cell in cells]
        child = _AsChild(kin, plan.child_bounds[0])
        prospects = Prospects(self._leaves, self._groups, child, self._needed)
        kinless = [0.0, *accumulate(map(add, kin, plan.child_bounds[0]))]
        for state in first_states(plan):
            if can_end(state, self._columns):
                most = prospects.of(state, self._columns) - kinless[state.ends[0]]
                yield state.score + most, state

    def fine(self, ends: tuple[int, ...]) -> Prospects:
        """The bounds where the rows end at `ends`: parents stand in rows above."""
        if ends not in self._fine:
            first, middle, last = ends
            kin, orders = self.plan.kin_bounds, self.plan.child_bounds
            above = [first] * (middle - first) + [middle] * (last - middle)
            child = _AsChild(
                [0.0] * first + [kin[cell][top] for cell, top in enumerate(above, start=first)],
                [0.0] * first + orders[first][first:middle] + orders[middle][middle:],
            )
            self._fine[ends] = Prospects(self._leaves, self._groups[:middle], child, self._needed)
        return self._fine[ends]
