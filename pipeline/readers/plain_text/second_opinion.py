"""A second opinion on headers of several levels, of which lines alone told what each cell stands over.

The cells are arranged anew by what their words and the columns below say. Where both trees are the same the
header is hardly wrong; where they differ the second is right more often, and the reader is told.
"""

from collections.abc import Sequence
from dataclasses import replace

from models.blocks import Grid, GridCell
from pipeline.readers.plain_text.cut_headings import header_of, with_doubtful_headings
from pipeline.readers.plain_text.header_slots import header_slots
from pipeline.readers.plain_text.header_tree import Slot


def with_second_opinion(grid: Grid) -> Grid:
    """The grid with the likelier tree of its header, marked as doubtful where that is not sure."""
    grid = with_doubtful_headings(grid)
    header = header_of(grid)
    texts = [cell.text.value for cell in header if cell.text]
    if len(header) <= grid.n_cols or len(texts) < len(header):
        return grid
    slots, unsure = header_slots(texts, _body(grid), grid.n_cols)
    if not any(row for row, *_ in slots):  # too many cells for a tree to be sought
        return replace(grid, doubtful_header=True)
    own = [(cell.row, cell.col, cell.colspan) for cell in header]
    if own == [(row, col, across) for row, col, _, across in slots]:
        return replace(grid, doubtful_header=grid.doubtful_header or unsure)
    return _rearranged(grid, header, slots)


def _body(grid: Grid) -> list[list[str]]:
    first = grid.header_rows or 0
    rows = [[""] * grid.n_cols for _ in range(first, grid.n_rows)]
    for cell in grid.cells:
        if cell.row >= first and cell.text:
            rows[cell.row - first][cell.col] = cell.text.value
    return rows


def _rearranged(grid: Grid, header: Sequence[GridCell], slots: Sequence[Slot]) -> Grid:
    """The grid with the cells of its header in other slots, and its body right below them."""
    first = grid.header_rows or 0
    lower = 1 + max(row + down - 1 for row, _, down, _ in slots) - first
    above = [
        replace(cell, row=row, col=col, rowspan=down, colspan=across)
        for cell, (row, col, down, across) in zip(header, slots, strict=True)
    ]
    below = [replace(cell, row=cell.row + lower) for cell in grid.cells if cell.row >= first]
    return replace(
        grid,
        n_rows=grid.n_rows + lower,
        cells=(*above, *below),
        header_rows=first + lower,
        doubtful_rows=tuple(row + lower for row in grid.doubtful_rows),
        doubtful_header=True,
    )
