"""The program as a process that tests may stop at any moment."""

import subprocess
import sys
from pathlib import Path

import duckdb

SMALL_BATCHES = (
    "from pipeline.ingest import load; load.BATCH_FILES = 5; from pipeline.cli import main; main()"
)
"""Many transactions in a short run, so that a kill can fall between any two."""

CHANCE = {"ingested_at", "seconds", "stamp", "text_id", "word_id"}
"""What the clock and the order of arrival decide."""

INDEX = {
    "search_postings": """
        SELECT word, doc_id, kind, section_id, table_id, row, times
        FROM search_postings JOIN search_words USING (word_id) JOIN search_texts USING (text_id) ORDER BY ALL
    """,
    "search_pairs": """
        SELECT w.word, n.word, doc_id, kind, section_id, table_id, row, position
        FROM search_pairs AS p JOIN search_texts USING (text_id)
        JOIN search_words AS w ON w.word_id = pair >> 32 JOIN search_words AS n ON n.word_id = pair & 4294967295
        ORDER BY ALL
    """,
}
"""The search index by words, whose numbers are chance."""


def start(*arguments: object, **options: object) -> subprocess.Popen[str]:
    """`kehoach …`, running."""
    return subprocess.Popen(
        [sys.executable, "-c", SMALL_BATCHES, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def contents(archive: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, but for what chance decides."""
    with duckdb.connect(str(archive), read_only=True) as connection:
        tables = [name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        return {name: _rows(connection, name) for name in sorted(tables)}


def children(pid: int) -> list[int]:
    """The processes that a process has started (Linux)."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(fields[1]) == pid:
            found.append(int(status.parent.name))
    return found


def _rows(connection: duckdb.DuckDBPyConnection, name: str) -> list[tuple[object, ...]]:
    if name in INDEX:
        return connection.execute(INDEX[name]).fetchall()
    columns = [column for column in connection.table(name).columns if column not in CHANCE]
    chosen = ", ".join(f'"{column}"' for column in columns)
    return connection.execute(f"SELECT {chosen} FROM {name} ORDER BY ALL").fetchall()
