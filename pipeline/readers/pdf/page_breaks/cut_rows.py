"""Rows that the end of a page cuts in two."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.readers.grids import continued_row, with_finer_columns
from pipeline.readers.pdf.items import Footnotes, Item
from pipeline.readers.pdf.tables.grid_text import PageGrid


def with_cut_rows(items: Sequence[Item]) -> list[Item]:
    """The items, each grid marked that begins with the rest of a row of the grid on the page before."""
    marked: list[Item] = []
    last = 0
    for item in items:
        upper = marked[last] if marked else None
        if isinstance(upper, PageGrid) and isinstance(item, PageGrid) and item.page == upper.page + 1:
            marked[last] = upper = _with_columns_of(item, upper)
            marked.append(_with_cut_row(item, upper))
        else:
            marked.append(item)
        if not isinstance(item, Footnotes):
            last = len(marked) - 1
    return marked


def _with_cut_row(lower: PageGrid, upper: PageGrid) -> PageGrid:
    row = continued_row(upper.found, upper.values, lower.found, lower.values)
    return lower if row is None else replace(lower, continued_row=row)


def _with_columns_of(lower: PageGrid, upper: PageGrid) -> PageGrid:
    """The upper grid in the columns of the lower one, where these are finer."""
    finer = with_finer_columns(upper.found, lower.found)
    return replace(upper, found=finer) if finer else upper
