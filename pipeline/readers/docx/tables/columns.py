"""The columns of a table, from the grid columns that its cells span."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

_SLIVER = 150
"""In twentieths of a point: two edges closer than 2.6 mm are one edge that was dragged, no column."""

Span = tuple[int, int]
"""The first grid column and the one behind the last."""


def column_edges(spans: Iterable[Span], written: Iterable[Span], widths: Sequence[int]) -> list[int]:
    """The grid columns where a column of the table begins, and the end of the last.

    `spans` are those of all cells, `written` those of cells with text; `widths` those of the grid.
    Edges that no cell has do not count; edges a sliver apart are one, unless text stands between them.
    """
    edges = sorted({edge for span in spans for edge in span})
    if not edges or edges[-1] > len(widths) or not all(width > 0 for width in widths):
        return edges
    positions = list(accumulate(widths, initial=0))
    snapped = edges[:1]
    for edge in edges[1:]:
        if positions[edge] - positions[snapped[-1]] >= _SLIVER:
            snapped.append(edge)
    if len(snapped) == len(edges):
        return edges
    if any(column_of(first, snapped) == column_of(end, snapped) for first, end in written):
        return edges
    return snapped


def column_of(edge: int, edges: Sequence[int]) -> int:
    """The column that begins at grid column `edge`, 0-based; the number of columns for the last edge."""
    return bisect_right(edges, edge) - 1
