"""A grid as it is handed out: cells with their boxes and the printed lines of their text."""

from pipeline.readers.grids.geometry import Box, FoundCell, FoundGrid
from pipeline.readers.grids.lattice import Lattice
from pipeline.readers.grids.placing import Placed
from pipeline.readers.grids.printed_lines import printed
from pipeline.readers.grids.rectangles import Cut, Rectangle


def found_grid(lines: Lattice, slots: Cut, texts: Placed, sure: float) -> FoundGrid:
    """The grid of these lines, cut into these slots; `sure`: its confidence."""
    cells = (
        FoundCell(*cell, _box(cell, lines), *printed(text))
        for cell, text in zip(slots.cells, texts.words, strict=True)
    )
    box = Box(lines.xs[0], lines.ys[0], lines.xs[-1], lines.ys[-1])
    return FoundGrid(box, len(lines.ys) - 1, len(lines.xs) - 1, tuple(cells), sure)


def _box(cell: Rectangle, lines: Lattice) -> Box:
    row, col, rowspan, colspan = cell
    return Box(lines.xs[col], lines.ys[row], lines.xs[col + colspan], lines.ys[row + rowspan])
