"""`kehoach sql`: any query, read-only."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from models.errors import KehoachError
from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option
from pipeline.messages import text


class AnswerFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


class BinaryToTerminal(KehoachError):
    """Parquet is binary; a terminal would show rubbish."""

    code = "binary_to_terminal"


def sql(
    query: Annotated[str, argument("query", metavar="SELECT")],
    answer_format: Annotated[AnswerFormat, option("format")] = AnswerFormat.TABLE,
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
) -> None:
    """Answers a query from the archive."""
    from pipeline.archive import query as answer  # noqa: PLC0415  duckdb and pyarrow are slow to import
    from pipeline.cli import answers  # noqa: PLC0415

    if answer_format is AnswerFormat.PARQUET and sys.stdout.isatty():
        raise BinaryToTerminal(
            text("error.binary_to_terminal.fault"), text("error.binary_to_terminal.remedy")
        )
    writers = {
        AnswerFormat.TABLE: answers.write_table,
        AnswerFormat.CSV: answers.write_csv,
        AnswerFormat.JSON: answers.write_json,
        AnswerFormat.PARQUET: answers.write_parquet,
    }
    writers[answer_format](answer(archive, query))
