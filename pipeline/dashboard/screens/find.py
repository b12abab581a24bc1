"""Finding plans: by words with or without accents, by issuer, year, type and province."""

from dataclasses import asdict
from html import escape

import streamlit as st

from pipeline.archive import MOST_WORDS, Question
from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.choices import document_choices
from pipeline.dashboard.dates import local_date
from pipeline.dashboard.downloads import offer_answer
from pipeline.dashboard.labels import plan_name
from pipeline.dashboard.links import open_plan, place_in_plan, plan_address
from pipeline.dashboard.listings import show_listing
from pipeline.dashboard.metrics import show_metrics
from pipeline.dashboard.queries.documents import HITS, PLANS, TOTALS
from pipeline.messages import text
from pipeline.report.places import MARKED, place

HITS_AT_FIRST = 20
HITS_AT_MOST = 200
COLUMNS = ("symbol", "issued_text", "issuer", "title", "province", "n_tables", "n_citations", "n_findings")


def show(answers: Answers) -> None:
    """Draws the page."""
    st.title(text("dashboard.find.title"))
    show_metrics(answers.row(TOTALS), ("documents", "issuers", "tables", "numbers", "findings"))
    words = st.text_input(
        text("dashboard.find.words"), placeholder=text("dashboard.find.example"), key="words"
    ).strip()
    chosen = document_choices(answers)
    if words:
        _show_hits(answers, words, chosen)
        return
    st.caption(text("dashboard.read.choose"))
    if plan := show_listing(answers, "plans", PLANS, chosen, COLUMNS):
        open_plan(plan["doc_id"])


def _show_hits(answers: Answers, words: str, chosen: dict[str, object]) -> None:
    most = st.session_state.get("most", HITS_AT_FIRST)
    question = Question(words, most=most)
    if question.too_long:
        st.caption(text("search.too_long", most=MOST_WORDS))
    given = asdict(question) | chosen
    hits = answers.table(HITS, **given)
    if not hits.num_rows:
        st.info(text("search.nothing"))
        return
    st.html("".join(map(_hit, hits.to_pylist())))
    if hits.num_rows == most < HITS_AT_MOST:
        st.button(text("dashboard.find.more"), on_click=_want_more, args=(most,))
    offer_answer(answers.path, "search", HITS, given, hits.column_names)


def _want_more(most: int) -> None:
    st.session_state["most"] = min(HITS_AT_MOST, most * 2)


def _hit(hit: Row) -> str:
    """A hit as a card: the document, where in it, and the text around the words."""
    link = plan_address(hit["doc_id"], **place_in_plan(hit))
    head = escape(plan_name(hit["symbol"], hit["title"], hit["filename"]))
    issued = local_date(hit["issued_text"] or "")
    below = " · ".join(escape(part) for part in (hit["issuer"], issued) if part)
    snippet = MARKED.sub(r"<mark>\1</mark>", escape(hit["snippet"]))
    return (
        f'<a class="kh-card" href="{escape(link)}" target="_self"><b>{head}</b>'
        f'<span class="kh-dim">{below}</span>'
        f'<span><span class="kh-dim">{escape(place(hit))}</span>{snippet}</span></a>'
    )
