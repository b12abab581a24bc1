"""A row of figures."""

from collections.abc import Sequence
from decimal import Decimal

import streamlit as st

from pipeline.dashboard.answers import Row
from pipeline.messages import language, text


def show_metrics(figures: Row, names: Sequence[str]) -> None:
    """The figures with these names, side by side."""
    for column, name in zip(st.columns(len(names)), names, strict=True):
        column.metric(text(f"dashboard.metric.{name}"), grouped(figures.get(name) or 0), border=True)


def grouped(number: float | Decimal) -> str:
    """1.234,5 in Vietnamese, 1,234.5 in English."""
    written = f"{number:,}"
    return written.translate(str.maketrans(",.", ".,")) if language() == "vi" else written
