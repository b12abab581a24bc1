"""Figures that two places give differently, and instruments that are cited with two dates or issuers."""

from typing import NamedTuple

import streamlit as st

from pipeline.dashboard.answers import Answers
from pipeline.dashboard.choices import issuer_choice
from pipeline.dashboard.links import open_plan, place_in_plan
from pipeline.dashboard.listings import show_listing
from pipeline.dashboard.queries.contradictions import CITATIONS, FIGURES
from pipeline.dashboard.queries.listing import Listing
from pipeline.messages import text


class Contradictions(NamedTuple):
    """What is compared: the file name of its download, the query, the columns shown."""

    name: str
    listing: Listing
    columns: tuple[str, ...]


KINDS = {
    "figures": Contradictions(
        "conflicts",
        FIGURES,
        (
            *("indicator", "year", "value", "unit", "other_value", "other_unit", "area", "within"),
            *("issuer", "symbol", "raw", "filename"),
            *("other_issuer", "other_symbol", "other_raw", "other_filename"),
        ),
    ),
    "citations": Contradictions(
        "citation-conflicts",
        CITATIONS,
        ("symbol", "what", "cited_as", "known_as", "issuer", "citing_symbol", "raw", "filename"),
    ),
}


def show(answers: Answers, kind: str) -> None:
    """Draws those of one kind; a click on one leads to where it stands."""
    name, listing, columns = KINDS[kind]
    st.caption(text(f"dashboard.contradictions.{kind}"))
    given = issuer_choice(answers, f"{kind}-issuer")
    if row := show_listing(answers, name, listing, given, columns):
        place = {"view": "citations"} if kind == "citations" else place_in_plan(row)
        open_plan(row["doc_id"], **place)
