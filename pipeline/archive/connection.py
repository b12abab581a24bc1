"""Opening an archive, for the one writer or for readers."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from pipeline.archive.creation import AS_WE_WRITE, begin
from pipeline.archive.errors import (
    ArchiveError,
    ArchiveLocked,
    ArchiveLogLeft,
    ArchiveMissing,
    ArchiveNotDatabase,
    ArchiveUnreachable,
)
from pipeline.archive.memory import spill_beside, spill_folder
from pipeline.archive.preparing import UNREACHABLE, prepare, require_schema
from pipeline.archive.sql import literal

CHECKPOINT_AT = "64MB"
"""Of log: each checkpoint packs the last rows of every table anew, at 16 MB a quarter of all work."""


DUCKDB_MAGIC = b"DUCK"
DUCKDB_MAGIC_OFFSET = 8
SECONDS_BETWEEN_TRIES = 0.5
HOLDER = re.compile(r"PID \d+")


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
        prepare(connection, path)
        yield connection


@contextmanager
def open_for_copying(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The archive at `path`, read-only, for statements of our own that write files."""
    if not path.exists():
        raise ArchiveMissing(path)
    _require_database(path)
    with duckdb.connect() as connection:
        _attach(connection, path, "(READ_ONLY)")
        require_schema(connection, path)
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


def require_archive(path: Path) -> None:
    """Raises an ArchiveError where there is no archive at the path that can be read."""
    with open_for_reading(path):
        pass


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


def _attach(connection: duckdb.DuckDBPyConnection, path: Path, options: str) -> None:
    try:
        connection.execute(f"ATTACH {literal(path)} AS archive {options}")
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
    if "WAL does not match" in message:
        return ArchiveLogLeft(path)
    if isinstance(error, duckdb.IOException) and UNREACHABLE.search(message):
        return ArchiveUnreachable(path, message)
    return ArchiveNotDatabase(path, message)
