"""Tables on two pages that are slices of one long sheet: what stands at the cut is drawn on both pages.

Rulings and lines that both show lie the same way apart, whether the lines are printed twice or not.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.readers.grids import FoundCell, FoundGrid, between_same_sides, repeated_rows
from pipeline.readers.pdf.tables.grid_text import PageGrid

_SAME_RULE, _SAME_LINE = 0.7, 3.0
"""Points."""
_LEAST_SLICE = 0.5
"""Of the height of a page."""


class Cut(NamedTuple):
    """A row that two pages show: the row `above` of the upper grid is the row `below` of the lower one."""

    above: int
    below: int


class _Printed(NamedTuple):
    """A line in a column: how far down it stands, and its words."""

    col: int
    y: float
    text: str


def cut_between(upper: PageGrid, lower: PageGrid, height: float) -> Cut | None:
    """The row that the end of the upper page cuts and the lower page shows again; None without any.

    `height`: that of the page.
    """
    if upper.found.n_cols != lower.found.n_cols or not between_same_sides(upper.found.box, lower.found.box):
        return None
    below = repeated_rows(upper.found, upper.values, lower.found, lower.values)
    edges, shown = _edges(upper.found), _edges(lower.found)[below:]
    for above, top in enumerate(edges[:-1] if len(shown) > 1 else ()):
        cut, offset = Cut(above, below), top - shown[0]
        if not _LEAST_SLICE * height < offset <= height:
            continue
        ruled_alike = _are_ruled_alike(edges[above:], [edge + offset for edge in shown])
        if ruled_alike and _shows_one_row(upper.found, lower.found, cut, offset):
            return cut
    return None


def _edges(grid: FoundGrid) -> list[float]:
    """Where each row begins, and the end of the last."""
    tops = {cell.row: cell.box.y0 for cell in grid.cells}
    return [*(tops[row] for row in sorted(tops)), grid.box.y1]


def _are_ruled_alike(above: Sequence[float], below: Sequence[float]) -> bool:
    """Whether every rule of the lower page that would stand on the upper one, two or more, stands there."""
    expected = [edge for edge in below if edge <= above[-1] + _SAME_RULE]
    return len(expected) > 1 and all(any(abs(edge - y) <= _SAME_RULE for y in above) for edge in expected)


def _shows_one_row(upper: FoundGrid, lower: FoundGrid, cut: Cut, offset: float) -> bool:
    """Whether the lines of the row on both pages can stand in one: those in one place are the same.

    Rows of one height lie alike by chance: either lines are printed twice, or the number of the row is
    missing below.
    """
    above = list(_lines((cell for cell in upper.cells if cell.row >= cut.above), 0.0))
    below = list(_lines((cell for cell in lower.cells if cell.row == cut.below), offset))
    twice = [(one, other) for one in above for other in below if _collide(one, other)]
    if any(one.text != other.text for one, other in twice):
        return False
    return bool(twice) or _lacks_number(above, below)


def _lines(cells: Iterable[FoundCell], offset: float) -> Iterable[_Printed]:
    for cell in cells:
        for line in cell.lines:
            yield _Printed(cell.col, line[0].y0 + offset, " ".join(word.text for word in line))


def _collide(one: _Printed, other: _Printed) -> bool:
    return one.col == other.col and abs(one.y - other.y) < _SAME_LINE


def _lacks_number(above: Sequence[_Printed], below: Sequence[_Printed]) -> bool:
    """Whether the first column is filled above only, and the lines below stand lower in every column."""
    last = {line.col: line.y for line in above}
    lower = all(line.y > last.get(line.col, line.y - 1) for line in below)
    return lower and 0 in last and all(line.col > 0 for line in below)
