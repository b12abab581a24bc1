"""From files to results: what the archive holds is passed over, the rest goes through the crew."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from queue import SimpleQueue

from pebble import ProcessExpired

from models.source import Source
from pipeline.archive import ArchiveWriteFailed
from pipeline.files.discover import Found
from pipeline.files.read import Failure, FileIdentity, broken, identify, stamp_of
from pipeline.ingest.crew import Crew, WorkersFailed
from pipeline.ingest.held import Held
from pipeline.ingest.outcome import Outcome, Result
from pipeline.ingest.staging import Failed, Staging
from pipeline.ingest.unpacking import Unpacking
from pipeline.ingest.worker import Job


@dataclass(frozen=True, slots=True)
class Task:
    """A file under way: its bytes, its stamp from before they were read, and how many workers it has cost."""

    found: Found
    identity: FileIdentity
    stamp: str | None
    lives: int = 2


@dataclass(slots=True)
class Reading:
    """The files of a run that are under way."""

    job: Job
    staging: Staging
    crew: Crew
    held: Held
    unpacking: Unpacking
    _under_way: dict["Future[Outcome]", Task] = field(default_factory=dict)
    _ended: "SimpleQueue[Future[Outcome]]" = field(default_factory=SimpleQueue)
    _copies: list[Found] = field(default_factory=list)

    def results(self, files: Sequence[Found]) -> Iterator[Result]:
        """What becomes of each file, in the order in which they are done."""
        while files:
            for item in self.unpacking.files(files):
                yield from self._begun(item)
                yield from self._done(block=len(self._under_way) >= self.crew.queue)
            while self._under_way:
                yield from self._done(block=True)
            files, self._copies = self._copies, []

    def _begun(self, item: Found | Failure | Result) -> Iterator[Result]:
        """The result where it is at hand, else nothing, and the file is under way."""
        if isinstance(item, Result):
            yield item
        elif isinstance(item, Failure):
            yield self._refused(item)
        else:
            result = self._at_hand(item)
            if result is not None:
                self.unpacking.release(item)
                yield result

    def _at_hand(self, file: Found) -> Result | None:
        stamp = stamp_of(file)
        identity = identify(file, self.job.limits.size, self.job.parser.version)
        if isinstance(identity, Failure):
            return self._refused(identity)
        if known := self.held.by_content(identity.source_id, identity.uri):
            return Result(known, known=True, stamp=stamp)
        if any(task.identity.source_id == identity.source_id for task in self._under_way.values()):
            self._copies.append(file)
        elif left := self.staging.find(identity):
            return self._result(left, stamp)
        else:
            self._submit(Task(file, identity, stamp))
        return None

    def _submit(self, task: Task) -> None:
        future = self.crew.submit(task.identity, self.staging)
        self._under_way[future] = task
        future.add_done_callback(self._ended.put)

    def _done(self, *, block: bool) -> Iterator[Result]:
        """The results of the files that are done by now; of one at least, if it blocks."""
        while self._under_way and (block or not self._ended.empty()):
            block = False
            future = self._ended.get()
            task = self._under_way.pop(future)
            outcome = self._outcome(future, task)
            if outcome is not None:
                self.unpacking.release(task.found)
                as_identified = outcome.source.source_id == task.identity.source_id
                yield self._result(outcome, task.stamp if as_identified else None)

    def _outcome(self, future: "Future[Outcome]", task: Task) -> Outcome | None:
        """What the crew made of the file; nothing where a worker died over it and it gets another try.

        A worker may die through no fault of the file, as when the system runs out of memory.
        """
        version = self.job.parser.version
        try:
            return future.result()
        except TimeoutError:
            seconds = f"{self.job.limits.seconds:g} s"
            return self._failed(broken(task.identity, version, "time_exceeded", seconds))
        except BrokenProcessPool as error:
            raise WorkersFailed from error
        except ProcessExpired as error:
            if task.lives > 1:
                self._submit(Task(task.found, task.identity, task.stamp, task.lives - 1))
                return None
            return self._failed(broken(task.identity, version, "worker_died", f"exit {error.exitcode}"))
        except OSError as error:  # after ProcessExpired, which is one too
            raise ArchiveWriteFailed(self.staging.folder.parent, str(error)) from error

    def _failed(self, source: Source) -> Outcome:
        return self.staging.write(Failed(source))

    def _refused(self, failure: Failure) -> Result:
        if self.held.has(failure):
            return Result(failure.source, known=True)
        return self._result(self._failed(failure.source), None)

    def _result(self, outcome: Outcome, stamp: str | None) -> Result:
        self.held.sources[outcome.source.source_id] = outcome.source
        return Result(outcome.source, outcome.counts, staged=outcome.staged, stamp=stamp)
