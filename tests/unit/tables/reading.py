"""Shorthands to read tables in tests."""

from extractors.tables import extract_tables
from models.blocks import Block
from models.table import Table
from tests.builders import zones


def tables_of(*blocks: Block) -> tuple[Table, ...]:
    """The tables of a document whose body are these blocks."""
    return extract_tables(zones(body=blocks), {})


def table_of(*blocks: Block) -> Table:
    """The only table of a document whose body are these blocks."""
    (table,) = tables_of(*blocks)
    return table


def paths(table: Table) -> list[tuple[str, ...]]:
    return [column.path for column in table.columns]


def body(table: Table) -> list[list[str]]:
    rows = [["" for _ in table.columns] for _ in table.rows]
    for cell in table.cells:
        rows[cell.row][cell.col] = cell.raw
    return rows


def kinds(table: Table) -> list[str]:
    return [row.kind for row in table.rows]


def tree(table: Table) -> list[int | None]:
    return [row.parent_row for row in table.rows]
