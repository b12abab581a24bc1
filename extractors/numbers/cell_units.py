"""The units of cells that a column `Đơn vị tính` or their own text gives, and what of a column they part."""

from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.numbers.reading import Reading
from extractors.numbers.units import UnitKind, scale_of, unit_kind
from extractors.relations.header_words import leaf_says, path_says
from models.table import Cell, Column


def row_units(cells: tuple[Cell, ...], column: int | None) -> dict[int, str]:
    """The unit of each row, from a column `Đơn vị tính`."""
    return {cell.row: cell.raw for cell in cells if cell.col == column} if column is not None else {}


def takes_unit(column: Column, kind: UnitKind | None) -> bool:
    """Whether the unit of a row, of such a kind, may be that of the column: its header names no other."""
    if column.kind == "rate":
        return kind == "rate"
    if column.unit and unit_kind(column.unit) != "rate":
        return False
    return kind == "money" or not path_says("money", column.path) or leaf_says("count", column.path)


def out_of_scale(cells: Sequence[Cell], readings: Sequence[tuple[Reading, ...] | None]) -> Iterator[int]:
    """The amounts in another scale or measure than most of their column, as `1,8 tỷ` among millions."""
    told = [
        (position, cell.col, scale_of(both[0].unit))
        for position, (cell, both) in enumerate(zip(cells, readings, strict=True))
        if both and both[0].unit
    ]
    scales: dict[int, Counter[str]] = {}
    for _, col, scale in told:
        scales.setdefault(col, Counter())[scale] += 1
    usual = {col: max(counts, key=counts.__getitem__) for col, counts in scales.items()}
    yield from (position for position, col, scale in told if scale != usual[col])
