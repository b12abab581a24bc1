"""Shares out the lines between two numbers to the rows above and below."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from pipeline.readers.plain_text.spaced.rows import Cells, goes_on, joined

_OPENS_SMALL = 2.0
"""What each cell costs that begins in small letters."""
_OFF_MIDDLE, _ABOVE = 0.6, 3.0
"""What each line costs that the number stands off the middle of its row, or below its first line."""
_AROUND_HEADING = 5.0
"""What each line costs that the heading of a group takes besides its own."""
_LEFT = 0.1
"""What each line costs below the last number that is left out."""


class Rows(NamedTuple):
    """The lines with the numbers of rows, the `anchors`; those of `headings` are one line each."""

    anchors: Sequence[int]
    headings: Collection[int]


@dataclass(frozen=True, slots=True)
class RowLines:
    """The cells of a row, its first and last line; `doubtful`: one of its cells begins in small letters."""

    cells: Cells
    first: int
    last: int
    doubtful: bool


def shared_out(lines: Mapping[int, Cells], rows: Rows, *, centred: bool = False) -> list[RowLines]:
    """The rows, whose numbers stand in their first lines or in their middle (`centred`: surely so).

    `lines` may begin above the first anchor, where a header ends, and end below the last.
    """
    ways = (True,) if centred else (False, True)
    found = [_Sharing(lines, rows, in_middle=in_middle).best() for in_middle in ways]
    return min(found, key=lambda pair: pair[0])[1]


class _Tops(NamedTuple):
    """The first lines of the rows so far, the last of them first, and what those rows cost."""

    cost: float
    top: int
    before: "_Tops | None" = None


class _Sharing:
    def __init__(self, lines: Mapping[int, Cells], rows: Rows, *, in_middle: bool) -> None:
        self._lines, self._rows, self._in_middle = lines, rows, in_middle

    def best(self) -> tuple[float, list[RowLines]]:
        """The cheapest sharing and its cost."""
        first, last, end = self._rows.anchors[0], self._rows.anchors[-1], max(self._lines)
        ways = [_Tops(0.0, top) for top in range(min(self._lines), first + 1)]
        for anchor, below in pairwise(self._rows.anchors):
            ways = [self._next(ways, anchor, top) for top in range(anchor + 1, below + 1)]
        ends = [self._next(ways, last, after) for after in range(last + 1, end + 2)]
        way: _Tops | None = min(ends, key=lambda one: one.cost + _LEFT * (end + 1 - one.top))
        cost = way.cost if way else 0.0
        tops: list[int] = []
        while way:
            tops.append(way.top)
            way = way.before
        return cost, [self._row(top, after - 1) for top, after in pairwise(reversed(tops))]

    def _next(self, ways: Sequence[_Tops], anchor: int, top: int) -> _Tops:
        """The cheapest way on which the row of the anchor ends before `top`, where the next begins."""
        costs = [(way.cost + self._cost(way.top, anchor, top - 1), at) for at, way in enumerate(ways)]
        cost, at = min(costs)
        return _Tops(cost, top, ways[at])

    def _row(self, first: int, last: int) -> RowLines:
        cells = self._joined(first, last)
        return RowLines(cells, first, last, _small(cells) > 0)

    def _joined(self, first: int, last: int) -> Cells:
        return joined([self._lines[line] for line in range(first, last + 1)])

    def _cost(self, first: int, anchor: int, last: int) -> float:
        above, below = anchor - first, last - anchor
        if anchor in self._rows.headings:
            return _AROUND_HEADING * (above + below)
        off = _OFF_MIDDLE * abs(above - below) if self._in_middle else _ABOVE * above
        return off + _OPENS_SMALL * _small(self._joined(first, last))


def _small(cells: Cells) -> int:
    """How many of the cells begin in small letters."""
    return sum(goes_on(texts[0].text) for texts in cells.values())
