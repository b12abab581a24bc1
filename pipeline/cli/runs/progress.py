"""The bar of a long run: how far, how fast, how long still, how many failed."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Protocol

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
)
from rich.text import Text

from pipeline.cli.runs.pace import Pace
from pipeline.messages import text


class Advance(Protocol):
    """Told of each file that is done, and how many have failed by then."""

    def __call__(self, *, failed: int) -> None:
        """One file more."""


class Rate(ProgressColumn):
    """Files a second, and how long the others will take."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self._pace = pace

    def render(self, task: Task) -> Text:
        """The rate over the last moments; nothing until it is known."""
        rate, left = self._pace.rate, self._pace.remaining(round(task.remaining or 0))
        if rate is None or left is None:
            return Text()
        return Text(f"{text('ingest.rate', rate=f'{rate:.1f}')} {timedelta(seconds=round(left))}")


@contextmanager
def bar(total: int, *, shown: bool) -> Iterator[Advance]:
    """A bar on standard error, if someone is looking and wants it."""
    pace = Pace(time.monotonic())
    failures = TextColumn(text("ingest.failures", count="{task.fields[failed]}"))
    progress = Progress(
        TextColumn(text("ingest.progress")),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(pace),
        failures,
        console=Console(stderr=True),
        transient=True,
        disable=not (shown and sys.stderr.isatty()),
    )
    with progress:
        task = progress.add_task("", total=total, failed=0)

        def advance(*, failed: int) -> None:
            done = round(progress.tasks[0].completed) + 1
            pace.note(done, time.monotonic())
            # The members of ZIP archives are known only when they come.
            progress.update(task, completed=done, total=max(total, done), failed=failed)

        yield advance
