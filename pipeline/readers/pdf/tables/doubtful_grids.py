"""Grids of which our finder is not sure are settled by a second one.

Measured on 1,680 tables drawn with faults (rules that are missing, too long, too short or stray, words
that overflow): under a confidence of 0.7 the cells of pdfplumber were right as often as ours or oftener,
above it ours were. Under 0.5 charts and frames begin, so a grid that pdfplumber does not see is text there.
"""

from collections.abc import Callable, Sequence

from pipeline.readers.grids import Box, FoundGrid, Letters, Word, grid_of_cells

SURE = 0.7
_LEAST = 0.5
_SAME = 0.5
"""Of the area of our grid: less of it in common is no opinion on the same table."""

Tables = Sequence[Sequence[Box]]
"""The cells of each table."""


def settled(
    grids: Sequence[FoundGrid], words: Sequence[Word], letters: Letters, ask: Callable[[], Tables] | None
) -> list[FoundGrid]:
    """The grids that stand; `ask`, called once at most, gives the tables that the second finder sees."""
    if ask is None or all(grid.confidence >= SURE for grid in grids):
        return [grid for grid in grids if grid.confidence >= _LEAST]
    tables = ask()
    chosen = (
        grid if grid.confidence >= SURE else _chosen(grid, _over(grid.box, tables), words, letters)
        for grid in grids
    )
    return [grid for grid in chosen if grid]


def _over(box: Box, tables: Tables) -> Sequence[Box]:
    """The cells of the table that covers most of the box; none where none covers enough."""
    best = max(tables, key=lambda cells: _shared(box, cells), default=())
    return best if _shared(box, best) >= _SAME * box.area else ()


def _chosen(
    grid: FoundGrid, cells: Sequence[Box], words: Sequence[Word], letters: Letters
) -> FoundGrid | None:
    other = grid_of_cells(cells, words, grid.confidence, letters) if cells else None
    if grid.confidence < _LEAST:
        return other
    return other if other and _letters(other) >= _letters(grid) else grid


def _letters(grid: FoundGrid) -> int:
    return sum(len(word.text) for cell in grid.cells for line in cell.lines for word in line)


def _shared(box: Box, cells: Sequence[Box]) -> float:
    return sum(
        max(0.0, min(box.x1, cell.x1) - max(box.x0, cell.x0))
        * max(0.0, min(box.y1, cell.y1) - max(box.y0, cell.y0))
        for cell in cells
    )
