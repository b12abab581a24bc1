"""`kehoach sql`: any query, read-only; a shell where none is given."""

import sys
from pathlib import Path
from typing import Annotated

from pipeline.cli.answer_format import AnswerFormat, write_answer
from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option


def sql(
    query: Annotated[str | None, argument("query", metavar="SELECT")] = None,
    answer_format: Annotated[AnswerFormat, option("format")] = AnswerFormat.TABLE,
    seconds: Annotated[float, option("seconds", min=0)] = 60,
    rows: Annotated[int, option("rows", min=0)] = 1_000_000,
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
) -> None:
    """Answers a query from the archive: from the argument, else from a person or a pipe."""
    from pipeline.archive import Limits, open_for_reading  # noqa: PLC0415  duckdb and pyarrow are slow to import
    from pipeline.archive import query as answer  # noqa: PLC0415

    limits = Limits(seconds or None, rows or None)
    if query is None and sys.stdin.isatty():
        from pipeline.cli.shell import Shell  # noqa: PLC0415

        with open_for_reading(archive):
            pass  # an archive that cannot be used is told before the first prompt
        Shell(archive, limits, answer_format).run()
        return
    statement = sys.stdin.read() if query is None else query
    write_answer(answer(archive, statement, limits), answer_format)
