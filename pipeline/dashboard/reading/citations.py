"""What one plan cites, and what cites it."""

import streamlit as st

from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.links import open_plan
from pipeline.dashboard.listings import show_listing
from pipeline.dashboard.queries.plan import CITED, CITED_BY
from pipeline.messages import text

CITED_COLUMNS = ("role", "symbol", "doc_type", "cited_text", "issuer", "title", "target_title")
CITING_COLUMNS = ("symbol", "issued_text", "issuer", "title", "role", "raw")


def show(answers: Answers, plan: Row) -> None:
    """Draws both lists; a row leads to the other plan."""
    given: dict[str, object] = {"doc_id": plan["doc_id"]}
    st.subheader(text("dashboard.read.cites"), anchor=False)
    cited = show_listing(answers, "citations", CITED, given, CITED_COLUMNS)
    st.subheader(text("dashboard.read.cited_by"), anchor=False)
    citing = show_listing(answers, "cited-by", CITED_BY, given, CITING_COLUMNS)
    if target := (cited and cited["target_doc_id"]) or (citing and citing["doc_id"]):
        open_plan(target)
