"""Every view as a file: CSV and Excel, written as `kehoach export` writes them, when they are asked for."""

import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import streamlit as st

from pipeline.dashboard.answers import answers_of
from pipeline.dashboard.labels import label
from pipeline.exports.spreadsheet.workbook import Sheet, write_workbook
from pipeline.exports.text_tables import ENCODING, ROWS_IN_BATCH, write_rows
from pipeline.messages import text

CSV = "text/csv"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer_answer(path: Path, name: str, sql: str, given: dict[str, object], columns: Sequence[str]) -> None:
    """Buttons for the whole answer to a query, which has these columns, as `<name>.csv` and `<name>.xlsx`."""
    names = [label(column) for column in columns]
    with st.container(horizontal=True, horizontal_alignment="right"):
        offer(f"{name}.csv", lambda: csv_file(names, _rows(path, sql, given)), CSV)
        offer(f"{name}.xlsx", lambda: excel_file(path, Sheet(name, sql, given, names)), EXCEL)


def offer(file_name: str, write: Callable[[], bytes], kind: str) -> None:
    """A button for one file; it is written when the button is pressed."""
    ending = file_name.rpartition(".")[2].upper()
    st.download_button(
        text("dashboard.download", form={"XLSX": "Excel"}.get(ending, ending)),
        write,
        file_name,
        kind,
        key=f"download-{file_name}",
        on_click="ignore",
        icon=":material/download:",
    )


def csv_file(names: Sequence[str], rows: Iterator[Sequence[object]]) -> bytes:
    """UTF-8 with a byte order mark, cells that a spreadsheet would run made harmless."""
    buffer = io.StringIO(newline="")
    write_rows(buffer, names, rows)
    return buffer.getvalue().encode(ENCODING)


def excel_file(path: Path, sheet: Sheet) -> bytes:
    """A workbook with one sheet, numbers as numbers."""
    buffer = io.BytesIO()
    with answers_of(path) as answers:
        write_workbook(answers.connection, buffer, [sheet])
    return buffer.getvalue()


def _rows(path: Path, sql: str, given: dict[str, object]) -> Iterator[Sequence[object]]:
    with answers_of(path) as answers:
        answer = answers.connection.execute(sql, given)
        while rows := answer.fetchmany(ROWS_IN_BATCH):
            yield from rows
