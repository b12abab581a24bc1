"""Characters into cells, by their centre."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.readers.grids.geometry import Character
from pipeline.readers.grids.lattice import Lattice
from pipeline.readers.grids.rectangles import Cut

_ADJOINING = 1.0  # points; letters nearer than this on one line belong to one word


class Placed(NamedTuple):
    """The characters of each cell, and how many words a wall cuts."""

    characters: list[list[Character]]
    cut_words: int


def placed(characters: Iterable[Character], lines: Lattice, slots: Cut) -> Placed:
    """Each character to the cell that holds its centre; a blank, whose box says little, with its letter."""
    xs, ys, owner = lines.xs, lines.ys, slots.owner
    cells: list[list[Character]] = [[] for _ in slots.cells]
    left, right, top, bottom = xs[0], xs[-1], ys[0], ys[-1]
    before, end, level = -1, 0.0, 0.0
    cut_words = 0
    for character in characters:
        text, x0, y0, x1, y1, _ = character
        if text.isspace():
            if before >= 0:
                cells[before].append(character)
            continue
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        if not (left < x < right and top < y < bottom):
            before = -1
            continue
        cell = owner[bisect_right(ys, y) - 1][bisect_right(xs, x) - 1]
        cells[cell].append(character)
        if cell != before >= 0 and abs(x0 - end) < _ADJOINING and y0 < level < y1:
            cut_words += 1
        before, end, level = cell, x1, y
    return Placed(cells, cut_words)
