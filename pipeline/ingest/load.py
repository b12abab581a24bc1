"""The writer: staged rows into the archive, a batch a transaction."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.archive import Name, load_rows, write_error
from pipeline.archive.rows.arrow import arrow_rows, flattened, nested_schema
from pipeline.files.parsed import ParsedFile
from pipeline.ingest.outcome import Counts, Result
from pipeline.ingest.staging import nested_rows, rejected

BATCH_FILES = 512
"""Plans of text and Word come at some hundred a second; each batch costs the same for each of 16 tables."""

BATCH_BYTES = 16_000_000
BATCH_SECONDS = 10.0
"""Scans come one a second or fewer: whoever looks on is to see that they come."""


def batched(results: Iterable[Result]) -> Iterator[list[Result]]:
    """Batches of BATCH_FILES files, of about BATCH_BYTES bytes of rows, or of what came in BATCH_SECONDS."""
    batch: list[Result] = []
    size, late = 0, 0.0
    for result in results:
        late = late if batch else time.monotonic() + BATCH_SECONDS
        batch.append(result)
        size += result.staged.size if result.staged else 0
        if len(batch) >= BATCH_FILES or size >= BATCH_BYTES or time.monotonic() >= late:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def load_batch(connection: duckdb.DuckDBPyConnection, batch: Sequence[Result]) -> list[Result]:
    """Writes a batch; where its rows contradict the schema, each file alone, the faulty ones as failed."""
    archive = archive_path(connection)
    try:
        _load(connection, batch)
    except (duckdb.ConstraintException, duckdb.ConversionException, pa.ArrowException) as error:
        if len(batch) > 1:
            return [result for single in batch for result in load_batch(connection, [single])]
        return [_load_failed(connection, batch[0], error)]
    except duckdb.Error as error:
        raise write_error(archive, error) from error
    for result in batch:
        if result.staged:
            result.staged.batch.release()
    return list(batch)


def archive_path(connection: duckdb.DuckDBPyConnection) -> Path:
    """The file of the archive."""
    answer = connection.execute(
        "SELECT path FROM duckdb_databases() WHERE database_name = 'archive'"
    ).fetchall()
    return Path(answer[0][0])


def _load(connection: duckdb.DuckDBPyConnection, batch: Sequence[Result]) -> None:
    staged = [result.staged for result in batch if result.staged]
    names = [Name.of(result.source, result.stamp) for result in batch if not result.settled]
    if staged or names:
        load_rows(connection, flattened(pa.Table.from_batches(nested_rows(staged), nested_schema())), names)


def _load_failed(connection: duckdb.DuckDBPyConnection, result: Result, error: Exception) -> Result:
    failed = replace(result, source=rejected(result.source, error), counts=Counts())
    rows = arrow_rows([ParsedFile(failed.source)])
    load_rows(connection, rows, [Name.of(failed.source, failed.stamp)])
    return failed
