"""Rows as Arrow tables, one a table of the archive: what a worker stages and the writer inserts."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, chain
from typing import Any

import pyarrow as pa

from pipeline.archive.rows.building import RowsByTable, rows_of
from pipeline.archive.rows.places import Row
from pipeline.archive.schema import LOADED_TABLES, arrow_schemas
from pipeline.files.parsed import ParsedFile

ArrowRows = dict[str, pa.Table]
"""The rows of some files by table, every loaded table among them, empty or not."""


def arrow_rows(batch: Sequence[ParsedFile]) -> ArrowRows:
    """The rows of the files. Raises pyarrow.ArrowException or ValueError where they contradict the schema."""
    merged: RowsByTable = defaultdict(list)
    for parsed in batch:
        for name, rows in rows_of(parsed).items():
            merged[name] += rows
    return {
        name: pa.Table.from_arrays(_columns(name, merged[name]), schema=schema)
        for name, schema in arrow_schemas().items()
    }


def nested(files: Sequence[RowsByTable]) -> pa.RecordBatch:
    """A row a file with a list of structs a table, so that one file on disk holds all; raises as above."""
    lists = [_lists(name, [rows.get(name, ()) for rows in files]) for name in LOADED_TABLES]
    return pa.RecordBatch.from_arrays(lists, schema=nested_schema())


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


def _columns(name: str, rows: Sequence[Row]) -> "list[pa.Array[Any]]":
    schema = arrow_schemas()[name]
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    if len(set(zip(*columns[: LOADED_TABLES[name]], strict=True))) < len(rows):
        raise ValueError(f"{name}: a row twice")
    return [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]


def _lists(name: str, rows_of_files: Sequence[Sequence[Row]]) -> "pa.ListArray[Any]":
    ends = pa.array(accumulate(map(len, rows_of_files), initial=0), pa.int32())
    columns, fields = _columns(name, list(chain.from_iterable(rows_of_files))), list(arrow_schemas()[name])
    return pa.ListArray.from_arrays(ends, pa.StructArray.from_arrays(columns, fields=fields))


def _flat(name: str, lists: "pa.ChunkedArray[Any]") -> pa.Table:
    parts = [pa.Table.from_struct_array(chunk.flatten()) for chunk in lists.chunks]  # type: ignore[attr-defined]
    return pa.concat_tables(parts) if parts else arrow_schemas()[name].empty_table()
