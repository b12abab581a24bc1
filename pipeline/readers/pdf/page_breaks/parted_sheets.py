"""Right halves of tables too wide for a page: programs print the columns without room on pages of their own.

Nothing is repeated there, neither the numbers of the rows nor their names: only the heights of the rows tell.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.readers.grids import FoundGrid, counts_up
from pipeline.readers.pdf.items import Item
from pipeline.readers.pdf.tables.grid_text import PageGrid

_FEWEST_ROWS = 5
_FEWEST_HEIGHTS = 3
"""Heights of rows, in points: rows of one height lie alike by chance."""


def with_parts_told(items: Sequence[Item]) -> list[Item]:
    """The items, each grid marked whose rows are those of a grid on a page before, and bear no names."""
    left: dict[tuple[int, ...], PageGrid] = {}
    told: list[Item] = []
    for item in items:
        if isinstance(item, PageGrid) and item.found.n_rows >= _FEWEST_ROWS:
            edges = _edges(item.found)
            part = left.setdefault(edges, item)
            told.append(replace(item, lacks_left=_is_right_of(item, part, edges)))
        else:
            told.append(item)
    return told


def _edges(grid: FoundGrid) -> tuple[int, ...]:
    """Where each row begins, and the end of the last, to a point."""
    return *sorted({round(cell.box.y0) for cell in grid.cells}), round(grid.box.y1)


def _is_right_of(grid: PageGrid, left: PageGrid, edges: Sequence[int]) -> bool:
    """Whether only the other grid, with other columns, names the rows that both have."""
    if grid.page == left.page or _columns(grid.found) == _columns(left.found):
        return False
    names, first = _first_column(left), _first_column(grid)
    if not counts_up(names) or counts_up(first):
        return False
    heights = {below - above for above, below in pairwise(edges)}
    return len(heights) >= _FEWEST_HEIGHTS or not any(map(str.isalpha, "".join(first)))


def _columns(grid: FoundGrid) -> set[int]:
    return {round(cell.box.x0) for cell in grid.cells}


def _first_column(grid: PageGrid) -> list[str]:
    """The texts of the first column below the first row."""
    cells = zip(grid.found.cells, grid.values, strict=True)
    return [text for cell, text in cells if cell.col == 0 and cell.row > 0 and text]
