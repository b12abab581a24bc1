"""Asking an archive: any query, read-only, within limits."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from threading import Timer

import duckdb
import pyarrow as pa

from models.errors import KehoachError
from pipeline.archive.connection import open_for_reading
from pipeline.archive.errors import (
    AnswerTooLarge,
    NoStatement,
    QueryFailed,
    QueryTooHungry,
    QueryTooSlow,
    lacked_memory,
)

ROWS_IN_BATCH = 100_000
SECONDS_TO_STOP = 3
"""What an interrupted query may still take; one call of a function on a huge list heeds no interrupt."""

_INTERRUPTED = "INTERRUPT Error"
_SECONDS_BETWEEN_LOOKS = 0.05
"""A signal that comes just before a wait begins is heeded only when that wait is over."""
_WITHOUT_ARROW = frozenset({"interval", "time with time zone", "bit", "union", "bignum"})
"""Types that Arrow or Parquet has no like of, by themselves or within a list, struct or map."""
_NESTED = frozenset({"list", "array", "struct", "map"})
_ASKS = [duckdb.ExpectedResultType.QUERY_RESULT]
"""Other statements may answer too, if only with how many rows they changed."""


@dataclass(frozen=True, slots=True)
class QueryLimits:
    """What answers may cost together in seconds, each in rows and bytes of memory; None is no limit.

    DuckDB puts on disk what exceeds half of the memory; a call that needs all of it at once fails, where
    `hold`, called with the memory once the archive is open, holds the process to it. `overrun` is called,
    from another thread, where an interrupted query goes on.
    """

    seconds: float | None = None
    rows: int | None = None
    memory: int | None = None
    hold: Callable[[int], None] | None = None
    overrun: Callable[[], None] | None = None


NO_LIMITS = QueryLimits()


def query(path: Path, sql: str, limits: QueryLimits = NO_LIMITS) -> pa.Table:
    """The answer to one SQL statement. Raises as `answers` does."""
    found = answers(path, sql, limits)
    return found[-1] if found else pa.table({})


def answers(path: Path, sql: str, limits: QueryLimits = NO_LIMITS) -> list[pa.Table]:
    """What each statement answers that asks for rows. Raises NoStatement, QueryFailed, QueryTooSlow,
    QueryTooHungry or AnswerTooLarge.

    The query has a thread of its own: in the main thread DuckDB now and then overlooks Ctrl+C.
    """
    opened: list[duckdb.DuckDBPyConnection] = []
    with ThreadPoolExecutor(max_workers=1) as thread:
        asked = _begun(thread, path, sql, limits, opened)
        try:
            while wait([asked], timeout=_SECONDS_BETWEEN_LOOKS).not_done:
                continue
        except KeyboardInterrupt:
            _interrupt(asked, opened)
            raise
        return asked.result()


def _begun(
    thread: ThreadPoolExecutor,
    path: Path,
    sql: str,
    limits: QueryLimits,
    opened: list[duckdb.DuckDBPyConnection],
) -> Future[list[pa.Table]]:
    try:
        return thread.submit(_ask, path, sql, limits, opened)
    except RuntimeError as error:
        raise _meant(error, limits) from error


def _ask(
    path: Path, sql: str, limits: QueryLimits, opened: list[duckdb.DuckDBPyConnection]
) -> list[pa.Table]:
    memory = limits.memory and limits.memory // 2
    try:
        with open_for_reading(path, memory) as connection, _interrupted_after(connection, limits):
            opened.append(connection)
            if limits.memory and limits.hold:
                limits.hold(limits.memory)
            return list(_answers(connection, sql, limits.rows))
    except (duckdb.Error, OSError, MemoryError, RuntimeError) as error:
        raise _meant(error, limits) from error


def _interrupt(asked: Future[list[pa.Table]], opened: list[duckdb.DuckDBPyConnection]) -> None:
    """Until it ends: an interrupt between two statements stops neither."""
    while wait([asked], timeout=_SECONDS_BETWEEN_LOOKS).not_done:
        for connection in opened:
            with suppress(duckdb.ConnectionException):  # it has just ended
                connection.interrupt()


def _meant(error: Exception, limits: QueryLimits) -> KehoachError:
    """What it means; errors after the first rows are OSErrors of Arrow."""
    message = str(error)
    if isinstance(error, duckdb.InterruptException) or message.startswith(_INTERRUPTED):
        return QueryTooSlow(seconds=limits.seconds)
    if lacked_memory(error):
        return QueryTooHungry(limits.memory)
    return QueryFailed(detail=message)


def _answers(connection: duckdb.DuckDBPyConnection, sql: str, rows: int | None) -> Iterator[pa.Table]:
    statements = connection.extract_statements(sql)
    if not statements:
        raise NoStatement
    for statement in statements:
        if statement.expected_result_type == _ASKS:
            yield _answer(connection.sql(statement.query), rows)
        else:
            connection.execute(statement)


def _answer(relation: duckdb.DuckDBPyRelation, rows: int | None) -> pa.Table:
    reader = _carried(relation).to_arrow_reader(ROWS_IN_BATCH)
    batches: list[pa.RecordBatch] = []
    left = rows
    for batch in reader:
        batches.append(batch)
        if left is not None:
            left -= batch.num_rows
            if left < 0:
                raise AnswerTooLarge(rows=rows)
    return pa.Table.from_batches(batches, reader.schema)


def _carried(relation: duckdb.DuckDBPyRelation) -> duckdb.DuckDBPyRelation:
    """The answer, each column under a name of its own; what no output can carry as DuckDB writes it."""
    names = _distinct(relation.columns)
    as_text = [_without_arrow(kind) for kind in relation.types]
    if names == relation.columns and not any(as_text):
        return relation
    columns = (
        (f"CAST(#{number} AS VARCHAR)" if text else f"#{number}") + ' AS "' + name.replace('"', '""') + '"'
        for number, (name, text) in enumerate(zip(names, as_text, strict=True), start=1)
    )
    return relation.project(", ".join(columns))


def _without_arrow(kind: duckdb.sqltypes.DuckDBPyType) -> bool:
    if kind.id not in _NESTED:
        return kind.id in _WITHOUT_ARROW
    parts = [part for _, part in kind.children]
    return any(_without_arrow(part) for part in parts if isinstance(part, duckdb.sqltypes.DuckDBPyType))


def _distinct(names: list[str]) -> list[str]:
    """The names; one that was there before gets a number, as DuckDB does it for tables: x, x_1."""
    taken: set[str] = set()
    found = []
    for name in names:
        free = next(
            one for one in chain([name], (f"{name}_{n}" for n in count(1))) if one.lower() not in taken
        )
        taken.add(free.lower())
        found.append(free)
    return found


@contextmanager
def _interrupted_after(connection: duckdb.DuckDBPyConnection, limits: QueryLimits) -> Iterator[None]:
    """Interrupts the query that runs inside once the time is over."""
    with ExitStack() as timers:
        if limits.seconds is not None:
            _start(timers, limits.seconds, connection.interrupt)
            if limits.overrun:
                _start(timers, limits.seconds + SECONDS_TO_STOP, limits.overrun)
        yield


def _start(timers: ExitStack, seconds: float, action: Callable[[], None]) -> None:
    timer = Timer(seconds, action)
    timer.daemon = True
    timer.start()
    timers.callback(timer.cancel)
