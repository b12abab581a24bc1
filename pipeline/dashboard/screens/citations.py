"""Citations: the instruments that plans rest on, and the plans that cite each other."""

import streamlit as st

from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.charts import show_bars
from pipeline.dashboard.choices import side_of_page
from pipeline.dashboard.citation_graph import citation_graph
from pipeline.dashboard.downloads import offer
from pipeline.dashboard.links import open_plan
from pipeline.dashboard.listings import show_listing
from pipeline.dashboard.queries.citations import CITATION_COUNTS, CITING, INSTRUMENTS
from pipeline.dashboard.queries.plan import CITED, CITED_BY
from pipeline.messages import text

SIDES = ("instruments", "plans")
INSTRUMENT_COLUMNS = (
    "instrument",
    "cited_text",
    "issuer",
    "title",
    "n_documents",
    "n_as_basis",
    "n_citations",
)
PLAN_COLUMNS = ("symbol", "issuer", "title", "n_citations", "n_bases", "n_in_archive", "n_cited_by")
CITING_COLUMNS = ("symbol", "issued_text", "issuer", "title", "role", "raw")
DRAWN = 15
DOT = "text/vnd.graphviz"


def show(answers: Answers) -> None:
    """Draws the page."""
    st.title(text("dashboard.citations.title"))
    side = side_of_page("citations", SIDES)
    words = st.text_input(text("dashboard.citations.words"), key="citation-words").strip() or None
    (_show_instruments if side == "instruments" else _show_plans)(answers, words)


def _show_instruments(answers: Answers, words: str | None) -> None:
    """The most cited, and who cites the one that the user points at."""
    given: dict[str, object] = {"words": words}
    top = answers.listed(INSTRUMENTS, DRAWN, 0, **given).to_pylist()
    if top:
        st.subheader(text("dashboard.citations.most_cited"), anchor=False)
        show_bars([{**row, "instrument": _name(row)} for row in top], "instrument", "n_documents")
    st.caption(text("dashboard.citations.point_at_instrument"))
    chosen = show_listing(answers, "instruments", INSTRUMENTS, given, INSTRUMENT_COLUMNS)
    if chosen:
        st.subheader(text("dashboard.citations.citing", instrument=_name(chosen)), anchor=False)
        one = {key: chosen[key] for key in ("symbol", "doc_type", "cited_text")}
        if plan := show_listing(answers, "citing", CITING, one, CITING_COLUMNS):
            open_plan(plan["doc_id"])


def _show_plans(answers: Answers, words: str | None) -> None:
    """The plans by how many others cite them, and what surrounds the one that the user points at."""
    st.caption(text("dashboard.citations.point_at_plan"))
    chosen = show_listing(answers, "citation-counts", CITATION_COUNTS, {"words": words}, PLAN_COLUMNS)
    if chosen is None:
        return
    given: dict[str, object] = {"doc_id": chosen["doc_id"]}
    cited = answers.listed(CITED, 2 * DRAWN, 0, **given).to_pylist()
    citing = answers.listed(CITED_BY, DRAWN, 0, **given).to_pylist()
    graph = citation_graph(chosen, cited, citing)
    st.graphviz_chart(graph, width="stretch")
    offer(f"{chosen['doc_id']}.dot", graph.encode, DOT)
    if st.button(text("dashboard.citations.read"), icon=":material/article:"):
        open_plan(chosen["doc_id"])


def _name(row: Row) -> str:
    """Symbol, or type and title of laws, which have none; with the year."""
    name = row["symbol"] or row["title"] or row["doc_type"]
    year = (row["cited_text"] or "")[:4]
    return f"{name} ({year})" if year and year not in name else name
