"""The driver's side: batches go out to the nodes of a Ray cluster and come back in the order of the files."""

from collections import deque
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from pipeline.files.discover import Found
from pipeline.files.limits import Limits
from pipeline.files.parser import Parser
from pipeline.files.read import stamp_of
from pipeline.ingest.cluster.batch import Batch, inputs_of, results_of
from pipeline.ingest.cluster.connection import Connection, connected
from pipeline.ingest.cluster.staging import SharedStaging, shared_staging
from pipeline.ingest.cluster.task import PROCESSES, work_on_node
from pipeline.ingest.known_sources import Held
from pipeline.ingest.outcome import Result

LARGEST_BATCH = 256
SMALLEST_BATCH = 16
"""Files; fewer take less time than the process that reads them takes to start."""

ROUNDS = 4
"""Batches a core, if there are files enough, so that one slow batch does not hold up the end."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where the nodes are to be reached, and the storage that they share with this machine.

    `address` as Ray takes it, None for this machine alone; `staging` a path or an address, None for beside
    the archive.
    """

    address: str | None = None
    staging: str | None = None


@dataclass(frozen=True, slots=True)
class Orders:
    """What is the same for every batch; `most` are under way at once, None for what the nodes can take."""

    held: Held
    parser: Parser
    limits: Limits
    most: int | None = None


def batches_from_cluster(
    cluster: Cluster, archive: Path, key: str, files: Sequence[Found], orders: Orders
) -> Generator[list[Result], None, None]:
    """The results by batch; one is loaded when the next is asked for, and then removed from the staging."""
    with shared_staging(archive, cluster.staging, key) as staging:
        left = _left_by_a_killed_run(staging, files)
        for name in left:
            yield from _loaded(staging, name, orders.held)
        done = {uri for uris in left.values() for uri in uris}
        others = [file for file in files if file.uri not in done]
        if others:
            with connected(cluster.address, work_on_node, PROCESSES) as connection:
                yield from _read(connection, staging, others, orders)


def _read(
    connection: Connection, staging: SharedStaging, files: Sequence[Found], orders: Orders
) -> Iterator[list[Result]]:
    """Loads in the order of the files, so that the archive is the same whichever node was faster."""
    under_way: deque[tuple[Batch, object]] = deque()
    for batch in _cut(files, staging, orders, connection.cores):
        under_way.append((batch, connection.submit(batch)))
        if len(under_way) >= (orders.most or ROUNDS * connection.cores):
            yield from _next(connection, under_way, orders.held)
    while under_way:
        yield from _next(connection, under_way, orders.held)


def _next(
    connection: Connection, under_way: deque[tuple[Batch, object]], held: Held
) -> Iterator[list[Result]]:
    batch, task = under_way.popleft()
    connection.wait_for(task)
    yield from _loaded(batch.staging, batch.name, held)


def _loaded(staging: SharedStaging, name: str, held: Held) -> Iterator[list[Result]]:
    yield list(results_of(staging.read(name), held))
    staging.remove(name)


def _cut(files: Sequence[Found], staging: SharedStaging, orders: Orders, cores: int) -> Iterator[Batch]:
    size = min(LARGEST_BATCH, max(SMALLEST_BATCH, len(files) // (ROUNDS * cores)))
    for number, start in zip(count(), range(0, len(files), size)):
        chosen = tuple(files[start : start + size])
        yield Batch(f"{number:06}", chosen, orders.held.within(chosen), orders.parser, orders.limits, staging)


def _left_by_a_killed_run(staging: SharedStaging, files: Sequence[Found]) -> dict[str, list[str]]:
    """The files of each batch in the staging, if they are still the same; other batches are removed."""
    now = {file.uri: stamp_of(file) for file in files}
    left = {}
    for name in staging.batches():
        inputs = inputs_of(staging.schema(name))
        if all(stamp is not None and stamp == now.get(uri) for uri, stamp in inputs.items()):
            left[name] = list(inputs)
        else:
            staging.remove(name)
    return left
