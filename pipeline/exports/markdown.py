"""Markdown: a file a document."""

from pathlib import Path

import duckdb

from pipeline.archive import stored_plans
from pipeline.exports.file_names import file_name
from pipeline.exports.plan_markdown import plan_lines


def write_markdown(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Writes header, outline, tables and findings of each document."""
    for stored in stored_plans(connection):
        text = "\n".join(plan_lines(stored.plan)) + "\n"
        (folder / file_name(stored.filename, stored.doc_id, "md")).write_text(text, encoding="utf-8")
