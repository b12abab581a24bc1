"""A few telling rows, in which relations are looked for before all rows are asked."""

from collections.abc import Sequence

from extractors.relations.figures import Figures

PROBES = 5
"""A relation that holds in most rows holds in at least one of so many."""


class Probes:
    """Which columns of each row hold numbers other than zero, as the bits of an integer."""

    def __init__(self, figures: Figures) -> None:
        bits = [1 << col for col in range(len(figures.amounts[0]))] if figures.amounts else []
        self._filled = [
            sum([bit for bit, amount in zip(bits, line, strict=True) if amount]) for line in figures.amounts
        ]
        self._blanks = [column.count(None) for column in zip(*figures.amounts, strict=True)]

    def numbers_in(self, col: int) -> int:
        """How many rows have a number in the column."""
        return len(self._filled) - self._blanks[col]

    def rows(self, cols: Sequence[int]) -> list[int]:
        """Rows spread over the table in which at least half of the best filled row's columns are filled."""
        asked = sum([1 << col for col in cols])
        counts = [(line & asked).bit_count() for line in self._filled]
        least = max(2, max(counts, default=0) // 2)
        full = [row for row, count in enumerate(counts) if count >= least]
        step = max(1, len(full) // PROBES)
        return full[::step][:PROBES] + full[-1:]
