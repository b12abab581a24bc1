"""Making an open archive ready: its tables where there are none yet, the views of this version."""

import re
from hashlib import sha256
from pathlib import Path

import duckdb

from pipeline.archive.descriptions import describe, descriptions
from pipeline.archive.errors import (
    ArchiveDamaged,
    ArchiveForeign,
    ArchiveTooNew,
    ArchiveTooOld,
    ArchiveUnreachable,
)
from pipeline.archive.load import transaction
from pipeline.archive.schema import SCHEMA_VERSION, ddl
from pipeline.archive.words import word_macros

VIEWS = (
    "views",
    "summaries",
    "targets",
    "search",
    "statement_words",
    "statements",
    "conflicts",
    "citation_conflicts",
)
"""The files with views and macros, which a new version may change."""

STANDING_VIEWS = (
    "SELECT sql FROM duckdb_views() WHERE database_name = 'archive' AND NOT internal ORDER BY view_name"
)
UNREACHABLE = re.compile("[Pp]ermission denied|Read-only file system|No space left|No such file or directory")


def prepare(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Tables where there are none yet, and the views of this version.

    Nothing is written where they are there: a damaged archive stays as it is for those who can mend it.
    """
    try:
        if _is_empty(connection):
            _create(connection)
        require_schema(connection, path)
        if not _has_views(connection):
            _renew_views(connection)
    except duckdb.Error as error:
        message = str(error).partition("\n")[0]
        raise (ArchiveUnreachable if UNREACHABLE.search(message) else ArchiveDamaged)(
            path, message
        ) from error


def require_schema(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Raises where the archive is of another version, or none of ours."""
    version = _schema_version(connection, path)
    if version > SCHEMA_VERSION:
        raise ArchiveTooNew(path, f"{version} > {SCHEMA_VERSION}")
    if version < SCHEMA_VERSION:
        raise ArchiveTooOld(path, f"{version} < {SCHEMA_VERSION}")


def _schema_version(connection: duckdb.DuckDBPyConnection, path: Path) -> int:
    try:
        rows = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchall()
        return int(rows[0][0])
    except (duckdb.CatalogException, duckdb.BinderException, IndexError, ValueError) as error:
        raise ArchiveForeign(path) from error


def _is_empty(connection: duckdb.DuckDBPyConnection) -> bool:
    return not connection.execute(
        "SELECT 1 FROM duckdb_tables() WHERE database_name = 'archive' LIMIT 1"
    ).fetchall()


def _create(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("BEGIN")
    connection.execute(ddl("tables"))
    connection.execute("INSERT INTO meta VALUES ('schema_version', ?)", [str(SCHEMA_VERSION)])
    connection.execute("COMMIT")


def _renew_views(connection: duckdb.DuckDBPyConnection) -> None:
    """In one transaction: otherwise each of some hundred statements would be written by itself."""
    with transaction(connection):
        for statements in _ddl_of_views():
            connection.execute(statements)
        describe(connection)
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('views', ?)", [_state_of_views(connection)])


def _has_views(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether they are as this version made them."""
    held = connection.execute("SELECT value FROM meta WHERE key = 'views'").fetchall()
    return held == [(_state_of_views(connection),)]


def _state_of_views(connection: duckdb.DuckDBPyConnection) -> str:
    """What this version says of views and columns, and what stands in the archive."""
    standing = connection.execute(STANDING_VIEWS).fetchall()
    wanted = [*_ddl_of_views(), str(descriptions())]
    return sha256("\n".join([*wanted, *(sql for (sql,) in standing)]).encode()).hexdigest()


def _ddl_of_views() -> list[str]:
    return [word_macros(), *map(ddl, VIEWS)]
