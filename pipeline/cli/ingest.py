"""`kehoach ingest`: files, folders and globs into the archive."""

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option
from pipeline.cli.stopping import Stopped, stoppable
from pipeline.messages import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.ingest import Result

CORES = text("help.default.workers")
BYTES_IN_MEGABYTE = 1_000_000


def ingest(  # noqa: PLR0913, PLR0917  a command has as many parameters as options
    paths: Annotated[list[str], argument("paths", metavar="PATH...")],
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
    size_limit: Annotated[int, option("size-limit", min=1)] = 200,
    time_limit: Annotated[float, option("time-limit", min=1)] = 120,
    memory_limit: Annotated[int, option("memory-limit", min=500)] = 4000,
    workers: Annotated[int | None, option("workers", min=1, show_default=CORES)] = None,
    again: Annotated[bool, option("again")] = False,
) -> None:
    """Reads the files and says what became of them."""
    from pipeline.archive import open_for_writing  # noqa: PLC0415  duckdb and pyarrow are slow to import
    from pipeline.cli.reading import PARSER  # noqa: PLC0415
    from pipeline.cli.summary import Summary  # noqa: PLC0415
    from pipeline.ingest import Limits, Settings, discover  # noqa: PLC0415
    from pipeline.ingest import ingest as run  # noqa: PLC0415

    limits = Limits(size_limit * BYTES_IN_MEGABYTE, time_limit, memory_limit * BYTES_IN_MEGABYTE)
    settings = Settings(workers, limits, again)
    found = discover(paths, leave_out=archive)
    summary = Summary()
    try:
        with (
            stoppable(),
            open_for_writing(archive) as connection,
            closing(run(connection, found, PARSER, settings)) as results,
        ):
            for result in _with_progress(results, len(found)):
                summary.add(result)
    except Stopped as stopped:
        summary.show(archive)
        print(text("ingest.stopped"), file=sys.stderr)
        raise typer.Exit(stopped.exit_status) from stopped
    summary.show(archive)
    if summary.failed:
        raise typer.Exit(1)


def _with_progress(results: "Iterable[Result]", total: int) -> "Iterator[Result]":
    """The results; a bar on standard error shows how far they are, if someone is looking."""
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    console = Console(stderr=True)
    hidden = not sys.stderr.isatty()
    yield from track(
        results,
        description=text("ingest.progress"),
        total=total,
        console=console,
        transient=True,
        disable=hidden,
    )
