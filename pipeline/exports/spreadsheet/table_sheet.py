"""A data table as a sheet: header cells merged as in the document, numbers as numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from models.table import Cell, Table
from pipeline.exports.spreadsheet.layout import Area, lay_out
from pipeline.exports.spreadsheet.numbers import NUMBER_FORMATS, fits, format_name
from pipeline.exports.spreadsheet.text import fitting

NUMERAL = re.compile(r"[-+−–]?[\d.,\s]+%?")
HEAD = {"align": "center", "valign": "vcenter"}


def write_table_sheet(book: Workbook, table: Table) -> None:
    """Adds a sheet: caption, header, body; the header stays in sight."""
    sheet = book.add_worksheet(f"{table.ordinal}")
    head = book.add_format(
        {"bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True}
    )
    top = _write_caption(book, sheet, table)
    areas = list(header_areas([column.path for column in table.columns]))
    for text, (first_row, first_col, last_row, last_col) in areas:
        area = (top + first_row, first_col, top + last_row, last_col)
        if area[:2] == area[2:]:
            sheet.write_string(*area[:2], fitting(text), head)
        else:
            sheet.merge_range(*area, fitting(text), head)
    body = top + header_height(table)
    sheet.freeze_panes(body, 0)
    lay_out(sheet, table, areas, top)
    _write_body(book, sheet, table, body)


def header_height(table: Table) -> int:
    """How many rows the header takes."""
    return max((len(column.path) for column in table.columns), default=0)


def header_areas(paths: list[tuple[str, ...]]) -> Iterator[tuple[str, Area]]:
    """The header cells: neighbours under the same texts are one cell, the lowest reaches down to the body."""
    height = max(map(len, paths), default=0)
    for level in range(height):
        start = 0
        while start < len(paths):
            end = start
            while end + 1 < len(paths) and _shares(paths[start], paths[end + 1], level):
                end += 1
            if level < len(paths[start]):
                alone = start == end and level == len(paths[start]) - 1
                yield paths[start][level], (level, start, height - 1 if alone else level, end)
            start = end + 1


def _shares(left: tuple[str, ...], right: tuple[str, ...], level: int) -> bool:
    """Whether two columns stand under one cell at the level: same texts down to it, and more below."""
    return left[: level + 1] == right[: level + 1] and min(len(left), len(right)) > level + 1


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
