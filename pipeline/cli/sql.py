"""`kehoach sql`: any query, read-only; a shell where none is given."""

import os
import sys
from functools import partial
from pathlib import Path
from typing import Annotated

from pipeline.cli.answer_format import AnswerFormat, write_answers
from pipeline.cli.complaint import complain, with_code
from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option


def sql(
    query: Annotated[str | None, argument("query", metavar="SELECT")] = None,
    answer_format: Annotated[AnswerFormat, option("format")] = AnswerFormat.TABLE,
    seconds: Annotated[float, option("seconds", min=0)] = 60,
    rows: Annotated[int, option("rows", min=0)] = 1_000_000,
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
) -> None:
    """Answers a query from the archive: from the argument, else from a person or a pipe."""
    from pipeline.archive import Limits, answers, open_for_reading  # noqa: PLC0415  duckdb is slow to import

    limits = Limits(seconds or None, rows or None, partial(_end, seconds))
    if query is None and sys.stdin.isatty():
        from pipeline.cli.shell import Shell  # noqa: PLC0415

        with open_for_reading(archive):
            pass  # an archive that cannot be used is told before the first prompt
        Shell(archive, limits, answer_format).run()
        return
    statement = sys.stdin.read() if query is None else query
    write_answers(answers(archive, statement, limits), answer_format)


def _end(seconds: float) -> None:
    """Ends the program, shell or not: a function of DuckDB that heeds no interrupt leaves no other way."""
    from pipeline.archive.errors import QueryTooSlow  # noqa: PLC0415

    os._exit(complain(with_code(QueryTooSlow(seconds))))
