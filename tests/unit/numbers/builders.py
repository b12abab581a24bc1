"""Builds tables from lines of text: a header path for each column, then rows of raw cells."""

from collections.abc import Sequence

from models.evidence import Evidence
from models.table import Cell, Column, Row, RowKind, Table

NOWHERE = Evidence(start=0, end=0, raw="")


def table(
    header: Sequence[str],
    body: str,
    *,
    unit: str | None = None,
    parents: Sequence[int | None] | None = None,
    formulas: dict[int, tuple[str, str | None]] | None = None,
    ordinal: int = 1,
) -> Table:
    """`header`: paths with `>` between their texts; `body`: rows of cells with `|` between them.

    The first column numbers the rows and the second labels them; a row is a total where its label says
    so, a group where it has children. `formulas` gives the mark and formula of columns.
    """
    rows = [[text.strip() for text in line.split("|")] for line in body.strip().splitlines()]
    return Table(
        ordinal=ordinal,
        unit=unit,
        columns=tuple(
            Column(
                col=col,
                path=tuple(part.strip() for part in path.split(">")),
                kind="index" if col == 0 else "text",
                mark=(formulas or {}).get(col, (None, None))[0],
                formula=(formulas or {}).get(col, (None, None))[1],
            )
            for col, path in enumerate(header)
        ),
        rows=tuple(
            Row(
                row=place,
                kind=_kind(place, cells, parents),
                label=cells[1] or None,
                parent_row=parents[place] if parents else None,
            )
            for place, cells in enumerate(rows)
        ),
        cells=tuple(
            Cell(row=row, col=col, raw=raw, evidence=NOWHERE)
            for row, cells in enumerate(rows)
            for col, raw in enumerate(cells)
            if raw
        ),
        evidence=NOWHERE,
    )


def _kind(place: int, cells: Sequence[str], parents: Sequence[int | None] | None) -> RowKind:
    if cells[1].casefold().rstrip(":") in ("cộng", "tổng", "tổng cộng", "tổng số"):
        return "total"
    if (parents and place in parents) or cells[0] in ("I", "II", "III", "A", "B"):
        return "group"
    return "data"


def values(resolved: Table, col: int) -> list[str | None]:
    """The values of a column from the top, as text; None where a cell has none."""
    by_row = {cell.row: cell.quantity for cell in resolved.cells if cell.col == col}
    found = [by_row.get(row.row) for row in resolved.rows]
    return [str(one.value) if one and one.value is not None else None for one in found]


def proofs(resolved: Table, col: int) -> list[str | None]:
    """The proofs of a column from the top."""
    by_row = {cell.row: cell.quantity for cell in resolved.cells if cell.col == col}
    return [quantity.proof if (quantity := by_row.get(row.row)) else None for row in resolved.rows]
