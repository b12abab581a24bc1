"""Asking an archive: any query, read-only."""

from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.archive.connection import open_for_reading
from pipeline.archive.errors import QueryFailed


def query(path: Path, sql: str) -> pa.Table:
    """The answer to one SQL statement."""
    with open_for_reading(path) as connection:
        try:
            answer = connection.sql(sql)
            table: pa.Table = answer.to_arrow_table() if answer is not None else pa.table({})
            return table
        except duckdb.Error as error:
            raise QueryFailed(str(error)) from error
