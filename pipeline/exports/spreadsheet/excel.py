"""Excel: a workbook with a sheet a table and view, and one a document with its tables as they stand in it."""

from pathlib import Path

import duckdb
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from pipeline.archive import stored_plans
from pipeline.exports.contents import MORE_TABLES, views
from pipeline.exports.file_names import file_name
from pipeline.exports.spreadsheet.table_sheet import write_table_sheet
from pipeline.exports.spreadsheet.workbook import Sheet, write_workbook

SETTINGS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
TABLES = ("sources", "signatures", "side_texts", "recipients", "signers", "citations", "tables", *MORE_TABLES)
"""The tables of which no view says the same in words that people read."""
ROWS = "SELECT COLUMNS(lambda name: NOT starts_with(name, 'evidence') OR name = 'evidence_page') FROM {name}"
"""Where in a file something stands is of no use in a sheet, but for the page."""


def write_excel(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Writes `kehoach.xlsx`, and `tables/<document>.xlsx` for each document that has tables."""
    sheets = [Sheet(name, ROWS.format(name=name)) for name in (*views(connection), *TABLES)]
    write_workbook(connection, folder / "kehoach.xlsx", sheets)
    (folder / "tables").mkdir()
    for stored in stored_plans(connection):
        if stored.plan.tables:
            with Workbook(
                folder / "tables" / file_name(stored.filename, stored.doc_id, "xlsx"), SETTINGS
            ) as book:
                for table in stored.plan.tables:
                    write_table_sheet(book, table)
