"""A grid as it is handed out: cells with their boxes and the printed lines of their text."""

from collections.abc import Sequence

from pipeline.readers.grids.cell_words.printed_lines import printed
from pipeline.readers.grids.cell_words.word_placement import Placed
from pipeline.readers.grids.geometry import Box, FoundCell, FoundGrid
from pipeline.readers.grids.ruled.lattice import Lattice
from pipeline.readers.grids.ruled.rectangles import Cut, Rectangle

_made = tuple.__new__
"""Makes a cell of all its fields in half the time that its own constructor takes."""


def found_grid(lines: Lattice, slots: Cut, texts: Placed, sure: float) -> FoundGrid:
    """The grid of these lines, cut into these slots; `sure`: its confidence."""
    xs, ys = lines.xs, lines.ys
    cells = [
        _made(FoundCell, (*cell, _box(cell, xs, ys), *printed(text)))
        for cell, text in zip(slots.cells, texts.words, strict=True)
    ]
    return FoundGrid(Box(xs[0], ys[0], xs[-1], ys[-1]), len(ys) - 1, len(xs) - 1, tuple(cells), sure)


def _box(cell: Rectangle, xs: Sequence[float], ys: Sequence[float]) -> Box:
    row, col, rowspan, colspan = cell
    return _made(Box, (xs[col], ys[row], xs[col + colspan], ys[row + rowspan]))
