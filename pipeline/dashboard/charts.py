"""Charts, their numbers written as the user's language writes them."""

from collections.abc import Sequence

import altair as alt
import streamlit as st

from pipeline.dashboard.answers import Row
from pipeline.dashboard.labels import label
from pipeline.messages import language, text

BAR_STEP, AXIS, LEGEND = 24, 75, 130
"""Pixels of a bar, of the axis under the bars, of axis and legend."""
LABEL_LIMIT = 320
LABEL_LIMIT_IN_HALF = 200
"""Charts with colours stand two side by side, and their legend needs what the labels leave."""
HEIGHT = 360
SERIES = 10
"""Lines of a chart: as many as there are colours."""
MAIN = "#12507b"
SEVERITY_COLOURS = {"error": "#b3261e", "warning": "#d38a00", "info": "#7b8794"}


def show_bars(rows: Sequence[Row], name: str, value: str, colour: str | None = None) -> None:
    """A bar for each row, the longest first; `colour` names the column of its parts."""
    limit = LABEL_LIMIT_IN_HALF if colour else LABEL_LIMIT
    bars = alt.Chart(_data(rows)).mark_bar(color=MAIN)
    encoded = bars.encode(
        x=alt.X(f"{value}:Q", title=label(value), axis=_counting(rows, value)),
        y=alt.Y(f"{name}:N", title=None, sort="-x", axis=alt.Axis(labelLimit=limit, labelOverlap=False)),
        tooltip=[alt.Tooltip(f"{name}:N", title=label(name)), alt.Tooltip(f"{value}:Q", title=label(value))],
    )
    if colour:
        encoded = encoded.encode(color=_severity(colour))
    height = BAR_STEP * len({row[name] for row in rows}) + (LEGEND if colour else AXIS)
    _show(encoded.properties(height=height))


def show_lines(rows: Sequence[Row], name: str, value: str) -> None:
    """A line over the years for each name."""
    chart = alt.Chart(_data(rows)).mark_line(point=True)
    legend = alt.Legend(title=None, labelLimit=LABEL_LIMIT)
    _show(
        chart.encode(
            x=alt.X("year:O", title=label("year")),
            y=alt.Y(f"{value}:Q", title=label(value), axis=alt.Axis(format=",~f")),
            color=alt.Color(f"{name}:N", legend=legend),
            tooltip=[alt.Tooltip(f"{one}:N", title=label(one)) for one in (name, "year", value)],
        ).properties(height=HEIGHT)
    )


def _data(rows: Sequence[Row]) -> alt.InlineData:
    return alt.InlineData(values=list(rows))


def _counting(rows: Sequence[Row], value: str) -> alt.Axis:
    """The axis of the values; between whole numbers there are no marks."""
    if all(row[value] == int(row[value]) for row in rows):
        return alt.Axis(format=",~f", tickMinStep=1)
    return alt.Axis(format=",~f")


def _severity(column: str) -> alt.Color:
    names = [text(f"severity.{severity}") for severity in SEVERITY_COLOURS]
    scale = alt.Scale(domain=names, range=list(SEVERITY_COLOURS.values()))
    legend = alt.Legend(orient="bottom", title=None)
    return alt.Color(f"{column}:N", scale=scale, title=label(column), legend=legend)


def _show(chart: alt.Chart) -> None:
    decimal, thousands = ",." if language() == "vi" else ".,"
    numbers = alt.NumberLocale(decimal=decimal, thousands=thousands, grouping=[3], currency=["", " ₫"])
    drawn: alt.Chart = chart.configure(locale=alt.Locale(number=numbers))
    st.altair_chart(drawn, width="stretch")
