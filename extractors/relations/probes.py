"""A few telling rows, in which relations are looked for before all rows are asked."""

from collections.abc import Sequence
from itertools import compress

from extractors.relations.figures import Figures

ENOUGH_ROWS = 4
"""In fewer rows columns add up by chance."""
MOST_COLUMNS = 200
"""Among more columns, which no page holds, thousands of them add up in a row by chance."""
PROBES = 5
"""A relation that holds in most rows holds in at least one of so many."""


class Probes:
    """Which columns of each row hold numbers other than zero, as the bits of an integer."""

    def __init__(self, figures: Figures) -> None:
        bits = [1 << col for col in range(len(figures.amounts[0]))] if figures.amounts else []
        self._filled = [sum(compress(bits, line)) for line in figures.amounts]
        self._patterns = set(self._filled)
        self._blanks = [column.count(None) for column in zip(*figures.amounts, strict=True)]

    def numbers_in(self, col: int) -> int:
        """How many rows have a number in the column."""
        return len(self._filled) - self._blanks[col]

    def rows(self, cols: Sequence[int]) -> list[int]:
        """Rows spread over the table in which at least half of the best filled row's columns are filled."""
        asked = sum([1 << col for col in cols])
        counts = {pattern: (pattern & asked).bit_count() for pattern in self._patterns}
        least = max(2, max(counts.values(), default=0) // 2)
        if min(counts.values(), default=0) >= least:
            full: Sequence[int] = range(len(self._filled))
        else:
            full = [row for row, pattern in enumerate(self._filled) if counts[pattern] >= least]
        step = max(1, len(full) // PROBES)
        return list(dict.fromkeys((*full[::step][:PROBES], *full[-1:])))
