"""What the readers of tables in text share: cells of grids, and rows that lack some."""

from collections.abc import Sequence
from typing import TypeVar

from models.blocks import Grid, GridCell, GridOrigin
from models.sourced_text import SourcedText

Item = TypeVar("Item")


def grid_cell(lines: Sequence[SourcedText], row: int, col: int, down: int = 1, across: int = 1) -> GridCell:
    """The cell that holds the lines, over so many rows and columns; a blank one where there are none."""
    if not lines:
        return GridCell(row, col, None, down, across)
    text = lines[0] if len(lines) == 1 else SourcedText.join(lines)
    return GridCell(row, col, text, down, across, lines=tuple(lines))


def unmerged_grid(
    rows: Sequence[Sequence[Sequence[SourcedText]]],
    origin: GridOrigin,
    *,
    header_rows: int | None = None,
    doubtful_rows: tuple[int, ...] = (),
) -> Grid:
    """The grid of rows of cells, each with its lines, of which the text does not say what slots they span."""
    width = max(map(len, rows))
    cells = [
        grid_cell(texts[col] if col < len(texts) else (), row, col)
        for row, texts in enumerate(rows)
        for col in range(width)
    ]
    return Grid(
        n_rows=len(rows),
        n_cols=width,
        cells=tuple(cells),
        origin=origin,
        spans_known=False,
        header_rows=header_rows,
        doubtful_rows=doubtful_rows,
    )


def in_columns(cells: Sequence[Item], columns: Sequence[int], width: int, blank: Item) -> list[Item]:
    """A row with something in each column: the cells in theirs, `blank` in the others."""
    row = [blank] * width
    for cell, col in zip(cells, columns, strict=True):
        row[col] = cell
    return row
