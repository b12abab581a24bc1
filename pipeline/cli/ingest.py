"""`kehoach ingest`: files, folders and globs into the archive."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option
from pipeline.messages import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.ingest import Result

BYTES_IN_MEGABYTE = 1_000_000


def ingest(
    paths: Annotated[list[str], argument("paths", metavar="PATH...")],
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
    size_limit: Annotated[int, option("size-limit", min=1)] = 200,
    again: Annotated[bool, option("again")] = False,
) -> None:
    """Reads the files and says what became of them."""
    from pipeline.archive import open_for_writing  # noqa: PLC0415  duckdb and pyarrow are slow to import
    from pipeline.cli.reading import PARSER  # noqa: PLC0415
    from pipeline.cli.summary import Summary  # noqa: PLC0415
    from pipeline.ingest import discover  # noqa: PLC0415
    from pipeline.ingest import ingest as run  # noqa: PLC0415

    found = discover(paths, leave_out=archive)
    summary = Summary()
    with open_for_writing(archive) as connection:
        results = run(connection, found, PARSER, size_limit=size_limit * BYTES_IN_MEGABYTE, again=again)
        for result in _with_progress(results, len(found)):
            summary.add(result)
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
