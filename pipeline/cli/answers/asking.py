"""Asking the archive and writing what it answers."""

from pathlib import Path

from pipeline.archive import QueryLimits, QueryTooHungry, answers
from pipeline.cli.answers.forms import AnswerFormat, write_answers


def ask(archive: Path, sql: str, limits: QueryLimits, answer_format: AnswerFormat) -> None:
    """Writes the answers. Raises as `answers` and `write_answers` do."""
    found = answers(archive, sql, limits)
    try:
        write_answers(found, answer_format)
    except MemoryError as error:
        raise QueryTooHungry(limits.memory) from error
