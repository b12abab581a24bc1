"""The shapes that the grid finder takes and gives: points (1/72 inch), origin at the top left of the page.

`y` grows downwards, so `y0` is the upper edge; `x0 <= x1` and `y0 <= y1` everywhere.
"""

from typing import NamedTuple


class Box(NamedTuple):
    """An upright rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float


class Segment(NamedTuple):
    """A horizontal or vertical ruling: a stroked line, a thin filled rectangle, or an edge of a rectangle.

    It is horizontal if it is wider than high; its thickness is its lesser extent (0 for an edge).
    """

    x0: float
    y0: float
    x1: float
    y1: float


class Character(NamedTuple):
    """One character of the page; `index` is its caller's own number for it and comes back in the cells."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody calls on a character


class FoundCell(NamedTuple):
    """A cell: first row and column (0-based), spans, its box, and its characters.

    `lines` holds one tuple of character indexes for each printed line, top down, each in reading
    order. Blanks are characters too where the page has them; none are invented: the reader puts in
    the spaces that gaps between characters imply. Blanks at the ends of a line are left out.
    """

    row: int
    col: int
    rowspan: int
    colspan: int
    box: Box
    lines: tuple[tuple[int, ...], ...]
    widths: tuple[float, ...] = ()
    """How long each line is, in points."""
    lead: float = 0.0
    """How long the first word is."""


class FoundGrid(NamedTuple):
    """A table: cells in order of row and column, covering every slot of `n_rows` x `n_cols` once."""

    box: Box
    n_rows: int
    n_cols: int
    cells: tuple[FoundCell, ...]
    confidence: float
    """0 to 1; below 0.5 the rulings hardly make a table, below 0.7 a second opinion is worth having."""
