"""What became of the files: how many were read, how fast, and what to do about the others."""

import streamlit as st

from pipeline.dashboard.answers import Answers
from pipeline.dashboard.choices import choice
from pipeline.dashboard.listings import show_listing, show_table
from pipeline.dashboard.metrics import show_metrics
from pipeline.dashboard.queries.files import FILES, INGEST_STATUS, READING_RATES, SOURCES
from pipeline.messages import text

STATUSES = ("failed", "partial", "ok")
COLUMNS = (
    *("filename", "status", "error_code", "error", "reader", "pages", "size_bytes", "seconds"),
    "ingested_at",
)
STATUS_COLUMNS = (
    *("media_type", "status", "error_code", "n_files", "n_documents", "size_bytes", "seconds"),
    "last_ingested_at",
)


def show(answers: Answers) -> None:
    """Draws the page."""
    st.title(text("dashboard.ingestion.title"))
    show_metrics(answers.row(FILES), ("files", "files_ok", "files_partial", "files_failed", "megabytes"))
    st.subheader(text("dashboard.ingestion.by_kind"), anchor=False)
    show_listing(answers, "ingest-status", INGEST_STATUS, {}, STATUS_COLUMNS)
    st.subheader(text("dashboard.ingestion.rates"), anchor=False)
    show_table(answers, "reading-rates", READING_RATES)
    st.subheader(text("dashboard.ingestion.files"), anchor=False)
    status = choice("status", STATUSES, lambda one: text(f"dashboard.status.{one}"))
    show_listing(answers, "sources", SOURCES, {"status": status}, COLUMNS)
