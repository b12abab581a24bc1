"""One plan as files: Markdown, JSON, and a workbook of its tables in their own shape."""

import io
from collections.abc import Callable
from pathlib import Path

import streamlit as st
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from models.plan import Plan
from pipeline.archive import stored_plans
from pipeline.dashboard.answers import Answers, Row, answers_of
from pipeline.dashboard.downloads import EXCEL, offer
from pipeline.dashboard.queries.plan import HAS_TABLES
from pipeline.exports.file_names import file_name
from pipeline.exports.plan_markdown import plan_lines
from pipeline.exports.spreadsheet.excel import SETTINGS
from pipeline.exports.spreadsheet.table_sheet import write_table_sheet


def offer_plan(answers: Answers, plan: Row) -> None:
    """Buttons that write the plan when they are pressed."""
    doc_id, path = plan["doc_id"], answers.path
    forms: dict[str, tuple[Callable[[Plan], bytes], str]] = {
        "md": (_markdown, "text/markdown"),
        "json": (_json, "application/json"),
    }
    if answers.column(HAS_TABLES, doc_id=doc_id):
        forms["xlsx"] = (_workbook, EXCEL)
    with st.container(horizontal=True, horizontal_alignment="right"):
        for ending, (write, kind) in forms.items():
            offer(file_name(plan["filename"], doc_id, ending), _written(path, doc_id, write), kind)


def _written(path: Path, doc_id: str, write: Callable[[Plan], bytes]) -> Callable[[], bytes]:
    def written() -> bytes:
        with answers_of(path) as answers:
            (stored,) = stored_plans(answers.connection, [doc_id])
            return write(stored.plan)

    return written


def _markdown(plan: Plan) -> bytes:
    return "\n".join(plan_lines(plan)).encode()


def _json(plan: Plan) -> bytes:
    return plan.model_dump_json(indent=2).encode()


def _workbook(plan: Plan) -> bytes:
    buffer = io.BytesIO()
    with Workbook(buffer, SETTINGS) as book:
        for table in plan.tables:
            write_table_sheet(book, table)
    return buffer.getvalue()
