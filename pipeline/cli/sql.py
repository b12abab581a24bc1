"""`kehoach sql`: any query, read-only."""

from pathlib import Path
from typing import Annotated

from pipeline.cli.answer_format import AnswerFormat, write_answer
from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option


def sql(
    query: Annotated[str, argument("query", metavar="SELECT")],
    answer_format: Annotated[AnswerFormat, option("format")] = AnswerFormat.TABLE,
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
) -> None:
    """Answers a query from the archive."""
    from pipeline.archive import query as answer  # noqa: PLC0415  duckdb and pyarrow are slow to import

    write_answer(answer(archive, query), answer_format)
