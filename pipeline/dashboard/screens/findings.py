"""The queue of findings, worst first."""

import streamlit as st

from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.charts import show_bars
from pipeline.dashboard.choices import choice, issuer_choice, side_of_page
from pipeline.dashboard.downloads import offer_answer
from pipeline.dashboard.links import open_page
from pipeline.dashboard.listings import show_listing
from pipeline.dashboard.queries.findings import AUDIT, AUDIT_CODES, WORST_ISSUERS
from pipeline.dashboard.screens import contradictions
from pipeline.messages import text, words_of

SIDES = ("findings", *contradictions.KINDS)
SEVERITIES = ("error", "warning", "info")
COLUMNS = ("severity", "message", "expected", "actual", "issuer", "symbol", "place", "code", "filename")
CODES_DRAWN = 12


def show(answers: Answers) -> None:
    """Draws the page."""
    st.title(text("dashboard.findings.title"))
    side = side_of_page("findings", SIDES)
    if side in contradictions.KINDS:
        contradictions.show(answers, side)
    else:
        _show_findings(answers)


def _show_findings(answers: Answers) -> None:
    """Those that each document has by itself."""
    counted = answers.table(AUDIT_CODES)
    codes = counted.to_pylist()
    if not codes:
        st.success(text("audit.nothing"), icon=":material/check:")
        return
    by_code, by_issuer = st.columns(2)
    with by_code:
        st.subheader(text("dashboard.findings.by_code"), anchor=False)
        most = list(dict.fromkeys(row["code"] for row in codes))[:CODES_DRAWN]
        show_bars([_in_words(row) for row in codes if row["code"] in most], "code", "n", "severity")
        offer_answer(answers.path, "findings-by-code", AUDIT_CODES, {}, counted.column_names)
    with by_issuer:
        st.subheader(text("dashboard.findings.by_issuer"), anchor=False)
        worst = answers.table(WORST_ISSUERS)
        show_bars(list(map(_in_words, worst.to_pylist())), "issuer", "n", "severity")
        offer_answer(answers.path, "findings-by-issuer", WORST_ISSUERS, {}, worst.column_names)
    severity, code, issuer = st.columns([1, 2, 3])
    with severity:
        given: dict[str, object] = {
            "severity": choice("severity", SEVERITIES, lambda one: text(f"severity.{one}"))
        }
    with code:
        names = {row["code"]: words_of("finding", row["code"]) for row in codes}
        given["code"] = choice("code", sorted(names, key=names.__getitem__), names.__getitem__)
    with issuer:
        given |= issuer_choice(answers)
    st.caption(text("dashboard.findings.click"))
    if row := show_listing(answers, "findings", AUDIT, given, COLUMNS):
        view = "tables" if row["table_id"] else "outline"
        open_page("read", doc=row["doc_id"], view=view, section=row["section_id"], page=row["page"])


def _in_words(row: Row) -> Row:
    """The row as a chart shows it."""
    words = {"severity": words_of("severity", row["severity"])}
    return row | words | ({"code": words_of("finding", row["code"])} if "code" in row else {})
