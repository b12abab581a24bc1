"""Which columns a header cell over others covers, where its text stands in their middle."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from pipeline.readers.pdf.tables.aligned.pieces import Piece, around

_CENTRED = 8
"""Points; the stripes between columns tell no better where a cell ends."""
_FEWEST = 2
_LEVEL = 2.0


class Spanning(Protocol):
    """A header cell: its pieces, and the columns `first` to `last` that it covers."""

    pieces: list[Piece]
    first: int
    last: int


def centre_spans(cells: Sequence[Spanning], bounds: Sequence[float]) -> list[Spanning]:
    """Sets the columns of the cells that stand in the middle of cells below them; gives these cells.

    Lower cells come first, for a cell covers those below it whole.
    """
    settled: list[Spanning] = []
    for cell in sorted(cells, key=lambda cell: -around(cell.pieces).y0):
        below = [other for other in cells if _stands_below(other, cell)]
        spans = [span for span in _spans(cell, below) if not _is_taken(span, cell, cells)]
        ranked = [(round(_off(cell, span, below, bounds)), span[1] - span[0], span) for span in spans]
        off, _, best = min(ranked, default=(_CENTRED + 1, 0, (0, 0)))
        if off <= _CENTRED:
            cell.first, cell.last = best
            settled.append(cell)
    return settled


def _stands_below(lower: Spanning, upper: Spanning) -> bool:
    return around(lower.pieces).y0 >= around(upper.pieces).y1 - _LEVEL


def _spans(cell: Spanning, below: Sequence[Spanning]) -> Iterator[tuple[int, int]]:
    """Columns around those of the cell with a cell below in each, no cell below cut; at least two."""
    covered = {column for other in below for column in range(other.first, other.last + 1)}
    inner = range(cell.first, cell.last + 1)
    if not covered.issuperset(inner):
        return
    first = min(inner)
    while first in covered:
        last = max(inner)
        while last in covered:
            if last - first + 1 >= _FEWEST and not any(_cuts((first, last), other) for other in below):
                yield first, last
            last += 1
        first -= 1


def _cuts(span: tuple[int, int], other: Spanning) -> bool:
    inside = sum(span[0] <= column <= span[1] for column in range(other.first, other.last + 1))
    return 0 < inside <= other.last - other.first


def _is_taken(span: tuple[int, int], cell: Spanning, cells: Sequence[Spanning]) -> bool:
    """Whether another cell at the height of this one stands in the columns."""
    box = around(cell.pieces)
    return any(
        other is not cell
        and span[0] <= other.last
        and other.first <= span[1]
        and _is_level(other, box.y0, box.y1)
        for other in cells
    )


def _is_level(other: Spanning, top: float, bottom: float) -> bool:
    box = around(other.pieces)
    return box.y0 < bottom - _LEVEL and top < box.y1 - _LEVEL


def _off(cell: Spanning, span: tuple[int, int], below: Sequence[Spanning], bounds: Sequence[float]) -> float:
    """How far the middle of the cell's text lies from that of the columns.

    Neither the stripes between columns nor the texts of the outer ones tell exactly where these end.
    """
    middle, (first, last) = around(cell.pieces).middle, span
    outer = [around(other.pieces).middle for other in below if other.first == first or other.last == last]
    by_texts = abs(min(outer) + max(outer) - 2 * middle)
    return min(by_texts, abs(bounds[first] + bounds[last + 1] - 2 * middle)) / 2
