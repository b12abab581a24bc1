"""Going from one page to another, and the addresses that lead to a place in a plan."""

from typing import Any
from urllib.parse import urlencode

import streamlit as st

from pipeline.messages import language

PAGES = "pages"
"""Where the session keeps its pages, by name."""


def open_page(name: str, **place: object) -> None:
    """Leaves this page for another one."""
    pages: dict[str, Any] = st.session_state.get(PAGES, {})
    if name in pages:
        st.switch_page(pages[name], query_params=_given(place))


def address(name: str, **place: object) -> str:
    """The address of a page within the dashboard, to be used in HTML."""
    return f"/{name}?{urlencode(_given(place))}"


def _given(place: dict[str, object]) -> dict[str, str]:
    return {key: str(value) for key, value in place.items() if value is not None} | {"lang": language()}
