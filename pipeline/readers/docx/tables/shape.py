"""The rows, cells and spans of a table."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from pipeline.readers.docx.errors import OversizedDocxError
from pipeline.readers.docx.names import (
    CELL,
    ROW,
    child_of,
    w,
    whole_number,
)
from pipeline.readers.docx.paths import children
from pipeline.readers.docx.tables.columns import Span, column_edges, column_of
from pipeline.readers.docx.tables.properties import ALONE, Merging, merged_cells, row_properties

MOST_SLOTS = 5_000_000
_GRID, _GRID_COLUMN = w("tblGrid"), w("gridCol")
_WIDTH = w("w")


@dataclass(slots=True)
class ShapeCell:
    """A cell with its place; `row` and `rowspan` count rows of the table.

    `span` counts its columns, those of its grid until they are known; `continues`: whether it is the rest of
    the cell above.
    """

    element: etree._Element
    path: str
    row: int
    span: Span
    continues: bool
    rowspan: int = 1


class Shape(NamedTuple):
    """A table without its text; `header_rows`: the leading rows that are repeated on each page."""

    n_rows: int
    n_cols: int
    cells: list[ShapeCell]
    header_rows: int | None


_NOWHERE: Span = (0, 0)


def table_shape(table: etree._Element, path: str, has_text: Callable[[etree._Element], bool]) -> Shape:
    """The shape of `table`; deleted and hidden rows are left out.

    Raises OversizedDocxError where it has more rows and columns than anyone could read.
    """
    said_of = ((row, place, row_properties(row)) for row, place in children(table, path, (ROW,)))
    rows = [(row, place, said) for row, place, said in said_of if said.shown]
    mergings = merged_cells(table)
    lines = [_cells(row, place, at, said.before, mergings) for at, (row, place, said) in enumerate(rows)]
    grid = child_of(table, _GRID)
    drawn = () if grid is None else grid.iterchildren(_GRID_COLUMN)
    widths = [whole_number(column.get(_WIDTH), 0) or 0 for column in drawn]
    written = (cell.span for line in lines for cell in line if has_text(cell.element))
    divided = _divided(lines)
    shown = _shown_spans(divided, has_text)
    edges = column_edges(shown, written, widths)
    # What a row without text begins amid a column is no cell: none goes on below it.
    spans = shown | {span for cells in divided for span in cells if span[0] in edges}
    columns = {span: (column_of(span[0], edges), column_of(span[1], edges)) for span in spans}
    if len(rows) * len(edges) > MOST_SLOTS:
        raise OversizedDocxError(place=path)
    heads = next((index for index, (_, _, said) in enumerate(rows) if not said.heads), len(rows))
    return Shape(
        len(rows), max(0, len(edges) - 1), _merged(lines, columns), heads if 0 < heads < len(rows) else None
    )


def _shown_spans(
    divided: Mapping[tuple[Span, ...], list[list[ShapeCell]]], has_text: Callable[[etree._Element], bool]
) -> set[Span]:
    """Those of rows with text: rows without any that are divided unlike all others draw a rule."""
    shown = (
        spans
        for spans, rows in divided.items()
        if len(divided) == 1 or any(has_text(cell.element) for row in rows for cell in row)
    )
    return {span for spans in shown for span in spans}


def _divided(lines: Iterable[list[ShapeCell]]) -> dict[tuple[Span, ...], list[list[ShapeCell]]]:
    """The rows by the spans of their cells."""
    rows: dict[tuple[Span, ...], list[list[ShapeCell]]] = {}
    for line in lines:
        rows.setdefault(tuple([cell.span for cell in line]), []).append(line)
    return rows


def _cells(
    row: etree._Element, path: str, number: int, at: int, mergings: Mapping[etree._Element, Merging]
) -> list[ShapeCell]:
    """The cells of a row, the first of them at grid column `at`."""
    cells: list[ShapeCell] = []
    for element, place in children(row, path, (CELL,)):
        span, continues, is_part = mergings.get(element, ALONE)
        if is_part and cells:
            cells[-1].span = (cells[-1].span[0], at + span)
        else:
            cells.append(ShapeCell(element, place, number, (at, at + span), continues))
        at += span
    return cells


def _merged(rows: list[list[ShapeCell]], columns: Mapping[Span, Span]) -> list[ShapeCell]:
    """The cells; what continues the cell above makes that taller, and shows no text of its own.

    `columns` are those of the table that spans of grid columns are; a span without any is no cell.
    """
    cells: list[ShapeCell] = []
    above: dict[int, ShapeCell] = {}
    for row in rows:
        reaching: dict[int, ShapeCell] = {}
        for cell in row:
            span = columns.get(cell.span, _NOWHERE)
            col, end = span
            if col == end:
                continue
            upper = above.get(col) if cell.continues else None
            if upper is None:
                cell.span = span
                cells.append(cell)
            else:
                upper.rowspan += 1
            reaching[col] = upper or cell
        above = reaching
    return cells
