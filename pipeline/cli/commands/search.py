"""`kehoach search`: where the archive says something, best first."""

import sys
from pathlib import Path
from typing import Annotated

from pipeline.cli.answers.forms import AnswerFormat, write_answer
from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option
from pipeline.messages import text


def search(  # noqa: PLR0913, PLR0917  typer makes an option of each
    words: Annotated[list[str], argument("words", metavar="WORD...")],
    issuer: Annotated[str | None, option("issuer")] = None,
    year: Annotated[int | None, option("year")] = None,
    doc_type: Annotated[str | None, option("type")] = None,
    most: Annotated[int, option("most", min=1)] = 20,
    answer_format: Annotated[AnswerFormat | None, option("format")] = None,
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
) -> None:
    """Prints the texts that hold all the words, the words marked."""
    from pipeline.archive import MOST_WORDS, Question, search  # noqa: PLC0415  duckdb and pyarrow are slow to import
    from pipeline.cli.answers.hits import show_hits  # noqa: PLC0415

    question = Question(" ".join(words), issuer=issuer, year=year, doc_type=doc_type, most=most)
    answer = search(archive, question)
    if question.too_long:
        print(text("search.too_long", most=MOST_WORDS), file=sys.stderr)
    if answer_format is None:
        show_hits(answer.to_pylist())
    else:
        write_answer(answer, answer_format)
