"""The tasks of a run: files that wait go to the crew, some at a time, and come back as outcomes."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from queue import SimpleQueue

from pebble import ProcessExpired

from models.source import Source
from pipeline.archive import ArchiveWriteFailed
from pipeline.files.discover import Found
from pipeline.files.parsed import ParsedFile
from pipeline.files.read import FileIdentity, broken
from pipeline.ingest.crew import Crew, WorkersFailed
from pipeline.ingest.outcome import Outcome
from pipeline.ingest.staging import Staging
from pipeline.ingest.worker import Job


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file to be read: its bytes, its stamp from before they were read, how many workers it may cost."""

    found: Found
    identity: FileIdentity
    stamp: str | None
    lives: int = 2


@dataclass(slots=True)
class Tasks:
    """The files that wait, and those that are under way, some to a task."""

    job: Job
    staging: Staging
    crew: Crew
    _waiting: list[Waiting] = field(default_factory=list)
    _under_way: dict["Future[list[Outcome]]", Sequence[Waiting]] = field(default_factory=dict)
    _ended: "SimpleQueue[Future[list[Outcome]]]" = field(default_factory=SimpleQueue)
    _ids: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        """Whether a file is not done yet."""
        return bool(self._under_way or self._waiting)

    def has(self, source_id: str) -> bool:
        """Whether a file with these bytes is not done yet."""
        return source_id in self._ids

    def add(self, file: Waiting) -> None:
        """One more file to be read."""
        self._ids.add(file.identity.source_id)
        self._waiting.append(file)
        self._send()

    def done(self, *, block: bool = False) -> Iterator[tuple[Waiting, Outcome]]:
        """The files that are done by now; if it blocks or the queue is full, of one task at least."""
        block = block or len(self._under_way) >= self.crew.queue
        while self._under_way and (block or not self._ended.empty()):
            block = False
            future = self._ended.get()
            files = self._under_way.pop(future)
            outcomes = self._outcomes(future, files)
            if future.exception() is None:
                self._waiting[:0] = files[len(outcomes) :]
            self._send()
            for file, outcome in zip(files, outcomes, strict=False):
                self._ids.discard(file.identity.source_id)
                yield file, outcome

    def failed(self, source: Source) -> Outcome:
        """That of a file without plans."""
        (outcome,) = self.staging.write([ParsedFile(source)])
        return outcome

    def _send(self) -> None:
        """Full tasks; smaller ones only where the crew has not enough to do."""
        while self._waiting:
            full = len(self._waiting) >= self.crew.largest
            if len(self._under_way) >= (self.crew.queue if full else 2 * self.crew.at_once):
                return
            size = self.crew.largest if full else -(-len(self._waiting) // self.crew.at_once)
            files, self._waiting = self._waiting[:size], self._waiting[size:]
            self._submit(files)

    def _submit(self, files: Sequence[Waiting]) -> None:
        future = self.crew.submit([file.identity for file in files], self.staging)
        self._under_way[future] = files
        future.add_done_callback(self._ended.put)

    def _outcomes(self, future: "Future[list[Outcome]]", files: Sequence[Waiting]) -> list[Outcome]:
        """What the crew made of the files; nothing where it lost a worker and they get another try."""
        try:
            return future.result()
        except BrokenProcessPool as error:
            raise WorkersFailed from error
        except (TimeoutError, MemoryError, ProcessExpired) as error:
            return self._lost(error, files)
        except OSError as error:  # after ProcessExpired, which is one too
            raise ArchiveWriteFailed(self.staging.folder.parent, str(error)) from error

    def _lost(self, error: Exception, files: Sequence[Waiting]) -> list[Outcome]:
        """Each of several files is tried alone, for one is to blame.

        A worker may also die through no fault of a file, as when the system runs out of memory.
        """
        if len(files) > 1:
            for file in files:
                self._submit([file])
            return []
        (file,) = files
        if isinstance(error, ProcessExpired) and file.lives > 1:
            self._submit([replace(file, lives=file.lives - 1)])
            return []
        return [self.failed(broken(file.identity, self.job.parser.version, *self._fault(error)))]

    def _fault(self, error: Exception) -> tuple[str, str]:
        """The code, and what is to be said."""
        if isinstance(error, ProcessExpired):
            return "worker_died", f"exit {error.exitcode}"
        if isinstance(error, MemoryError):
            return "memory_exceeded", ""
        return "time_exceeded", f"{self.job.limits.seconds:g} s"
