"""The answers that the documentation shows under its queries."""

import re
from pathlib import Path

from pipeline.archive import query
from pipeline.display import shown

ANSWERED = re.compile(r"(```sql\n(.*?)```\n\n<!-- answer -->\n).*?(<!-- /answer -->)", re.DOTALL)
EMPTY = "*0 dòng · 0 rows*"


def with_answers(page: str, archive: Path) -> str:
    """The page with what the archive answers now between the marks under each query."""
    return ANSWERED.sub(lambda found: found[1] + answer_table(archive, found[2]) + found[3], page)


def answer_table(archive: Path, sql: str) -> str:
    """The answer as a table in Markdown; a note where there are no rows."""
    answer = query(archive, sql)
    if not answer.num_rows:
        return f"{EMPTY}\n"
    rows = [[_cell(shown(value)) for value in row.values()] for row in answer.to_pylist()]
    lines = (answer.column_names, ["---"] * answer.num_columns, *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cell(words: str) -> str:
    return " ".join(words.replace("|", "\\|").split())
