"""The ways to a place in a plan: opening it, and its address."""

from typing import Any
from urllib.parse import urlencode

import streamlit as st

from pipeline.dashboard.answers import Row
from pipeline.messages import language

PAGES = "pages"
"""Where the session keeps its pages, by name."""


_READ = "read"
"""The page that shows a plan."""


def open_plan(doc_id: str, **place: object) -> None:
    """Leaves this page for that of a plan; `place`: its view, section or page."""
    pages: dict[str, Any] = st.session_state.get(PAGES, {})
    if _READ in pages:
        st.switch_page(pages[_READ], query_params=_given(doc_id, place))


def plan_address(doc_id: str, **place: object) -> str:
    """The address of the same within the dashboard, to be used in HTML."""
    return f"/{_READ}?{urlencode(_given(doc_id, place))}"


def place_in_plan(row: Row) -> dict[str, object]:
    """Where in its plan the table or section of a row is seen."""
    if row["table_id"] is not None:
        return {"view": "tables"}
    return {"view": "outline", "section": row["section_id"]}


def _given(doc_id: str, place: dict[str, object]) -> dict[str, str]:
    known = {"doc": doc_id, **place, "lang": language()}
    return {key: str(value) for key, value in known.items() if value is not None}
