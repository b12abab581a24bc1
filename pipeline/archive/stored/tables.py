"""Data tables from their rows."""

from decimal import Decimal
from typing import Any

from models.quantity import Quantity
from models.table import Cell, Column, Row, Table
from pipeline.archive.stored.documents import optional_evidence, same, stored_evidence
from pipeline.display import plain


def stored_table(row: dict[str, Any], below: dict[str, list[dict[str, Any]]]) -> Table:
    """A data table with its columns, rows and cells."""
    return Table(
        **same(Table, row),
        columns=tuple(map(_column, below["table_columns"])),
        rows=tuple(_row(item) for item in below["table_rows"]),
        cells=tuple(map(_cell, below["cells"])),
        evidence=stored_evidence(row, row["title"] or ""),
    )


def _column(row: dict[str, Any]) -> Column:
    return Column(**same(Column, row) | {"path": tuple(row["path"])}, evidence=optional_evidence(row))


def _row(row: dict[str, Any]) -> Row:
    return Row(**same(Row, row))


def _cell(row: dict[str, Any]) -> Cell:
    return Cell(**same(Cell, row), quantity=_quantity(row), evidence=stored_evidence(row))


def _quantity(row: dict[str, Any]) -> Quantity | None:
    if row["proof"] is None:
        return None
    numbers = {name: exact(row[name]) for name in ("value", "low", "high")}
    return Quantity(**same(Quantity, row) | numbers)


def exact(value: Decimal | None) -> Decimal | None:
    """The number without the zeros that the column's ten decimal places add."""
    return None if value is None else Decimal(plain(value))
