"""What each column holds: row numbers, labels, numbers, rates or text; and in which unit."""

from collections.abc import Sequence
from typing import NamedTuple

from extractors.numbers.candidates import is_year
from extractors.numbers.reading import Reading
from extractors.numbers.units import bracketed_unit, unit_kind
from extractors.relations.figures import BLANK_MARKS
from extractors.relations.header_words import leaf_says, path_says, says
from models.table import Column, ColumnKind, Table

NUMERIC_SHARE = 0.5
"""The share of a column's filled cells that must read as numbers."""


class _Filled(NamedTuple):
    """The cells of a column that say something: how many, and the first reading of those with a number."""

    cells: int
    numbers: list[Reading]


def typed_columns(table: Table, readings: Sequence[tuple[Reading, ...]]) -> tuple[Column, ...]:
    """The columns with `kind` and `unit`; row-number and label columns that are marked so stay.

    `readings` are those of each of the table's cells, in their order.
    """
    filled = _filled(table, readings)
    labelled = any(column.kind == "label" for column in table.columns)
    typed = []
    for column in table.columns:
        kind = _kind(column, filled[column.col], labelled=labelled)
        labelled = labelled or kind == "label"
        typed.append(_typed(column, kind, column.unit or _unit(column)))
    return tuple(typed)


def _filled(table: Table, readings: Sequence[tuple[Reading, ...]]) -> dict[int, _Filled]:
    """The filled cells of each column."""
    words = dict.fromkeys([column.col for column in table.columns], 0)
    numbers: dict[int, list[Reading]] = {col: [] for col in words}
    for cell, read in zip(table.cells, readings, strict=True):
        if read:
            numbers[cell.col].append(read[0])
        elif cell.raw.strip() not in BLANK_MARKS:
            words[cell.col] += 1
    return {col: _Filled(words[col] + len(found), found) for col, found in numbers.items()}


def _typed(column: Column, kind: ColumnKind, unit: str | None) -> Column:
    same = column.kind == kind and column.unit == unit
    return column if same else column.replaced(kind=kind, unit=unit)


def _unit(column: Column) -> str | None:
    """The unit that the header names, its innermost text first."""
    return next((unit for text in reversed(column.path) if (unit := bracketed_unit(text))), None)


def _kind(column: Column, filled: _Filled, *, labelled: bool) -> ColumnKind:
    kind, path = column.kind, column.path
    if kind == "index" or (path and says("row_number", path[-1])):
        return "index"
    if kind == "label":
        return "label"
    numbers = filled.numbers
    if not numbers or len(numbers) < NUMERIC_SHARE * filled.cells or _names(path, numbers):
        return "text" if labelled or not filled.cells else "label"
    return "rate" if _is_rate(column, numbers) else "number"


def _names(path: tuple[str, ...], numbers: Sequence[Reading]) -> bool:
    """True where the numbers are no figures: remarks, codes, units, or years and months of a time column."""
    if leaf_says("remark", path):
        return True
    if leaf_says("code", path) and not _are_grouped(numbers):
        return True
    if leaf_says("unit_column", path) and any(one.unit for one in numbers):
        return True
    return leaf_says("when", path) and _are_years(numbers)


def _are_years(numbers: Sequence[Reading]) -> bool:
    return all(
        one.value is not None and is_year(one.value) and one.unit is None and one.op is None
        for one in numbers
    )


def _are_grouped(numbers: Sequence[Reading]) -> bool:
    """True where most numbers have their digits in groups, as no code has (`Số tài khoản`: how many)."""
    grouped = sum(one.style is not None and one.value is not None and one.value % 1 == 0 for one in numbers)
    return 2 * grouped > len(numbers)


def _is_rate(column: Column, numbers: Sequence[Reading]) -> bool:
    """True where the header's own words or most cells say per cent."""
    path = column.path
    unit = column.unit or (bracketed_unit(path[-1]) if path else None)
    own_unit = unit_kind(unit) if unit else None
    if own_unit is not None and own_unit not in ("rate", "ratio"):
        return False
    if own_unit == "rate" or leaf_says("rate", path):
        return True
    rates = [one for one in numbers if one.unit and unit_kind(one.unit) == "rate"]
    if len(rates) * 2 > len(numbers):
        return True
    # "Tỷ lệ … (%)" over several columns speaks of all of them unless they count something.
    return path_says("rate", path[:-1]) and not (leaf_says("count", path) or leaf_says("absolute", path))
