"""An archive of thousands of documents, made in SQL of one that holds a few."""

import shutil
from pathlib import Path

import duckdb

from pipeline.archive import open_for_writing
from pipeline.archive.names import BELOW_TEXT

IDS = {"doc_id", "source_id", "table_id", "parent_doc_id", "target_doc_id", "inferred_doc_id"}
TAG = 8
"""Digits at the beginning of every id that tell the copies apart."""
ISSUERS = 300
COLUMNS = """
    SELECT table_name, list(column_name ORDER BY column_index) FROM duckdb_columns()
    WHERE database_name = 'archive' AND table_name IN (
        SELECT table_name FROM duckdb_tables() WHERE database_name = 'archive'
    ) AND table_name NOT IN ('meta', 'search_words', 'search_postings', 'search_pairs')
    GROUP BY table_name
"""
INDEX = """
    INSERT INTO {table}
    SELECT x.* REPLACE (x.text_id + n * {texts} AS text_id) FROM (FROM {table}) AS x CROSS JOIN copy ORDER BY ALL
"""


def multiplied(archive: Path, target: Path, documents: int) -> None:
    """Copies the archive and repeats its rows under other ids until it has at least so many documents."""
    shutil.copy(archive, target)
    with open_for_writing(target) as connection:
        held, texts = connection.execute(
            "SELECT (SELECT count(*) FROM documents), (SELECT max(text_id) FROM search_texts)"
        ).fetchone()
        copies = -(-documents // held) - 1
        connection.execute(
            f"CREATE TEMP TABLE copy AS SELECT range + 1 AS n, printf('%0{TAG}x', n) AS tag FROM range({copies})"
        )
        for table, columns in connection.execute(COLUMNS).fetchall():
            _repeat(connection, table, columns, texts)
        for table in BELOW_TEXT:
            connection.execute(INDEX.format(table=table, texts=texts))


def _repeat(connection: duckdb.DuckDBPyConnection, table: str, columns: list[str], texts: int) -> None:
    chosen = ", ".join(_repeated(table, column, texts) for column in columns)
    connection.execute(f"INSERT INTO {table} SELECT {chosen} FROM (FROM {table}) AS x CROSS JOIN copy")


def _repeated(table: str, column: str, texts: int) -> str:
    if column in IDS:
        return f"tag || substr(x.{column}, {TAG + 1})"
    if column == "text_id":
        return f"x.text_id + n * {texts}"
    if column == "uri":
        return "x.uri || '#' || n"
    if (table, column) == ("documents", "issuer"):
        return f"x.issuer || ' ' || n % {ISSUERS}"
    return f'x."{column}"'
