"""The rows of an answer as the XML of a sheet."""

from collections.abc import Iterator, Sequence
from importlib.resources import files

import duckdb

ROWS_IN_BATCH = 10_000
INTEGERS = ("tinyint", "smallint", "integer", "bigint", "hugeint")
WHOLE = (*INTEGERS, *(f"u{name}" for name in INTEGERS))
CELLS = dict.fromkeys(WHOLE, "whole_cell") | {
    "decimal": "decimal_cell",
    "double": "float_cell",
    "float": "float_cell",
    "boolean": "truth_cell",
    "date": "day_cell",
    "timestamp": "moment_cell",
    "list": "list_cell",
}
"""The macros of cells.sql by type; all else is text."""
HEAD = 1
"""The style of column names."""


def prepare(connection: duckdb.DuckDBPyConnection) -> None:
    """Lets the connection write cells; nothing in its archive changes."""
    connection.execute(
        files("pipeline.exports.spreadsheet").joinpath("cells.sql").read_text(encoding="utf-8")
    )


def head(connection: duckdb.DuckDBPyConnection, names: Sequence[str]) -> str:
    """The row of column names."""
    sql = f"SELECT list_transform($names, lambda name: text_cell(name, style := {HEAD}))"
    ((cells,),) = connection.execute(sql, {"names": list(names)}).fetchall()
    return f"<row>{''.join(cells)}</row>"


def rows(answer: duckdb.DuckDBPyRelation) -> Iterator[list[str]]:
    """The rows of an answer, in batches."""
    cells = (f"{CELLS.get(kind.id, 'text_cell')}(#{n})" for n, kind in enumerate(answer.types, start=1))
    reader = answer.project(f"'<row>' || {' || '.join(cells)} || '</row>'").to_arrow_reader(ROWS_IN_BATCH)
    for batch in reader:
        yield batch.column(0).to_pylist()
