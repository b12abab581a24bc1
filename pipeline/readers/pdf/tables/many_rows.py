"""Rows of a grid that seem to be several, which nothing on the page parts."""

from collections.abc import Sequence

from models.blocks import GridCell
from pipeline.readers.grids import counts_up

_FEWEST = 3
"""Numbers; a long one in a narrow cell may be broken over two lines."""


def rows_of_many(cells: Sequence[GridCell]) -> tuple[int, ...]:
    """The rows whose first cell numbers several rows, one number a line."""
    first = (cell for cell in cells if cell.col == 0 and cell.rowspan == 1 and len(cell.lines) >= _FEWEST)
    return tuple(cell.row for cell in first if counts_up([line.value for line in cell.lines]))
