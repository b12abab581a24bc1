"""The numbers of a table as integers, for arithmetic that is exact and quick."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from extractors.relations.header_words import says
from models.table import Cell, Column, Row, Table

Place = tuple[int, int]
"""Row and column of a body cell."""
MOST_DECIMALS = 6
_DITTOS = frozenset({'"', "''", "“", "”", "″", "nt", "-nt-", "như trên", "//"})
BLANK_MARKS = frozenset({"", "-", "–", "—", "−", "_", "...", "…", "/", "x", "X"})
"""Texts that stand for nothing: they count as zero in a sum."""


@dataclass(slots=True)
class Figures:
    """`amounts[row][col]` is the number times 10^`scale`, None where there is none.

    `places` are the decimals shown; `opaque` the cells whose content is no plain number (text, range,
    comparator), so that nothing can be checked with them; `markers` the row numbers as printed, `units`
    the rows' own units; `rounded` the columns in whose unit even whole numbers are rounded (`triệu đồng`),
    `added` those in whose unit things or amounts are added up (`người`).
    `steps` is for each number of decimals one unit of the last of them, scaled; `number_columns` hold numbers
    that are no rates, `rate_columns` percentages; `all_rows` are the numbers of the rows, `announcements`
    those whose label announces parts (`Trong đó`).
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
    added: frozenset[int]
    steps: list[float] = field(init=False)
    number_columns: list[int] = field(init=False)
    rate_columns: list[int] = field(init=False)
    all_rows: tuple[int, ...] = field(init=False)
    announcements: frozenset[int] = field(init=False)
    _by_place: dict[int, Column] = field(init=False)

    def __post_init__(self) -> None:
        """Fills in what follows from the others at once: every table is asked for all of it."""
        self.steps = [self.power / 10**shown for shown in range(self.scale + 1)]
        self.number_columns = [column.col for column in self.columns if column.kind == "number"]
        self.rate_columns = [column.col for column in self.columns if column.kind == "rate"]
        self.all_rows = tuple(range(len(self.rows)))
        labels = [row.label for row in self.rows]
        self.announcements = frozenset(
            [row for row, text in enumerate(labels) if text and says("parts", text)]
        )
        self._by_place = {column.col: column for column in reversed(self.columns)}

    def decimal(self, amount: int) -> Decimal:
        """The number that an integer of `amounts` stands for."""
        return Decimal(amount).scaleb(-self.scale)

    def column(self, col: int) -> Column | None:
        """The column at a place, if the table has it."""
        return self._by_place.get(col)


def decimals(value: Decimal) -> int:
    """How many decimals a number shows."""
    _, _, fraction = str(value).partition(".")
    return len(fraction)


def unit_column_of(columns: Sequence[Column]) -> int | None:
    """The column that gives the unit of each row; `Đơn vị` over the names of the rows is none."""
    fits = (c.col for c in columns if c.path and c.kind == "text" and says("unit_column", c.path[-1]))
    return next(fits, None)


def row_units(cells: Iterable[Cell], column: int | None) -> dict[int, str]:
    """The unit of each row, from a column `Đơn vị tính`; a ditto mark repeats the one above."""
    units: dict[int, str] = {}
    last = ""
    for cell in cells if column is not None else ():
        if cell.col == column:
            last = last if cell.raw.casefold() in _DITTOS else cell.raw
            units[cell.row] = last
    return units


def build_figures(
    table: Table,
    columns: Sequence[Column],
    values: Iterable[Decimal | None],
    least_scale: int,
    told: Mapping[int, str | None],
) -> Figures:
    """The figures of a table with the value of each of its cells, None for what is no plain number.

    `told`: the units of its columns.
    """
    read = _read(table, columns, values)
    scale = max(least_scale, min(MOST_DECIMALS, max([shown for *_, shown in read.fractions], default=0)))
    amounts, places = _scaled(read, scale)
    return Figures(
        columns=tuple(columns),
        rows=table.rows,
        scale=scale,
        power=10**scale,
        amounts=amounts,
        places=places,
        opaque=frozenset(read.opaque),
        markers=read.markers,
        units=read.units,
        rounded=_columns_in("rounded", told),
        added=_columns_in("added_unit", told),
    )


def _columns_in(rule: str, told: Mapping[int, str | None]) -> frozenset[int]:
    return frozenset([col for col, unit in told.items() if unit and says(rule, unit)])


class _Read(NamedTuple):
    """The cells of a table by what they are to its arithmetic; `whole` are its whole numbers, row by row.

    Of the numbers that are not whole: row, column, their digits as an integer, and how many are decimals.
    """

    whole: list[list[int | None]]
    fractions: list[tuple[int, int, int, int]]
    opaque: list[Place]
    markers: dict[int, str]
    units: dict[int, str]


def _read(table: Table, columns: Sequence[Column], values: Iterable[Decimal | None]) -> _Read:
    width = 1 + max((column.col for column in columns), default=-1)
    units = row_units(table.cells, unit_column_of(columns))
    units = {row: unit.casefold() for row, unit in units.items()}
    read = _Read([[None] * width for _ in table.rows], [], [], {}, units)
    index = next((column.col for column in columns if column.kind == "index"), None)
    for cell, value in zip(table.cells, values, strict=True):
        row, col = cell.row, cell.col
        if col == index:
            read.markers[row] = cell.raw
        elif value is not None:
            text = str(value)
            if text.isdigit():
                read.whole[row][col] = int(text)
            else:
                read.fractions.append((row, col, *_digits(f"{value:f}" if "E" in text else text)))
        elif cell.raw.strip() not in BLANK_MARKS:
            read.opaque.append((row, col))
    return read


def _digits(text: str) -> tuple[int, int]:
    """The digits of a number as an integer, and how many of them are decimals."""
    whole, _, fraction = text.partition(".")
    return int(whole + fraction), len(fraction)


def _scaled(read: _Read, scale: int) -> tuple[list[list[int | None]], list[list[int]]]:
    """Each number times 10^`scale`, and its decimals; what goes beyond the scale is cut off."""
    power = 10**scale
    amounts = [[amount and amount * power for amount in line] for line in read.whole] if scale else read.whole
    places = [[0] * len(line) for line in amounts]
    for row, col, digits, shown in read.fractions:
        beyond = shown - scale
        cut = abs(digits) // 10**beyond if beyond > 0 else abs(digits) * 10**-beyond
        amounts[row][col] = cut if digits >= 0 else -cut
        places[row][col] = min(shown, scale)
    return amounts, places
