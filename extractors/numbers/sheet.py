"""A table while its numbers are being read: candidates, columns and the choice made so far."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.numbers.candidates import candidates, is_year
from extractors.numbers.cell_units import (
    column_units,
    labelled_units,
    out_of_scale,
    takes_unit,
)
from extractors.numbers.columns import typed_columns
from extractors.numbers.reading import Reading
from extractors.numbers.style import Usage, usage
from extractors.numbers.units import is_whole, unit_kind
from extractors.relations.figures import Figures, Place, build_figures, row_units, unit_column_of
from extractors.relations.header_words import leaf_says, path_says, says
from models.quantity import NumberStyle
from models.table import Column, Table

WITHOUT_VALUES = ("index", "label")
DECIMALS_OF_OPEN = 3
"""An open cell has three digits behind its separator."""
COUNTED, RATED = 8.0, -4.0
"""What a unit or header word adds to the grouped, or the decimal, reading of `1.250`.

Nobody counts a thousandth of a person, whatever the style of the table; a rate may well exceed a thousand.
"""


@dataclass(slots=True)
class Sheet:
    """`in_order` are the readings of the table's cells, None for each cell without any.

    `readings` has those of cells with two by place; of these, cells in `open` have values, and `grouped`
    says which is chosen; those in `plain` have only one. `units` are those of the columns, by their header or
    by the caption.
    """

    table: Table
    columns: tuple[Column, ...]
    in_order: list[tuple[Reading, ...] | None]
    row_units: dict[int, str]
    units: dict[int, str | None] = field(init=False)
    readings: dict[Place, tuple[Reading, ...]] = field(init=False)
    open: list[Place] = field(init=False)
    plain: list[tuple[Place, Reading]] = field(init=False)
    _order: list[int] = field(init=False)
    _by_col: dict[int, Column] = field(init=False)
    grouped: dict[Place, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.readings, self.open, self.plain, self._order = {}, [], [], []
        self._by_col = {column.col: column for column in self.columns}
        self.units = column_units(self.columns, self.table.unit)
        for position, (cell, both) in enumerate(zip(self.table.cells, self.in_order, strict=True)):
            if both is None:
                continue
            place = cell.row, cell.col
            if len(both) == 1:
                self.plain.append((place, both[0]))
                continue
            self.readings[place] = both
            if both[0].value is not None:
                self.open.append(place)
                self._order.append(position)

    def reading(self, place: Place) -> Reading:
        """The chosen reading of a cell; of two, the first is the grouped one."""
        return self.readings[place][0 if self.grouped.get(place, True) else 1]

    def styles(self) -> Counter[NumberStyle]:
        """In which styles the unambiguous cells are written."""
        return Counter([one.style for _, one in self.plain if one.style])

    def column_usage(self) -> dict[int, Usage]:
        """How the unambiguous cells of each column with open cells are written."""
        only: dict[int, list[Reading]] = {col: [] for _, col in self.open}
        for (_, col), reading in self.plain if only else ():
            if col in only:
                only[col].append(reading)
        return {col: usage(readings) for col, readings in only.items()}

    def row_usage(self) -> dict[int, Usage]:
        """How the unambiguous cells of the rows with open cells that have a unit of their own are written.

        Rates stand apart: they have another unit than their row, and often another style.
        """
        only: dict[int, list[Reading]] = {row: [] for row, _ in self.open if row in self.row_units}
        if not only:
            return {}
        rates = {column.col for column in self.columns if column.kind == "rate"}
        for (row, col), reading in self.plain:
            if row in only and col not in rates:
                only[row].append(reading)
        return {row: usage(readings) for row, readings in only.items()}

    def columns_of_open_cells(self) -> set[int]:
        """The columns in which every number may be read in two ways."""
        return {col for _, col in self.open} - {col for (_, col), _ in self.plain}

    def nature(self, place: Place) -> float:
        """What the units and header words of a cell say about it: a count, a rate, or nothing."""
        column = self._by_col.get(place[1])
        named = self.readings[place][0].unit or self.row_unit(place) or (column.unit if column else None)
        if column is not None and not path_says("average", column.path):
            named = named or self.units[column.col]
        kind = unit_kind(named)
        if is_whole(named):
            return COUNTED
        if kind == "rate" or (kind is None and column is not None and column.kind == "rate"):
            return RATED
        return COUNTED if column is not None and kind is None and leaf_says("count", column.path) else 0.0

    def row_unit(self, place: Place) -> str | None:
        """What the column of units says of a cell, whose own column may speak of something else."""
        unit = self.row_units.get(place[0])
        column = self._by_col.get(place[1]) if unit else None
        return unit if unit and column and takes_unit(column, unit) else None

    def figures(self) -> Figures:
        """The numbers as chosen so far, for the arithmetic of the table."""
        values = [None if both is None or both[0].op is not None else both[0].value for both in self.in_order]
        for position, place in zip(self._order, self.open, strict=True):
            chosen = self.reading(place)
            values[position] = chosen.value if chosen.op is None else None
        for position in out_of_scale(self.table.cells, self.in_order, self.units):
            values[position] = None
        scale = DECIMALS_OF_OPEN if self.open else 0
        return build_figures(self.table, self.columns, values, scale, self.units)


def sheet_of(table: Table) -> Sheet:
    """Reads every cell of a table; row-number and label columns have no numbers."""
    found = [candidates(cell.raw) for cell in table.cells]
    columns = typed_columns(table, found)
    unit_column = unit_column_of(columns)
    silent = {column.col for column in columns if _is_silent(column)} | {unit_column}
    timed = _timed(table, columns, found)
    kept: list[tuple[Reading, ...] | None] = []
    for cell, readings in zip(table.cells, found, strict=True):
        col = cell.col
        told = readings and col not in silent and not (col in timed and _bare_year(readings[0]))
        kept.append(readings if told else None)
    units = row_units(table.cells, unit_column)
    if not units and table.unit is None:  # else the caption tells (`Thu phân chia theo tỷ lệ (%)`)
        units = labelled_units(table.rows)
    return Sheet(table, columns, kept, units)


def _is_silent(column: Column) -> bool:
    """True for columns whose digits number or name the rows."""
    is_code = column.kind == "text" and leaf_says("code", column.path)
    return column.kind in WITHOUT_VALUES or is_code


def _timed(table: Table, columns: Sequence[Column], found: Sequence[tuple[Reading, ...]]) -> set[int]:
    """The columns of words in which a year alone is a time: the header says so, or a cell (`Quý II/2026`)."""
    words = [one for one in columns if one.kind == "text"]
    told = {one.col for one in words if leaf_says("when", one.path) or leaf_says("remark", one.path)}
    rest = {one.col for one in words} - told
    cells = [(cell, readings) for cell, readings in zip(table.cells, found, strict=True) if cell.col in rest]
    years = {cell.col for cell, readings in cells if readings and _bare_year(readings[0])}
    times = (cell for cell, readings in cells if cell.col in years and not readings)
    return told | {cell.col for cell in times if says("period", cell.raw)}


def _bare_year(reading: Reading) -> bool:
    bare = reading.unit is None and reading.op is None and reading.style is None
    return bare and (reading.value is None or is_year(reading.value))
