"""A few telling rows, in which relations are looked for before all rows are asked."""

from collections.abc import Sequence
from functools import cache, cached_property
from itertools import accumulate, compress
from typing import NamedTuple

from extractors.relations.figures import Figures

FEW_ROWS = 40
PROBES = 5
"""A relation that holds in most rows holds in at least one of so many."""


class RunningSums(NamedTuple):
    """The sums of a row's first 0, 1, 2 … number columns, and at how many columns each sum is reached."""

    sums: list[int]
    reached: dict[int, list[int]]


class Probes:
    """Which columns of each row hold numbers other than zero, as the bits of an integer."""

    def __init__(self, figures: Figures) -> None:
        bits = [1 << col for col in range(len(figures.amounts[0]))] if figures.amounts else []
        self._figures = figures
        self._filled = [sum(compress(bits, line)) for line in figures.amounts]
        self._patterns = set(self._filled)
        self._blanks = [column.count(None) for column in zip(*figures.amounts, strict=True)]
        self.running_sums = cache(self._running_sums)

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

    def may_be_sum(self, position: int, *, ahead: bool) -> bool:
        """False where in no row the number columns behind, or before, the one at `position` add up to it."""
        met = self._sums_met
        return met is None or position in met[0 if ahead else 1]

    @cached_property
    def _sums_met(self) -> tuple[set[int], set[int]] | None:
        """The places among the number columns of sums of those behind, and before; None: it was not tried."""
        if len(self._filled) > FEW_ROWS or self._figures.rounded:
            return None
        behind, before = set[int](), set[int]()
        cols = self._figures.number_columns
        for row, amounts in enumerate(self._figures.amounts):
            running = self.running_sums(row)
            if running is None:
                return None
            sums, reached = running
            for place, col in enumerate(cols):
                if amount := amounts[col]:
                    if sums[place + 1] + amount in reached:
                        behind.add(place)
                    if sums[place] - amount in reached:
                        before.add(place)
        return behind, before

    def _running_sums(self, row: int) -> RunningSums | None:
        """The running sums of a row; None where it shows decimals, so that sums may be off."""
        amounts, places = self._figures.amounts[row], self._figures.places[row]
        cols = self._figures.number_columns
        if self._figures.scale and any([places[col] for col in cols]):  # noqa: C419 - quicker
            return None
        sums = list(accumulate([amounts[col] or 0 for col in cols], initial=0))
        reached: dict[int, list[int]] = {}
        for count, total in enumerate(sums):
            reached.setdefault(total, []).append(count)
        return RunningSums(sums, reached)
