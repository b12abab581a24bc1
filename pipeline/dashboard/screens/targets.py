"""Exploring targets: one indicator over units and years, in charts and in numbers."""

from collections import Counter
from decimal import Decimal

import streamlit as st

from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.charts import SERIES, show_bars, show_lines
from pipeline.dashboard.choices import choice, issuer_choice
from pipeline.dashboard.indicators import Indicator, indicators_with
from pipeline.dashboard.links import open_plan
from pipeline.dashboard.listings import show_listing
from pipeline.dashboard.metrics import grouped
from pipeline.dashboard.queries.documents import PROVINCES
from pipeline.dashboard.queries.targets import TARGET_YEARS, TARGETS_OF_UNITS
from pipeline.messages import text

COLUMNS = (
    *("assignee", "year", "op", "value", "low", "high", "unit", "baseline", "raw"),
    *("symbol", "issuer", "origin"),
)
OPTIONS = 200
DRAWN = 2_000
BARS = 40


def show(answers: Answers) -> None:
    """Draws the page."""
    st.title(text("dashboard.targets.title"))
    st.caption(text("dashboard.targets.about"))
    indicator = _indicator(answers)
    if indicator is None:
        st.info(text("dashboard.nothing"))
        return
    given = {"indicator": indicator.name, "unit": indicator.unit} | _filters(answers)
    rows = answers.listed(TARGETS_OF_UNITS, DRAWN, 0, **given).to_pylist()
    _charts([row for row in rows if row["value"] is not None])
    if row := show_listing(answers, "targets", TARGETS_OF_UNITS, given, COLUMNS):
        view, section = ("tables", None) if row["origin"] == "table" else ("outline", row["section_id"])
        open_plan(row["doc_id"], view=view, section=section)


def _indicator(answers: Answers) -> Indicator | None:
    words, menu = st.columns([1, 2])
    with words:
        wanted = st.text_input(text("dashboard.targets.words"), placeholder=text("dashboard.targets.example"))
    options = indicators_with(answers, wanted, OPTIONS)
    if not options:  # Streamlit would say so in English
        return None
    with menu:
        return st.selectbox(text("dashboard.column.indicator"), options, format_func=_option)


def _option(indicator: Indicator) -> str:
    unit = f" ({indicator.unit})" if indicator.unit and indicator.unit not in indicator.name else ""
    count = text("dashboard.targets.in_documents", count=grouped(indicator.n_documents))
    return f"{indicator.name}{unit} – {count}"


def _filters(answers: Answers) -> dict[str, object]:
    issuer, year, province = st.columns([3, 1, 2])
    with issuer:
        chosen = issuer_choice(answers)
    with year:
        chosen["year"] = choice("year", answers.column(TARGET_YEARS))
    with province:
        chosen["province"] = choice("province", answers.column(PROVINCES))
    return chosen


def _charts(rows: list[Row]) -> None:
    """Bars by unit for the newest year; lines where units have more than one year."""
    years = Counter(row["year"] for row in rows if row["year"] is not None)
    if not rows or not years:
        return
    if len(years) > 1:
        names = [name for name, _ in Counter(row["assignee"] for row in rows).most_common(SERIES)]
        st.subheader(text("dashboard.targets.by_year"), anchor=False)
        show_lines([_plotted(row) for row in rows if row["assignee"] in names], "assignee", "value")
    rows = [row for row in rows if row["assignee"] != row["issuer"]] or rows
    newest = max(row["year"] for row in rows if row["year"] is not None)
    st.subheader(text("dashboard.targets.by_unit", year=newest), anchor=False)
    ascending = sorted((row for row in rows if row["year"] == newest), key=lambda row: row["value"])
    largest = {row["assignee"]: _plotted(row) for row in ascending}  # a plan and its copy do not add up
    bars = sorted(largest.values(), key=lambda row: row["value"], reverse=True)
    show_bars(bars[:BARS], "assignee", "value")
    if len(bars) > BARS:
        st.caption(text("dashboard.targets.largest", shown=BARS, count=grouped(len(bars))))


def _plotted(row: Row) -> Row:
    """What a chart needs of a row; a chart knows no exact decimals."""
    value: Decimal = row["value"]
    return {"assignee": row["assignee"], "year": row["year"], "value": float(value), "issuer": row["issuer"]}
