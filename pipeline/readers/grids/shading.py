"""Cells that colour parts: each shaded cell is painted by itself, so the edges of the paint are its walls."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.readers.grids.geometry import Box, Segment, around
from pipeline.readers.grids.words import Word

_FEWEST = 3
"""Cells; fewer may be boxes."""
_MOST = 1_000
"""Cells of a page; maps and charts have more painted areas."""
_CLOSE = 1.0
"""Points; so near to a wall stands no text of a cell."""
_APART = 2.0
"""Points; edges that are farther apart are not one."""
_REACH = 60.0
"""Points; a row without paint between painted rows is no higher than some lines of text."""


class _Area(NamedTuple):
    """Painted cells that touch each other, their area, and where walls meet its upper and lower edge."""

    cells: list[Box]
    box: Box
    upper: list[float]
    lower: list[float]


def shading_rules(
    painted: Sequence[Box], segments: Sequence[Segment], words: Sequence[Word]
) -> list[Segment]:
    """The walls of shaded cells, as rulings; `segments` are those that are drawn.

    Where the rows of a table are shaded by turns, the walls go on through the rows between, and up and down
    to the rules that bound the table, unless a word stands in their way. A table without any such rule is
    left to the alignment of its texts, which also sees rows at its ends that bear no colour.
    """
    if len(painted) > _MOST:
        return []
    bounded = (area for area in _areas(painted, words) if _rules_of(area, segments))
    areas = sorted(bounded, key=lambda area: area.box.y0)
    found = [side for area in areas for cell in area.cells for side in _sides(cell)]
    for above, below in pairwise(areas):
        if _APART < below.box.y0 - above.box.y1 <= _REACH and _are_as_wide(above.box, below.box):
            shared = [x for x in above.lower if any(abs(x - other) <= _APART for other in below.upper)]
            found += _walls(shared, above.box.y1, below.box.y0, words)
    for area in areas:
        found += _to_rules(area, segments, words)
    return found


def _areas(painted: Sequence[Box], words: Sequence[Word]) -> Iterator[_Area]:
    """The areas of cells side by side; paint that ends where words do is that of a marker."""
    left = sorted(set(painted))
    while left:
        cells, waiting = [], [left.pop()]
        while waiting:
            cell = waiting.pop()
            cells.append(cell)
            near = [other for other in left if _touch(cell, other)]
            waiting += near
            left = [other for other in left if other not in near]
        xs = sorted({cell.x1 for cell in cells})
        if len(cells) >= _FEWEST and xs[-1] - xs[0] > _APART and not _marks_words(cells, words):
            yield _area(cells)


def _touch(one: Box, other: Box) -> bool:
    """Whether the boxes stand wall to wall, or are one."""
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return max(across, down) > _APART and min(across, down) >= -_APART


def _marks_words(cells: Sequence[Box], words: Sequence[Word]) -> bool:
    """Whether a word touches a wall of the cell that it stands in; the text of a cell keeps away from it."""
    return any(
        cell.y0 < (word.y0 + word.y1) / 2 < cell.y1
        and cell.x0 < (word.x0 + word.x1) / 2 < cell.x1
        and (word.x0 - cell.x0 < _CLOSE or cell.x1 - word.x1 < _CLOSE)
        for word in words
        for cell in cells
    )


def _area(cells: list[Box]) -> _Area:
    box = around(cells)
    at_top = [cell for cell in cells if cell.y0 - box.y0 <= _APART]
    at_bottom = [cell for cell in cells if box.y1 - cell.y1 <= _APART]
    return _Area(cells, box, _edges(at_top), _edges(at_bottom))


def _edges(cells: Sequence[Box]) -> list[float]:
    return sorted({x for cell in cells for x in (cell.x0, cell.x1)})


def _sides(cell: Box) -> Iterator[Segment]:
    yield Segment(cell.x0, cell.y0, cell.x1, cell.y0)
    yield Segment(cell.x0, cell.y1, cell.x1, cell.y1)
    yield Segment(cell.x0, cell.y0, cell.x0, cell.y1)
    yield Segment(cell.x1, cell.y0, cell.x1, cell.y1)


def _are_as_wide(one: Box, other: Box) -> bool:
    return abs(one.x0 - other.x0) <= _APART and abs(one.x1 - other.x1) <= _APART


def _rules_of(area: _Area, segments: Sequence[Segment]) -> list[float]:
    """The places of the drawn rules that begin and end where the area does."""
    return [(rule.y0 + rule.y1) / 2 for rule in segments if _are_as_wide(Box(*rule), area.box)]


def _walls(places: Sequence[float], top: float, bottom: float, words: Sequence[Word]) -> list[Segment]:
    """Lines down at the places, but where they would cut a word."""
    between = [word for word in words if top < (word.y0 + word.y1) / 2 < bottom]
    free = (x for x in places if not any(word.x0 < x < word.x1 for word in between))
    return [Segment(x, top, x, bottom) for x in free]


def _to_rules(area: _Area, segments: Sequence[Segment], words: Sequence[Word]) -> list[Segment]:
    """The walls of the area up and down to the nearest rules that begin and end where it does."""
    top, bottom = area.box.y0, area.box.y1
    places = _rules_of(area, segments)
    above = max((y for y in places if top - _REACH <= y < top - _APART), default=None)
    below = min((y for y in places if bottom + _APART < y <= bottom + _REACH), default=None)
    up = [] if above is None else _walls(area.upper, above, top, words)
    return up if below is None else up + _walls(area.lower, bottom, below, words)
