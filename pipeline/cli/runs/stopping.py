"""Stopping a run: Ctrl-C and SIGTERM both end it cleanly."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stopped(BaseException):
    """The user, or the system that shuts down, ends the run; `number` is that of the signal."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(number)

    @property
    def exit_status(self) -> int:
        """As shells say it."""
        return 128 + self.number


@dataclass(slots=True)
class StopNote:
    """Set when the user or the system ends a wait or a run; `number` is that of the signal, 0 before."""

    event: Event = field(default_factory=Event)
    number: int = 0

    def take(self, number: int, _frame: FrameType | None) -> None:
        """Handles a signal."""
        self.number = number
        self.event.set()

    def stop(self, number: int, frame: FrameType | None) -> None:
        """Handles a signal that ends what is under way."""
        for other in SIGNALS:
            signal.signal(other, signal.SIG_IGN)
        self.take(number, frame)
        raise Stopped(number)


@contextmanager
def stoppable() -> Iterator[None]:
    """Within it, SIGINT and SIGTERM raise Stopped once; further ones wait until what was begun is undone."""
    note = StopNote()
    with _handled_by(note.stop):
        try:
            yield
        except RuntimeError as error:  # DuckDB's own, in place of what a handler raises within a statement
            if not note.number:
                raise
            raise Stopped(note.number) from error


@contextmanager
def noting_stops() -> Iterator[StopNote]:
    """Within it, SIGINT and SIGTERM only set a note, for waits in code that would lose an exception."""
    note = StopNote()
    with _handled_by(note.take):
        yield note


@contextmanager
def _handled_by(handler: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    earlier = [signal.signal(number, handler) for number in SIGNALS]
    try:
        yield
    finally:
        for number, before in zip(SIGNALS, earlier, strict=True):
            signal.signal(number, before)
