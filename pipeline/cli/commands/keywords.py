"""`kehoach keywords`: what the documents are about."""

from pathlib import Path
from typing import Annotated

from pipeline.cli.answers.forms import write_answer
from pipeline.cli.parameters import DEFAULT_ARCHIVE, option
from pipeline.messages import text

TOPICS = "SELECT * FROM topics ORDER BY n_documents DESC, n_captions DESC, keyword LIMIT 20"


def keywords(archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE) -> None:
    """Finds the keywords of new documents and prints the most frequent of all."""
    from pipeline.archive import add_keywords, open_for_writing, query, require_archive  # noqa: PLC0415
    from pipeline.keywords import keywords as of_text  # noqa: PLC0415

    require_archive(archive)  # which is not made here
    with open_for_writing(archive) as connection:
        print(text("keywords.done", count=add_keywords(connection, of_text)))
    write_answer(query(archive, TOPICS), "table")
