"""Cells of figures that are no number as they stand, or two, a thousand times apart, where nothing decides.

What is said accuses no row of the table: only its evidence tells where a cell stands.
"""

from collections.abc import Iterator

import regex

from extractors.audit.messages import of_cells, vietnamese
from extractors.numbers import candidates
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
    """One warning for a table with misprints, misread letters or marks among the digits of its figures."""
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


def ambiguity_findings(table: Table) -> Iterator[Finding]:
    """One note for a table with cells that have two readings, with both of the first of them."""
    cells = [
        one
        for one in table.cells
        if (quantity := one.quantity) is not None
        and quantity.proof == "ambiguous"
        and one.evidence.alternative is None  # of a scan: not how its figures are read is in doubt, but which
    ]
    if not cells:
        return
    first = cells[0]
    chosen = first.quantity.value if first.quantity else None
    values = [reading.value for reading in candidates(first.raw) if reading.value is not None]
    readings = " hoặc ".join(vietnamese(value) for value in values)
    yield Finding(
        code="ambiguous_number",
        severity="info",
        message=of_cells(table, cells, f"là {readings}, trong bảng không có gì để phân định"),
        expected=next((value for value in values if value != chosen), None),
        actual=chosen,
        evidence=first.evidence,
    )


def _is_spoiled(cell: Cell) -> bool:
    """Whether the cell has no reading though it begins with a figure, or is most of all figures."""
    if cell.quantity is not None or _NO_AMOUNT.fullmatch(cell.raw):
        return False
    digits, letters = sum(map(str.isdecimal, cell.raw)), sum(map(str.isalpha, cell.raw))
    return cell.raw[:1].isdecimal() or 0 < digits >= letters
