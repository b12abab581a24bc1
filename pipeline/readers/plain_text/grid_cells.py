"""What the readers of tables in text share: cells of grids, and rows that lack some."""

from collections.abc import Sequence
from typing import TypeVar

from models.blocks import GridCell
from models.sourced_text import SourcedText

Item = TypeVar("Item")


def grid_cell(lines: Sequence[SourcedText], row: int, col: int, down: int = 1, across: int = 1) -> GridCell:
    """The cell that holds the lines, over so many rows and columns; a blank one where there are none."""
    text = SourcedText.join(lines) if lines else None
    return GridCell(row=row, col=col, rowspan=down, colspan=across, text=text, lines=tuple(lines))


def in_columns(cells: Sequence[Item], columns: Sequence[int], width: int, blank: Item) -> list[Item]:
    """A row with something in each column: the cells in theirs, `blank` in the others."""
    row = [blank] * width
    for cell, col in zip(cells, columns, strict=True):
        row[col] = cell
    return row
