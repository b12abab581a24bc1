"""Writing the answer to a query on standard output."""

import json
import sys
from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from math import isfinite
from typing import Any, Literal

import pyarrow as pa
import pyarrow.parquet
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.cli.answers.csv_start import start_of_csv
from pipeline.cli.answers.values import column_values
from pipeline.display import plain, shown
from pipeline.exports.text_tables import write_rows
from pipeline.messages import text

ROWS_SHOWN = 500
"""A terminal is no place for more; the other formats are whole."""

WIDTH_WHEN_PIPED = 10_000


def write_table(answer: pa.Table) -> None:
    """A table for people: numbers on the right, blanks empty."""
    console = Console(width=None if sys.stdout.isatty() else WIDTH_WHEN_PIPED)
    table = Table(highlight=False)
    for field in answer.schema:
        table.add_column(Text(field.name), justify=_side(field.type), overflow="fold")
    for row in zip(*_columns(answer.slice(0, ROWS_SHOWN)), strict=True):
        table.add_row(*(Text(shown(value)) for value in row))
    console.print(table)
    if answer.num_rows > ROWS_SHOWN:
        more = answer.num_rows - ROWS_SHOWN
        print(text("sql.more_rows", shown=ROWS_SHOWN, more=more), file=sys.stderr)


def write_csv(answer: pa.Table) -> None:
    """Comma-separated values for a spreadsheet, with a line of names."""
    sys.stdout.write(start_of_csv())
    rows = chain.from_iterable(zip(*_columns(batch), strict=True) for batch in answer.to_batches())
    write_rows(sys.stdout, answer.column_names, rows, line_end="\n")


def write_json(answer: pa.Table) -> None:
    """A JSON list of objects, one a row."""
    rows = (dict(zip(answer.column_names, row, strict=True)) for row in zip(*_columns(answer), strict=True))
    lines = (json.dumps(_finite(row), ensure_ascii=False, default=_json_value) for row in rows)
    print("[" + ",\n ".join(lines) + "]")


def write_parquet(answer: pa.Table) -> None:
    """A Parquet file, types kept."""
    pyarrow.parquet.write_table(answer, sys.stdout.buffer)


def _columns(answer: pa.Table | pa.RecordBatch) -> list[list[Any]]:
    """The values of each column."""
    return [column_values(column) for column in answer.columns]


def _side(kind: pa.DataType) -> Literal["left", "right"]:
    number = pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)
    return "right" if number else "left"


def _finite(value: object) -> object:
    """The value; numbers that JSON has no word for (NaN, infinities) as text."""
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    return [_finite(item) for item in value] if isinstance(value, list) else value


def _json_value(value: object) -> float | str:
    """Decimals as numbers where a float says the same, else as exact text; dates in ISO 8601."""
    if isinstance(value, Decimal):
        number = int(value) if value == value.to_integral_value() else float(value)
        return number if Decimal(repr(number)) == value else plain(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value)
