"""Which slots of a table are covered by the spans of cells that stand before."""

from pipeline.readers.errors import OversizedTableError

MOST_SLOTS = 5_000_000


class Occupancy:
    """Columns with the row from which each is free again.

    One number a column instead of each slot that a cell covers, of which spans of 1,000 claim a million.
    """

    def __init__(self) -> None:
        self._free_from: list[int] = []
        self._passed = 0

    def next_free(self, row: int, col: int) -> int:
        """The first column from `col` that no cell of the rows above, or on the left, reaches into."""
        free = col
        while free < len(self._free_from) and self._free_from[free] > row:
            free += 1
        self._passed += free - col
        demand_readable(self._passed)
        return free

    def take(self, col: int, colspan: int, until: int) -> None:
        """Covers the columns down to before row `until`; what is covered further down stays so."""
        end = col + colspan
        demand_readable(end)
        self._free_from += [0] * (end - len(self._free_from))
        self._free_from[col:end] = [max(until, row) for row in self._free_from[col:end]]


def demand_readable(slots: int) -> None:
    """Raises OversizedTableError where a table has more slots than anyone could read."""
    if slots > MOST_SLOTS:
        raise OversizedTableError()
