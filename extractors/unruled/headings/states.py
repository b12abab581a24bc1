"""How a header's tree grows, leaf by leaf: the states of the search and the steps between them."""

from collections.abc import Iterator
from typing import NamedTuple

from extractors.unruled.headings.plan import HeaderPlan

ROWS = 3
"""The most header rows."""
LAST = ROWS - 1


class HeaderNode(NamedTuple):
    """The cell number `cell` in header row `row`, over the columns from `first` to before `last`."""

    cell: int
    row: int
    first: int
    last: int
    below: int
    """The header row after the last one that the cell takes."""


class Open(NamedTuple):
    """A group whose children are being read: they are the cells from `child` on, in row `row`."""

    cell: int
    row: int
    child: int
    column: int


Trail = tuple[tuple[int, int, int, int, int], "Trail | None"]
"""The fields of a node, which few trees live to be asked for, and the trail before it."""


class State(NamedTuple):
    """The cells over the first columns: `next` is the first free cell of each row, `ends` where it ends."""

    score: float
    plan: HeaderPlan
    ends: tuple[int, ...]
    next: tuple[int, ...]
    outer: Open | None
    inner: Open | None
    trail: "Trail | None"


def first_states(plan: HeaderPlan) -> Iterator[State]:
    """For each way to cut the cells into rows the state with no cell placed."""
    for starts in plan.row_starts(ROWS):
        ends = (*starts[1:], len(plan.cells))
        yield State(plan.score, plan, ends, starts, None, None, None)


def can_end(state: State, columns: int) -> bool:
    """Whether groups that are open, or can still be opened, can take all cells left; `columns` are left."""
    (end, middle_end, last_end), (at, middle_at, last_at) = state.ends, state.next
    first, middle, last = end - at, middle_end - middle_at, last_end - last_at
    groups = first + middle + last - columns
    if groups < 0 or 2 * groups > middle + last:
        return False
    if first and groups:
        return True
    if state.outer is None:
        return not (middle or last)
    if state.outer.row == LAST:
        return not middle
    return bool((middle and groups) or state.inner or not last)


def grown(state: State, column: int) -> list[State]:
    """The states in which one more leaf stands over `column`."""
    after: list[State] = []
    _with_leaf(state, column, after)
    if state.inner:
        closed = _closed(state, column, state.inner)
        if closed is None:
            return after
        state = closed
        _with_leaf(state, column, after)
    if state.outer:
        closed = _closed(state, column, state.outer)
        if closed:
            _with_leaf(closed, column, after)
    return after


def finished(state: State, columns: int) -> State | None:
    """The state with everything closed, if every cell is used."""
    if state.next != state.ends:
        return None
    for group in (state.inner, state.outer):
        if group:
            closed = _closed(state, columns, group)
            if closed is None:
                return None
            state = closed
    return state


def _with_leaf(state: State, column: int, after: list[State]) -> None:
    if state.inner:
        _leaf(state, state.inner, column, after)
    elif state.outer:
        _child(state, state.outer, column, after)
    else:
        _leaf(state, None, column, after)
        if state.next[0] < state.ends[0]:
            for row in range(1, ROWS):
                if state.next[row] < state.ends[row]:
                    opened = _opened(state, row, column)
                    _child(opened, opened.outer, column, after)


def _opened(state: State, row: int, column: int) -> State:
    """The next cell of the first row as a group over cells of `row`, at a price where it skips a row."""
    outer = Open(state.next[0], row, state.next[row], column)
    score = state.score - 0.3 * (row - 1) - state.plan.opening_price(column)
    return State(score, state.plan, state.ends, _taken(state.next, 0), outer, None, state.trail)


def _child(state: State, outer: Open | None, column: int, after: list[State]) -> None:
    """The next child of a group: a leaf, or a group in its turn with its first leaf."""
    _leaf(state, outer, column, after)
    if outer is None or outer.row == LAST:
        return
    row = outer.row
    if state.next[LAST] < state.ends[LAST] and state.next[row] < state.ends[row]:
        inner = Open(state.next[row], LAST, state.next[LAST], column)
        score = state.score + state.plan.kinship(outer.cell, inner.cell)
        opened = State(score, state.plan, state.ends, _taken(state.next, row), outer, inner, state.trail)
        _leaf(opened, inner, column, after)


def _leaf(state: State, parent: Open | None, column: int, after: list[State]) -> None:
    row = parent.row if parent else 0
    cell = state.next[row]
    gain = state.plan.leaves[cell][column] if cell < state.ends[row] else None
    if gain is not None:
        score = state.score + gain + (state.plan.kinship(parent.cell, cell) if parent else 0.0)
        trail = (cell, row, column, column + 1, ROWS), state.trail
        pointers = _taken(state.next, row)
        after.append(State(score, state.plan, state.ends, pointers, state.outer, state.inner, trail))


def _taken(pointers: tuple[int, ...], row: int) -> tuple[int, ...]:
    first, second, third = pointers
    if row == 0:
        return first + 1, second, third
    return (first, second + 1, third) if row == 1 else (first, second, third + 1)


def _closed(state: State, column: int, group: Open) -> State | None:
    """The state with this group closed before `column`; a group has two children or more."""
    if state.next[group.row] - group.child < 2:
        return None
    children = range(group.child, state.next[group.row])
    score = state.score + state.plan.group(group.cell, children, (group.column, column))
    is_inner = group is state.inner
    trail = (group.cell, int(is_inner), group.column, column, group.row), state.trail
    outer = state.outer if is_inner else None
    return State(score, state.plan, state.ends, state.next, outer, None, trail)


def nodes_of(state: State) -> list[HeaderNode]:
    """The nodes in the order of the cells, their last row cut to the rows that there are."""
    nodes: list[HeaderNode] = []
    trail = state.trail
    while trail:
        nodes.append(HeaderNode(*trail[0]))
        trail = trail[1]
    return sorted(nodes, key=lambda node: node.cell)
