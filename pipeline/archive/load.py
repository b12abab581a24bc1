"""Loading what was read: one transaction a batch, through Arrow."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

import duckdb
import pyarrow as pa

from pipeline.archive.memory import memory_for
from pipeline.archive.names import Name, delete_sources, drop_nameless, record_names
from pipeline.archive.rows.arrow import ArrowRows
from pipeline.archive.schema import LOADED_TABLES, ddl


def load_rows(connection: duckdb.DuckDBPyConnection, rows: ArrowRows, names: Sequence[Name]) -> None:
    """Writes rows, all of them or nothing, in place of what the archive held of the same bytes.

    `names` are all under which sources were met, those too that the archive holds already. Raises
    duckdb.Error where rows contradict the schema.
    """
    source_ids = _texts(rows, "source_id")
    with memory_for(connection, rows), transaction(connection):
        if source_ids:
            delete_sources(connection, source_ids)
            for name in LOADED_TABLES:
                insert(connection, name, rows[name])
            _index(connection, source_ids)
            _record_parser_version(connection, _texts(rows, "parser_version"))
        released = record_names(connection, names)
        drop_nameless(connection, released)
        if source_ids or released:
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('links', 'stale')")


def link(connection: duckdb.DuckDBPyConnection) -> None:
    """Ties citations to the documents that they cite, over the whole archive, if rows came or went since."""
    if connection.execute("SELECT 1 FROM meta WHERE (key, value) = ('links', 'stale')").fetchall():
        with transaction(connection):
            connection.execute(ddl("links"))
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('links', 'done')")


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
        with suppress(duckdb.Error):  # what cannot be rolled back was not committed; the reason is told
            connection.execute("ROLLBACK")
        raise


def insert(connection: duckdb.DuckDBPyConnection, name: str, rows: pa.Table) -> None:
    """Adds the rows, whose columns are those of the table or its first ones."""
    if rows.num_rows:
        connection.register("arriving", rows)
        connection.execute(f"INSERT INTO {name} SELECT * FROM arriving")
        connection.unregister("arriving")


def _index(connection: duckdb.DuckDBPyConnection, source_ids: Sequence[str]) -> None:
    """Adds the documents of the sources to the search index, which changes with what it points to."""
    connection.register("arriving_source", pa.table({"source_id": list(source_ids)}))
    connection.execute(ddl("search_index"))
    connection.unregister("arriving_source")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", version))


def _texts(rows: ArrowRows, column: str) -> list[str]:
    return [str(value) for value in rows["sources"].column(column).to_pylist()]


def _record_parser_version(connection: duckdb.DuckDBPyConnection, arriving: Sequence[str]) -> None:
    held = connection.execute("SELECT value FROM meta WHERE key = 'parser_version'").fetchall()
    newest = max([*(row[0] for row in held), *arriving], key=_numbers)
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('parser_version', ?)", [newest])
