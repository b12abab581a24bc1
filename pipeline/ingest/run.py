"""The run of an ingest: read → parse → batch → load, each stage a generator over the one before."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb
import pyarrow as pa

from models.plan import Plan
from models.source import Source
from pipeline.archive import ArchiveWriteFailed, ParsedFile, is_newer, link, load
from pipeline.ingest.discover import Found
from pipeline.ingest.read import Failure, FileBytes, broken, read, sentence

Parse = Callable[[bytes, str], ParsedFile]
"""The bytes and the name of a file → what it says; raises nothing."""

BATCH_FILES = 256
BATCH_BYTES = 4_000_000
DEFAULT_SIZE_LIMIT = 200_000_000


@dataclass(frozen=True, slots=True)
class Parser:
    """How files are parsed, and the version that says so in the archive."""

    parse: Parse
    version: str


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file: its source and plans; `known` if the archive held it already."""

    source: Source
    plans: tuple[Plan, ...] = ()
    known: bool = False


def ingest(
    connection: duckdb.DuckDBPyConnection,
    files: Iterable[Found],
    parser: Parser,
    *,
    size_limit: int = DEFAULT_SIZE_LIMIT,
    again: bool = False,
) -> Iterator[Result]:
    """Reads the files into the archive and gives what became of each, once it is safely written."""
    held = {} if again else known_sources(connection)
    results = parsed((read(file, size_limit, parser.version) for file in files), parser, held)
    for batch in batched(results):
        yield from load_batch(connection, batch)
    link(connection)


def known_sources(connection: duckdb.DuckDBPyConnection) -> dict[str, Source]:
    """The sources that the archive holds, by id."""
    answer = connection.table("sources").project("* EXCLUDE (ingested_at)")
    rows = (dict(zip(answer.columns, row, strict=True)) for row in answer.fetchall())
    return {row["source_id"]: Source(**row) for row in rows}


def parsed(
    readings: Iterable[FileBytes | Failure], parser: Parser, held: dict[str, Source]
) -> Iterator[Result]:
    """Parses what the archive does not hold from the same or a newer parser; adds the sources to `held`."""
    for reading in readings:
        result = _refused(reading, held) if isinstance(reading, Failure) else _parsed(reading, parser, held)
        held[result.source.source_id] = result.source
        yield result


def _refused(reading: Failure, held: dict[str, Source]) -> Result:
    """The failure; known if the archive holds it with the same reason."""
    earlier = held.get(reading.source.source_id)
    return Result(
        reading.source, known=earlier is not None and earlier.error_code == reading.source.error_code
    )


def _parsed(reading: FileBytes, parser: Parser, held: dict[str, Source]) -> Result:
    """What the archive holds of the file, else what the parser says of it."""
    earlier = held.get(reading.source_id)
    if earlier is not None and not is_newer(parser.version, earlier.parser_version):
        return Result(named(earlier, reading), known=True)
    return parse_file(reading, parser)


def parse_file(reading: FileBytes, parser: Parser) -> Result:
    """What the parser says of a file; a parser that breaks down fails this file and no other."""
    try:
        outcome = parser.parse(reading.data, reading.path.name)
    except Exception as error:  # noqa: BLE001  one file must never end a run over thousands
        detail = f"{type(error).__name__}: {error}"
        return Result(broken(reading, parser.version, "parser_broke_down", detail))
    return Result(named(outcome.source, reading), outcome.plans)


def batched(results: Iterable[Result]) -> Iterator[list[Result]]:
    """Batches of at most BATCH_FILES files and about BATCH_BYTES bytes."""
    batch: list[Result] = []
    size = 0
    for result in results:
        batch.append(result)
        size += 0 if result.known else result.source.size_bytes
        if len(batch) >= BATCH_FILES or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def load_batch(connection: duckdb.DuckDBPyConnection, batch: Sequence[Result]) -> list[Result]:
    """Writes a batch; where its rows contradict the schema, each file alone, the faulty ones as failed."""
    try:
        _load(connection, batch)
    except (duckdb.ConstraintException, duckdb.ConversionException, pa.ArrowException, ValueError) as error:
        if len(batch) > 1:
            return [result for single in batch for result in load_batch(connection, [single])]
        failed = replace(batch[0], source=_unloadable(batch[0].source, error), plans=())
        _load(connection, [failed])
        return [failed]
    except duckdb.Error as error:
        raise ArchiveWriteFailed(_archive_path(connection), str(error)) from error
    return list(batch)


def _load(connection: duckdb.DuckDBPyConnection, batch: Sequence[Result]) -> None:
    fresh = [result for result in batch if not result.known]
    load(connection, fresh, [result.source for result in batch if result.known])


def named(source: Source, reading: FileBytes) -> Source:
    """The source under the path at which it was found this time."""
    return source.model_copy(update={"uri": reading.uri, "filename": Path(reading.uri).name})


def _unloadable(source: Source, error: Exception) -> Source:
    detail = str(error).partition("\n")[0]
    update = {"status": "failed", "error_code": "rows_rejected", "error": sentence("rows_rejected", detail)}
    return source.model_copy(update=update)


def _archive_path(connection: duckdb.DuckDBPyConnection) -> Path:
    answer = connection.execute(
        "SELECT path FROM duckdb_databases() WHERE database_name = 'archive'"
    ).fetchall()
    return Path(answer[0][0])
