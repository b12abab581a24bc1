"""A second opinion on headers of several levels, of which lines alone told what each cell stands over.

The cells are arranged anew by what their words and the columns below say. Where both trees are the same the
header is hardly wrong; where they differ either may be, and the reader is told.
"""

from collections.abc import Sequence
from dataclasses import replace

from models.blocks import Grid
from pipeline.readers.plain_text.header_tree.cut_headings import header_of, with_doubtful_headings
from pipeline.readers.plain_text.header_tree.slots import HeaderReading, HeaderSlots


def with_second_opinion(grid: Grid) -> Grid:
    """The grid, its header marked as doubtful where its tree or its cells are not sure."""
    grid = with_doubtful_headings(grid)
    header = header_of(grid)
    texts = [cell.text.value for cell in header if cell.text]
    if grid.doubtful_header or len(header) <= grid.n_cols or len(texts) < len(header):
        return grid
    levels = [sum(cell.row == row for cell in header) for row in range(grid.header_rows or 0)]
    own = [(cell.row, cell.col, cell.colspan) for cell in header]
    reading = HeaderReading(texts, _body(grid), grid.n_cols)
    # Trees with as many cells in each row come first: they are few, and one of them is often as likely.
    if any(_is_in_doubt(own, reading.slots(rows)) for rows in (levels, ())):
        return replace(grid, doubtful_header=True)
    return grid


def _is_in_doubt(own: Sequence[tuple[int, int, int]], opinion: HeaderSlots) -> bool:
    """Whether the opinion is not sure, or puts the cells elsewhere than `own` rows, columns and widths."""
    return opinion.doubtful or own != [(row, col, across) for row, col, _, across in opinion.slots]


def _body(grid: Grid) -> list[list[str]]:
    first = grid.header_rows or 0
    rows = [[""] * grid.n_cols for _ in range(first, grid.n_rows)]
    for cell in grid.cells:
        if cell.row >= first and cell.text:
            rows[cell.row - first][cell.col] = cell.text.value
    return rows
