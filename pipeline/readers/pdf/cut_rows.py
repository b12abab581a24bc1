"""Rows that the end of a page cuts in two."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.readers.grids import goes_on, with_finer_columns
from pipeline.readers.pdf.grid_text import PageGrid
from pipeline.readers.pdf.sequence import Footnotes, Item


def with_cut_rows(items: Sequence[Item]) -> list[Item]:
    """The items, each grid marked that begins with the rest of a row of the grid on the page before."""
    marked: list[Item] = []
    before: Item | None = None
    for item in items:
        if isinstance(before, PageGrid) and isinstance(item, PageGrid) and item.page == before.page + 1:
            finer = with_finer_columns(before.found, item.found)
            if finer:
                at = next(at for at in reversed(range(len(marked))) if marked[at] is before)
                before = marked[at] = replace(before, found=finer)
        if isinstance(before, PageGrid) and isinstance(item, PageGrid) and _goes_on(before, item):
            marked.append(replace(item, continues_row=True))
        else:
            marked.append(item)
        if not isinstance(item, Footnotes):
            before = marked[-1]
    return marked


def _goes_on(upper: PageGrid, lower: PageGrid) -> bool:
    return lower.page == upper.page + 1 and goes_on(upper.found, upper.values, lower.found, lower.values)
