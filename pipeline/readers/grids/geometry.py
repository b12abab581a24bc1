"""The shapes that the grid finder takes and gives: points (1/72 inch), origin at the top left of the page.

`y` grows downwards, so `y0` is the upper edge; `x0 <= x1` and `y0 <= y1` everywhere.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.readers.grids.words import Word

_TOUCH = 1.0
"""Points; letters of one word are not farther apart."""
_APART = 3.0
"""Points; tables whose sides are farther apart are not one."""


class Box(NamedTuple):
    """An upright rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def middle(self) -> float:
        """Half-way between left and right."""
        return (self.x0 + self.x1) / 2

    @property
    def area(self) -> float:
        """In square points."""
        return (self.x1 - self.x0) * (self.y1 - self.y0)


def around(boxes: Collection[Box]) -> Box:
    """The least box around the boxes."""
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


def between_same_sides(one: Box, other: Box) -> bool:
    """Whether two boxes on two pages may hold parts of one table."""
    return abs(one.x0 - other.x0) <= _APART and abs(one.x1 - other.x1) <= _APART


class Segment(NamedTuple):
    """A horizontal or vertical ruling: a stroked line, a thin filled rectangle, or an edge of a rectangle.

    It is horizontal if it is wider than high; its thickness is its lesser extent (0 for an edge).
    """

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_level(self) -> bool:
        """Whether it runs from left to right."""
        return self.x1 - self.x0 > self.y1 - self.y0


class FoundCell(NamedTuple):
    """A cell: first row and column (0-based), spans, its box, and its words.

    `lines` holds the words of each printed line, top down, each in reading order; words that a wall
    cuts come in pieces. Whether blanks stand between them, the caller tells.
    """

    row: int
    col: int
    rowspan: int
    colspan: int
    box: Box
    lines: tuple[Sequence[Word], ...]
    widths: tuple[float, ...] = ()
    """How long each line is, in points."""
    turned: bool = False
    """Whether the text runs up or down the page; then its words are given as if it were laid level."""

    @property
    def lead(self) -> float:
        """How long the first word is, of which letters that touch may be pieces."""
        if not self.lines:
            return 0.0
        first = self.lines[0][0]
        pairs = pairwise(self.lines[0])
        last = next(
            (one for one, word in pairs if one.spaced or word.x0 - one.x1 > _TOUCH), self.lines[0][-1]
        )
        return last.x1 - first.x0


class FoundGrid(NamedTuple):
    """A table: cells in order of row and column, covering every slot of `n_rows` x `n_cols` once."""

    box: Box
    n_rows: int
    n_cols: int
    cells: tuple[FoundCell, ...]
    confidence: float
    """0 to 1; below 0.5 the rulings hardly make a table, below 0.7 a second opinion is worth having."""
