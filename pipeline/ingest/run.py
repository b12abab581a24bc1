"""The run of an ingest: identify → parse → batch → load, each stage a generator over the one before."""

import hashlib
import os
import pickle
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from pipeline.archive import ArchiveDamaged, link, write_error
from pipeline.archive.schema import SCHEMA_VERSION
from pipeline.files.discover import Found
from pipeline.files.limits import Limits
from pipeline.files.parser import Parser
from pipeline.files.read import stamp_of
from pipeline.ingest.cluster import Cluster, Orders, batches_from_cluster
from pipeline.ingest.crew import crew
from pipeline.ingest.known_sources import Held
from pipeline.ingest.load import archive_path, batched, load_batch
from pipeline.ingest.outcome import Result
from pipeline.ingest.reading import Reading
from pipeline.ingest.staging import staging_beside
from pipeline.ingest.tasks import Tasks
from pipeline.ingest.unpacking import Unpacking
from pipeline.ingest.worker import Job


def available_cores() -> int:
    """The cores that this process may use, which in a container are fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run goes: how many parse, what a file may cost, whether known files are read again, and by whom.

    Without a `cluster` by this machine; with one, `workers` are the batches that are under way at once.
    """

    workers: int | None = None
    limits: Limits = field(default_factory=Limits)
    again: bool = False
    cluster: Cluster | None = None

    @property
    def processes(self) -> int:
        """The number of worker processes: as many as asked for, else as there are cores for us."""
        return self.workers or available_cores()


def ingest(
    connection: duckdb.DuckDBPyConnection,
    files: Sequence[Found],
    parser: Parser,
    settings: Settings = Settings(),
) -> Generator[Result, None, None]:
    """Reads the files into the archive and gives what became of each, once it is safely written.

    The caller holds the archive (open_for_writing), and with it the staging folder.
    """
    held = Held(parser.version) if settings.again else _held(connection, parser)
    unchanged, others = unchanged_and_others(files, held)
    yield from unchanged
    yield from _read(connection, others, held, parser, settings)
    _link(connection)


def _held(connection: duckdb.DuckDBPyConnection, parser: Parser) -> Held:
    try:
        return Held.of(connection, parser.version, parser.cures)
    except duckdb.Error as error:
        raise ArchiveDamaged(archive_path(connection), str(error).partition("\n")[0]) from error


def _link(connection: duckdb.DuckDBPyConnection) -> None:
    archive = archive_path(connection)
    try:
        link(connection)
    except duckdb.Error as error:
        raise write_error(archive, error) from error


def unchanged_and_others(files: Iterable[Found], held: Held) -> tuple[list[Result], list[Found]]:
    """The files that need not be opened, for they have not changed since they were read, and the others."""
    unchanged: list[Result] = []
    others: list[Found] = []
    for file in files:
        stamp = stamp_of(file)
        source = held.by_stamp(file.uri, stamp)
        if source is None:
            others.append(file)
        else:
            unchanged.append(Result(source, known=True, stamp=stamp, settled=True))
    return unchanged, others


def _read(
    connection: duckdb.DuckDBPyConnection,
    files: Sequence[Found],
    held: Held,
    parser: Parser,
    settings: Settings,
) -> Iterator[Result]:
    if not files:
        return
    archive = archive_path(connection)
    if settings.cluster is None:
        batches = _read_here(archive, files, held, parser, settings)
    else:
        orders = Orders(held, parser, settings.limits, settings.workers)
        batches = batches_from_cluster(settings.cluster, archive, _key(parser), files, orders)
    with closing(batches):
        for batch in batches:
            yield from load_batch(connection, batch)


def _read_here(
    archive: Path, files: Sequence[Found], held: Held, parser: Parser, settings: Settings
) -> Generator[list[Result], None, None]:
    with ExitStack() as stack:
        staging = stack.enter_context(staging_beside(archive, _key(parser)))
        stack.enter_context(parser.around_run())
        job = Job(parser, settings.limits)
        readers = stack.enter_context(crew(job, files, settings.processes))
        unpacking = Unpacking(staging.copies, held, settings.limits.size)
        yield from batched(Reading(Tasks(job, staging, readers), held, unpacking).results(files))


def _key(parser: Parser) -> str:
    """Names the parser with its options and the schema: what another one staged is of no use."""
    try:
        bound = parser.key.encode() if parser.key is not None else pickle.dumps(parser.parse)
    except (pickle.PicklingError, AttributeError, TypeError):
        bound = repr(parser.parse).encode()
    return hashlib.sha256(f"{parser.version} {SCHEMA_VERSION}".encode() + bound).hexdigest()[:16]
