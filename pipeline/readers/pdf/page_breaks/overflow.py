"""The last line of cells that a page break cuts: browsers print it below the rulings of the table."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.readers.grids import FoundCell, Word, between_same_sides
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.page_text.lines import Line, overlaps
from pipeline.readers.pdf.tables.grid_text import PageGrid

_NEAR = 0.4
"""Of the height of a line: so near stands it below the line above."""


def take_overflow(pages: Sequence[PageContent]) -> None:
    """Moves the last line of a page into the cells above it, where the table goes on on the next page."""
    for page, following in pairwise(pages):
        if page.grids and _begins_with_rest(following, page.grids[-1]):
            below = [line for line in page.lines if line.y0 + line.y1 > 2 * page.grids[-1].y1]
            grid = _with_line(page.grids[-1], below)
            if grid:
                page.grids[-1] = grid
                page.lines = [line for line in page.lines if line not in below]


def _begins_with_rest(page: PageContent, grid: PageGrid) -> bool:
    """Whether the page begins with a table between the same sides."""
    if not page.grids or (page.lines and page.lines[0].y0 < page.grids[0].y0):
        return False
    return between_same_sides(grid.found.box, page.grids[0].found.box)


def _with_line(grid: PageGrid, below: Sequence[Line]) -> PageGrid | None:
    """The grid with the words below it in its lowest cells; None where they do not go on with these."""
    if not below or not all(overlaps(below[0], line) for line in below):
        return None
    words = [word for line in below for word in line.words]
    cells, texts = list(grid.found.cells), list(grid.texts)
    for at, cell in enumerate(cells):
        inside = [word for word in words if cell.box.x0 <= word.x0 and word.x1 <= cell.box.x1]
        if inside and cell.row + cell.rowspan == grid.found.n_rows:
            if not _goes_on(cell, inside):
                return None
            texts[at] = replace(texts[at], lines=(*texts[at].lines, " ".join(word.text for word in inside)))
            width = inside[-1].x1 - inside[0].x0
            cells[at] = cell._replace(lines=(*cell.lines, tuple(inside)), widths=(*cell.widths, width))
            words = [word for word in words if word not in inside]
    return None if words else replace(grid, found=grid.found._replace(cells=tuple(cells)), texts=tuple(texts))


def _goes_on(cell: FoundCell, words: Sequence[Word]) -> bool:
    """Whether the words, in small letters, stand right below the last line of the cell."""
    if not cell.lines or cell.turned or not words[0].text[0].islower():
        return False
    last = max(word.y1 for word in cell.lines[-1])
    return words[0].y0 - last < _NEAR * (words[0].y1 - words[0].y0)
