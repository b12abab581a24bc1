"""Loading parsed files: one transaction a batch, through Arrow."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

import duckdb

from models.source import Source
from pipeline.archive.memory import memory_for
from pipeline.archive.names import Name, delete_sources, drop_nameless, record_names
from pipeline.archive.rows.arrow import ArrowRows, arrow_rows
from pipeline.archive.schema import LOADED_TABLES, ddl
from pipeline.archive.search_index import index_sources
from pipeline.files.parsed import ParsedFile


def load(
    connection: duckdb.DuckDBPyConnection, batch: Sequence[ParsedFile], known: Sequence[Source] = ()
) -> None:
    """Writes a batch, all of it or nothing, in place of what the archive held of the same bytes.

    `known` are sources that the archive holds already and that were met again, perhaps under another
    name. Raises duckdb.Error, pyarrow.ArrowException or ValueError where rows contradict the schema.
    """
    met = [*(parsed.source for parsed in batch), *known]
    load_rows(connection, arrow_rows(batch), [Name.of(source) for source in met])


def load_rows(connection: duckdb.DuckDBPyConnection, rows: ArrowRows, names: Sequence[Name]) -> None:
    """The same from rows that are Arrow tables already; `names` are all under which sources were met."""
    source_ids = _texts(rows, "source_id")
    with memory_for(connection, rows), transaction(connection):
        if source_ids:
            delete_sources(connection, source_ids)
            _insert(connection, rows)
            index_sources(connection, source_ids)
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


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", version))


def _texts(rows: ArrowRows, column: str) -> list[str]:
    return [str(value) for value in rows["sources"].column(column).to_pylist()]


def _insert(connection: duckdb.DuckDBPyConnection, rows: ArrowRows) -> None:
    for name in LOADED_TABLES:
        if rows[name].num_rows:
            connection.register("arriving", rows[name])
            connection.execute(f"INSERT INTO {name} SELECT * FROM arriving")
            connection.unregister("arriving")


def _record_parser_version(connection: duckdb.DuckDBPyConnection, arriving: Sequence[str]) -> None:
    held = connection.execute("SELECT value FROM meta WHERE key = 'parser_version'").fetchall()
    newest = max([*(row[0] for row in held), *arriving], key=_numbers)
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('parser_version', ?)", [newest])
