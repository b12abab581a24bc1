"""`kehoach tag`: users' own rules over the texts of the archive."""

from pathlib import Path
from typing import Annotated

from pipeline.cli.answers.forms import write_answer
from pipeline.cli.parameters import DEFAULT_ARCHIVE, argument, option
from pipeline.messages import text

COUNTS = """
    SELECT label, rule_id, count(*) AS n_spans, count(DISTINCT doc_id) AS n_documents
    FROM user_spans WHERE rules = {rules} GROUP BY ALL ORDER BY n_spans DESC, label, rule_id
"""


def tag(
    file: Annotated[Path, argument("rules", metavar="FILE")],
    archive: Annotated[Path, option("archive")] = DEFAULT_ARCHIVE,
) -> None:
    """Finds what the rules describe and prints how often each did."""
    from pipeline.archive import open_for_writing, query, require_archive  # noqa: PLC0415
    from pipeline.archive import tag as write  # noqa: PLC0415
    from pipeline.archive.sql import literal  # noqa: PLC0415
    from pipeline.rules import Matcher, read_patterns  # noqa: PLC0415  spaCy takes seconds to load

    require_archive(archive)  # which is not made here
    matcher = Matcher(file, read_patterns(file))
    with open_for_writing(archive) as connection:
        print(text("tag.done", count=write(connection, file.stem, matcher.matches)))
    write_answer(query(archive, COUNTS.format(rules=literal(file.stem))), "table")
