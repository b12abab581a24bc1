"""Rows that are likely whole, by which it is first told what the columns of a table hold."""

from collections.abc import Sequence

from pipeline.readers.plain_text.missing_cells.body_cells import BodyCells, group_places, headed_groups
from pipeline.readers.plain_text.missing_cells.cell_kinds import INDEX
from pipeline.readers.plain_text.missing_cells.row_numbers import goes_on_to
from pipeline.readers.plain_text.missing_cells.whole_rows import Rows

_PROFILE_ROWS = 4


def first_guess(cells: BodyCells, width: int) -> Rows:
    """Rows to count the kinds in: the first ones.

    Where a row of one cell comes first, the numbered ones, or those behind such rows.
    """
    kinds = cells.kinds
    headings = headed_groups(cells)
    groups = group_places(cells)
    if 0 in headings or 0 in groups:
        starts = [first for first, kind in enumerate(kinds) if kind == INDEX and first not in headings]
        starts = starts or [at + 1 for at in sorted(groups)]
    else:
        starts = _counted(cells, width) or list(range(0, len(kinds), width))
    whole = tuple(range(width))
    return tuple((first, whole) for first in starts[:_PROFILE_ROWS] if first + width <= len(kinds)) or (
        (0, whole),
    )


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
