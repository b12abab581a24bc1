"""The queue of findings, worst first."""

from collections.abc import Sequence

import streamlit as st

from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.charts import show_bars
from pipeline.dashboard.choices import choice, issuer_choice, side_of_page
from pipeline.dashboard.downloads import offer_answer
from pipeline.dashboard.links import open_plan, place_in_plan
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
    codes = answers.rows(AUDIT_CODES)
    if not codes:
        st.success(text("audit.nothing"), icon=":material/check:")
        return
    _show_charts(answers, codes)
    given = _choices(answers, codes)
    st.caption(text("dashboard.findings.click"))
    if row := show_listing(answers, "findings", AUDIT, given, COLUMNS):
        open_plan(row["doc_id"], **place_in_plan(row), page=row["page"])


def _show_charts(answers: Answers, codes: Sequence[Row]) -> None:
    """The most frequent findings, and the issuers with most of them."""
    most = list(dict.fromkeys(row["code"] for row in codes))[:CODES_DRAWN]
    frequent = [row for row in codes if row["code"] in most]
    by_code, by_issuer = st.columns(2)
    with by_code:
        _show_chart(answers, "code", AUDIT_CODES, frequent)
    with by_issuer:
        _show_chart(answers, "issuer", WORST_ISSUERS, answers.rows(WORST_ISSUERS))


def _show_chart(answers: Answers, by: str, sql: str, rows: Sequence[Row]) -> None:
    st.subheader(text(f"dashboard.findings.by_{by}"), anchor=False)
    show_bars(list(map(_in_words, rows)), by, "n", "severity")
    offer_answer(answers.path, f"findings-by-{by}", sql, {}, answers.table(sql).column_names)


def _choices(answers: Answers, codes: Sequence[Row]) -> dict[str, object]:
    """Severity, finding and issuer, in a row."""
    names = {row["code"]: words_of("finding", row["code"]) for row in codes}
    severity, code, issuer = st.columns([1, 2, 3])
    with issuer:
        given = issuer_choice(answers)
    with severity:
        given["severity"] = choice("severity", SEVERITIES, lambda one: text(f"severity.{one}"))
    with code:
        given["code"] = choice("code", sorted(names, key=names.__getitem__), names.__getitem__)
    return given


def _in_words(row: Row) -> Row:
    """The row as a chart shows it."""
    words = {"severity": words_of("severity", row["severity"])}
    return row | words | ({"code": words_of("finding", row["code"])} if "code" in row else {})
