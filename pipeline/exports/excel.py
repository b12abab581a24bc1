"""Excel: a workbook with a sheet a view, and a workbook a document with its tables as they stand in it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from pipeline.archive import stored_plans
from pipeline.exports.contents import views
from pipeline.exports.file_names import file_name
from pipeline.exports.spreadsheet_numbers import NUMBER_FORMATS, fits, format_name
from pipeline.exports.spreadsheet_text import fitting
from pipeline.exports.table_sheet import write_table_sheet
from pipeline.shown import shown

SETTINGS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
ROWS_IN_SHEET = 1_048_575
ROWS_IN_BATCH = 50_000


def write_excel(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Writes `kehoach.xlsx`, and `tables/<document>.xlsx` for each document that has tables."""
    with Workbook(folder / "kehoach.xlsx", {**SETTINGS, "constant_memory": True}) as book:
        formats = number_formats(book)
        for name in views(connection):
            answer = connection.execute(f"SELECT * FROM {name}")
            names = [column[0] for column in answer.description or ()]
            write_sheet(book, formats, name, names, _rows(answer))
    (folder / "tables").mkdir()
    for stored in stored_plans(connection):
        if stored.plan.tables:
            with Workbook(folder / "tables" / file_name(stored, "xlsx"), SETTINGS) as book:
                for table in stored.plan.tables:
                    write_table_sheet(book, table)


def number_formats(book: Workbook) -> dict[str, Format]:
    """The formats of cells, by name."""
    return {name: book.add_format({"num_format": code}) for name, code in NUMBER_FORMATS.items()} | {
        "head": book.add_format({"bold": True, "bottom": 1})
    }


def write_sheet(
    book: Workbook,
    formats: dict[str, Format],
    title: str,
    names: Sequence[str],
    rows: Iterable[Sequence[object]],
) -> None:
    """A sheet with a line of names and one for each row; more sheets where a sheet cannot hold them."""
    sheet, line = _new_sheet(book, formats, title, names), 0
    for row in rows:
        if line == ROWS_IN_SHEET:
            sheet, line = _new_sheet(book, formats, f"{title} {len(book.worksheets())}", names), 0
        line += 1
        for col, value in enumerate(row):
            write_value(sheet, (line, col), value, formats)


def _rows(answer: duckdb.DuckDBPyConnection) -> Iterator[Sequence[object]]:
    while rows := answer.fetchmany(ROWS_IN_BATCH):
        yield from rows


def _new_sheet(book: Workbook, formats: dict[str, Format], title: str, names: Sequence[str]) -> Worksheet:
    sheet = book.add_worksheet(title[:31])
    sheet.freeze_panes(1, 0)
    for col, name in enumerate(names):
        sheet.write_string(0, col, name, formats["head"])
    return sheet


def write_value(sheet: Worksheet, at: tuple[int, int], value: Any, formats: dict[str, Format]) -> None:  # noqa: ANN401
    """A number as a number, a date as a date, all else as text."""
    if value is None:
        return
    if isinstance(value, datetime | date):
        sheet.write_datetime(*at, value, formats["time" if isinstance(value, datetime) else "day"])
    elif isinstance(value, int | float) and not isinstance(value, bool):
        sheet.write_number(*at, value)
    elif isinstance(value, Decimal) and fits(value):
        sheet.write_number(*at, float(value), formats[format_name(value)])
    else:
        sheet.write_string(*at, fitting(shown(value)))
