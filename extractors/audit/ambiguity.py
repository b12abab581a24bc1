"""Cells that may be read in two ways, a thousand times apart, where nothing in the table decides."""

from collections.abc import Iterator

from extractors.audit.messages import of_cells, vietnamese
from extractors.numbers import candidates
from models.finding import Finding
from models.table import Table


def ambiguity_findings(table: Table) -> Iterator[Finding]:
    """One note for a table with such cells, with both readings of the first of them.

    It is about the reading and accuses no row of the table: only its evidence says where the cell stands.
    """
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
