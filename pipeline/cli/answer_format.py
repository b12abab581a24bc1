"""The forms in which a command writes rows on standard output."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from models.errors import KehoachError
from pipeline.messages import text

if TYPE_CHECKING:
    import pyarrow as pa


class AnswerFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


class BinaryToTerminal(KehoachError):
    """Parquet is binary; a terminal would show rubbish."""

    code = "binary_to_terminal"

    def __init__(self) -> None:
        super().__init__(text("error.binary_to_terminal.fault"), text("error.binary_to_terminal.remedy"))


def write_answer(answer: "pa.Table", answer_format: AnswerFormat) -> None:
    """Writes all rows. Raises BinaryToTerminal."""
    from pipeline.cli import answers  # noqa: PLC0415  pyarrow is slow to import

    if answer_format is AnswerFormat.PARQUET and sys.stdout.isatty():
        raise BinaryToTerminal
    writers = {
        AnswerFormat.TABLE: answers.write_table,
        AnswerFormat.CSV: answers.write_csv,
        AnswerFormat.JSON: answers.write_json,
        AnswerFormat.PARQUET: answers.write_parquet,
    }
    writers[answer_format](answer)
