"""The findings of one plan."""

from html import escape

import streamlit as st

from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.downloads import offer_answer
from pipeline.dashboard.links import place_in_plan, plan_address
from pipeline.dashboard.queries.plan import FINDINGS
from pipeline.messages import text
from pipeline.report.audit_text import place_of


def show(answers: Answers, plan: Row) -> None:
    """Draws them, worst first, each with a link to its place."""
    given: dict[str, object] = {"doc_id": plan["doc_id"]}
    rows = answers.table(FINDINGS, **given)
    if not rows.num_rows:
        st.success(text("audit.nothing"), icon=":material/check:")
        return
    st.html("".join(map(finding_html, rows.to_pylist())))
    offer_answer(answers.path, "findings", FINDINGS, given, rows.column_names)


def finding_html(finding: Row) -> str:
    """Severity, message, place, and links to where it can be seen."""
    severity = finding["severity"]
    badge = escape(text(f"severity.{severity}"))
    seen = plan_address(finding["doc_id"], **place_in_plan(finding))
    links = [_link(place_of(finding) or text("dashboard.read.outline"), seen)]
    if finding["page"] is not None:
        printed = plan_address(finding["doc_id"], view="source", page=finding["page"])
        links.append(_link(text("dashboard.read.source"), printed))
    return (
        f'<div class="kh-finding kh-{severity}"><span class="kh-badge">{badge}</span> '
        f"{escape(finding['message'])} <code>{escape(finding['code'])}</code><br>{' · '.join(links)}</div>"
    )


def _link(words: str, address: str) -> str:
    return f'<a class="kh-dim" href="{escape(address)}" target="_self">{escape(words)}</a>'
