"""JSON lines: the plans as the models say them, one a line."""

import json
from pathlib import Path

import duckdb

from pipeline.archive import stored_plans


def write_json_lines(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Writes `plans.jsonl`: doc_id, filename and plan, which is as `kehoach schema` describes it."""
    with (folder / "plans.jsonl").open("w", encoding="utf-8") as file:
        for stored in stored_plans(connection):
            line = {
                "doc_id": stored.doc_id,
                "filename": stored.filename,
                "plan": stored.plan.model_dump(mode="json"),
            }
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
