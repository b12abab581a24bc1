"""Arranges header cells as a tree over the columns.

The cells come header row by header row, from left to right in each; a cell over others comes before
the row of those. With `n` columns and `m` cells, `m - n` of them are groups. Which cells those are,
where the rows start is found in one beam search from the left column
to the right one: all states at a column have explained the same columns, so their scores compare.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.unruled.header_plan import HeaderPlan

_ROUGH, _FINE = 20, 120
"""States kept at each column, at first for every plan, then for the best of them."""
_FINALISTS = 2
_MOST_ALIKE = 4
"""States kept for each way to cut the cells into rows."""
_ROWS = 3


class HeaderNode(NamedTuple):
    """The cell number `cell` in header row `row`, over the columns from `first` to before `last`."""

    cell: int
    row: int
    first: int
    last: int
    below: int
    """The header row after the last one that the cell takes."""


class _Open(NamedTuple):
    """A group whose children are being read: they are the cells from `child` on, in row `row`."""

    cell: int
    row: int
    child: int
    column: int


_Trail = tuple[HeaderNode, "_Trail | None"]


class _State(NamedTuple):
    score: float
    plan: HeaderPlan
    ends: tuple[int, ...]
    next: tuple[int, ...]
    outer: _Open | None
    inner: _Open | None
    trail: "_Trail | None"


def arrange(plans: Sequence[HeaderPlan], columns: int) -> tuple[float, HeaderPlan, list[HeaderNode]] | None:
    """The best plan with its tree and their score, None where none covers the columns."""
    rough = [found for plan in plans if (found := _best_state(plan, columns, _ROUGH))]
    rough.sort(key=lambda state: -state.score)
    fine = [found for state in rough[:_FINALISTS] if (found := _best_state(state.plan, columns, _FINE))]
    best = max([*rough, *fine], key=lambda state: state.score, default=None)
    return (best.score, best.plan, _nodes(best)) if best else None


def _best_state(plan: HeaderPlan, columns: int, width: int) -> _State | None:
    beam = list(_first_states(plan))
    for column in range(columns):
        left = columns - column - 1
        grown = [after for state in beam for after in _grown(state, column) if _can_end(after, left)]
        beam = _pruned(grown, width)
    done = [end for state in beam for end in _finished(state, columns)]
    return max(done, key=lambda state: state.score, default=None)


def _pruned(states: list[_State], width: int) -> list[_State]:
    """The best states: one of those with the same future, and few of each way to cut the rows."""
    kept: list[_State] = []
    seen: set[object] = set()
    alike: Counter[tuple[int, ...]] = Counter()
    for state in sorted(states, key=lambda state: -state.score):
        future = state.ends, state.next, state.outer, state.inner
        if alike[state.ends] < _MOST_ALIKE and future not in seen:
            seen.add(future)
            alike[state.ends] += 1
            kept.append(state)
            if len(kept) == width:
                break
    return kept


def _can_end(state: _State, columns: int) -> bool:
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
    if state.outer.row == _ROWS - 1:
        return not middle
    return bool((middle and groups) or state.inner or not last)


def _first_states(plan: HeaderPlan) -> Iterator[_State]:
    for starts in plan.row_starts(_ROWS):
        ends = (*starts[1:], len(plan.cells))
        yield _State(plan.score, plan, ends, starts, None, None, None)


def _grown(state: _State, column: int) -> list[_State]:
    """The states in which one more leaf stands over `column`."""
    grown: list[_State] = []
    _with_leaf(state, column, grown)
    if state.inner:
        closed = _closed(state, column, state.inner)
        if closed is None:
            return grown
        state = closed
        _with_leaf(state, column, grown)
    if state.outer:
        closed = _closed(state, column, state.outer)
        if closed:
            _with_leaf(closed, column, grown)
    return grown


def _with_leaf(state: _State, column: int, grown: list[_State]) -> None:
    if state.inner:
        _leaf(state, state.inner, column, grown)
    elif state.outer:
        _child(state, state.outer, column, grown)
    else:
        _leaf(state, None, column, grown)
        for row in range(1, _ROWS):
            if state.next[row] < state.ends[row] and state.next[0] < state.ends[0]:
                outer = _Open(state.next[0], row, state.next[row], column)
                opened = _State(
                    state.score - 0.3 * (row - 1),
                    state.plan,
                    state.ends,
                    _taken(state.next, 0),
                    outer,
                    None,
                    state.trail,
                )
                _child(opened, outer, column, grown)


def _child(state: _State, outer: _Open, column: int, grown: list[_State]) -> None:
    """The next child of a group: a leaf, or a group in its turn with its first leaf."""
    _leaf(state, outer, column, grown)
    row, last = outer.row, _ROWS - 1
    if row < last and state.next[last] < state.ends[last] and state.next[row] < state.ends[row]:
        inner = _Open(state.next[row], last, state.next[last], column)
        score = state.score + state.plan.kinship(outer.cell, inner.cell)
        pointers = _taken(state.next, row)
        opened = _State(score, state.plan, state.ends, pointers, outer, inner, state.trail)
        _leaf(opened, inner, column, grown)


def _leaf(state: _State, parent: _Open | None, column: int, grown: list[_State]) -> None:
    row = parent.row if parent else 0
    cell = state.next[row]
    score = state.plan.leaves[cell][column] if cell < state.ends[row] else None
    if score is not None:
        score += state.score + (state.plan.kinship(parent.cell, cell) if parent else 0.0)
        trail = HeaderNode(cell, row, column, column + 1, _ROWS), state.trail
        pointers = _taken(state.next, row)
        grown.append(_State(score, state.plan, state.ends, pointers, state.outer, state.inner, trail))


def _taken(pointers: tuple[int, ...], row: int) -> tuple[int, ...]:
    first, second, third = pointers
    if row == 0:
        return first + 1, second, third
    return (first, second + 1, third) if row == 1 else (first, second, third + 1)


def _closed(state: _State, column: int, group: _Open) -> _State | None:
    """The state with this group closed before `column`; a group has two children or more."""
    if state.next[group.row] - group.child < 2:
        return None
    children = range(group.child, state.next[group.row])
    score = state.score + state.plan.group(group.cell, children, (group.column, column))
    score += _twin_score(state, group, column)
    is_inner = group is state.inner
    trail = HeaderNode(group.cell, int(is_inner), group.column, column, group.row), state.trail
    outer = state.outer if is_inner else None
    return _State(score, state.plan, state.ends, state.next, outer, None, trail)


def _twin_score(state: _State, group: _Open, column: int) -> float:
    """Neighbours with nearly the same text are both groups, and as wide as each other."""
    if not state.plan.twins[group.cell]:
        return 0.0
    trail = state.trail
    while trail and trail[0].cell != group.cell - 1:
        trail = trail[1]
    if trail is None:
        return 0.0
    return 1.0 if trail[0].last - trail[0].first == column - group.column else -2.0


def _finished(state: _State, columns: int) -> Iterator[_State]:
    """The state with everything closed, if every cell is used."""
    if state.next != state.ends:
        return
    for group in (state.inner, state.outer):
        if group:
            closed = _closed(state, columns, group)
            if closed is None:
                return
            state = closed
    yield state


def _nodes(state: _State) -> list[HeaderNode]:
    """The nodes in the order of the cells, their last row cut to the rows that there are."""
    nodes: list[HeaderNode] = []
    trail = state.trail
    while trail:
        nodes.append(trail[0])
        trail = trail[1]
    return sorted(nodes, key=lambda node: node.cell)
