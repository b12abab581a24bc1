"""Strokes of bold letters that pass for upright rulings, as where the tail of a `Q` reaches the one below."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from pipeline.readers.grids import Segment

_HIGHEST = 16.0
"""Points: no letter of a table is higher, the marks over and below it counted."""
_MEETS = 1.5
"""Points: so near a wall comes to the ruling that it ends at."""
_IN_LINE = 2.0
"""Points: pieces of one wall lie no further apart, across."""


def tails(uprights: Sequence[Segment], levels: Iterable[Segment]) -> list[Segment]:
    """The short strokes that one ruling stops and that have none in line: walls run from ruling to ruling."""
    short = [stroke for stroke in uprights if stroke.y1 - stroke.y0 <= _HIGHEST]
    across = sorted(levels, key=_height) if short else []
    places = sorted(stroke.x0 for stroke in uprights)
    return [stroke for stroke in short if _ends_free(stroke, across) and not _has_fellow(stroke, places)]


def _height(level: Segment) -> float:
    return level.y0


def _ends_free(stroke: Segment, levels: Sequence[Segment]) -> bool:
    return _meets(stroke.x0, stroke.y0, levels) != _meets(stroke.x0, stroke.y1, levels)


def _meets(x: float, y: float, levels: Sequence[Segment]) -> bool:
    """Whether a level ruling passes the point; the rulings stand from top to bottom."""
    first = bisect_left(levels, y - _MEETS, key=_height)
    near = levels[first : bisect_right(levels, y + _MEETS, key=_height)]
    return any(level.x0 - _MEETS <= x <= level.x1 + _MEETS for level in near)


def _has_fellow(stroke: Segment, places: Sequence[float]) -> bool:
    """Whether another stroke is in line with it, of those that stand at such places."""
    near = bisect_right(places, stroke.x0 + _IN_LINE) - bisect_left(places, stroke.x0 - _IN_LINE)
    return near > 1
