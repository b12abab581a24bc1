"""The units of cells that a column `Đơn vị tính` or their own text gives, and what of a column they part."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import regex

from extractors.numbers.reading import Reading
from extractors.numbers.units import bracketed_unit, is_listed, scale_of, unit_kind
from extractors.relations.header_words import leaf_says, path_says
from models.table import Cell, Column, Row

_THINGS = regex.compile(r"(?i)(?:tổng )?số (\p{L}.*)")
_PAID = ("money", "scale")
_MEASURED = ("measure", "money", "rate", "ratio")
"""What is counted may also say of whom a row is (`Nhà ở (hộ nghèo)`)."""


def labelled_units(rows: Sequence[Row]) -> dict[int, str]:
    """The measures, money and rates that labels of rows name in brackets (`Diện tích (ha)`)."""
    named = ((row.row, bracketed_unit(row.label)) for row in rows if row.label and row.label.endswith(")"))
    return {row: unit for row, unit in named if unit and is_listed(unit) and unit_kind(unit) in _MEASURED}


def column_units(columns: Sequence[Column], caption: str | None) -> dict[int, str | None]:
    """The unit of each column; for numbers that are no rates it may be the one that the caption gives."""
    told = (bracketed_unit(f"({caption})") or caption) if caption else None
    return {one.col: one.unit or (told if _takes_caption_unit(one, told) else None) for one in columns}


def _takes_caption_unit(column: Column, unit: str | None) -> bool:
    """Whether a column may be in the unit of the caption; things (`Số hộ`) are in no money or measure."""
    if column.kind != "number" or (unit_kind(unit) == "money" and leaf_says("count", column.path)):
        return False
    things = _THINGS.match(column.path[-1]) if column.path else None
    return things is None or unit_kind(unit) == "count" or unit_kind(things[1]) not in ("count", "ratio")


def takes_unit(column: Column, unit: str) -> bool:
    """Whether the unit of a row may be that of the column: its header names no other."""
    kind = unit_kind(unit.partition("/")[0])  # `đồng/m2` is money too
    if column.kind == "rate":
        return kind == "rate" and column.unit is None
    if column.unit and unit_kind(column.unit) != "rate":
        return False
    return kind in _PAID or not path_says("money", column.path) or leaf_says("count", column.path)


def out_of_scale(
    cells: Sequence[Cell], readings: Sequence[tuple[Reading, ...] | None], units: Mapping[int, str | None]
) -> Iterator[int]:
    """The amounts in another scale or measure than most of their column, as `1,8 tỷ` among millions.

    `units`: those of the columns, in which their cells without a unit are.
    """
    mixed = {cell.col for cell, both in zip(cells, readings, strict=True) if both and both[0].unit}
    told = [
        (position, cell.col, scale_of(given))
        for position, (cell, both) in enumerate(zip(cells, readings, strict=True) if mixed else ())
        if both and cell.col in mixed and (given := both[0].unit or units.get(cell.col))
    ]
    scales: dict[int, Counter[str]] = {}
    for _, col, scale in told:
        scales.setdefault(col, Counter())[scale] += 1
    usual = {col: max(counts, key=counts.__getitem__) for col, counts in scales.items()}
    yield from (position for position, col, scale in told if scale != usual[col])
