"""The tables of a plan in their own shape, header cells merged, the cells of findings marked."""

from collections import defaultdict

import streamlit as st

from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.queries.plan import FINDINGS, TABLES
from pipeline.dashboard.reading.findings import finding_html
from pipeline.messages import text
from pipeline.report.marked_tables import marked_tables
from pipeline.report.table_html import table_html


def show(answers: Answers, plan: Row) -> None:
    """Draws every table with its caption and findings."""
    tables = answers.rows(TABLES, doc_id=plan["doc_id"])
    if not tables:
        st.info(text("dashboard.read.no_tables"))
        return
    findings = defaultdict(list)
    for finding in answers.rows(FINDINGS, doc_id=plan["doc_id"]):
        findings[finding["table_id"]].append(finding)
    marked = marked_tables(answers.path, [table["table_id"] for table in tables])
    st.caption(text("dashboard.read.tables_legend"))
    for table in tables:
        name = table["table_id"]
        st.subheader(_caption(table), anchor=False)
        about = findings[name]
        accused = {(row["row"], row["col"]) for row in about}
        st.html(
            "".join(map(finding_html, about))
            + f'<div class="kh-table">{table_html(marked[name], accused, {}, whole=True)}</div>'
        )


def _caption(table: Row) -> str:
    appendix = text("field.appendix", label=table["appendix"]) if table["appendix"] else None
    parts = (text("field.table", ordinal=table["ordinal"]), appendix, table["title"], table["unit"])
    return " · ".join(part for part in parts if part)
