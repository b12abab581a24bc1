"""Rows typed into one: each cell holds a column of lines, as many in all of them, figures in one."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from extractors.unruled.words import is_number
from models.blocks import Grid, GridCell

_BREAK = "\n"
_FEWEST = 3
"""Two lines may be a figure and its share, or what a cell's text is wrapped to."""
_FEWEST_CELLS = 2
"""Figures and what they are of."""


def with_lined_rows(grid: Grid) -> Grid:
    """The table with a row for each line of such rows; the first row heads it."""
    if not any(map(_is_figures, grid.cells)):
        return grid
    rows = [list(row) for _, row in groupby(grid.cells, key=lambda cell: cell.row)]
    counts = [_lines_of(row, grid.n_cols) if row[0].row >= (grid.header_rows or 1) else 1 for row in rows]
    cells: list[GridCell] = []
    added = 0
    for row, count in zip(rows, counts, strict=True):
        cells += _parted(row, added, count)
        added += count - 1
    return replace(grid, n_rows=grid.n_rows + added, cells=tuple(cells))


def _lines_of(row: Sequence[GridCell], n_cols: int) -> int:
    """How many rows the row is; 1 where any of its cells has more or fewer lines than the others."""
    texts = [cell.text.unit for cell in row if cell.text]
    if (
        len(texts) < _FEWEST_CELLS
        or not all(_BREAK in text for text in texts)
        or any(cell.rowspan > 1 for cell in row)
    ):
        return 1
    # Blank paragraphs may end a cell: they are lines of it where the others have as many.
    count = max(text.rstrip().count(_BREAK) for text in texts) + 1
    even = all(text.count(_BREAK) + 1 >= count for text in texts)
    whole = sum(cell.colspan for cell in row) == n_cols and not any(map(_is_broken, row))
    return count if count >= _FEWEST and even and whole and any(map(_is_figures, row)) else 1


def _is_broken(cell: GridCell) -> bool:
    """Whether the lines are of one text: a small letter begins one below a line that a capital begins."""
    first, *others = [line.value for line in cell.lines] or [""]
    return first[:1].isupper() and any(line[:1].islower() for line in others)


def _is_figures(cell: GridCell) -> bool:
    return len(cell.lines) >= _FEWEST and all(is_number(line.value) for line in cell.lines)


def _parted(row: Sequence[GridCell], added: int, count: int) -> list[GridCell]:
    """The cells of a row below `added` new ones, as `count` rows."""
    if count == 1:
        return [replace(cell, row=cell.row + added) for cell in row] if added else list(row)
    lines = {
        (cell.col, line.unit.count(_BREAK, 0, line.unit_offset(0))): line
        for cell in row
        for line in cell.lines
    }
    return [
        replace(cell, row=cell.row + added + at, text=line, lines=(line,) if line else ())
        for at in range(count)
        for cell in row
        for line in (lines.get((cell.col, at)),)
    ]
