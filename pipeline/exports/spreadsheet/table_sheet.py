"""A data table as a sheet: header cells merged as in the document, numbers as numbers."""

import re
from decimal import Decimal

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from models.table import Cell, Table
from pipeline.exports.spreadsheet.layout import lay_out
from pipeline.exports.spreadsheet.numbers import NUMBER_FORMATS, fits, format_name
from pipeline.header_areas import header_areas, header_height

NUMERAL = re.compile(r"[-+−–]?[\d.,\s]+%?")
HEAD = {"bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True}
LONGEST_CELL = 32_767
"""Characters that Excel holds in a cell; a longer text would be left out, or the file be called damaged."""


def write_table_sheet(book: Workbook, table: Table) -> None:
    """Adds a sheet: caption, header, body; the header stays in sight."""
    sheet = book.add_worksheet(f"{table.ordinal}")
    head = book.add_format(HEAD)
    top = _write_caption(book, sheet, table)
    paths = [column.path for column in table.columns]
    areas = list(header_areas(paths))
    for text, area in areas:
        if area[:2] == area[2:]:
            sheet.write_string(top + area.top, area.left, fitting(text), head)
        else:
            sheet.merge_range(top + area.top, area.left, top + area.bottom, area.right, fitting(text), head)
    body = top + header_height(paths)
    sheet.freeze_panes(body, 0)
    lay_out(sheet, table, areas, top)
    _write_body(book, sheet, table, body)


def _write_caption(book: Workbook, sheet: Worksheet, table: Table) -> int:
    """Title and unit over the table; the row where the header begins."""
    lines = [line for line in (table.title, table.unit) if line]
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, fitting(line), book.add_format({"bold": row == 0, "italic": row > 0}))
    return len(lines) + 1 if lines else 0


def _write_body(book: Workbook, sheet: Worksheet, table: Table, top: int) -> None:
    strong = {row.row for row in table.rows if row.kind != "data"}
    formats = _body_formats(book)
    for cell in table.cells:
        bold = cell.row in strong
        number = _number(cell)
        if number is None:
            sheet.write_string(top + cell.row, cell.col, fitting(cell.raw), formats["text", bold])
        else:
            sheet.write_number(top + cell.row, cell.col, float(number), formats[_kind(cell, number), bold])


def _body_formats(book: Workbook) -> dict[tuple[str, bool], Format]:
    codes = {"text": "@", "number": NUMBER_FORMATS["number"], "fraction": NUMBER_FORMATS["fraction"]}
    codes |= {f"{kind} %": f'{codes[kind]}"%"' for kind in ("number", "fraction")}
    formats = {}
    for kind, code in codes.items():
        for bold in (False, True):
            look = {"num_format": code, "bold": bold, "border": 1, "text_wrap": kind == "text"}
            formats[kind, bold] = book.add_format(look)
    return formats


def _number(cell: Cell) -> Decimal | None:
    """The value, where the cell says nothing but a number or a percentage and a spreadsheet can hold it."""
    quantity = cell.quantity
    if quantity is None or quantity.value is None or quantity.op or not NUMERAL.fullmatch(cell.raw):
        return None
    return quantity.value if fits(quantity.value) else None


def _kind(cell: Cell, number: Decimal) -> str:
    return format_name(number) + (" %" if cell.raw.endswith("%") else "")


def fitting(text: str) -> str:
    """The text; cut where a cell can hold no more, which `…` shows."""
    return text if _length(text) <= LONGEST_CELL else _cut(text) + "…"


def _length(text: str) -> int:
    """In UTF-16, as Excel counts: a sign beyond the first plane is two."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _cut(text: str) -> str:
    return text.encode("utf-16-le")[: 2 * (LONGEST_CELL - 1)].decode("utf-16-le", errors="ignore")
