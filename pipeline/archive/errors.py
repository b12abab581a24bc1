"""What can be wrong with an archive, each with what to do about it."""

import re
from pathlib import Path

import duckdb

from pipeline.errors import CataloguedError

DAMAGE = re.compile("[Cc]orrupt|Could not read enough bytes")
"""How DuckDB speaks of a file whose blocks are not as it wrote them."""

OUT_OF_MEMORY = ("Out of Memory Error", "can't start new thread")
"""How DuckDB, also through Arrow, and Python's threads speak of too little memory."""


class ArchiveError(CataloguedError):
    """An archive that cannot be used."""

    code = "archive_error"

    def __init__(self, file: Path, detail: str = "") -> None:
        super().__init__(file=file, detail=detail)


class ArchiveMissing(ArchiveError):
    """There is no file at the path."""

    code = "archive_missing"


class ArchiveNotDatabase(ArchiveError):
    """The file is no DuckDB database, or one that this DuckDB cannot open."""

    code = "archive_not_database"


class ArchiveLogLeft(ArchiveError):
    """The log beside the file is that of another archive, deleted or replaced after its run was killed."""

    code = "archive_log_left"


class ArchiveForeign(ArchiveError):
    """The file is a DuckDB database that something else made."""

    code = "archive_foreign"


class ArchiveTooNew(ArchiveError):
    """A newer kehoach wrote the archive."""

    code = "archive_too_new"


class ArchiveTooOld(ArchiveError):
    """An older kehoach wrote the archive, with a schema that this one no longer fills."""

    code = "archive_too_old"


class ArchiveViewsOld(ArchiveError):
    """An older kehoach wrote the archive last, and its views lack what is asked for."""

    code = "archive_views_old"


class ArchiveDamaged(ArchiveError):
    """The file is an archive, but parts of it cannot be read any more."""

    code = "archive_damaged"


class ArchiveLocked(ArchiveError):
    """Another process has the archive open for writing."""

    code = "archive_locked"


class ArchiveUnreachable(ArchiveError):
    """The archive or its folder cannot be opened or made: permission, disk, a folder in its place."""

    code = "archive_unreachable"


class PublishedOntoItself(ArchiveError):
    """The copy is to stand where the archive stands."""

    code = "published_onto_itself"


class ArchiveWriteFailed(ArchiveError):
    """A batch could not be written: disk full, or rows that contradict the schema."""

    code = "archive_write_failed"


def write_error(file: Path, error: duckdb.Error) -> ArchiveError:
    """What it means that DuckDB could not write."""
    damaged = isinstance(error, duckdb.FatalException) or DAMAGE.search(str(error))
    return (ArchiveDamaged if damaged else ArchiveWriteFailed)(file, str(error).partition("\n")[0])


def lacked_memory(error: Exception) -> bool:
    """Whether there was too little memory, as Python, Arrow, DuckDB and threads each say it."""
    message = str(error)
    return isinstance(error, MemoryError) or any(words in message for words in OUT_OF_MEMORY)


class NoStatement(CataloguedError):
    """A query that asks nothing: blanks, comments or semicolons alone."""

    code = "no_statement"


class QueryFailed(CataloguedError):
    """A query that DuckDB refuses or cannot finish."""

    code = "query_failed"


class QueryTooSlow(CataloguedError):
    """A query that is not done when its time is over."""

    code = "query_too_slow"


class QueryTooHungry(CataloguedError):
    """A query that needs more memory than it may have."""

    code = "query_too_hungry"

    def __init__(self, memory: int | None) -> None:
        super().__init__(megabytes="∞" if memory is None else memory // 1_000_000)


class AnswerTooLarge(CataloguedError):
    """An answer of more rows than are wanted: no part of it is given out as the whole."""

    code = "answer_too_large"
