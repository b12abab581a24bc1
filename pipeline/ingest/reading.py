"""From files to results: what the archive holds is passed over, the rest goes through the crew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.files.discover import Found
from pipeline.files.read import Failure, identify, stamp_of
from pipeline.ingest.known_sources import Held
from pipeline.ingest.outcome import Outcome, Result
from pipeline.ingest.tasks import Tasks, Waiting
from pipeline.ingest.unpacking import Unpacking


@dataclass(slots=True)
class Reading:
    """The files of a run."""

    tasks: Tasks
    held: Held
    unpacking: Unpacking
    _left: dict[str, Outcome] = field(default_factory=dict)
    _copies: list[Found] = field(default_factory=list)

    def results(self, files: Sequence[Found]) -> Iterator[Result]:
        """What becomes of each file, in the order in which they are done."""
        self._left = self.tasks.staging.left_by_a_killed_run()
        while files:
            for item in self.unpacking.files(files):
                yield from self._begun(item)
                yield from self._done()
            while self.tasks:
                yield from self._done(block=True)
            files, self._copies = self._copies, []

    def _begun(self, item: Found | Failure | Result) -> Iterator[Result]:
        """The result where it is at hand, else nothing, and the file waits."""
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
        job = self.tasks.job
        identity = identify(file, job.limits.size, job.parser.version)
        if isinstance(identity, Failure):
            return self._refused(identity)
        if known := self.held.by_content(identity.source_id, identity.uri):
            return Result(known, known=True, stamp=stamp)
        if self.tasks.has(identity.source_id):
            self._copies.append(file)
        elif (left := self._left.get(identity.source_id)) and left.source.uri == identity.uri:
            return self._result(left, stamp)
        else:
            self.tasks.add(Waiting(file, identity, stamp))
        return None

    def _done(self, *, block: bool = False) -> Iterator[Result]:
        for file, outcome in self.tasks.done(block=block):
            self.unpacking.release(file.found)
            as_identified = outcome.source.source_id == file.identity.source_id
            yield self._result(outcome, file.stamp if as_identified else None)

    def _refused(self, failure: Failure) -> Result:
        if self.held.has(failure):
            return Result(failure.source, known=True)
        return self._result(self.tasks.failed(failure.source), None)

    def _result(self, outcome: Outcome, stamp: str | None) -> Result:
        self.held.sources[outcome.source.source_id] = outcome.source
        return Result(outcome.source, outcome.counts, staged=outcome.staged, stamp=stamp)
