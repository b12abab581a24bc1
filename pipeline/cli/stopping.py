"""Stopping a run: Ctrl-C and SIGTERM both end it cleanly."""

import signal
from collections.abc import Iterator
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


@contextmanager
def stoppable() -> Iterator[None]:
    """Within it, SIGINT and SIGTERM raise Stopped once; further ones wait until what was begun is undone."""
    earlier = [signal.signal(number, _stop) for number in SIGNALS]
    try:
        yield
    finally:
        for number, handler in zip(SIGNALS, earlier, strict=True):
            signal.signal(number, handler)


@dataclass(slots=True)
class StopNote:
    """Set when the user or the system ends a wait; `number` is that of the signal."""

    event: Event = field(default_factory=Event)
    number: int = 0

    @property
    def exit_status(self) -> int:
        """As shells say it."""
        return 128 + self.number

    def take(self, number: int, _frame: FrameType | None) -> None:
        """Handles a signal."""
        self.number = number
        self.event.set()


@contextmanager
def noting_stops() -> Iterator[StopNote]:
    """Within it, SIGINT and SIGTERM only set a note, for waits in code that would lose an exception."""
    note = StopNote()
    earlier = [signal.signal(number, note.take) for number in SIGNALS]
    try:
        yield note
    finally:
        for number, handler in zip(SIGNALS, earlier, strict=True):
            signal.signal(number, handler)


def _stop(number: int, _frame: FrameType | None) -> None:
    for other in SIGNALS:
        signal.signal(other, signal.SIG_IGN)
    raise Stopped(number)
