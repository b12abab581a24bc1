"""Rows that the end of a page cuts in two."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.readers.grids import continued_row, is_number_cut, with_finer_columns
from pipeline.readers.pdf.items import Footnotes, Item
from pipeline.readers.pdf.tables.grid_text import PageGrid


def with_cut_rows(items: Sequence[Item]) -> list[Item]:
    """The items, each grid marked that begins with the rest of a row of the grid on the page before."""
    marked: list[Item] = []
    last = 0
    for item in items:
        upper = marked[last] if marked else None
        if isinstance(upper, PageGrid) and isinstance(item, PageGrid) and item.page == upper.page + 1:
            upper, lower = _with_cut_row(_with_columns_of(item, upper), item)
            marked[last] = upper
            marked.append(lower)
        else:
            marked.append(item)
        if not isinstance(item, Footnotes):
            last = len(marked) - 1
    return marked


def _with_cut_row(upper: PageGrid, lower: PageGrid) -> tuple[PageGrid, PageGrid]:
    """Both grids, the lower one marked; a row number that the page cuts stands whole in the upper."""
    grids = upper.found, upper.values, lower.found, lower.values
    row = continued_row(*grids)
    if row is None:
        return upper, lower
    lower = replace(lower, continued_row=row)
    if not is_number_cut(*grids, row):
        return upper, lower
    last = max(at for at, cell in enumerate(upper.found.cells) if not cell.col and upper.texts[at].lines)
    first = next(at for at, cell in enumerate(lower.found.cells) if cell[:2] == (row, 0))
    whole = "".join(upper.texts[last].lines + lower.texts[first].lines)
    return _with_lines(upper, last, (whole,)), _with_lines(lower, first, ())


def _with_lines(grid: PageGrid, at: int, lines: tuple[str, ...]) -> PageGrid:
    """The grid with these lines in one of its cells."""
    text = replace(grid.texts[at], lines=lines)
    return replace(grid, texts=(*grid.texts[:at], text, *grid.texts[at + 1 :]))


def _with_columns_of(lower: PageGrid, upper: PageGrid) -> PageGrid:
    """The upper grid in the columns of the lower one, where these are finer."""
    finer = with_finer_columns(upper.found, lower.found)
    return replace(upper, found=finer) if finer else upper
