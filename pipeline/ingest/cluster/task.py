"""The node's side: a batch of files from their places to one Parquet file."""

import pickle
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from models.errors import KehoachError
from pipeline.files.discover import Found
from pipeline.ingest.cluster.batch import Batch, table_of
from pipeline.ingest.crew import Crew, Workers, alone, is_small, pool_of
from pipeline.ingest.reading import Reading
from pipeline.ingest.staging import opened
from pipeline.ingest.tasks import Tasks
from pipeline.ingest.unpacking import Unpacking
from pipeline.ingest.worker import Job

PROCESSES = 1
"""That parse at once in a task, which takes as many cores."""

_standing = ExitStack()
_pools: dict[bytes, Workers] = {}


def work_on_node(batch: Batch) -> None:
    """What Ray runs; the processes that parse would load Ray's own program, if they knew its path."""
    sys.modules["__main__"].__dict__.pop("__file__", None)
    read_batch(batch)


def read_batch(batch: Batch) -> None:
    """Reads the files as a run on one machine does, so that a file that crashes costs itself alone.

    Repeating it on another node ends the same. Raises RuntimeError, for errors of ours lose their way from
    node to node.
    """
    try:
        with batch.staging.on_node() as folder, batch.parser.around_run():
            _read(batch, folder)
    except KehoachError as error:
        raise RuntimeError(str(error)) from None


def end_standing_pool() -> None:
    """Ends the processes that wait for the next batch."""
    _pools.clear()
    _standing.close()


def _read(batch: Batch, folder: Path) -> None:
    job = Job(batch.parser, batch.limits)
    staging = opened(folder)
    unpacking = Unpacking(staging.copies, batch.held, batch.limits.size)
    with _crew(job, batch.files) as readers:
        reading = Reading(Tasks(job, staging, readers), batch.held, unpacking)
        results = list(reading.results(batch.files))
    batch.staging.write(batch.name, table_of(results, batch.files))


@contextmanager
def _crew(job: Job, files: Sequence[Found]) -> Iterator[Crew]:
    if is_small(files):
        with alone(job) as crew:
            yield crew
    else:
        yield _standing_pool(job)


def _standing_pool(job: Job) -> Workers:
    """The processes that parse outlive a task, for to start them takes longer than to read ten files."""
    key = pickle.dumps(job)
    if key not in _pools:
        end_standing_pool()
        _pools[key] = _standing.enter_context(pool_of(job, PROCESSES))
    return _pools[key]
