"""The totals of a table's columns, with what names them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import regex

from models.table import Table

_UNIT = regex.compile(r"\s*\([^()]*\)\s*$")


class Total(NamedTuple):
    """The figure in a table's only total row; `leaf` is the lowest header text without its unit."""

    table: int
    title: str
    header: str
    leaf: str
    is_rate: bool
    value: Decimal


def totals(table: Table) -> Iterator[Total]:
    """One for each figure of the total row; none where the table has no total row, or several."""
    rows = [row.row for row in table.rows if row.kind == "total"]
    if len(rows) != 1:
        return
    columns = {column.col: column for column in table.columns}
    for cell in table.cells:
        column = columns.get(cell.col)
        quantity = cell.quantity
        if cell.row != rows[0] or column is None or quantity is None or quantity.value is None:
            continue
        if column.path and column.kind in ("number", "rate") and quantity.proof != "ambiguous":
            yield Total(
                table=table.ordinal,
                title=table.title or "",
                header=" › ".join(column.path),
                leaf=_UNIT.sub("", column.path[-1]),
                is_rate=column.kind == "rate",
                value=quantity.value,
            )
