"""The runs of `kehoach ingest`: one, or one after each change to the folders."""

from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import duckdb

from pipeline.archive import open_for_writing
from pipeline.archive.lean_arrow import leave_pandas_out
from pipeline.cli.error_messages import complain, with_code
from pipeline.cli.reading import parser_with
from pipeline.cli.runs.progress import bar
from pipeline.cli.runs.stopping import Stopped, noting_stops, stoppable
from pipeline.cli.runs.summary import Summary, to_standard_error
from pipeline.files.in_zip import containers
from pipeline.files.storage import StorageUnreachable
from pipeline.ingest import (
    Settings,
    changes,
    covered,
    discover,
    in_sight,
    ingest,
    is_there,
    known_names,
    mark_missing,
)
from pipeline.messages import text
from pipeline.user_choices import OcrMode

LOOK_EVERY = 60_000
"""Milliseconds."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for."""

    paths: tuple[str, ...]
    archive: Path
    settings: Settings
    ocr: OcrMode = "auto"
    password: str | None = field(default=None, repr=False)
    sync: bool = False
    wait: bool = False
    quiet: bool = False
    as_json: bool = False


def run(order: Order, *, only_news: bool = False) -> int:
    """One run over the paths; returns the exit status. `only_news`: what is known is not told again."""
    leave_pandas_out()
    summary = Summary(None if order.as_json else to_standard_error, only_news)
    status = 0
    try:
        with stoppable():
            _read(order, summary)
    except Stopped as stopped:
        status = stopped.exit_status
        to_standard_error(text("ingest.stopped"))
    if only_news and not summary.has_news:
        return status
    if order.as_json:
        print(summary.as_json(order.archive, stopped=bool(status)), flush=True)
    elif not order.quiet:
        summary.show(order.archive)
    return status or int(summary.failed > 0)


def run_and_watch(order: Order) -> int:
    """A run, and another one after each change below the paths, until it is stopped."""
    from watchfiles import watch  # noqa: PLC0415  only here

    status = run(order)
    later = replace(order, wait=True, settings=replace(order.settings, again=False))
    roots = [path for path in order.paths if Path(path).is_dir()]
    gone: set[str] = set()
    with noting_stops() as note:
        # A look each minute finds what arrived before the watch, or on a drive that tells of no changes.
        for _ in watch(*roots, stop_event=note.event, rust_timeout=LOOK_EVERY, yield_on_timeout=True):
            if status > 1 or note.event.is_set():
                break
            status = _run_again(_within_reach(later, gone))
    return Stopped(note.number).exit_status if note.number else status


def _run_again(order: Order) -> int:
    """Storage that cannot be reached for a while does not end a watch."""
    try:
        return run(order, only_news=True)
    except StorageUnreachable as error:
        return complain(with_code(error), status=1)


def _within_reach(order: Order, gone: set[str]) -> Order:
    """The order without paths that are not there, as on a drive switched off; each is told of once."""
    for path in order.paths:
        if is_there(path):
            gone.discard(path)
        elif path not in gone:
            gone.add(path)
            to_standard_error(text("ingest.gone", path=path))
    return replace(order, paths=tuple(path for path in order.paths if path not in gone))


def _read(order: Order, summary: Summary) -> None:
    found = discover(order.paths, leave_out=order.archive)
    with (
        open_for_writing(order.archive, wait=_tell_who_holds if order.wait else None) as connection,
        closing(ingest(connection, found, parser_with(order.ocr, order.password), order.settings)) as results,
        bar(len(found), shown=not (order.quiet or order.as_json)) as advance,
    ):
        before = covered(known_names(connection), order.paths) if order.sync else {}
        seen, failed = set(), set()
        for result in results:
            summary.add(result)
            seen.update([result.source.uri, *containers(result.source.uri)])
            if result.source.status == "failed":
                failed.add(result.source.uri)
            advance(failed=summary.failed)
        if order.sync:
            _sync(connection, in_sight(before, seen, failed), seen, summary)


def _sync(
    connection: duckdb.DuckDBPyConnection, before: dict[str, str], seen: set[str], summary: Summary
) -> None:
    for change in changes(before, known_names(connection), seen):
        summary.add_change(change)
    mark_missing(connection, [uri for uri in before if uri not in seen], seen)


def _tell_who_holds(reason: str) -> None:
    to_standard_error(text("ingest.waiting", reason=reason))
