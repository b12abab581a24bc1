"""Asking the archive and writing what it answers."""

from pathlib import Path

import duckdb

from models.errors import KehoachError
from pipeline.archive import Limits, QueryTooHungry, answers
from pipeline.cli.answer_format import AnswerFormat, write_answers

_NO_THREAD = "can't start new thread"


def ask(archive: Path, sql: str, limits: Limits, answer_format: AnswerFormat) -> None:
    """Writes the answers. Raises as `answers` and `write_answers` do."""
    try:
        write_answers(answers(archive, sql, limits), answer_format)
    except (MemoryError, RuntimeError, KehoachError) as error:
        if not _lacked_memory(error):
            raise
        raise QueryTooHungry(limits.memory) from error


def _lacked_memory(error: Exception) -> bool:
    """Whether there was too little memory, be it to open the archive or to start a thread."""
    if isinstance(error, RuntimeError):
        return _NO_THREAD in str(error)
    return isinstance(error, MemoryError) or isinstance(error.__cause__, duckdb.OutOfMemoryException)
