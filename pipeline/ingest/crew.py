"""Who parses: this process, for a few small texts, or a pool of worker processes."""

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from pebble import ProcessPool

from pipeline.errors import CataloguedError
from pipeline.files.discover import Found
from pipeline.files.limits import TimeExceeded, alarm
from pipeline.files.read import FileIdentity
from pipeline.ingest.outcome import Outcome
from pipeline.ingest.staging import Staging
from pipeline.ingest.worker import PATIENCE, Job, start, work
from pipeline.ingest.zips import is_zip

SMALL_RUN = 2_000_000
"""Bytes of text that this process reads in about the time in which two workers start (1 s each)."""

SMALL_FILE = 3_000
"""Bytes of text that are read in the time that a file takes besides."""

TEXTS = frozenset({".txt", ".text", ".md", ".htm", ".html"})
"""Their readers neither crash a process nor ignore an alarm; those of PDF and Word may."""

BINARY = re.compile(rb"%PDF-|PK|\{\\rtf|(?!\xff\xfe|\xfe\xff)[^\x00-\x08]{0,511}[\x00-\x08]")
"""How a file starts that is no text, whatever its name says; UTF-16 is text."""

TOGETHER = 30.0
"""Seconds after which files that were given to a worker together are each tried alone: one may be stuck."""


LARGEST = 64
"""Files to a task, which mostly ends earlier, by its time."""


class WorkersFailed(CataloguedError):
    """The processes that parse die before they are given a file: no room, or their set-up fails."""

    code = "workers_failed"


@dataclass(frozen=True, slots=True)
class Alone:
    """The process of the run itself: one task at once, none waits, of so many files at the largest."""

    job: Job
    at_once: int = 1
    queue: int = 1
    largest: int = LARGEST

    def submit(self, identities: Sequence[FileIdentity], staging: Staging) -> Future[list[Outcome]]:
        """Parses the files at once; their outcomes, staged, or TimeoutError stand in the future."""
        future: Future[list[Outcome]] = Future()
        try:
            with alarm(_time_for(identities, self.job.limits.seconds)):
                outcomes = self.job.do(identities, staging)
        except TimeExceeded:
            future.set_exception(TimeoutError())
        else:
            future.set_result(outcomes)
        return future


@dataclass(frozen=True, slots=True)
class Workers:
    """A pool of processes, which work on so many tasks at once."""

    pool: ProcessPool
    seconds: float
    at_once: int
    largest: int = LARGEST

    @property
    def queue(self) -> int:
        """How many tasks to have under way: four a worker, so that nobody waits while a batch is loaded."""
        return 4 * self.at_once

    def submit(self, identities: Sequence[FileIdentity], staging: Staging) -> Future[list[Outcome]]:
        """Queues the files; one alone may take its time. ProcessExpired tells that a worker was lost."""
        timeout = _time_for(identities, self.seconds)
        return self.pool.schedule(work, args=(identities, staging), timeout=timeout)


Crew = Alone | Workers


def _time_for(identities: Sequence[FileIdentity], seconds: float) -> float:
    """What a task may take where one file may take so many seconds."""
    return seconds if len(identities) == 1 else min(seconds, TOGETHER) + PATIENCE


@contextmanager
def crew(job: Job, files: Sequence[Found], workers: int) -> Iterator[Crew]:
    """Those who parse the files; no process of theirs outlives the context."""
    with alone(job) if is_small(files) else pool_of(job, at_once(files, workers)) as readers:
        yield readers


@contextmanager
def alone(job: Job) -> Iterator[Alone]:
    """The process of the run, set up for it."""
    with job.parser.around_worker():
        yield Alone(job)


@contextmanager
def pool_of(job: Job, workers: int) -> Iterator[Workers]:
    """A pool of processes, which end with the context."""
    pool = ProcessPool(max_workers=workers, initializer=start, initargs=(job,), context=get_context("spawn"))
    try:
        yield Workers(pool, job.limits.seconds, workers)
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def at_once(files: Sequence[Found], workers: int) -> int:
    """No more processes than files; how many a ZIP archive holds is not known yet."""
    return workers if any(map(is_zip, files)) else min(workers, len(files))


def is_small(files: Sequence[Found]) -> bool:
    """Whether reading the files here takes less time than starting workers, and no file can do harm here."""
    left = SMALL_RUN
    for file in files:
        if file.elsewhere or Path(file.uri).suffix.lower() not in TEXTS:
            return False
        size, start = _size_and_start(file.path)
        left -= size + SMALL_FILE
        if left < 0 or BINARY.match(start):
            return False
    return True


def _size_and_start(path: Path) -> tuple[int, bytes]:
    """Nothing of a file that cannot be read, for nobody will parse it."""
    try:
        size = path.stat().st_size if path.is_file() else 0
        if not size:
            return 0, b""
        with path.open("rb") as file:
            return size, file.read(512)
    except OSError:
        return 0, b""
