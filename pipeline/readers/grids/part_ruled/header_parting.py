"""Which columns each text of a header heads: it stands in their middle, or at their left."""

from collections.abc import Mapping, Sequence
from math import inf
from typing import NamedTuple

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.part_ruled.chunks import Interval

_BLANK = 2  # letters; by so much a text must stand better for a column beside it to be a blank cell


class _Way(NamedTuple):
    """One way to share out the columns up to some edge: how far its texts stand aside, and its walls."""

    cost: float
    walls: tuple[float, ...]


def parting(texts: Sequence[Interval], edges: Sequence[float], measure: Measures) -> list[float]:
    """The inner ones of the `edges` of columns that part the cells of the texts, which come left to right.

    Columns that no text stands well over are blank cells.
    """
    blank = _BLANK * measure.letter
    ways = {0: _Way(0.0, ())}
    for number, text in enumerate(texts):
        following = texts[number + 1][0] if number + 1 < len(texts) else inf
        end = min(text[1], edges[-1])
        lasts = [at for at, edge in enumerate(edges) if end <= edge <= following]
        ways = _longer(ways, text, lasts, edges, blank) or ways
    ended = [way._replace(cost=way.cost + blank * (len(edges) - 1 - at)) for at, way in ways.items()]
    return [edge for edge in edges[1:-1] if edge in min(ended).walls]


def _longer(
    ways: Mapping[int, _Way], text: Interval, lasts: Sequence[int], edges: Sequence[float], blank: float
) -> dict[int, _Way]:
    """The ways on to each of the edges where the cell of the text may end."""
    found: dict[int, _Way] = {}
    for last in lasts:
        steps = [
            _Way(
                way.cost + blank * (first - before) + _off(text, edges[first], edges[last]),
                (*way.walls, edges[first], edges[last]),
            )
            for before, way in ways.items()
            for first in range(before, last)
            if first == before or edges[first] <= text[0]
        ]
        if steps:
            found[last] = min(steps)
    return found


def _off(text: Interval, left: float, right: float) -> float:
    """How far the text stands from the middle of its cell, or from the left end if it is nearer to that."""
    return min(abs(left + right - text[0] - text[1]), 2 * abs(text[0] - left))
