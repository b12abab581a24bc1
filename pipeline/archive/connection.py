"""Opening an archive, for the one writer or for readers."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import duckdb

from pipeline.archive.creation import AS_WE_WRITE, begin
from pipeline.archive.descriptions import describe, descriptions
from pipeline.archive.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveForeign,
    ArchiveLocked,
    ArchiveMissing,
    ArchiveNotDatabase,
    ArchiveTooNew,
    ArchiveTooOld,
    ArchiveUnreachable,
)
from pipeline.archive.load import transaction
from pipeline.archive.memory import spill_beside, spill_folder
from pipeline.archive.schema import SCHEMA_VERSION, ddl
from pipeline.archive.words import word_macros

CHECKPOINT_AT = "64MB"
"""Of log: each checkpoint packs the last rows of every table anew, at 16 MB a quarter of all work."""

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

DUCKDB_MAGIC = b"DUCK"
DUCKDB_MAGIC_OFFSET = 8
SECONDS_BETWEEN_TRIES = 0.5
HOLDER = re.compile(r"PID \d+")
UNREACHABLE = re.compile("[Pp]ermission denied|Read-only file system|No space left|No such file or directory")


@contextmanager
def open_for_writing(
    path: Path, wait: Callable[[str], None] | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """The archive at `path`, made if there is none; DuckDB lets one process write at a time.

    Where another process holds it, `wait` is told who, once, and the archive is opened when it is free;
    without `wait` ArchiveLocked is raised.
    """
    _make_folder(path)
    _require_database(path)
    with duckdb.connect() as connection:
        connection.execute(f"SET checkpoint_threshold = '{CHECKPOINT_AT}'")
        _attach_when_free(connection, path, wait)
        spill_beside(connection, path)
        _prepare(connection, path)
        yield connection


@contextmanager
def open_for_copying(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The archive at `path`, read-only, for statements of our own that write files."""
    if not path.exists():
        raise ArchiveMissing(path)
    _require_database(path)
    with duckdb.connect() as connection:
        _attach(connection, path, "(READ_ONLY)")
        _require_schema(connection, path)
        yield connection


@contextmanager
def open_for_reading(path: Path, memory: int | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """The archive at `path`, from which a query can reach nothing else: no files, no settings.

    What takes more bytes of memory than wanted goes to the system's folder for such files while it lasts.
    """
    with open_for_copying(path) as connection:
        connection.execute("SET temp_directory = ?", [str(spill_folder())])
        if memory is not None:
            connection.execute("SET memory_limit = ?", [f"{memory}B"])
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        yield connection


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveUnreachable(path, error.strerror or str(error)) from error


def _require_database(path: Path) -> None:
    """Reads the magic bytes itself: DuckDB would take an empty file for a new archive."""
    try:
        with path.open("rb") as file:
            start = file.read(DUCKDB_MAGIC_OFFSET + len(DUCKDB_MAGIC))
    except FileNotFoundError:
        return
    except OSError as error:
        raise ArchiveUnreachable(path, error.strerror or str(error)) from error
    if start[DUCKDB_MAGIC_OFFSET:] != DUCKDB_MAGIC:
        raise ArchiveNotDatabase(path)


def _attach_when_free(
    connection: duckdb.DuckDBPyConnection, path: Path, wait: Callable[[str], None] | None
) -> None:
    told = False
    while True:
        try:
            if not path.exists():
                _begin(path)
            _attach(connection, path, "" if path.exists() else AS_WE_WRITE)
            return
        except ArchiveLocked as error:
            if wait is None:
                raise
            if not told:
                wait(error.fault)
            told = True
        time.sleep(SECONDS_BETWEEN_TRIES)


def _begin(path: Path) -> None:
    try:
        begin(path)
    except OSError as error:
        raise ArchiveUnreachable(path, error.strerror or str(error)) from error
    except duckdb.Error as error:
        raise _attach_error(path, error) from error


def _prepare(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Tables where there are none yet, and the views of this version.

    Nothing is written where they are there: a damaged archive stays as it is for those who can mend it.
    """
    try:
        if _is_empty(connection):
            _create(connection)
        _require_schema(connection, path)
        if not _has_views(connection):
            _renew_views(connection)
    except duckdb.Error as error:
        message = str(error).partition("\n")[0]
        raise (ArchiveUnreachable if UNREACHABLE.search(message) else ArchiveDamaged)(
            path, message
        ) from error


def _renew_views(connection: duckdb.DuckDBPyConnection) -> None:
    """In one transaction: otherwise each of some hundred statements would be written by itself."""
    with transaction(connection):
        for statements in _ddl_of_views():
            connection.execute(statements)
        describe(connection)
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('views', ?)", [_state_of_views(connection)])


def _ddl_of_views() -> list[str]:
    return [word_macros(), *map(ddl, VIEWS)]


def _has_views(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether they are as this version made them."""
    held = connection.execute("SELECT value FROM meta WHERE key = 'views'").fetchall()
    return held == [(_state_of_views(connection),)]


def _state_of_views(connection: duckdb.DuckDBPyConnection) -> str:
    """What this version says of views and columns, and what stands in the archive."""
    standing = connection.execute(STANDING_VIEWS).fetchall()
    wanted = [*_ddl_of_views(), str(descriptions())]
    return sha256("\n".join([*wanted, *(sql for (sql,) in standing)]).encode()).hexdigest()


def _attach(connection: duckdb.DuckDBPyConnection, path: Path, options: str) -> None:
    quoted = str(path).replace("'", "''")
    try:
        connection.execute(f"ATTACH '{quoted}' AS archive {options}")
        connection.execute("USE archive")
    except duckdb.OutOfMemoryException:
        raise  # which says nothing of the archive
    except duckdb.Error as error:
        raise _attach_error(path, error) from error


def _attach_error(path: Path, error: duckdb.Error) -> ArchiveError:
    message = str(error).partition("\n")[0].rstrip(".")
    if "Could not set lock" in message or "already attached" in message:
        holder = HOLDER.search(message)
        return ArchiveLocked(path, holder[0] if holder else message)
    if isinstance(error, duckdb.IOException) and UNREACHABLE.search(message):
        return ArchiveUnreachable(path, message)
    return ArchiveNotDatabase(path, message)


def _is_empty(connection: duckdb.DuckDBPyConnection) -> bool:
    return not connection.execute(
        "SELECT 1 FROM duckdb_tables() WHERE database_name = 'archive' LIMIT 1"
    ).fetchall()


def _create(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("BEGIN")
    connection.execute(ddl("tables"))
    connection.execute("INSERT INTO meta VALUES ('schema_version', ?)", [str(SCHEMA_VERSION)])
    connection.execute("COMMIT")


def _require_schema(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
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
