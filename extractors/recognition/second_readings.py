"""Between two readings of a cell the arithmetic of its table decides, where it can."""

from extractors.audit import audit_tables
from extractors.numbers import Resolved, resolve_tables
from models.finding import Finding
from models.table import Cell, Table

_MOST_TRIALS = 24
"""Each trial reads the numbers of the document anew; a page full of doubts is not worth it."""
_AMBIGUOUS = "ambiguous"

Tables = tuple[Resolved, ...]


def settled_readings(tables: Tables) -> tuple[Tables, tuple[Finding, ...]]:
    """Resolved tables with the readings that break fewer of their sums, and a finding for each open doubt.

    A cell between whose readings nothing decides keeps the first; its number is `ambiguous`.
    """
    doubts = [
        (place, cell)
        for place, (table, *_) in enumerate(tables)
        if table.evidence.page is not None  # only what was recognised on a page has two readings
        for cell in table.cells
        if cell.evidence.alternative
    ]
    findings: list[Finding] = []
    for count, (place, cell) in enumerate(doubts):
        other = _with_cell(tables, place, _turned(cell))
        now, then = (_broken(tables), _broken(other)) if count < _MOST_TRIALS else (0, 0)
        if then < now:
            tables = other
        elif then == now:
            tables = _with_doubt(tables, place, cell)
            findings.append(_finding(tables[place].table, cell))
    return tables, tuple(findings)


def _turned(cell: Cell) -> Cell:
    """The cell with its two readings exchanged."""
    evidence = cell.evidence.model_copy(update={"alternative": cell.raw})
    return cell.model_copy(update={"raw": cell.evidence.alternative, "evidence": evidence})


def _with_cell(tables: Tables, place: int, cell: Cell) -> Tables:
    """The tables with one cell exchanged and their numbers read anew."""
    changed = _exchanged(tables, place, cell)
    return resolve_tables(tuple(one.table for one in changed))


def _exchanged(tables: Tables, place: int, cell: Cell) -> Tables:
    table = tables[place].table
    cells = tuple(cell if (old.row, old.col) == (cell.row, cell.col) else old for old in table.cells)
    changed = tables[place]._replace(table=table.model_copy(update={"cells": cells}))
    return (*tables[:place], changed, *tables[place + 1 :])


def _broken(tables: Tables) -> int:
    """How many rows contradict what their table states."""
    return sum(finding.severity != "info" for finding in audit_tables(tables))


def _with_doubt(tables: Tables, place: int, cell: Cell) -> Tables:
    current = next(one for one in tables[place].table.cells if (one.row, one.col) == (cell.row, cell.col))
    if current.quantity is None:
        return tables
    quantity = current.quantity.model_copy(update={"proof": _AMBIGUOUS})
    return _exchanged(tables, place, current.model_copy(update={"quantity": quantity}))


def _finding(table: Table, cell: Cell) -> Finding:
    label = next((row.label for row in table.rows if row.row == cell.row), None)
    header = next((" › ".join(column.path) for column in table.columns if column.col == cell.col), "")
    where = ", ".join(part for part in (f"bảng {table.ordinal}", label, header) if part)
    return Finding(
        code="doubtful_reading",
        severity="info",
        message=f"Bản quét đọc được hai cách ({where}): “{cell.raw}” hoặc “{cell.evidence.alternative}”.",
        actual=cell.raw,
        expected=cell.evidence.alternative,
        evidence=cell.evidence,
    )
