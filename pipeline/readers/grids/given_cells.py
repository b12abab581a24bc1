"""A grid from cells that another finder has found."""

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.readers.grids.cell_words.word_placement import placed
from pipeline.readers.grids.confidence import is_table
from pipeline.readers.grids.found_grid import found_grid
from pipeline.readers.grids.geometry import Box, FoundGrid
from pipeline.readers.grids.measures import measures
from pipeline.readers.grids.ruled.lattice import Lattice, lines_at
from pipeline.readers.grids.ruled.rectangles import Cut, Rectangle
from pipeline.readers.grids.words import Letters, Word, even_letters


def grid_of_cells(
    boxes: Sequence[Box], words: Sequence[Word], sure: float, letters: Letters = even_letters
) -> FoundGrid | None:
    """The grid with these cells and the words whose centres they hold; None where they make no table.

    Slots that no box covers become blank cells; boxes that overlap make no table. `sure`: its confidence.
    """
    measure = measures(words)
    xs = lines_at((edge for box in boxes for edge in (box.x0, box.x1)), measure.thin)
    ys = lines_at((edge for box in boxes for edge in (box.y0, box.y1)), measure.thin)
    slots = _cut([_rectangle(box, xs, ys) for box in boxes], len(ys) - 1, len(xs) - 1)
    if slots is None or len(slots.cells) < 2:
        return None
    lines = Lattice(xs, ys, [], [], 1.0, 1.0)
    texts = placed(words, lines, slots, letters)
    return found_grid(lines, slots, texts, sure) if is_table(slots.cells, texts.words, xs, measure) else None


def _rectangle(box: Box, xs: list[float], ys: list[float]) -> Rectangle:
    col, right = _nearest(xs, box.x0), _nearest(xs, box.x1)
    row, bottom = _nearest(ys, box.y0), _nearest(ys, box.y1)
    return Rectangle(row, col, bottom - row, right - col)


def _nearest(lines: list[float], edge: float) -> int:
    """The line that the edge was merged into: the last one that is not beyond it."""
    index = bisect_left(lines, edge)
    return index if index < len(lines) and lines[index] == edge else index - 1


def _cut(given: Sequence[Rectangle], n_rows: int, n_cols: int) -> Cut | None:
    owner = [[False] * n_cols for _ in range(n_rows)]
    cells = [cell for cell in given if cell.rowspan and cell.colspan]
    for cell in cells:
        for row, col in _slots(cell):
            if owner[row][col]:
                return None
            owner[row][col] = True
    holes = [
        Rectangle(row, col, 1, 1) for row in range(n_rows) for col in range(n_cols) if not owner[row][col]
    ]
    whole = sorted([*cells, *holes])
    numbers = [[0] * n_cols for _ in range(n_rows)]
    for number, cell in enumerate(whole):
        for row, col in _slots(cell):
            numbers[row][col] = number
    return Cut(whole, numbers, 1.0)


def _slots(cell: Rectangle) -> list[tuple[int, int]]:
    return [
        (row, col)
        for row in range(cell.row, cell.row + cell.rowspan)
        for col in range(cell.col, cell.col + cell.colspan)
    ]
