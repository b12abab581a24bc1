"""Walls that single rows of a table lack: its style rules or paints only some rows, or those by turns."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from pipeline.readers.grids.cell_words.printed_lines import lines_of
from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.part_ruled.chunks import chunks
from pipeline.readers.grids.ruled.lattice import Lattice
from pipeline.readers.grids.ruled.rectangles import Cut, Rectangle
from pipeline.readers.grids.words import Word

_FEWEST_TEXTS = 3
"""In columns of their own; two may be the halves of a title."""
_FILLED = 0.5
"""Share of the columns: a row of a table has a text in most of them."""


def with_walls(
    lines: Lattice, slots: Cut, texts: Sequence[Sequence[Word]], measure: Measures
) -> Lattice | None:
    """The lattice with the walls of such rows, or None where there are none.

    A wall goes on through a cell from the row above or below it, if no text of the cell runs across any.
    """
    found = [
        (wall, cell.row)
        for cell, words in zip(slots.cells, texts, strict=True)
        if cell.rowspan == 1 and cell.colspan >= _FEWEST_TEXTS
        for wall in _walls_of(cell, words, lines, measure)
    ]
    if not found:
        return None
    down = [list(wall) for wall in lines.down]
    for wall, row in found:
        down[wall][row] = True
    return lines._replace(down=down)


def _walls_of(cell: Rectangle, words: Sequence[Word], lines: Lattice, measure: Measures) -> Sequence[int]:
    """The lines of the lattice that part the cell as they part its neighbours."""
    inner = range(cell.col + 1, cell.col + cell.colspan)
    texts = list(chain.from_iterable(chunks(line, measure) for line in lines_of(words)))
    if len(texts) < _FEWEST_TEXTS:
        return ()
    for row in _neighbours(cell, lines):
        walls = [line for line in inner if lines.down[line][row]]
        edges = [lines.xs[line] for line in (cell.col, *walls, cell.col + cell.colspan)]
        columns = [*pairwise(edges)]
        held = sum(any(left <= start and end <= right for start, end in texts) for left, right in columns)
        is_free = not any(start < edge < end for edge in edges for start, end in texts)
        if is_free and held >= max(_FEWEST_TEXTS, _FILLED * len(columns)):
            return walls
    return ()


def _neighbours(cell: Rectangle, lines: Lattice) -> Iterator[int]:
    """The rows above and below the cell."""
    if cell.row:
        yield cell.row - 1
    if cell.row + 1 < len(lines.ys) - 1:
        yield cell.row + 1
