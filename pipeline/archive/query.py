"""Asking an archive: any query, read-only, within limits."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

import duckdb
import pyarrow as pa

from pipeline.archive.connection import open_for_reading
from pipeline.archive.errors import AnswerTooLarge, QueryFailed, QueryTooSlow

ROWS_IN_BATCH = 100_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What an answer may cost; None is no limit."""

    seconds: float | None = None
    rows: int | None = None


NO_LIMITS = Limits()


def query(path: Path, sql: str, limits: Limits = NO_LIMITS) -> pa.Table:
    """The answer to one SQL statement. Raises QueryFailed, QueryTooSlow or AnswerTooLarge."""
    with open_for_reading(path) as connection:
        try:
            with _interrupted_after(connection, limits.seconds):
                return _answer(connection, sql, limits.rows)
        except duckdb.InterruptException as error:
            raise QueryTooSlow(limits.seconds) from error
        except duckdb.Error as error:
            raise QueryFailed(str(error)) from error


def _answer(connection: duckdb.DuckDBPyConnection, sql: str, rows: int | None) -> pa.Table:
    relation = connection.sql(sql)
    if relation is None:
        return pa.table({})
    reader = relation.to_arrow_reader(ROWS_IN_BATCH)
    batches: list[pa.RecordBatch] = []
    left = rows
    for batch in reader:
        batches.append(batch)
        if left is not None:
            left -= batch.num_rows
            if left < 0:
                raise AnswerTooLarge(rows)
    return pa.Table.from_batches(batches, reader.schema)


@contextmanager
def _interrupted_after(connection: duckdb.DuckDBPyConnection, seconds: float | None) -> Iterator[None]:
    """Interrupts the query that runs inside once the time is over."""
    if seconds is None:
        yield
        return
    timer = Timer(seconds, connection.interrupt)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
