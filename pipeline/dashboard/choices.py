"""The filters that several pages share."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from pipeline.dashboard.answers import Answers
from pipeline.dashboard.labels import label
from pipeline.dashboard.queries.documents import ISSUERS, PROVINCES, TYPES, YEARS
from pipeline.messages import text


def choice(
    name: str, options: Sequence[Any], shown: Callable[[Any], str] = str, key: str | None = None
) -> Any:  # noqa: ANN401  what the options are
    """One of the options, or None for all."""
    return st.selectbox(
        label(name),
        options,
        index=None,
        format_func=shown,
        placeholder=text("dashboard.all"),
        key=key or name,
    )


def issuer_choice(answers: Answers, key: str = "issuer") -> dict[str, object]:
    """An issuer from the menu, or those whose name holds what was typed, with or without accents."""
    offered = answers.column(ISSUERS)
    wanted = st.selectbox(
        label("issuer"),
        offered,
        index=None,
        placeholder=text("dashboard.issuer_words"),
        key=key,
        accept_new_options=True,
        filter_mode="contains",
    )
    is_offered = wanted in offered
    return {"issuer": wanted if is_offered else None, "issuer_words": None if is_offered else wanted}


def side_of_page(page: str, sides: Sequence[str], first: str | None = None, key: str | None = None) -> str:
    """Which side of a page is shown, `first` that one; their names stand in the messages of the page."""
    chosen = st.segmented_control(
        text("dashboard.read.view"),
        sides,
        default=first or sides[0],
        required=True,
        format_func=lambda name: text(f"dashboard.{page}.{name}"),
        label_visibility="collapsed",
        key=key,
    )
    return str(chosen)


def document_choices(answers: Answers) -> dict[str, object]:
    """Issuer, year, type and province, in a row."""
    names = {row["doc_type"]: row["doc_type_name"] for row in answers.rows(TYPES)}
    issuer, year, kind, province = st.columns([3, 1, 2, 2])
    with issuer:
        chosen = issuer_choice(answers)
    with year:
        chosen["year"] = choice("year", answers.column(YEARS))
    with kind:
        chosen["doc_type"] = choice("doc_type", list(names), lambda one: f"{names[one]} ({one})")
    with province:
        chosen["province"] = choice("province", answers.column(PROVINCES))
    return chosen
