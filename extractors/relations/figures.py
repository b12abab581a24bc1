"""The numbers of a table as integers, for arithmetic that is exact and quick."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from extractors.relations.header_words import says
from models.table import Column, Row, Table

Place = tuple[int, int]
"""Row and column of a body cell."""
MOST_DECIMALS = 6
BLANK_MARKS = frozenset({"", "-", "–", "—", "−", "_", "...", "…", "/", "x", "X"})
"""Texts that stand for nothing: they count as zero in a sum."""


@dataclass(slots=True)
class Figures:
    """`amounts[row][col]` is the number times 10^`scale`, None where there is none.

    `places` are the decimals shown; `opaque` the cells whose content is no plain number (text, range,
    comparator), so that nothing can be checked with them; `markers` the row numbers as printed, `units`
    the rows' own units; `rounded` the columns in whose unit even whole numbers are rounded (`triệu đồng`).
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

    def scaled(self, value: Decimal) -> int:
        """The number as the integer that `amounts` holds; decimals beyond the scale are cut off."""
        return int(value.scaleb(self.scale))

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


def build_figures(
    table: Table,
    columns: Sequence[Column],
    values: Iterable[Decimal | None],
    least_scale: int = 0,
) -> Figures:
    """The figures of a table with the value of each of its cells, None for what is no plain number."""
    width = 1 + max((column.col for column in columns), default=-1)
    amounts: list[list[int | None]] = [[None] * width for _ in table.rows]
    read = _read(table, columns, values, amounts)
    scale = max(least_scale, min(MOST_DECIMALS, max([shown for *_, shown in read.fractions], default=0)))
    power = 10**scale
    if scale:
        amounts = [[amount and amount * power for amount in line] for line in amounts]
    places = [[0] * width for _ in table.rows]
    for row, col, digits, shown in read.fractions:
        beyond = shown - scale
        amounts[row][col] = _cut(digits, beyond) if beyond > 0 else digits * 10**-beyond
        places[row][col] = min(shown, scale)
    return Figures(
        columns=tuple(columns),
        rows=table.rows,
        scale=scale,
        power=power,
        amounts=amounts,
        places=places,
        opaque=frozenset(read.opaque),
        markers=read.markers,
        units=read.units,
        rounded=frozenset(_rounded(table, columns)),
    )


def _cut(digits: int, beyond: int) -> int:
    """The integer without its last digits."""
    whole: int = abs(digits) // 10**beyond
    return whole if digits >= 0 else -whole


class _Read(NamedTuple):
    """The cells of a table by what they are to its arithmetic.

    Of the numbers that are not whole: row, column, their digits as an integer, and how many are decimals.
    """

    fractions: list[tuple[int, int, int, int]]
    opaque: list[Place]
    markers: dict[int, str]
    units: dict[int, str]


def _read(
    table: Table,
    columns: Sequence[Column],
    values: Iterable[Decimal | None],
    amounts: list[list[int | None]],
) -> _Read:
    """Reads the cells; the whole numbers among them are entered into `amounts`."""
    read = _Read([], [], {}, {})
    index = next((column.col for column in columns if column.kind == "index"), None)
    unit_column, fractions = unit_column_of(columns), read.fractions
    for cell, value in zip(table.cells, values, strict=True):
        col = cell.col
        if col == index:
            read.markers[cell.row] = cell.raw
        elif value is not None:
            text = str(value)
            if text.isdigit():
                amounts[cell.row][col] = int(text)
            else:
                whole, _, fraction = (f"{value:f}" if "E" in text else text).partition(".")
                fractions.append((cell.row, col, int(whole + fraction), len(fraction)))
        elif cell.raw.strip() not in BLANK_MARKS:
            read.opaque.append((cell.row, col))
        if col == unit_column:
            read.units[cell.row] = cell.raw.casefold()
    return read


def _rounded(table: Table, columns: Sequence[Column]) -> list[int]:
    """The columns whose own unit, or else that of the caption, is one of rounded numbers."""
    caption = says("rounded", table.unit or "")
    return [c.col for c in columns if (says("rounded", c.unit) if c.unit else caption)]
