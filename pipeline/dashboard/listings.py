"""A long listing, a page at a time, with its downloads."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from math import ceil
from typing import TYPE_CHECKING, Any

import pandas as pd  # type: ignore[import-untyped]
import pyarrow as pa
import streamlit as st

from pipeline.dashboard.answers import Answers, Row
from pipeline.dashboard.dates import local_date, local_moment
from pipeline.dashboard.downloads import offer_answer
from pipeline.dashboard.labels import label
from pipeline.dashboard.metrics import grouped
from pipeline.dashboard.queries.listing import Listing
from pipeline.display import plain
from pipeline.messages import text, words_of

if TYPE_CHECKING:
    from pandas.io.formats.style import Styler  # type: ignore[import-untyped]

ROWS_ON_PAGE = 50
ROW_HEIGHT = 35
MOST_HEIGHT = 640
CODES = {"year"}
"""Numbers that are not grouped."""
WORDS = {
    "severity": "severity",
    "code": "finding",
    "status": "dashboard.status",
    "role": "dashboard.role",
    "origin": "dashboard.origin",
    "within": "dashboard.within",
    "what": "dashboard.what",
    "stated_in": "dashboard.origin",
    "other_stated_in": "dashboard.origin",
}
"""Columns of codes, and where the words for them stand among the messages."""
NUMBERS_IN_TEXTS = {"expected", "actual"}
"""Texts that may be numbers, which the program writes with a decimal point."""
DATES = {"issued_text", "cited_text", "cited_as", "known_as"}
"""Texts that are dates, or may be."""
WIDE = {"title", "issuer", "message", "raw", "other_raw", "indicator", "error", "place"}


def show_listing(
    answers: Answers, name: str, listing: Listing, given: dict[str, object], columns: Sequence[str] = ()
) -> Row | None:
    """Draws a page of the listing; returns the row that the user clicked on, whole.

    `name` is that of the downloaded file and tells listings of one page apart; `columns` are those shown.
    """
    count = answers.count(listing, **given)
    if not count:
        st.info(text("dashboard.nothing"))
        return None
    page = _page(name, count)
    rows = answers.listed(listing, ROWS_ON_PAGE, page * ROWS_ON_PAGE, **given)
    chosen = _table(rows.select(_filled(rows, columns or rows.column_names)), f"{name}-{page}")
    offer_answer(answers.path, name, listing.whole, given, rows.column_names)
    return None if chosen is None else rows.slice(chosen, 1).to_pylist()[0]


def show_table(answers: Answers, name: str, sql: str) -> None:
    """A short table that is shown whole, with its downloads."""
    rows = answers.table(sql)
    if not rows.num_rows:
        st.info(text("dashboard.nothing"))
        return
    st.dataframe(_written(rows), hide_index=True, placeholder="", column_config=_columns(rows))
    offer_answer(answers.path, name, sql, {}, rows.column_names)


def _table(rows: pa.Table, key: str) -> int | None:
    event: Any = st.dataframe(
        _written(rows),
        hide_index=True,
        placeholder="",
        height=min(MOST_HEIGHT, (rows.num_rows + 1) * ROW_HEIGHT + 3),
        column_config=_columns(rows),
        on_select="rerun",
        selection_mode="single-cell",
        key=key,
    )
    return next((row for row, _ in event.selection.cells), None)


def _columns(rows: pa.Table) -> dict[str, Any]:
    """Headings, and the width that texts need."""
    return {field.name: _column(field) for field in rows.schema}


def _filled(rows: pa.Table, columns: Sequence[str]) -> list[str]:
    """The columns that say something in these rows."""
    return [name for name in columns if rows[name].null_count < rows.num_rows]


def _column(field: "pa.Field[Any]") -> Any:  # noqa: ANN401  a dictionary of Streamlit's own
    return st.column_config.Column(label(field.name), width="large" if field.name in WIDE else None)


def _written(rows: pa.Table) -> "Styler":
    """The rows as the user reads them; Streamlit alone would write numbers as the browser's language does."""
    forms: dict[str, Any] = {field.name: form for field in rows.schema if (form := _form(field))}
    return _translated(rows).to_pandas(types_mapper=pd.ArrowDtype).style.format(forms, na_rep="")


def _form(field: "pa.Field[Any]") -> Any:  # noqa: ANN401  what pandas takes for a form
    """How the values of a column are written; None is as they are."""
    if pa.types.is_timestamp(field.type):
        return local_moment
    if field.name in DATES and pa.types.is_string(field.type):
        return local_date
    return _number if _is_number(field.type) and field.name not in CODES else None


def _number(value: float | Decimal) -> str:
    return grouped(Decimal(plain(value)) if isinstance(value, Decimal) else value)


def _translated(rows: pa.Table) -> pa.Table:
    """The rows with the codes of the program in words, and its numbers as the user writes them."""
    for at, name in enumerate(rows.column_names):
        prefix = WORDS.get(name)
        if prefix or name in NUMBERS_IN_TEXTS:
            words = [value and _in_words(prefix, value) for value in rows[name].to_pylist()]
            rows = rows.set_column(at, name, pa.array(words, pa.string()))
    return rows


def _in_words(prefix: str | None, value: str) -> str:
    if prefix:
        return words_of(prefix, value)
    try:
        return grouped(Decimal(value))
    except InvalidOperation:
        return local_date(value)


def _page(name: str, count: int) -> int:
    """The page that the user is at, from 0."""
    pages = ceil(count / ROWS_ON_PAGE)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(text("dashboard.count", count=grouped(count)), width="stretch")
        if pages == 1:
            return 0
        number = st.number_input(
            text("dashboard.page_of", pages=pages), 1, pages, key=f"{name}-page", width=180
        )
    return int(number) - 1


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind))
