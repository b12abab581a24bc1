"""Compares the data tables of a file with the gold: where they stand, header paths, cells and numbers."""

from collections.abc import Sequence
from typing import Any

from models.plan import Plan
from models.quantity import Quantity
from models.table import Cell, Table
from tests.golden.equality import missing_and_extra, norm, unequal


def differences(gold: dict[str, Any], plans: Sequence[Plan]) -> list[str]:
    """One line a wrong field, column, cell or number; tables are matched in reading order."""
    have = [(plan.ordinal, table) for plan in plans for table in plan.tables]
    found = unequal("tables", len(gold["tables"]), len(have))
    for ordinal, (want, (document, table)) in enumerate(zip(gold["tables"], have, strict=False), 1):
        name = f"table {ordinal}"
        found += unequal(f"{name} document", want["document"], document)
        found += unequal(f"{name} appendix", want["appendix"], table.appendix)
        found += unequal(f"{name} title", want["title"], table.title)
        found += _columns(name, want, table)
        found += unequal(f"{name} rows", len(want["body"]), len(table.rows))
        found += _cells(name, want, {(cell.row, cell.col): cell for cell in table.cells})
    return found


def _columns(name: str, want: dict[str, Any], table: Table) -> list[str]:
    have = {column.col: column.path for column in table.columns}
    found = unequal(f"{name} columns", len(want["header"]), len(have))
    for col, path in enumerate(want["header"]):
        if [norm(part) for part in path] != [norm(part) for part in have.get(col, ())]:
            found.append(f"{name} column {col}: want {path}, have {have.get(col)}")
    return found


def _cells(name: str, want: dict[str, Any], cells: dict[tuple[int, int], Cell]) -> list[str]:
    found = []
    for row, line in enumerate(want["body"]):
        for col, raw in enumerate(line):
            cell = cells.get((row, col))
            found += unequal(f"{name} [{row},{col}]", raw, cell.raw if cell else "")
            quantity = cell.quantity if cell else None
            found += _number(f"{name} [{row},{col}]", want["values"][row][col], quantity)
    quantities = {place: cell.quantity for place, cell in cells.items() if cell.quantity}
    ops = {(*place, quantity.op) for place, quantity in quantities.items() if quantity.op}
    found += missing_and_extra(f"{name} op", {tuple(op) for op in want["ops"]}, ops)
    return found + missing_and_extra(
        f"{name} range", {tuple(span) for span in want["ranges"]}, _ranges(quantities)
    )


def _number(name: str, want: float | None, quantity: Quantity | None) -> list[str]:
    """The exact decimal must be the one that the gold writes."""
    have = quantity.value if quantity else None
    if want is None or have is None:
        both_blank = want is None and have is None
        return [] if both_blank else [f"{name} value: want {want}, have {have}"]
    return [] if float(have) == want else [f"{name} value: want {want}, have {have}"]


def _ranges(quantities: dict[tuple[int, int], Quantity]) -> set[tuple[object, ...]]:
    return {
        (*place, float(quantity.low), float(quantity.high))
        for place, quantity in quantities.items()
        if quantity.low is not None and quantity.high is not None
    }
