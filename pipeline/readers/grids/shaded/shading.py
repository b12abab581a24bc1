"""Cells that colour parts: each shaded cell is painted by itself, so the edges of the paint are its walls."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.readers.grids.geometry import Box, Segment
from pipeline.readers.grids.shaded.end_rows import first_row, last_row
from pipeline.readers.grids.shaded.painted_areas import (
    APART,
    REACH,
    Area,
    are_as_wide,
    is_full,
    painted_areas,
)
from pipeline.readers.grids.words import Word, is_cut

_MOST = 1_000
"""Cells of a page; maps and charts have more painted areas."""


def shading_rules(
    painted: Sequence[Box], segments: Sequence[Segment], words: Sequence[Word]
) -> list[Segment]:
    """The walls of shaded cells, as rulings; `segments` are those that are drawn.

    Where the rows of a table are shaded by turns, the walls go on through the rows between, and up and down
    to the rules that bound the table, unless a word stands in their way. A table without any such rule is
    left to the alignment of its texts, unless its paint makes it a table.
    """
    if len(painted) > _MOST:
        return []
    found: list[Segment] = []
    for areas in _alike(painted_areas(painted, words)):
        if any(_rules_of(area, segments) for area in areas):
            found += _painted_walls(areas, words)
            found += _up_to_rule(areas[0], segments, words) or first_row(areas[0], segments, words)
            found += _down_to_rule(areas[-1], segments, words) or last_row(areas, words)
        elif is_full(areas, words):
            found += [*_painted_walls(areas, words), *last_row(areas, words)]
    return found


def _alike(areas: Sequence[Area]) -> list[list[Area]]:
    """Areas below each other that begin and end at the same places, together."""
    groups: list[list[Area]] = []
    for area in areas:
        group = next((group for group in groups if _goes_on(group[-1], area)), None)
        if group is None:
            groups.append([area])
        else:
            group.append(area)
    return groups


def _goes_on(above: Area, below: Area) -> bool:
    return below.box.y0 - above.box.y1 <= REACH and are_as_wide(above.box, below.box)


def _painted_walls(areas: Sequence[Area], words: Sequence[Word]) -> list[Segment]:
    """The sides of the cells, and the walls through the rows without paint between them."""
    found = [side for area in areas for cell in area.cells for side in _sides(cell)]
    for above, below in pairwise(areas):
        if below.box.y0 - above.box.y1 > APART:
            shared = [x for x in above.lower if any(abs(x - other) <= APART for other in below.upper)]
            found += _walls(shared, above.box.y1, below.box.y0, words)
    return found


def _sides(cell: Box) -> Iterator[Segment]:
    yield Segment(cell.x0, cell.y0, cell.x1, cell.y0)
    yield Segment(cell.x0, cell.y1, cell.x1, cell.y1)
    yield Segment(cell.x0, cell.y0, cell.x0, cell.y1)
    yield Segment(cell.x1, cell.y0, cell.x1, cell.y1)


def _rules_of(area: Area, segments: Sequence[Segment]) -> list[float]:
    """The places of the drawn rules that begin and end where the area does."""
    return [(rule.y0 + rule.y1) / 2 for rule in segments if are_as_wide(Box(*rule), area.box)]


def _walls(places: Sequence[float], top: float, bottom: float, words: Sequence[Word]) -> list[Segment]:
    """Lines down at the places, but where they would cut a word."""
    between = [word for word in words if top < (word.y0 + word.y1) / 2 < bottom]
    return [Segment(x, top, x, bottom) for x in places if not is_cut(x, between)]


def _up_to_rule(area: Area, segments: Sequence[Segment], words: Sequence[Word]) -> list[Segment]:
    """The walls of the area up to the nearest rule that begins and ends where it does."""
    top = area.box.y0
    above = max((y for y in _rules_of(area, segments) if top - REACH <= y < top - APART), default=None)
    if above is None:
        return []
    return _walls([x for x in area.upper if not _is_closed(x, top, segments)], above, top, words)


def _down_to_rule(area: Area, segments: Sequence[Segment], words: Sequence[Word]) -> list[Segment]:
    """The walls of the area down to the nearest rule that begins and ends where it does."""
    bottom = area.box.y1
    below = min((y for y in _rules_of(area, segments) if bottom + APART < y <= bottom + REACH), default=None)
    if below is None:
        return []
    return _walls([x for x in area.lower if not _is_closed(x, bottom, segments)], bottom, below, words)


def _is_closed(x: float, edge: float, segments: Sequence[Segment]) -> bool:
    """Whether a drawn rule bounds the area's edge at the place: what stands beyond has walls of its own."""
    return any(rule.x0 < x < rule.x1 and abs((rule.y0 + rule.y1) / 2 - edge) <= APART for rule in segments)
