"""What each column holds: row numbers, labels, numbers, rates or text; and in which unit."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from extractors.numbers.candidates import Reading, is_year
from extractors.numbers.units import bracketed_unit, unit_kind
from extractors.relations.figures import BLANK_MARKS
from extractors.relations.header_words import path_says, says
from models.table import Cell, Column, ColumnKind, Table

NUMERIC_SHARE = 0.5
"""The share of a column's filled cells that must read as numbers."""

Readings = Mapping[tuple[int, int], tuple[Reading, ...]]


def typed_columns(table: Table, readings: Readings) -> tuple[Column, ...]:
    """The columns with `kind` and `unit`; row-number and label columns that are marked so stay."""
    by_column: defaultdict[int, list[Cell]] = defaultdict(list)
    for cell in table.cells:
        by_column[cell.col].append(cell)
    labelled = any(column.kind == "label" for column in table.columns)
    typed = []
    for column in table.columns:
        kind = _kind(column, by_column[column.col], readings, labelled=labelled)
        labelled = labelled or kind == "label"
        typed.append(_typed(column, kind, column.unit or _unit(column)))
    return tuple(typed)


def _typed(column: Column, kind: ColumnKind, unit: str | None) -> Column:
    if column.kind == kind and column.unit == unit:
        return column
    return Column(
        col=column.col, path=column.path, unit=unit, kind=kind, mark=column.mark, formula=column.formula
    )


def _unit(column: Column) -> str | None:
    """The unit that the header names, its innermost text first."""
    return next((unit for text in reversed(column.path) if (unit := bracketed_unit(text))), None)


def _kind(column: Column, cells: Sequence[Cell], readings: Readings, *, labelled: bool) -> ColumnKind:
    if column.kind == "index" or (column.path and says("row_number", column.path[-1])):
        return "index"
    if column.kind == "label":
        return "label"
    filled = [cell for cell in cells if cell.raw not in BLANK_MARKS and cell.raw.strip() not in BLANK_MARKS]
    numeric = [cell for cell in filled if (cell.row, cell.col) in readings]
    if not numeric or len(numeric) < NUMERIC_SHARE * len(filled) or _names(column, numeric, readings):
        return "text" if labelled or (numeric and not filled) or not filled else "label"
    return "rate" if _is_rate(column, numeric, readings) else "number"


def _names(column: Column, cells: Sequence[Cell], readings: Readings) -> bool:
    """True where the numbers are names of things: codes, units, or years and months of a time column."""
    if path_says("code", column.path[-1:]) and not _are_grouped(cells, readings):
        return True
    if path_says("unit_column", column.path[-1:]) and any(readings[c.row, c.col][0].unit for c in cells):
        return True
    return path_says("when", column.path[-1:]) and _are_years(cells, readings)


def _are_years(cells: Sequence[Cell], readings: Readings) -> bool:
    firsts = [readings[cell.row, cell.col][0] for cell in cells]
    bare = all(one.unit is None and one.op is None for one in firsts)
    return bare and all(one.value is not None and is_year(one.value) for one in firsts)


def _are_grouped(cells: Sequence[Cell], readings: Readings) -> bool:
    """True where most numbers have their digits in groups, as no code has (`Số tài khoản`: how many)."""
    firsts = [readings[cell.row, cell.col][0] for cell in cells]
    grouped = sum(one.style is not None and one.value is not None and one.value % 1 == 0 for one in firsts)
    return 2 * grouped > len(cells)


def _is_rate(column: Column, cells: Sequence[Cell], readings: Readings) -> bool:
    """True where the header's own words or most cells say per cent."""
    own_unit = unit_kind(column.unit or bracketed_unit(column.path[-1] if column.path else ""))
    if own_unit is not None and own_unit not in ("rate", "ratio"):
        return False
    if own_unit == "rate" or path_says("rate", column.path[-1:]):
        return True
    units = [unit for cell in cells if (unit := readings[cell.row, cell.col][0].unit)]
    if sum([unit_kind(unit) == "rate" for unit in units]) * 2 > len(cells):
        return True
    # "Tỷ lệ … (%)" over several columns speaks of all of them unless they count something.
    return path_says("rate", column.path[:-1]) and not path_says("count", column.path[-1:])
