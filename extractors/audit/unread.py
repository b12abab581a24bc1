"""Cells of figures that are no number as they stand: misprints, misread letters, marks among the digits."""

from collections.abc import Iterator

import regex

from extractors.audit.messages import of_cells
from models.finding import Finding
from models.table import Cell, Table

_NO_AMOUNT = regex.compile(
    r"""
    [^/]*/.*                          # ratios, dates and symbols: 19/19, 05/3/2024
    | \d{4}\s?[-–]\s?\d{4}            # periods of years
    | \d{1,2}\s?(?:h|g|giờ|:)\s?\d{0,2}  # times: 7h30
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


def unread_findings(table: Table) -> Iterator[Finding]:
    """One warning for a table whose columns of figures hold such cells, with the first of them.

    It is about the reading and accuses no row of the table: only its evidence says where the cell stands.
    """
    figures = {column.col for column in table.columns if column.kind in {"number", "rate"}}
    cells = [cell for cell in table.cells if cell.col in figures and _is_spoiled(cell)]
    if not cells:
        return
    yield Finding(
        code="unread_number",
        severity="warning",
        message=of_cells(table, cells, "không đọc được thành số"),
        actual=cells[0].raw,
        evidence=cells[0].evidence,
    )


def _is_spoiled(cell: Cell) -> bool:
    """Whether the cell has no reading though it begins with a figure, or is most of all figures."""
    if cell.quantity is not None or _NO_AMOUNT.fullmatch(cell.raw):
        return False
    digits, letters = sum(map(str.isdecimal, cell.raw)), sum(map(str.isalpha, cell.raw))
    return cell.raw[:1].isdecimal() or 0 < digits >= letters
