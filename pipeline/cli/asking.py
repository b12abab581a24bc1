"""Asking the archive and writing what it answers."""

from pathlib import Path

from pipeline.archive import Limits, QueryTooHungry, answers
from pipeline.cli.answer_format import AnswerFormat, write_answers


def ask(archive: Path, sql: str, limits: Limits, answer_format: AnswerFormat) -> None:
    """Writes the answers. Raises as `answers` and `write_answers` do."""
    try:
        write_answers(answers(archive, sql, limits), answer_format)
    except MemoryError as error:
        raise QueryTooHungry(limits.memory) from error
