"""Sums that a header's tree explains: a column that adds up the groups beside it, each by its first column.

`Tổng chi ¦ Chi đầu tư ¦ Chi thường xuyên {Tổng số ¦ Trong đó …} ¦ Dự phòng`: the columns that are added up do
not stand side by side, so only the right tree tells which they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pipeline.readers.plain_text.header_tree.body_columns import BodyColumns, Figures

Member = tuple[int, tuple[int, ...]]
"""The first column of a cell, and the first columns of its children."""

_FEWEST = 2
"""Rows that bear a sum out, and parts of one."""


class HeaderSums:
    """The sums over siblings, as the rows of a body bear them out."""

    def __init__(self, columns: BodyColumns) -> None:
        self._columns = columns
        self._holds = cache(self._borne_out)
        self._rows = cache(self._rows_with)
        # Most trees have most of their cells beside the same others.
        self._wholes = cache(lambda members: frozenset(self._wholes_among(members)))

    def explained(self, siblings: Iterable[tuple[Member, ...]]) -> int:
        """How many columns are sums of others that the tree puts beside them."""
        return len(frozenset[int]().union(*map(self._wholes, siblings)))

    def _wholes_among(self, members: Sequence[Member]) -> Iterator[int]:
        if not any(below for _, below in members):
            return
        for at, (whole, _) in enumerate(members):
            if any(self._is_sum(whole, terms) for terms in _terms(members[:at], members[at + 1 :])):
                yield whole

    def _is_sum(self, whole: int, terms: tuple[int, ...]) -> bool:
        apart = terms[-1] - terms[0] >= len(terms)
        return apart and self._holds(whole, terms)

    def _borne_out(self, whole: int, terms: tuple[int, ...]) -> bool:
        """Whether most rows bear it out, as for sums of neighbours."""
        rows = self._rows(whole)
        most = len(rows) // 3  # twice as many bear it out
        bad = 0
        for row in rows:
            parts = sum(row.get(term, 0.0) for term in terms)
            if abs(parts - row[whole]) > 1e-6 * max(1.0, abs(row[whole])):
                bad += 1
                if bad > most:
                    return False
        return len(rows) - bad >= _FEWEST

    def _rows_with(self, whole: int) -> list[Figures]:
        return [row for row in self._columns.rows if row.get(whole)]


def _terms(before: Sequence[Member], after: Sequence[Member]) -> Iterator[tuple[int, ...]]:
    """What a column may add up: the siblings behind it, or before it, or the children of the next one."""
    for count in range(_FEWEST, len(after) + 1):
        yield tuple(col for col, _ in after[:count])
    for count in range(_FEWEST, len(before) + 1):
        yield tuple(col for col, _ in before[-count:])
    for _, below in (*after[:1], *before[-1:]):
        if len(below) >= _FEWEST:
            yield below
