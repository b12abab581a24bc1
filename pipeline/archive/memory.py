"""How much memory the one writer may hold, which follows what it loads; where goes what does not fit."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from tempfile import gettempdir

import duckdb

from pipeline.archive.rows.arrow import ArrowRows
from pipeline.archive.sql import literal

LEAST = 128_000_000
"""Bytes in which some hundred plans are loaded; DuckDB alone would keep what it wrote until 80 % are full."""

TIMES = 6
"""What a load takes against its rows, the search index included; what is beyond goes to disk."""


def spill_beside(connection: duckdb.DuckDBPyConnection, archive: Path) -> None:
    """Says where goes what does not fit, and removes what a killed run left there; the archive is held."""
    folder = archive.with_name(f"{archive.name}.tmp")
    shutil.rmtree(folder, ignore_errors=True)
    connection.execute(f"SET temp_directory = {literal(folder)}")


def spill_folder() -> Path:
    """Where a reader of this process puts what does not fit; DuckDB makes the folder and removes it."""
    return Path(gettempdir(), f"kehoach-{os.getpid()}-{token_hex(8)}")


def remove_spilled() -> None:
    """Removes what readers of this process have spilled: a process that ends amid a query does not."""
    for folder in Path(gettempdir()).glob(f"kehoach-{os.getpid()}-*"):
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def memory_for(connection: duckdb.DuckDBPyConnection, rows: ArrowRows) -> Iterator[None]:
    """Lets the load of the rows have what it needs; afterwards any statement may take what there is."""
    needed = max(LEAST, TIMES * sum(table.nbytes for table in rows.values()))
    with suppress(duckdb.OutOfMemoryException):  # what is in use now cannot be given up
        connection.execute(f"SET memory_limit = '{needed}B'")
    try:
        yield
    finally:
        connection.execute("RESET memory_limit")
