"""Data tables from their rows."""

from decimal import Decimal
from typing import Any

from models.quantity import Quantity
from models.table import Cell, Column, Row, Table
from pipeline.archive.stored.documents import optional_evidence, stored_evidence
from pipeline.display import plain


def stored_table(row: dict[str, Any], below: dict[str, list[dict[str, Any]]]) -> Table:
    """A data table with its columns, rows and cells."""
    names = ("ordinal", "appendix", "title", "unit", "section_id")
    return Table(
        **{name: row[name] for name in names},
        columns=tuple(map(_column, below["table_columns"])),
        rows=tuple(_row(item) for item in below["table_rows"]),
        cells=tuple(map(_cell, below["cells"])),
        evidence=stored_evidence(row, row["title"] or ""),
    )


def _column(row: dict[str, Any]) -> Column:
    names = ("col", "unit", "kind", "number_style", "mark", "formula")
    return Column(
        **{name: row[name] for name in names}, path=tuple(row["path"]), evidence=optional_evidence(row)
    )


def _row(row: dict[str, Any]) -> Row:
    return Row(**{name: row[name] for name in ("row", "kind", "label", "parent_row")})


def _cell(row: dict[str, Any]) -> Cell:
    names = ("row", "col", "raw")
    return Cell(**{name: row[name] for name in names}, quantity=_quantity(row), evidence=stored_evidence(row))


def _quantity(row: dict[str, Any]) -> Quantity | None:
    if row["proof"] is None:
        return None
    numbers = {name: exact(row[name]) for name in ("value", "low", "high")}
    return Quantity(**numbers, op=row["op"], unit=row["unit"], proof=row["proof"])


def exact(value: Decimal | None) -> Decimal | None:
    """The number without the zeros that the column's ten decimal places add."""
    return None if value is None else Decimal(plain(value))
