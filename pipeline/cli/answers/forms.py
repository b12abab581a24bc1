"""The forms in which a command writes rows on standard output."""

import sys
from typing import TYPE_CHECKING, Literal

from pipeline.errors import CataloguedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa


AnswerFormat = Literal["table", "csv", "json", "parquet"]
"""How an answer is written."""


class BinaryToTerminal(CataloguedError):
    """Parquet is binary; a terminal would show rubbish."""

    code = "binary_to_terminal"


class SeveralAnswers(CataloguedError):
    """A table follows a table, but two sheets of CSV, JSON or Parquet in one file are none."""

    code = "several_answers"


def write_answers(answers: "Sequence[pa.Table]", answer_format: AnswerFormat) -> None:
    """Writes each answer after the other. Raises SeveralAnswers, unless they are tables for people."""
    if len(answers) > 1 and answer_format != "table":
        raise SeveralAnswers(count=len(answers))
    for answer in answers:
        write_answer(answer, answer_format)


def write_answer(answer: "pa.Table", answer_format: AnswerFormat) -> None:
    """Writes all rows. Raises BinaryToTerminal."""
    from pipeline.cli.answers import writing as answers  # noqa: PLC0415  pyarrow is slow to import

    if answer_format == "parquet" and sys.stdout.isatty():
        raise BinaryToTerminal
    writers = {
        "table": answers.write_table,
        "csv": answers.write_csv,
        "json": answers.write_json,
        "parquet": answers.write_parquet,
    }
    writers[answer_format](answer)
