"""`kehoach ingest`: files, folders and globs into the archive."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pipeline.cli.parameters import DEFAULT_ARCHIVE, PASSWORD_VARIABLE, argument, option
from pipeline.messages import text
from pipeline.user_choices import OcrMode

if TYPE_CHECKING:
    from pipeline.ingest import Cluster

CORES = text("help.default.workers")
ONE_MACHINE = text("help.default.address")
BESIDE = text("help.default.staging")
BYTES_IN_MEGABYTE = 1_000_000
Engine = Literal["local", "ray"]
"""Who parses: processes of this machine, or the nodes of a Ray cluster."""


def ingest(  # noqa: PLR0913, PLR0917  a command has as many parameters as options
    paths: Annotated[list[str], argument("paths", metavar="PATH...")],
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
    size_limit: Annotated[int, option("size-limit", min=1)] = 200,
    time_limit: Annotated[float, option("time-limit", min=1)] = 600,
    memory_limit: Annotated[int, option("memory-limit", min=500)] = 4000,
    workers: Annotated[int | None, option("workers", min=1, show_default=CORES)] = None,
    ocr: Annotated[OcrMode, option("ocr")] = "auto",
    password: Annotated[str | None, option("password", envvar=PASSWORD_VARIABLE)] = None,
    engine: Annotated[Engine, option("engine")] = "local",
    address: Annotated[str | None, option("address", show_default=ONE_MACHINE)] = None,
    staging: Annotated[str | None, option("staging", show_default=BESIDE)] = None,
    again: Annotated[bool, option("again")] = False,
    sync: Annotated[bool, option("sync")] = False,
    watch: Annotated[bool, option("watch")] = False,
    wait: Annotated[bool, option("wait")] = False,
    quiet: Annotated[bool, option("quiet")] = False,
    as_json: Annotated[bool, option("json")] = False,
) -> None:
    """Reads the files and says what became of them."""
    from pipeline.cli.runs.ingest import Order, run, run_and_watch  # noqa: PLC0415  duckdb is slow to import
    from pipeline.ingest import Limits, Settings  # noqa: PLC0415

    limits = Limits(size_limit * BYTES_IN_MEGABYTE, time_limit, memory_limit * BYTES_IN_MEGABYTE)
    settings = Settings(workers, limits, again, _cluster(engine, address, staging))
    wanted = {"sync": sync, "wait": wait, "quiet": quiet, "as_json": as_json}
    order = Order(tuple(paths), archive, settings, ocr, password, **wanted)
    status = run_and_watch(order) if watch else run(order)
    if status:
        raise typer.Exit(status)


def _cluster(engine: Engine, address: str | None, staging: str | None) -> "Cluster | None":
    """The cluster that is to read, if any. Raises BadParameter."""
    from pipeline.ingest import Cluster  # noqa: PLC0415

    if engine == "ray":
        return Cluster(address, staging)
    if address or staging:
        raise typer.BadParameter(text("ingest.only_with_ray"), param_hint="--engine")
    return None
