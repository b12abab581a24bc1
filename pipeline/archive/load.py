"""Loading parsed files: one transaction a batch, through Arrow."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

import duckdb
import pyarrow as pa

from models.plan import Plan
from models.source import Source
from pipeline.archive.names import delete_sources, drop_nameless, record_names
from pipeline.archive.places import Row
from pipeline.archive.rows import RowsByTable, rows_of
from pipeline.archive.schema import LOADED_TABLES, arrow_schemas, ddl
from pipeline.archive.search_index import index_sources


class ParsedFile(Protocol):
    """What reading one file gave."""

    @property
    def source(self) -> Source:
        """The file."""

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The documents in it; none where it failed."""


def load(
    connection: duckdb.DuckDBPyConnection, batch: Sequence[ParsedFile], known: Sequence[Source] = ()
) -> None:
    """Writes a batch, all of it or nothing, in place of what the archive held of the same bytes.

    `known` are sources that the archive holds already and that were met again, perhaps under another
    name. Raises duckdb.Error, pyarrow.ArrowException or ValueError where rows contradict the schema.
    """
    with transaction(connection):
        fresh = [parsed.source.source_id for parsed in batch]
        delete_sources(connection, fresh)
        _insert(connection, batch)
        index_sources(connection, fresh)
        met = [*(parsed.source for parsed in batch), *known]
        drop_nameless(connection, record_names(connection, met))
        _record_parser_version(connection, batch)


def link(connection: duckdb.DuckDBPyConnection) -> None:
    """Ties citations to the documents that they cite; once after a run, over the whole archive."""
    with transaction(connection):
        connection.execute(ddl("links"))


def is_newer(version: str, than: str) -> bool:
    """Compares dotted versions by their numbers."""
    return _numbers(version) > _numbers(than)


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Commits at the end, rolls back when anything is raised."""
    connection.execute("BEGIN")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", version))


def _insert(connection: duckdb.DuckDBPyConnection, batch: Sequence[ParsedFile]) -> None:
    merged: RowsByTable = defaultdict(list)
    for parsed in batch:
        for name, rows in rows_of(parsed.source, parsed.plans).items():
            merged[name] += rows
    for name in LOADED_TABLES:
        if merged[name]:
            connection.register("arriving", _arrow_table(name, merged[name]))
            connection.execute(f"INSERT INTO {name} SELECT * FROM arriving")
            connection.unregister("arriving")


def _arrow_table(name: str, rows: Sequence[Row]) -> pa.Table:
    schema = arrow_schemas()[name]
    columns = zip(*rows, strict=True)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _record_parser_version(connection: duckdb.DuckDBPyConnection, batch: Sequence[ParsedFile]) -> None:
    held = connection.execute("SELECT value FROM meta WHERE key = 'parser_version'").fetchall()
    versions = [row[0] for row in held] + [parsed.source.parser_version for parsed in batch]
    if batch:
        newest = max(versions, key=_numbers)
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('parser_version', ?)", [newest])
