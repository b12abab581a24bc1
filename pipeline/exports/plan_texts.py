"""The plans of an archive as texts: Markdown, a file a document; JSON, a line a document."""

import json
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


def write_json_lines(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Writes `plans.jsonl`: doc_id, filename and plan, which is as `kehoach schema` describes it."""
    with (folder / "plans.jsonl").open("w", encoding="utf-8") as file:
        for stored in stored_plans(connection):
            plan = stored.plan.model_dump(mode="json")
            line = {"doc_id": stored.doc_id, "filename": stored.filename, "plan": plan}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
