"""The header of a plan: what Nghị định 30/2020 asks for, and what was found of it."""

from html import escape

import streamlit as st

from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.dates import local_date
from pipeline.dashboard.queries.plan import RECIPIENTS
from pipeline.messages import text

FIELDS = ("issuer", "superior", "issued_text", "place", "signer_title", "signer", "area", "filename")


def show(answers: Answers, plan: Row) -> None:
    """Draws the fields that are known, and the recipients."""
    area = ", ".join(plan[level] for level in ("commune", "district", "province") if plan[level])
    known = {**plan, "area": area, "issued_text": local_date(plan["issued_text"] or "")}
    facts = [(text(f"dashboard.header.{name}"), str(known[name])) for name in FIELDS if known[name]]
    names = [row["name"] for row in answers.rows(RECIPIENTS, doc_id=plan["doc_id"])]
    if names:
        facts.append((text("dashboard.header.recipients"), "; ".join(names)))
    cells = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in facts)
    st.html(f'<dl class="kh-facts">{cells}</dl>')
    if plan["status"] != "ok":
        st.warning(plan["error"] or plan["status"], icon=":material/warning:")
