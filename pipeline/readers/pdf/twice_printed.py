"""Rows that two pages show: programs that cut a page wherever it ends print the lines at the cut on both."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.readers.pdf.grid_text import PageGrid
from pipeline.readers.pdf.page import PageContent

_OVER_THE_EDGE = -1.0
"""Points: a table that begins higher stands in part over the upper edge of its page."""


def drop_twice_printed(pages: Sequence[PageContent]) -> None:
    """Leaves what two pages show of a row on the first of them."""
    for page, following in pairwise(pages):
        rest = _rest_of_row(page.grids[-1], following.grids[0]) if page.grids and following.grids else None
        if rest:
            following.grids[0] = rest


def _rest_of_row(upper: PageGrid, lower: PageGrid) -> PageGrid | None:
    """`lower`, its first row cut down to what the page before does not show of it.

    None where that row does not stand over the edge of the page, or shares no line with the last row there.
    """
    if lower.found.box.y0 > _OVER_THE_EDGE or upper.found.n_cols != lower.found.n_cols:
        return None
    last = {
        cell.col: text.lines
        for cell, text in zip(upper.found.cells, upper.texts, strict=True)
        if cell.row + cell.rowspan == upper.found.n_rows
    }
    pairs = zip(lower.found.cells, lower.texts, strict=True)
    shared = [_shared(last.get(cell.col, ()), text.lines) if cell.row == 0 else 0 for cell, text in pairs]
    if not any(shared):
        return None
    texts = [replace(text, lines=text.lines[n:]) for text, n in zip(lower.texts, shared, strict=True)]
    return replace(lower, texts=tuple(texts), continues_row=True)


def _shared(above: Sequence[str], below: Sequence[str]) -> int:
    """How many of the first lines below are the last ones above."""
    most = min(len(above), len(below))
    return next((size for size in range(most, 0, -1) if above[-size:] == below[:size]), 0)
