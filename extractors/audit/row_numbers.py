"""Rows whose number stands twice or is skipped, only where the rest of the table counts without a break."""

from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from extractors.tables.index_labels import index_label
from models.finding import Finding
from models.table import Cell, Table


class _Numbered(NamedTuple):
    cell: Cell
    number: int


def row_number_findings(table: Table) -> Iterator[Finding]:
    """The rows that break a numbering from 1 on, and from 1 again in each group."""
    data = {row.row for row in table.rows if row.kind == "data"}
    rows = _numbered(table, data)
    breaks = [
        (before, here) for before, here in pairwise(rows) if here.number not in _successors(before, data)
    ]
    steps = {here.number - before.number for before, here in breaks}
    if breaks and rows[0].number == 1 and 2 * len(breaks) < len(rows) and steps <= {0, 2}:
        counted = {(one.cell.row, one.number) for one in rows}
        for before, here in breaks:
            row = here.cell.row
            if row == before.cell.row + 1 and (row + 1, here.number + 1) in counted:
                yield _finding(table, before, here)


def _numbered(table: Table, data: Collection[int]) -> list[_Numbered]:
    """The rows of data with a plain number in the column that numbers the rows."""
    index = {column.col for column in table.columns if column.kind == "index"}
    cells = sorted((cell for cell in table.cells if cell.col in index), key=lambda cell: cell.row)
    labels = ((cell, index_label(cell.raw)) for cell in cells if cell.row in data)
    return [_Numbered(cell, label.ordinal) for cell, label in labels if label and label.form == "arabic"]


def _successors(before: _Numbered, data: Collection[int]) -> tuple[int, ...]:
    """The next number, or 1 where a list ends: one of a single row ends only before the name of a group."""
    lone = before.number == 1 and before.cell.row + 1 in data
    return (2,) if lone else (before.number + 1, 1)


def _finding(table: Table, before: _Numbered, here: _Numbered) -> Finding:
    """`duplicate_label` or `numbering_gap` at the second of two rows."""
    row, again = here.cell.row, here.number == before.number
    told = (
        f"số thứ tự {here.number} được dùng cho hai dòng liền nhau"
        if again
        else f"sau số thứ tự {before.number} là {here.number}, thiếu số {here.number - 1}"
    )
    return Finding(
        code="duplicate_label" if again else "numbering_gap",
        severity="warning",
        message=f"Dòng {row + 1}: {told}",
        table=table.ordinal,
        row=row,
        col=here.cell.col,
        cells=((before.cell.row, before.cell.col), (row, here.cell.col)),
        expected=str(before.number + 1),
        actual=here.cell.raw,
        evidence=here.cell.evidence,
    )
