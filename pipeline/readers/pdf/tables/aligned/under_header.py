"""Rows without rulings under a grid that is the header of a table."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from extractors.tables.column_numbers import column_numbers
from pipeline.readers.grids import (
    BLANK,
    FoundGrid,
    Word,
    around,
    even_letters,
    grid_of_cells,
    is_figure,
    measures,
    row_boxes,
)
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.tables.aligned.region import FAR, begins_another_part
from pipeline.readers.pdf.tables.grid_text import PageGrid, cell_texts

_FEWEST_COLUMNS = 3
_SLACK = 1.0
"""Points; by so much a word may overhang its column."""
_CONFIDENCE = 0.6
"""As sure as that may be: only the header is ruled."""


def rows_under(header: PageGrid, lines: Sequence[Line]) -> tuple[list[PageGrid], int]:
    """The table that begins with the header, a grid for each page, and how many of the lines it takes."""
    edges = _edges(header)
    if len(edges) <= _FEWEST_COLUMNS:
        return [], 0
    count = _fitting(lines, edges)
    fills = any(2 * len(_columns(line, edges)) > len(edges) - 1 for line in lines[:count])
    if not fills or not _is_header(header):
        return [], 0
    pages = groupby(lines[:count], key=lambda line: line.page)
    parts = [part for page, held in pages if (part := _rows(list(held), edges, page))]
    if parts and parts[0].page == header.page:
        parts[0] = _below(header, parts[0])
    else:
        parts.insert(0, header)
    return parts, count


def _edges(grid: PageGrid) -> list[float]:
    """Where the columns begin and end; none where some of them have no cell of their own."""
    starts = {cell.col: cell.box.x0 for cell in grid.found.cells}
    lefts = [starts[col] for col in range(grid.found.n_cols) if col in starts]
    return [*lefts, grid.found.box.x1] if len(lefts) == grid.found.n_cols else []


def _is_header(grid: PageGrid) -> bool:
    """Whether no cell holds a figure, but those that number the columns."""
    rows: dict[int, list[str]] = {}
    for cell, text in zip(grid.found.cells, grid.texts, strict=True):
        rows.setdefault(cell.row, []).append(" ".join(text.lines))
    return all(column_numbers(texts) or not any(map(is_figure, texts)) for texts in rows.values())


def _fitting(lines: Sequence[Line], edges: Sequence[float]) -> int:
    """How many of the lines keep to the columns."""
    for at, line in enumerate(lines):
        above = lines[at - 1] if at else None
        far = above is not None and line.page == above.page and line.y0 - above.y1 > FAR * line.height
        if far or begins_another_part(line) or not _columns(line, edges):
            return at
    return len(lines)


def _columns(line: Line, edges: Sequence[float]) -> set[int]:
    """The columns that the line has text in; none where it runs from one into another."""
    held = [_column(word, edges) for word in line.words]
    for (before, word), (left, right) in zip(pairwise(line.words), pairwise(held), strict=True):
        if left != right and word.x0 - before.x1 < BLANK * line.height:
            return set()
    return set() if None in held else {column for column in held if column is not None}


def _column(word: Word, edges: Sequence[float]) -> int | None:
    inside = (word.x0 >= x0 - _SLACK and word.x1 <= x1 + _SLACK for x0, x1 in pairwise(edges))
    return next((column for column, fits in enumerate(inside) if fits), None)


def _rows(lines: Sequence[Line], edges: Sequence[float], page: int) -> PageGrid | None:
    words = [word for line in lines for word in line.words]
    boxes = row_boxes(words, edges, measures(words))
    found = grid_of_cells(boxes, words, _CONFIDENCE, even_letters)
    return PageGrid(found, cell_texts(found, even_letters), page, "aligned") if found else None


def _below(header: PageGrid, rows: PageGrid) -> PageGrid:
    """One grid of the header and the rows."""
    upper, lower = header.found, rows.found
    cells = (*upper.cells, *(cell._replace(row=cell.row + upper.n_rows) for cell in lower.cells))
    box = around([upper.box, lower.box])
    found = FoundGrid(box, upper.n_rows + lower.n_rows, upper.n_cols, cells, _CONFIDENCE)
    return replace(header, found=found, texts=header.texts + rows.texts, origin="aligned")
