"""Generated tables as the table reader sees them."""

from corpus.figures import FigureTable, Written
from corpus.generator.spec import Column
from extractors.tables import extract_tables
from models.blocks import Grid
from models.table import Table
from tests.builders import grid, paragraph, zones

Line = list[str | tuple[str, int, int]]


def read_table(table: FigureTable, text: Written, seed: int) -> Table | None:
    """The table as it is read, before its numbers are resolved; None where it is not found as one."""
    body = [paragraph("CHỈ TIÊU GIAO NĂM 2025")]
    if table.unit:
        body.append(paragraph(f"Đơn vị tính: {table.unit}"))
    found = extract_tables(zones(body=(*body, as_grid(table, text))), {})
    same_height = len(found) == 1 and len(found[0].rows) == table.n_rows
    return found[0] if same_height else None


def as_grid(table: FigureTable, text: Written) -> Grid:
    """Header with its spans, the row of column numbers where there is one, and the body."""
    height = max(column.height for column in table.header)
    rows: list[Line] = [[] for _ in range(height)]
    for column in table.header:
        _enter(rows, column, 0)
    if table.marks:
        rows.append(list(table.marks))
    return grid([*rows, *(list(line) for line in text.body)])


def _enter(rows: list[Line], column: Column, depth: int) -> None:
    rowspan = 1 if column.children else len(rows) - depth
    rows[depth].append((column.text, rowspan, len(column.leaves)))
    for child in column.children:
        _enter(rows, child, depth + 1)
