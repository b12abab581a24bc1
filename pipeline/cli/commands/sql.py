"""`kehoach sql`: any query, read-only; a shell where none is given."""

import os
import sys
from functools import partial
from pathlib import Path
from signal import SIGTERM, signal
from types import FrameType
from typing import Annotated

from pipeline.cli.answers.forms import AnswerFormat
from pipeline.cli.error_messages import complain, with_code
from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option


def sql(  # noqa: PLR0913, PLR0917  typer makes an option of each
    query: Annotated[str | None, argument("query", metavar="SELECT")] = None,
    answer_format: Annotated[AnswerFormat, option("format")] = "table",
    seconds: Annotated[float, option("seconds", min=0)] = 60,
    rows: Annotated[int, option("rows", min=0)] = 1_000_000,
    memory: Annotated[int, option("memory", min=0)] = 4000,
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
) -> None:
    """Answers a query from the archive: from the argument, else from a person or a pipe."""
    from pipeline.archive import QueryLimits, require_archive  # noqa: PLC0415  duckdb is slow to import
    from pipeline.cli.answers.asking import ask  # noqa: PLC0415
    from pipeline.files.limits import limit_further_memory  # noqa: PLC0415

    limits = QueryLimits(
        seconds=seconds or None,
        rows=rows or None,
        memory=memory * 1_000_000 or None,
        hold=limit_further_memory,
        overrun=partial(_end, seconds),
    )
    signal(SIGTERM, _terminated)
    if query is None and sys.stdin.isatty():
        from pipeline.cli.shell import Shell  # noqa: PLC0415

        require_archive(archive)  # what is wrong with it is told before the first prompt
        Shell(archive, limits, answer_format).run()
        return
    statement = sys.stdin.read() if query is None else query
    ask(archive, statement, limits, answer_format)


def _end(seconds: float) -> None:
    """Ends the program, shell or not: a function of DuckDB that heeds no interrupt leaves no other way."""
    from pipeline.archive.errors import QueryTooSlow  # noqa: PLC0415

    _leave(complain(with_code(QueryTooSlow(seconds=seconds))))


def _terminated(number: int, _frame: FrameType | None) -> None:
    """Handles SIGTERM, which by itself would leave on disk what the query has spilled."""
    _leave(128 + number)


def _leave(status: int) -> None:
    from pipeline.archive.memory import remove_spilled  # noqa: PLC0415

    remove_spilled()
    os._exit(status)
