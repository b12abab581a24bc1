"""A few telling rows, in which relations are looked for before all rows are asked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, compress
from typing import NamedTuple

from extractors.relations.figures import Figures

FEW_ROWS = 40
ENOUGH_ROWS = 4
"""In fewer rows columns add up by chance."""
PROBES = 5
"""A relation that holds in most rows holds in at least one of so many."""


class _RunningSums(NamedTuple):
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

    def lengths_met(self, position: int, *, ahead: bool) -> Sequence[int] | None:
        """How many number columns behind, or before, the one at `position` add up to it in enough rows.

        None where it was not tried: in large tables, and where rounded numbers may be off.
        """
        met = self._sums_met
        return met if met is None else met.get((position, ahead), ())

    @cached_property
    def _sums_met(self) -> dict[tuple[int, bool], list[int]] | None:
        """For the place of a number column and a side the lengths of the runs that add up to it."""
        rounded = self._figures.rounded
        if len(self._filled) > FEW_ROWS or not rounded.isdisjoint(self._figures.number_columns):
            return None
        rows: Counter[tuple[int, bool, int]] = Counter()
        for row in range(len(self._filled)):
            running = self._running_sums(row)
            if running is None:
                return None
            for met in self._runs_met(row, running):
                rows[met] += 1
        lengths: dict[tuple[int, bool], list[int]] = {}
        for (place, ahead, length), count in rows.items():
            if count >= ENOUGH_ROWS:
                lengths.setdefault((place, ahead), []).append(length)
        return lengths

    def _runs_met(self, row: int, running: _RunningSums) -> Iterator[tuple[int, bool, int]]:
        """The sums in a row: the place of the whole, the side of its parts, how many they are."""
        (sums, reached), amounts = running, self._figures.amounts[row]
        for place, col in enumerate(self._figures.number_columns):
            if amount := amounts[col]:
                behind, before = sums[place + 1] + amount, sums[place] - amount
                if behind in reached:
                    yield from [(place, True, n) for count in reached[behind] if (n := count - place - 1) > 1]
                if before in reached:
                    yield from [(place, False, n) for count in reached[before] if (n := place - count) > 1]

    def _running_sums(self, row: int) -> _RunningSums | None:
        """The running sums of a row; None where it shows decimals, so that sums may be off."""
        amounts, places = self._figures.amounts[row], self._figures.places[row]
        cols = self._figures.number_columns
        if self._figures.scale and any([places[col] for col in cols]):  # noqa: C419 - quicker
            return None
        sums = list(accumulate([amounts[col] or 0 for col in cols], initial=0))
        reached: dict[int, list[int]] = {}
        for count, total in enumerate(sums):
            reached.setdefault(total, []).append(count)
        return _RunningSums(sums, reached)
