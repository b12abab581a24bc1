"""Strokes of bold letters that pass for upright rulings, as where the tail of a `Q` reaches the one below."""

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
    across = list(levels) if short else []
    return [stroke for stroke in short if _ends_free(stroke, across) and not _has_fellow(stroke, uprights)]


def _ends_free(stroke: Segment, levels: Sequence[Segment]) -> bool:
    ends = (stroke.y0, stroke.y1)
    return sum(any(_meets(stroke.x0, end, level) for level in levels) for end in ends) == 1


def _meets(x: float, y: float, level: Segment) -> bool:
    return abs(level.y0 - y) <= _MEETS and level.x0 - _MEETS <= x <= level.x1 + _MEETS


def _has_fellow(stroke: Segment, uprights: Iterable[Segment]) -> bool:
    return any(other is not stroke and abs(other.x0 - stroke.x0) <= _IN_LINE for other in uprights)
