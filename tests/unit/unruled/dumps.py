"""Reads dumps written as plain text, and says what the grid of a table holds."""

from collections.abc import Sequence

from extractors.unruled import UnruledTable, find_unruled_tables
from models.blocks import Grid
from tests.builders import sourced, texts_by_row


def tables_in(text: str) -> tuple[UnruledTable, ...]:
    """The tables in the non-empty lines of `text`."""
    return find_unruled_tables(
        [sourced(" ".join(line.split())) for line in text.splitlines() if line.strip()]
    )


def table_in(text: str) -> UnruledTable:
    """The only table in the text."""
    (table,) = tables_in(text)
    return table


def rows_of(grid: Grid) -> list[list[str]]:
    """The grid rows below the header, blank cells as empty strings."""
    return texts_by_row(grid)[grid.header_rows or 0 :]


def paths_of(grid: Grid) -> list[tuple[str, ...]]:
    """For each column the header texts over it, from the top."""
    header = sorted((cell for cell in grid.cells if cell.row < (grid.header_rows or 0)), key=lambda c: c.row)
    return [
        tuple(cell.text.value for cell in header if cell.text and cell.col <= col < cell.col + cell.colspan)
        for col in range(grid.n_cols)
    ]


def flow(cells: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a row of cells as a dump has them: neighbours of one line each share a line."""
    lines: list[str] = []
    single = False
    for cell in filter(None, cells):
        if single and len(cell) == 1:
            lines[-1] += " " + cell[0]
        else:
            lines += cell
        single = len(cell) == 1
    return lines
