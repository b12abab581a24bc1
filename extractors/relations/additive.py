"""Which columns a total row sums: counts and amounts, not rates, averages or prices."""

from collections.abc import Sequence

from extractors.relations.figures import Figures
from extractors.relations.header_words import leaf_says, says
from models.table import Column

UNLIKE, MOST = 2, 200
"""Rates, of which no caption gives the unit, are seldom so many times as much as others, or so great."""


def summable_columns(figures: Figures) -> tuple[int, ...]:
    """Number columns whose own header does not speak of an average."""
    numbers = [column for column in figures.columns if column.kind == "number"]
    return tuple([column.col for column in numbers if not is_average(column)])


def is_average(column: Column) -> bool:
    """True for means, prices, yields and multiples: `Đơn giá`, `tạ/ha`, `lần`, `Số học viên/lớp`."""
    unit, path = column.unit, column.path
    if unit and (says("density_unit", unit) or says("times_unit", unit)):
        return True
    return leaf_says("density_unit", path) or (leaf_says("average", path) and not leaf_says("count", path))


def looks_average(figures: Figures, row: int, members: Sequence[int], col: int) -> bool:
    """True where a total is no sum: the mean of its members, or near it though many are summed.

    A header or unit that counts things keeps a total that lies among its members a sum, the unit of a
    caption only where they are unlike each other; their exact mean is none. A total that the members
    without their greatest do not reach is a sum with one wrong figure.
    """
    total = figures.amounts[row][col]
    known = [amount for member in members if (amount := figures.amounts[member][col]) is not None]
    if total is None or len(known) < 2:
        return False
    unit = figures.power / 10 ** figures.places[row][col]
    if total - max(known) > unit / 2:
        return False
    if abs(total - sum(known) / len(known)) <= unit / 2 and total:
        return True
    if not min(known) <= total <= max(known) or _are_added(figures, known, col):
        return False
    near = sum(known) <= 2 * total * len(known) <= 4 * sum(known)
    return len(known) == 2 or (near and sum(known) - max(known) > total)


def _are_added(figures: Figures, known: Sequence[int], col: int) -> bool:
    """Whether header or unit say that the members are added up."""
    column = figures.column(col)
    if column is not None and (leaf_says("count", column.path) or says("added_unit", column.unit or "")):
        return True
    return col in figures.added and max(known) > max(UNLIKE * min(known), MOST * figures.power)
