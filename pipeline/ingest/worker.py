"""The worker's side: some files from their paths to staged rows."""

import os
import signal
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing.util import Finalize
from types import FrameType

from pipeline.archive.lean_arrow import leave_pandas_out
from pipeline.archive.schema import arrow_schemas
from pipeline.files.discover import Found
from pipeline.files.limits import Limits, die_with_parent, limit_memory
from pipeline.files.parsed import ParsedFile
from pipeline.files.parser import Parser, parse_file
from pipeline.files.read import Failure, FileIdentity, read
from pipeline.ingest.outcome import Outcome
from pipeline.ingest.staging import Staging

SLICE = 1.0
"""Seconds of processor time after which a task takes no further file, or it would hold up the others."""

PATIENCE = 2.0
"""Seconds by the clock, where a file waits for another program or the machine is busy."""


@dataclass(frozen=True, slots=True)
class Job:
    """All that is needed to parse the files of a run; pickles, to reach the workers."""

    parser: Parser
    limits: Limits

    def do(self, identities: Sequence[FileIdentity], staging: Staging) -> list[Outcome]:
        """Reads, parses and stages files, the first at least and no more than are begun in time."""
        busy, late = time.process_time() + SLICE, time.monotonic() + PATIENCE
        parsed: list[ParsedFile] = []
        for identity in identities:
            parsed.append(self._parsed(identity))
            if time.process_time() > busy or time.monotonic() > late:
                break
        return staging.write(parsed)

    def _parsed(self, identity: FileIdentity) -> ParsedFile:
        reading = read(Found(identity.path, name=identity.uri), self.limits.size, self.parser.version)
        if isinstance(reading, Failure):
            return ParsedFile(reading.source)
        return parse_file(reading, self.parser)


_jobs: list[Job] = []
_standing = ExitStack()


def start(job: Job) -> None:
    """Prepares a worker process: its limits, its parser, and its end."""
    die_with_parent()
    limit_memory(job.limits.memory)
    leave_pandas_out()
    arrow_schemas()  # loads what is loaded once, which is no part of the time of the first file
    _standing.enter_context(job.parser.around_worker())
    Finalize(None, _take_down, exitpriority=1)  # a worker whose pipe is closed ends without a signal
    _jobs.append(job)
    signal.signal(signal.SIGTERM, _stop)


def work(identities: Sequence[FileIdentity], staging: Staging) -> list[Outcome]:
    """Does the job of this worker for some files."""
    tempfile.tempdir = str(staging.temporary)
    return _jobs[0].do(identities, staging)


def _take_down() -> None:
    """Once begun it is not cut off: the pool also sends SIGTERM to workers that are ending."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    _standing.close()


def _stop(_number: int, _frame: FrameType | None) -> None:
    try:
        _take_down()
    finally:
        os._exit(0)
