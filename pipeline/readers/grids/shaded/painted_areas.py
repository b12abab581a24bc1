"""Painted cells side by side: the areas that they make, and whether these are a table by themselves."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.readers.grids.geometry import Box, around
from pipeline.readers.grids.ruled.components import root
from pipeline.readers.grids.words import Word, is_cut

_FEWEST = 3
"""Cells; fewer may be boxes."""
_FEWEST_EDGES = 4
"""Of the cells in a row; two columns side by side may be boxes."""
_FEWEST_ROWS = 2
_WRITTEN = 0.5
"""Of the cells: so many bear text."""
_CLOSE = 1.0
"""Points; so near to a wall stands no text of a cell."""
APART = 2.0
"""Points; edges that are farther apart are not one."""
REACH = 60.0
"""Points; a row without paint between painted rows is no higher than some lines of text."""


class Area(NamedTuple):
    """Painted cells that touch each other, their area, and where walls meet its upper and lower edge.

    `words` are those whose middle lies in each of the cells.
    """

    cells: list[Box]
    words: list[list[Word]]
    box: Box
    upper: list[float]
    lower: list[float]


def painted_areas(painted: Sequence[Box], words: Sequence[Word]) -> list[Area]:
    """The areas of cells side by side, top down; paint that ends where words do is that of a marker."""
    placed = _Placed(words)
    areas = (_area(cells, [placed.inside(cell) for cell in cells]) for cells in _touching(painted))
    return sorted(filter(_is_area, areas), key=lambda area: area.box.y0)


def _touching(painted: Sequence[Box]) -> Iterator[list[Box]]:
    """The cells in groups that touch, top down."""
    cells = sorted(set(painted), key=lambda cell: (cell.y0, cell.x0))
    parents = list(range(len(cells)))
    for at, cell in enumerate(cells):
        for below in range(at + 1, len(cells)):
            if cells[below].y0 > cell.y1 + APART:
                break
            if _touch(cell, cells[below]):
                parents[root(parents, below)] = root(parents, at)
    groups: dict[int, list[Box]] = {}
    for at, cell in enumerate(cells):
        groups.setdefault(root(parents, at), []).append(cell)
    return iter(groups.values())


def _touch(one: Box, other: Box) -> bool:
    """Whether the boxes stand wall to wall, or are one."""
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return max(across, down) > APART and min(across, down) >= -APART


def _area(cells: list[Box], words: list[list[Word]]) -> Area:
    box = around(cells)
    at_top = [cell for cell in cells if cell.y0 - box.y0 <= APART]
    at_bottom = [cell for cell in cells if box.y1 - cell.y1 <= APART]
    return Area(cells, words, box, _edges(at_top), _edges(at_bottom))


def _edges(cells: Sequence[Box]) -> list[float]:
    """Where the cells begin and end, edges side by side as one."""
    places: list[float] = []
    for place in sorted({x for cell in cells for x in (cell.x0, cell.x1)}):
        if not places or place - places[-1] > APART:
            places.append(place)
    return places


def _is_area(area: Area) -> bool:
    """Whether there are several cells, of several columns, and their texts keep away from their walls."""
    if len(area.cells) < _FEWEST or max(len(area.upper), len(area.lower)) < _FEWEST:
        return False
    return not any(
        word.x0 - cell.x0 < _CLOSE or cell.x1 - word.x1 < _CLOSE
        for cell, held in zip(area.cells, area.words, strict=True)
        for word in held
    )


class _Placed:
    """Words in order of height."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = sorted(words, key=lambda word: word.y0 + word.y1)
        self._middles = [(word.y0 + word.y1) / 2 for word in self._words]

    def inside(self, cell: Box) -> list[Word]:
        """The words whose middle lies in the cell."""
        first, last = bisect_right(self._middles, cell.y0), bisect_left(self._middles, cell.y1)
        return [word for word in self._words[first:last] if cell.x0 < (word.x0 + word.x1) / 2 < cell.x1]


def is_full(areas: Sequence[Area], words: Sequence[Word]) -> bool:
    """Whether the areas are a table of their own: rows of three columns or more, most cells with text.

    Where texts stand in the columns right above, the table has rows there that bear no colour.
    """
    held = [texts for area in areas for texts in area.words]
    rows = {round(cell.y0) for area in areas for cell in area.cells}
    if len(areas[0].upper) < _FEWEST_EDGES or len(rows) < _FEWEST_ROWS:
        return False
    return sum(map(bool, held)) >= _WRITTEN * len(held) and not _goes_on_above(areas[0], words)


def _goes_on_above(area: Area, words: Sequence[Word]) -> bool:
    """Whether most columns have a word in the row's height above the area, and none is cut by a wall."""
    top = area.box.y0
    high = max(cell.y1 for cell in area.cells if cell.y0 - top <= APART) - top
    above = [word for word in words if top - high < (word.y0 + word.y1) / 2 < top]
    columns = list(pairwise(area.upper))
    held = sum(any(x0 < word.x0 and word.x1 < x1 for word in above) for x0, x1 in columns)
    return held > _WRITTEN * len(columns) and not any(is_cut(x, above) for x in area.upper)


def are_as_wide(one: Box, other: Box) -> bool:
    """Whether the boxes begin and end at the same places."""
    return abs(one.x0 - other.x0) <= APART and abs(one.x1 - other.x1) <= APART
