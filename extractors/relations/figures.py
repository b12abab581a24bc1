"""The numbers of a table as integers, for arithmetic that is exact and quick."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from extractors.relations.header_words import says
from models.table import Cell, Column, Row, Table

Place = tuple[int, int]
"""Row and column of a body cell."""
MOST_DECIMALS = 6
BLANK_MARKS = frozenset({"", "-", "–", "—", "−", "_", "...", "…", "/", "x", "X"})
"""Texts that stand for nothing: they count as zero in a sum."""


@dataclass(frozen=True, slots=True)
class Figures:
    """`amounts[row][col]` is the number times 10^`scale`, None where there is none.

    `places` are the decimals shown; `opaque` the cells whose content is no plain number (text, range,
    comparator), so that nothing can be checked with them; `markers` the row numbers as printed, `units`
    the rows' own units; `rounded` the columns in whose unit even whole numbers are rounded (`triệu đồng`).
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    scale: int
    power: int
    amounts: list[list[int | None]]
    places: list[list[int]]
    opaque: frozenset[Place]
    markers: Mapping[int, str]
    units: Mapping[int, str]
    rounded: frozenset[int]

    def scaled(self, value: Decimal) -> int:
        """The number as the integer that `amounts` holds; decimals beyond the scale are cut off."""
        return int(value.scaleb(self.scale))

    def decimal(self, amount: int) -> Decimal:
        """The number that an integer of `amounts` stands for."""
        return Decimal(amount).scaleb(-self.scale)

    def column(self, col: int) -> Column | None:
        """The column at a place, if the table has it."""
        return next((column for column in self.columns if column.col == col), None)

    @property
    def number_columns(self) -> list[int]:
        """Columns of numbers that are not rates."""
        return [column.col for column in self.columns if column.kind == "number"]

    @property
    def rate_columns(self) -> list[int]:
        """Columns of percentages."""
        return [column.col for column in self.columns if column.kind == "rate"]


def decimals(value: Decimal) -> int:
    """How many decimals a number shows."""
    text = str(value)
    point = text.find(".")
    return len(text) - point - 1 if point >= 0 else 0


def unit_column_of(columns: Sequence[Column]) -> int | None:
    """The column that gives the unit of each row; `Đơn vị` over the names of the rows is none."""
    fits = (c.col for c in columns if c.path and c.kind == "text" and says("unit_column", c.path[-1]))
    return next(fits, None)


def build_figures(
    table: Table,
    columns: Sequence[Column],
    value_of: Callable[[Cell], Decimal | None],
    least_scale: int = 0,
) -> Figures:
    """The figures of a table with the value that `value_of` reads in each cell, None for no plain number."""
    read = _read(table, columns, value_of)
    shown = {place: decimals(value) for place, value in read.values.items()}
    scale = max(least_scale, min(MOST_DECIMALS, max(shown.values(), default=0)))
    width = 1 + max((column.col for column in columns), default=-1)
    figures = Figures(
        columns=tuple(columns),
        rows=table.rows,
        scale=scale,
        power=10**scale,
        amounts=[[None] * width for _ in table.rows],
        places=[[0] * width for _ in table.rows],
        opaque=frozenset(read.opaque),
        markers=read.markers,
        units=read.units,
        rounded=frozenset(_rounded(table, columns)),
    )
    for place, value in read.values.items():
        row, col = place
        figures.amounts[row][col] = figures.scaled(value) if shown[place] else int(value) * figures.power
        figures.places[row][col] = min(shown[place], scale)
    return figures


class _Read(NamedTuple):
    """The cells of a table by what they are to its arithmetic."""

    values: dict[Place, Decimal]
    opaque: list[Place]
    markers: dict[int, str]
    units: dict[int, str]


def _read(table: Table, columns: Sequence[Column], value_of: Callable[[Cell], Decimal | None]) -> _Read:
    read = _Read({}, [], {}, {})
    index = next((column.col for column in columns if column.kind == "index"), None)
    unit_column = unit_column_of(columns)
    for cell in table.cells:
        value = value_of(cell)
        if cell.col == index:
            read.markers[cell.row] = cell.raw
        elif value is not None:
            read.values[cell.row, cell.col] = value
        elif cell.raw.strip() not in BLANK_MARKS:
            read.opaque.append((cell.row, cell.col))
        if cell.col == unit_column:
            read.units[cell.row] = cell.raw.casefold()
    return read


def _rounded(table: Table, columns: Sequence[Column]) -> list[int]:
    """The columns whose own unit, or else that of the caption, is one of rounded numbers."""
    caption = says("rounded", table.unit or "")
    return [c.col for c in columns if (says("rounded", c.unit) if c.unit else caption)]


def figures_of(table: Table) -> Figures:
    """The figures of a table whose cells have their quantities."""
    return build_figures(table, table.columns, _plain_value)


def _plain_value(cell: Cell) -> Decimal | None:
    quantity = cell.quantity
    return quantity.value if quantity is not None and quantity.op is None else None
