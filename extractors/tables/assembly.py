"""Builds the `Table` from a sheet that was taken apart."""

from extractors.tables.anatomy import Anatomy
from extractors.tables.captions import Caption, unit_in
from extractors.tables.column_roles import ColumnRoles, column_roles
from extractors.tables.hierarchy import parents
from extractors.tables.row_kinds import RowReading, read_rows
from extractors.tables.units import unit_of_column
from extractors.tables.vocabulary import says
from models.base import unchecked
from models.evidence import Evidence
from models.table import Cell, Column, Row, RowKind, Table


def assembled(
    parts: Anatomy, caption: Caption, *, ordinal: int, appendix: str | None, section_id: int | None
) -> Table:
    """The table; `caption` is what stands over its grid."""
    roles = column_roles(parts)
    caption = _with_head_lines(parts, caption)
    return Table(
        ordinal=ordinal,
        appendix=appendix,
        title=caption.title,
        unit=caption.unit,
        section_id=section_id,
        columns=_columns(parts, roles),
        rows=_rows(read_rows(parts, roles)),
        cells=_cells(parts),
        evidence=_evidence(parts),
    )


def _with_head_lines(parts: Anatomy, caption: Caption) -> Caption:
    """The caption with what the lines inside the grid, over its header, add to it."""
    values = [text.value for text in parts.head_lines]
    titles = [value for value in values if not says("unit_only_line", value)]
    units = [unit for unit in map(unit_in, values) if unit]
    return Caption(" ".join(titles) or caption.title, units[0] if units else caption.unit)


def _columns(parts: Anatomy, roles: ColumnRoles) -> tuple[Column, ...]:
    new_column = unchecked(Column)
    return tuple(
        new_column(
            {
                "col": col,
                "path": header.path,
                "unit": unit_of_column(header.path),
                "kind": "index" if col in roles.index else "text",
                "number_style": None,
                "mark": number.mark if number else None,
                "formula": number.formula if number else None,
                "evidence": header.heading.evidence() if header.heading is not None else None,
            }
        )
        for col, (header, number) in enumerate(zip(parts.headers, parts.numbers, strict=True))
    )


def _rows(readings: list[RowReading]) -> tuple[Row, ...]:
    tree = parents(readings)
    heads = {
        parent
        for parent, reading in zip(tree, readings, strict=True)
        if parent is not None and not (reading.index and reading.index.form in ("dash", "plus"))
    }
    new_row = unchecked(Row)
    return tuple(
        new_row(
            {
                "row": place,
                "kind": _kind(reading, place in heads, is_last=place + 1 == len(readings)),
                "label": reading.label,
                "parent_row": tree[place],
            }
        )
        for place, reading in enumerate(readings)
    )


def _kind(reading: RowReading, has_children: bool, *, is_last: bool) -> RowKind:
    """A line over the whole width heads a group, also an empty one, but a last line is a remark."""
    if reading.shape == "total":
        return "total"
    return "group" if has_children or (reading.shape == "band" and not is_last) else "data"


def _cells(parts: Anatomy) -> tuple[Cell, ...]:
    new_cell = unchecked(Cell)
    return tuple(
        new_cell({"row": place, "col": col, "raw": text.value, "quantity": None, "evidence": text.evidence()})
        for place, row in enumerate(parts.body)
        for col, text in enumerate(parts.sheet.texts[row])
        if text is not None
    )


def _evidence(parts: Anatomy) -> Evidence:
    """Where the first text of the table stands, be it a line over the header."""
    lines = (parts.head_lines, *parts.sheet.texts)
    first = next(text for line in lines for text in line if text is not None)
    return first.evidence()
