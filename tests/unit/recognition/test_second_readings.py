from decimal import Decimal

import pytest

from extractors.numbers import Resolved, resolve_tables
from extractors.recognition import settled_readings
from models.table import Cell
from tests.unit.numbers.builders import table

HEADER = ("TT", "Thôn", "Số hộ", "Số hộ nghèo")
SUMS = """
1 | Thôn Đông | 120 | 12
2 | Thôn Đoài | 145 | 17
3 | Thôn Trung | 133 | 21
  | Tổng cộng | 398 | 50
"""
NO_SUMS = """
1 | Thôn Đông | 120 | 12
2 | Thôn Đoài | 145 | 17
"""


def scanned(body: str, row: int, col: int, read: str, alternative: str) -> tuple[Resolved, ...]:
    """The table, resolved, in one cell of which two engines read different figures."""
    whole = table(HEADER, body)
    cells = tuple(
        _with_readings(cell, read, alternative) if (cell.row, cell.col) == (row, col) else cell
        for cell in whole.cells
    )
    on_page = whole.evidence.model_copy(update={"page": 1})
    return resolve_tables((whole.model_copy(update={"cells": cells, "evidence": on_page}),))


def _with_readings(cell: Cell, read: str, alternative: str) -> Cell:
    evidence = cell.evidence.model_copy(update={"confidence": 0.5, "alternative": alternative})
    return cell.model_copy(update={"raw": read, "evidence": evidence})


def cell_of(tables: tuple[Resolved, ...], row: int, col: int) -> Cell:
    return next(cell for cell in tables[0].table.cells if (cell.row, cell.col) == (row, col))


def value_of(cell: Cell) -> Decimal | None:
    return cell.quantity.value if cell.quantity else None


@pytest.mark.parametrize(("read", "alternative"), [("145", "146"), ("146", "145")])
def test_the_sum_decides_between_two_readings(read: str, alternative: str) -> None:
    tables, findings = settled_readings(scanned(SUMS, 1, 2, read, alternative))
    settled = cell_of(tables, 1, 2)
    assert (settled.raw, value_of(settled)) == ("145", Decimal(145))
    assert settled.evidence.alternative == "146"
    assert findings == ()


def test_without_a_sum_the_cell_is_ambiguous_and_said_to_be_so() -> None:
    tables, findings = settled_readings(scanned(NO_SUMS, 1, 2, "145", "146"))
    open_cell = cell_of(tables, 1, 2)
    assert open_cell.quantity is not None
    assert (open_cell.quantity.value, open_cell.quantity.proof) == (Decimal(145), "ambiguous")
    (finding,) = findings
    assert (finding.code, finding.actual, finding.expected) == ("doubtful_reading", "145", "146")
    assert "Thôn Đoài" in finding.message


def test_tables_without_a_second_reading_stay_as_they_are() -> None:
    tables = resolve_tables((table(HEADER, SUMS),))
    assert settled_readings(tables) == (tables, ())
