"""The rows that a total or group row may be the sum of."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extractors.relations.figures import Figures
from extractors.relations.header_words import says
from extractors.relations.row_parts import children, is_divided, is_open, parents
from models.value import value


@value
class Summed:
    """A row that may be a sum; `named` where its label is nothing but a word for total.

    `is_open` where words say that its parts need not be all there are, `is_divided` where they say that they
    are.
    """

    row: int
    named: bool
    memberships: tuple[tuple[int, ...], ...]
    is_open: bool = False
    is_divided: bool = False


class Memberships:
    """Finds the candidates, the likeliest first, from the tree of rows and the places of total rows."""

    def __init__(self, figures: Figures, lanes: Sequence[int]) -> None:
        self.figures = figures
        self.parent_of = parents(figures)
        self.below = children(self.parent_of)
        self.named = {row for row in figures.all_rows if _named(figures, row)}
        self.totals = [row.row for row in figures.rows if row.kind == "total" or row.row in self.named]
        self.filled = [any([line[lane] is not None for lane in lanes]) for line in figures.amounts]  # noqa: C419 - quicker

    def all(self) -> Iterator[Summed]:
        """Every row that may be a sum, with its candidate memberships."""
        totals = set(self.totals)
        for row in self.figures.all_rows:
            if not self.filled[row] or (row not in totals and row not in self.below):
                continue
            named, below = row in self.named, self.below.get(row, [])
            expanded = self._expanded(below)
            sets = [expanded] if row in self.below else []
            if row in totals and not self.named.isdisjoint(below):
                # `Tổng sau thuế` is over `Tổng cộng` with `Thuế`, which stands between.
                sets.append([one for one in below if self.filled[one]])
            if row in totals and (row not in self.below or named):
                sets += self._stretches(row, totals)
            sets += self._without_asides(sets)
            unique = dict.fromkeys([self._same_unit(row, members) for members in sets])
            memberships = tuple([members for members in unique if members])
            if memberships:
                parts = is_open(self.figures, below), is_divided(self.figures, expanded)
                yield Summed(row, named, memberships, *parts)

    def _without_asides(self, sets: Sequence[list[int]]) -> list[list[int]]:
        """The sets with `Trong đó: nữ`, a part of one of the rows or of their sum once more, without it."""
        asides = self.figures.announcements
        with_asides = [members for members in sets if not asides.isdisjoint(members)] if asides else []
        return [[member for member in members if member not in asides] for members in with_asides]

    def _expanded(self, rows: Sequence[int], depth: int = 0) -> list[int]:
        """The rows, those without any number replaced by their own children."""
        members: list[int] = []
        for row in rows:
            if row in self.named:
                continue
            if self.filled[row] or depth > 8:
                members.append(row)
            elif row in self.below:
                members += self._expanded(self.below[row], depth + 1)
        return members

    def _stretches(self, row: int, totals: set[int]) -> Iterator[list[int]]:
        """For a total: the rows at the top, then the leaves, of its own stretch or of the whole table."""
        first, last = self.totals[0], self.totals[-1]
        for start, stop in self._reaches(row, first, last):
            inside = [one for one in range(start, stop) if one != row and self.filled[one]]
            inner = set(range(start, stop))
            tops = [one for one in inside if self.parent_of[one] not in inner or self.parent_of[one] == row]
            yield [one for one in tops if one not in totals]
            yield [one for one in inside if one not in totals and one not in self.below]
            subtotals = [one for one in inside if one in totals]
            if len(subtotals) > 1:
                yield subtotals

    def _reaches(self, row: int, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The stretches of rows around a total: between its neighbours, and all rows for an outer one."""
        position = bisect_left(self.totals, row)
        before = self.totals[position - 1] + 1 if position else 0
        after = self.totals[position + 1] if position + 1 < len(self.totals) else len(self.figures.rows)
        if row > before:
            yield before, row
        if after > row + 1:
            yield row + 1, after
        if row == first and row != last:
            yield row + 1, len(self.figures.rows)
        if row == last and row != first:
            yield 0, row

    def _same_unit(self, row: int, members: Sequence[int]) -> tuple[int, ...]:
        units = self.figures.units
        unit = units.get(row)
        if not unit:
            return tuple([member for member in members if member != row])
        return tuple([one for one in members if one != row and units.get(one, unit) == unit])


def _named(figures: Figures, row: int) -> bool:
    """True where the label says nothing but that the row is a total."""
    label = figures.rows[row].label or ""
    return says("total_row", label) or says("total_row", figures.markers.get(row, ""))
