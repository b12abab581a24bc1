"""Which columns each header text stands over, worked out from the top row down."""

from collections.abc import Sequence

from extractors.tables.sheet import Sheet
from extractors.tables.vocabulary import says

Range = tuple[int, int]


class Territories:
    """The columns over which the lowest header text of each column stands, row by row.

    A text reaches over the slots of its cell; where merged cells are written once, also over the
    blank slots at its right, but never out of the territory of the text above it, and not over a
    column that has a text of its own above (a cell merged downwards leaves blanks below). The same
    text in neighbouring slots is one merged cell that was written out.
    """

    def __init__(self, n_cols: int) -> None:
        self._ranges: list[Range] = [(0, n_cols)] * n_cols
        self._texts: list[str | None] = [None] * n_cols

    def is_open(self, col: int) -> bool:
        """Whether a text below would name a part: nothing above, or something over several columns."""
        start, stop = self._ranges[col]
        return self._texts[col] is None or stop - start > 1

    def divides(self, columns: Sequence[int]) -> bool:
        """Whether texts here part a text above: two are under it, or one not at its left edge."""
        seen: set[int] = set()
        for col in columns:
            start = self._ranges[col][0]
            if self._texts[col] is None or col != start or start in seen:
                return True
            seen.add(start)
        return False

    def parts_a_group(self, columns: Sequence[int]) -> bool:
        """Whether two texts in these columns stand under one text above."""
        ranges = [self._ranges[col] for col in columns if self._texts[col] is not None]
        return len(set(ranges)) < len(ranges)

    def counts_parts(self, columns: Sequence[int], values: Sequence[str]) -> bool:
        """Whether the texts count the parts of each text above from 1: `1 2 3 1 2` under two of them."""
        above = {self._ranges[col] for col in columns}
        parts = [(col, number) for start, stop in above for number, col in enumerate(range(start, stop), 1)]
        return (
            all(self.is_open(col) and self._texts[col] is not None for col in columns)
            and len(parts) == len(columns)
            and all(values[col] == str(number) for col, number in parts)
        )

    def repeats(self, col: int, value: str) -> bool:
        """Whether the text above is the same, as where a merged cell was written out."""
        return self._texts[col] == value

    def reach(self, sheet: Sheet, row: int, col: int, values: Sequence[str]) -> int:
        """The column after the last one over which the text that begins in the slot stands."""
        stop = col + sheet.width(row, col)
        value = values[col]
        if stop > col + 1 or says("index_header", value):
            return stop
        limit = self._limit(col)
        while stop < limit and (not sheet.is_filled(row, stop) or values[stop] == value):
            stop += 1
        return stop

    def _limit(self, col: int) -> int:
        """How far to the right the text above reaches; where there is none, up to the next text above."""
        stop = self._ranges[col][1]
        if self._texts[col] is not None:
            return stop
        return next((other for other in range(col + 1, stop) if self._texts[other] is not None), stop)

    def enter(self, sheet: Sheet, row: int) -> list[tuple[Range, str]]:
        """Takes a header row in; returns the territory of each of its texts."""
        entered: list[tuple[Range, str]] = []
        stop = 0
        values = sheet.values(row)
        for col, value in enumerate(values):
            if value and col >= stop and not self.repeats(col, value):
                stop = self.reach(sheet, row, col, values)
                entered.append(((col, stop), value))
        for (start, stop), value in entered:
            self._ranges[start:stop] = [(start, stop)] * (stop - start)
            self._texts[start:stop] = [value] * (stop - start)
        return entered
