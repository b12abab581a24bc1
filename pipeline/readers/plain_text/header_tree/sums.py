"""Sums that a header's tree explains: a column that adds up the groups beside it, each by its first column.

`Nhà trẻ {Số lớp ¦ Số trẻ} ¦ Mẫu giáo {…} ¦ Tổng cộng {…}`: so does a group, column by column.

`Tổng chi ¦ Chi đầu tư ¦ Chi thường xuyên {Tổng số ¦ Trong đó …} ¦ Dự phòng`: among the columns that are added
up stand others, or behind the last of them, so only the right tree tells which they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import add
from typing import NamedTuple

from pipeline.readers.plain_text.header_tree.body_columns import BodyColumns


class Member(NamedTuple):
    """The columns of a cell, from the first up to `stop`, and the first columns of its children."""

    first: int
    stop: int
    below: tuple[int, ...]


_FEWEST = 2
"""Rows that bear a sum out, and parts of one."""


class HeaderSums:
    """The sums over siblings, as the rows of a body bear them out."""

    def __init__(self, columns: BodyColumns) -> None:
        self._columns = columns
        self._holds = cache(self._borne_out)
        self._totals = cache(self._totals_of)
        self._figures = cache(self._figures_of)
        # Most trees have most of their cells beside the same others.
        self._wholes = cache(lambda members: frozenset(self._wholes_among(members)))

    def explained(self, siblings: Iterable[tuple[Member, ...]]) -> int:
        """How many columns are sums of others that the tree puts beside them."""
        return len(frozenset[int]().union(*map(self._wholes, siblings)))

    def _wholes_among(self, members: Sequence[Member]) -> Iterator[int]:
        groups = [member for member in members if member.below]
        if not groups:
            return
        for group in groups:
            yield from self._added_up(group, [one for one in groups if one is not group])
        for at, (whole, _, _) in enumerate(members):
            if any(
                stop - terms[0] > len(terms) and self._holds(whole, terms)
                for terms, stop in _terms(members[:at], members[at + 1 :])
            ):
                yield whole

    def _added_up(self, group: Member, others: Sequence[Member]) -> Iterator[int]:
        """The columns of a group, if each is the sum of those that stand there in the others as wide."""
        width = group.stop - group.first
        alike = [one.first for one in others if one.stop - one.first == width]
        if len(alike) >= _FEWEST and all(
            self._holds(group.first + at, tuple(first + at for first in alike)) for at in range(width)
        ):
            yield from range(group.first, group.stop)

    def _borne_out(self, whole: int, terms: tuple[int, ...]) -> bool:
        """Whether most rows bear it out, as for sums of neighbours."""
        told = self._figures(whole)
        rows = len(told) - told.count(0.0)
        most = rows // 3  # twice as many bear it out
        bad = 0
        for one, parts in zip(told, self._totals(terms), strict=True):
            if one and abs(parts - one) > 1e-6 * max(1.0, abs(one)):
                bad += 1
                if bad > most:
                    return False
        return rows - bad >= _FEWEST

    def _totals_of(self, terms: tuple[int, ...]) -> list[float]:
        """The sum of the columns in each row; most are one column more than others."""
        last = self._figures(terms[-1])
        return [*map(add, self._totals(terms[:-1]), last)] if terms[1:] else last

    def _figures_of(self, column: int) -> list[float]:
        return [row.get(column, 0.0) for row in self._columns.rows]


def _terms(before: Sequence[Member], after: Sequence[Member]) -> Iterator[tuple[tuple[int, ...], int]]:
    """What a column may add up, and where its columns stop.

    The siblings behind it, or before it, or the children of the next one.
    """
    for count in range(_FEWEST, len(after) + 1):
        yield tuple(member.first for member in after[:count]), after[count - 1].stop
    for count in range(_FEWEST, len(before) + 1):
        yield tuple(member.first for member in before[-count:]), before[-1].stop
    for member in (*after[:1], *before[-1:]):
        if len(member.below) >= _FEWEST:
            yield member.below, member.stop
