"""Builds tables from lines of text: a header path for each column, then rows of raw cells."""

from collections.abc import Sequence

from extractors.numbers import resolve_tables
from extractors.tables.hierarchy import parents as tree_of
from extractors.tables.index_labels import index_label
from extractors.tables.row_kinds import RowReading
from models.evidence import Evidence
from models.table import Cell, Column, Row, RowKind, Table

NOWHERE = Evidence(start=0, end=0, raw="")


def table(
    header: Sequence[str] | str,
    body: str,
    *,
    unit: str | None = None,
    parents: Sequence[int | None] | None = None,
    formulas: dict[int, tuple[str, str | None]] | None = None,
    ordinal: int = 1,
) -> Table:
    """`header`: paths with `>` between their texts; `body`: rows of cells; both with `|` between them.

    The first column numbers the rows and the second labels them; a row is a total where its label says
    so, a group where it has children. Without `parents` the row numbers tell the tree, as the reader of
    tables takes them. `formulas` gives the mark and formula of columns.
    """
    paths = header.split("|") if isinstance(header, str) else header
    rows = [[text.strip() for text in line.split("|")] for line in body.strip().splitlines()]
    tree = parents or tree_of([_reading(cells) for cells in rows])
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
            for col, path in enumerate(paths)
        ),
        rows=tuple(
            Row(row=place, kind=_kind(place, cells, tree), label=cells[1] or None, parent_row=tree[place])
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


def _reading(cells: Sequence[str]) -> RowReading:
    return RowReading("total" if _is_total(cells) else "plain", index_label(cells[0]), cells[1] or None)


def _is_total(cells: Sequence[str]) -> bool:
    return cells[1].casefold().rstrip(":") in ("cộng", "tổng", "tổng cộng", "tổng số")


def _kind(place: int, cells: Sequence[str], tree: Sequence[int | None]) -> RowKind:
    if _is_total(cells):
        return "total"
    return "group" if place in tree or cells[0] in ("I", "II", "III", "A", "B") else "data"


def values(resolved: Table, col: int) -> list[str | None]:
    """The values of a column from the top, as text; None where a cell has none."""
    by_row = {cell.row: cell.quantity for cell in resolved.cells if cell.col == col}
    found = [by_row.get(row.row) for row in resolved.rows]
    return [str(one.value) if one and one.value is not None else None for one in found]


def proofs(resolved: Table, col: int) -> list[str | None]:
    """The proofs of a column from the top."""
    by_row = {cell.row: cell.quantity for cell in resolved.cells if cell.col == col}
    return [quantity.proof if (quantity := by_row.get(row.row)) else None for row in resolved.rows]


def resolve_numbers(tables: tuple[Table, ...]) -> tuple[Table, ...]:
    """The tables of one document with quantities in their cells."""
    return tuple(resolved.table for resolved in resolve_tables(tables))
