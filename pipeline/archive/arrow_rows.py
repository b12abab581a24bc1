"""Rows as Arrow tables, one a table of the archive: what a worker stages and the writer inserts."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any

import pyarrow as pa

from pipeline.archive.places import Row
from pipeline.archive.rows import RowsByTable, rows_of
from pipeline.archive.schema import LOADED_TABLES, arrow_schemas
from pipeline.files.parsed import ParsedFile

ArrowRows = dict[str, pa.Table]
"""The rows of some files by table, every loaded table among them, empty or not."""


def arrow_rows(batch: Sequence[ParsedFile]) -> ArrowRows:
    """The rows of the files. Raises pyarrow.ArrowException or ValueError where they contradict the schema."""
    merged: RowsByTable = defaultdict(list)
    for parsed in batch:
        for name, rows in rows_of(parsed.source, parsed.plans).items():
            merged[name] += rows
    return {name: _table(schema, merged[name]) for name, schema in arrow_schemas().items()}


def nested(rows: ArrowRows) -> pa.RecordBatch:
    """The same as one row with a list of structs a table, so that one file holds all of them."""
    return pa.RecordBatch.from_arrays(
        [_as_list(rows[name]) for name in LOADED_TABLES], schema=nested_schema()
    )


@cache
def nested_schema() -> pa.Schema:
    """That of nested rows."""
    lists = {name: pa.list_(pa.struct(list(schema))) for name, schema in arrow_schemas().items()}
    return pa.schema(list(lists.items()))


def flattened(table: pa.Table) -> ArrowRows:
    """The rows by table again, of any number of nested rows.

    In one piece: DuckDB would pay for each piece of each table as for a batch.
    """
    whole = table.combine_chunks()
    return {name: _flat(name, whole.column(name)) for name in LOADED_TABLES}


def _table(schema: pa.Schema, rows: Sequence[Row]) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else ((),) * len(schema)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _as_list(table: pa.Table) -> "pa.ListArray[Any]":
    empty = pa.array([], pa.struct(list(table.schema)))
    structs = pa.concat_arrays([empty, *table.to_struct_array().chunks])
    return pa.ListArray.from_arrays(pa.array([0, len(structs)], pa.int32()), structs)


def _flat(name: str, lists: "pa.ChunkedArray[Any]") -> pa.Table:
    parts = [pa.Table.from_struct_array(chunk.flatten()) for chunk in lists.chunks]  # type: ignore[attr-defined]
    return pa.concat_tables(parts) if parts else arrow_schemas()[name].empty_table()
