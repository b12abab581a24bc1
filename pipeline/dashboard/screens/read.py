"""Reading one plan beside its structure."""

from collections.abc import Callable
from html import escape

import streamlit as st

from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.choices import side_of_page
from pipeline.dashboard.labels import plan_name
from pipeline.dashboard.links import open_plan
from pipeline.dashboard.listings import show_listing
from pipeline.dashboard.queries.documents import PLANS
from pipeline.dashboard.queries.plan import IN_SAME_FILE, PLAN
from pipeline.dashboard.reading import citations, findings, header, outline, source, tables
from pipeline.dashboard.reading.plan_files import offer_plan
from pipeline.dashboard.screens.find import COLUMNS
from pipeline.messages import text

VIEWS: dict[str, Callable[[Answers, Row], None]] = {
    "outline": outline.show,
    "tables": tables.show,
    "findings": findings.show,
    "citations": citations.show,
    "source": source.show,
}
ANY_DOCUMENT = dict.fromkeys(("issuer", "issuer_words", "year", "doc_type", "province"))


def show(answers: Answers) -> None:
    """Draws the plan that the address names; a list of plans where it names none."""
    wanted = st.query_params.get("doc")
    plan = answers.row(PLAN, doc_id=wanted) if wanted else None
    if not plan:
        st.title(text("dashboard.read.title"))
        if wanted:
            st.warning(text("dashboard.read.gone"), icon=":material/warning:")
        st.caption(text("dashboard.read.choose"))
        if chosen := show_listing(answers, "plans", PLANS, ANY_DOCUMENT, COLUMNS):
            open_plan(chosen["doc_id"])
        return
    st.html(_heading(plan))
    _others_in_file(answers, plan)
    header.show(answers, plan)
    VIEWS[_view()](answers, plan)
    offer_plan(answers, plan)


def _heading(plan: Row) -> str:
    """Type and symbol over the title."""
    symbol = plan["symbol"] or plan["inferred_symbol"]
    kind = escape(" ".join(part for part in (plan["doc_type_name"], symbol) if part))
    title = escape(plan_name(None, plan["title"], plan["filename"]))
    return f'<div class="kh-kind">{kind}</div><h1 class="kh-title">{title}</h1>'


def _view() -> str:
    """The part that the user wants to see; the address may name one."""
    wanted = st.query_params.get("view")
    first = wanted if wanted in VIEWS else "outline"
    return side_of_page("read", list(VIEWS), first, key=f"view-{st.query_params.get('doc')}-{wanted}")


def _others_in_file(answers: Answers, plan: Row) -> None:
    """Links to the other documents of the same file: the decision, the plan that it promulgates."""
    others = answers.rows(IN_SAME_FILE, source_id=plan["source_id"])
    for other in others:
        if other["doc_id"] != plan["doc_id"]:
            name = plan_name(other["symbol"], other["title"])
            if st.button(
                f"{text('dashboard.read.same_file')}: {other['doc_type_name']} · {name}",
                type="tertiary",
                icon=":material/link:",
                key=other["doc_id"],
            ):
                open_plan(other["doc_id"])
