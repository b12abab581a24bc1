"""What the readers of tables in text share: cells of grids, and rows that lack some."""

from collections.abc import Sequence
from typing import TypeVar

from models.blocks import GridCell
from models.sourced_text import SourcedText

Item = TypeVar("Item")


def grid_cell(lines: Sequence[SourcedText], row: int, col: int, down: int = 1, across: int = 1) -> GridCell:
    """The cell that holds the lines, over so many rows and columns; a blank one where there are none."""
    if not lines:
        return GridCell(row, col, None, down, across)
    text = lines[0] if len(lines) == 1 else SourcedText.join(lines)
    return GridCell(row, col, text, down, across, lines=tuple(lines))


def in_columns(cells: Sequence[Item], columns: Sequence[int], width: int, blank: Item) -> list[Item]:
    """A row with something in each column: the cells in theirs, `blank` in the others."""
    row = [blank] * width
    for cell, col in zip(cells, columns, strict=True):
        row[col] = cell
    return row
