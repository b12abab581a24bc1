"""The cells of a parsed file's tables as CSV, one a line."""

import io
from collections.abc import Iterator
from decimal import Decimal

from models.quantity import Quantity
from models.table import Table
from pipeline.cli.answers.csv_start import start_of_csv
from pipeline.exports.text_tables import write_rows
from pipeline.files.parsed import ParsedFile

COLUMNS = (
    *("filename", "document", "symbol", "appendix", "table", "table_title", "row", "row_kind"),
    *("row_label", "col", "header", "raw", "op", "value", "low", "high", "unit", "proof"),
)


def written(parsed: ParsedFile) -> str:
    """All body cells that are not blank, with what they belong to."""
    out = io.StringIO()
    out.write(start_of_csv())
    write_rows(out, COLUMNS, _rows(parsed), line_end="\n")
    return out.getvalue()


def _rows(parsed: ParsedFile) -> Iterator[tuple[object, ...]]:
    for plan in parsed.plans:
        for table in plan.tables:
            start = (parsed.source.filename, plan.ordinal, plan.document.symbol, table.appendix)
            yield from ((*start, *line) for line in _cells(table))


def _cells(table: Table) -> Iterator[tuple[object, ...]]:
    rows = {row.row: row for row in table.rows}
    headers = {column.col: column for column in table.columns}
    for cell in table.cells:
        row, header = rows.get(cell.row), headers.get(cell.col)
        yield (
            table.ordinal,
            table.title,
            cell.row,
            row.kind if row else None,
            row.label if row else None,
            cell.col,
            " › ".join(header.path) if header else None,
            cell.raw,
            *_quantity(cell.quantity, (header.unit if header else None) or table.unit),
        )


def _quantity(quantity: Quantity | None, unit: str | None) -> tuple[str | None, ...]:
    if quantity is None:
        return (None, None, None, None, None, None)
    numbers = (_exact(quantity.value), _exact(quantity.low), _exact(quantity.high))
    return (quantity.op, *numbers, quantity.unit or unit, quantity.proof)


def _exact(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
