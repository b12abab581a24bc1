"""The rows of a data table, and the numbers that the archive cannot hold."""

from decimal import Context, Decimal
from operator import attrgetter

from models.evidence import Evidence
from models.finding import Finding
from models.quantity import Quantity
from models.table import Table
from pipeline.archive.rows.places import NOWHERE, Row, place, place_without_raw
from pipeline.identifiers import table_id

VALUE_LIMIT = Decimal(10) ** 28
SMALLEST_STEP = Decimal("1e-10")
FULL_PRECISION = Context(prec=38)
_TABLE = attrgetter("appendix", "ordinal", "title", "unit")
_COLUMN = attrgetter("col", "path", "unit", "kind", "number_style", "mark", "formula")
NO_NUMBERS = (None, None, None)
NO_READING = (None, None, None)


def table_rows(doc_id: str, table: Table) -> dict[str, list[Row]]:
    """The rows of one table, by table of the archive, its cells left out."""
    identifier, size = table_id(doc_id, table.ordinal), (len(table.rows), len(table.columns))
    return {
        "tables": [
            (identifier, doc_id, *_TABLE(table), *size, table.section_id, *place_without_raw(table.evidence))
        ],
        "table_columns": [
            (identifier, *_COLUMN(item), *(place(item.evidence) if item.evidence else NOWHERE))
            for item in table.columns
        ],
        "table_rows": [(identifier, item.row, item.kind, item.label, item.parent_row) for item in table.rows],
    }


def cell_rows(doc_id: str, table: Table) -> tuple[list[Row], list[Finding]]:
    """The rows of `cells`, and a finding for each number that they cannot hold exactly; its text stays."""
    identifier = table_id(doc_id, table.ordinal)
    rows: list[Row] = []
    findings: list[Finding] = []
    for cell in table.cells:
        numbers = _numbers(cell.quantity)
        kept = tuple(map(archived, numbers))
        reading = (cell.quantity.op, cell.quantity.unit, cell.quantity.proof) if cell.quantity else NO_READING
        rows.append(
            (
                identifier,
                cell.row,
                cell.col,
                cell.raw,
                *kept,
                *reading,
                *place(cell.evidence),
                cell.evidence.alternative,
            )
        )
        if kept.count(None) > numbers.count(None):
            findings.append(_out_of_range_finding(table.ordinal, cell.row, cell.col, cell.evidence))
    return rows, findings


def archived(value: Decimal | None) -> Decimal | None:
    """The value if DECIMAL(38, 10) holds it exactly, else None."""
    if value is None or not value.is_finite() or value.copy_abs() >= VALUE_LIMIT:
        return None
    return value if value == value.quantize(SMALLEST_STEP, context=FULL_PRECISION) else None


def _numbers(quantity: Quantity | None) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    return (quantity.value, quantity.low, quantity.high) if quantity else NO_NUMBERS


def _out_of_range_finding(table: int, row: int, col: int, evidence: Evidence) -> Finding:
    return Finding(
        code="number_out_of_range",
        severity="warning",
        message=f"Số “{evidence.raw}” vượt quá phạm vi lưu trữ (28 chữ số nguyên, 10 chữ số lẻ).",
        table=table,
        row=row,
        col=col,
        actual=evidence.raw,
        evidence=evidence,
    )
