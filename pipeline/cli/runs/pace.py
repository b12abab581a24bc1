"""How fast a run goes, though what it reads is written in bursts."""

from collections import deque

_FIRST = 1.0
"""Seconds in which a run passes over what it knows already, which says nothing of how fast it reads."""
_SPAN = 30.0
_STEP = 1.0
"""Seconds: how far back the rate looks, and how close the marks stand for that."""


class Pace:
    """`rate`: files a second over the last moments, as of the last file; None until it is known."""

    def __init__(self, now: float) -> None:
        self._start = now
        self._marks = deque([(now, 0)])
        self.rate: float | None = None

    def note(self, done: int, now: float) -> None:
        """So many files are done at this time, in seconds of any clock."""
        if now - self._start < _FIRST:
            self._marks[0] = (now, done)
            return
        since, before = self._marks[0]
        self.rate = (done - before) / (now - since)
        if now - self._marks[-1][0] > _STEP:
            self._marks.append((now, done))
        while len(self._marks) > 1 and self._marks[1][0] < now - _SPAN:
            self._marks.popleft()

    def remaining(self, left: int) -> float | None:
        """The seconds that so many files will take."""
        return left / self.rate if self.rate else None
