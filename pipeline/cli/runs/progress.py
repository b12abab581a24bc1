"""The bar of a long run: how far, how fast, how long still, how many failed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from pipeline.messages import text


class Advance(Protocol):
    """Told of each file that is done, and how many have failed by then."""

    def __call__(self, *, failed: int) -> None:
        """One file more."""


class Rate(ProgressColumn):
    """Files a second."""

    def render(self, task: Task) -> Text:
        """The rate over the last moments; nothing until it is known."""
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else text("ingest.rate", rate=f"{speed:.1f}"))


@contextmanager
def bar(total: int, *, shown: bool) -> Iterator[Advance]:
    """A bar on standard error, if someone is looking and wants it."""
    failures = TextColumn(text("ingest.failures", count="{task.fields[failed]}"))
    progress = Progress(
        TextColumn(text("ingest.progress")),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
        failures,
        console=Console(stderr=True),
        transient=True,
        disable=not (shown and sys.stderr.isatty()),
    )
    with progress:
        task = progress.add_task("", total=total, failed=0)

        def advance(*, failed: int) -> None:
            done = progress.tasks[0].completed + 1
            # The members of ZIP archives are known only when they come.
            progress.update(task, completed=done, total=max(total, int(done)), failed=failed)

        yield advance
