"""What the cells of a column have in common: kind, length, breadth, and how often there is none."""

from collections import Counter
from collections.abc import Sequence
from math import log
from operator import add
from statistics import median, quantiles

from extractors.unruled.cell_kinds import kinds, kinds_under
from extractors.unruled.row_segments import RowSegments

_HEADING = 3.0
"""So many cells are worth what the heading says."""
_PROMISED = 0.75
"""The share of cells that are of the kinds that the heading names."""
_KIND, _LENGTH = 1.0, 0.6
"""What the kind and the length of a cell count for."""
_SPREAD = 0.5
"""How far lengths in a column differ at least, in logarithms; `_ANY` those of any cells."""
_ANY = 1.3
_FEWEST = 4
"""Cells that tell how broad a column is."""
_BROADER, _NARROWER = 1.2, 0.65
"""How much longer than its column a line may be, and how much shorter the longest line of a wrapped cell."""
_MISFIT = 2.0
"""What a cell loses that is too broad, or too narrow."""
_CHEAPEST, _DEAREST = 0.3, 6.0
"""What a blank cell costs where nearly all are blank, and where none is."""
_DEVIATIONS = 1.5
"""Median deviations in a standard deviation."""

Cell = tuple[int, int, int]
"""A row, and the numbers of the bounds between which the cell stands in it."""


class ColumnHabits:
    """Scores stretches as cells of one column."""

    def __init__(self, heading: str) -> None:
        self._promised = kinds_under(heading)
        self._kinds: Counter[str] = Counter()
        self._cells = 0
        self._middle: float | None = None
        self._spread = _SPREAD
        self._width: float | None = None
        """The characters in a line of nine cells of ten at most."""
        self._of_kinds = self._scores_of_kinds()
        self.blank_price: float | None = None
        """What a blank cell costs, None where that is not known yet."""

    def learn(self, rows: Sequence[RowSegments], cells: Sequence[Cell]) -> None:
        """Learns from what stands in the column now."""
        self._cells = len(cells)
        self._kinds = Counter(rows[row].kinds[start][end - start - 1] for row, start, end in cells)
        self._of_kinds = self._scores_of_kinds()
        blank = (len(rows) - len(cells) + 0.5) / (len(rows) + 1)
        self.blank_price = min(_DEAREST, max(_CHEAPEST, -log(blank)))
        if len(cells) < _FEWEST:
            self._middle = self._width = None
            return
        lengths = [rows[row].lengths[start][end - start - 1] for row, start, end in cells]
        self._middle = median(lengths)
        self._spread = max(_SPREAD, _DEVIATIONS * median(abs(one - self._middle) for one in lengths))
        breadths = [rows[row].breadths[start][end - start - 1] for row, start, end in cells]
        self._width = quantiles(breadths, n=10)[8]

    def scores(self, row: RowSegments, start: int, first: int) -> list[float]:
        """How well the stretches from a bound over `first` + 1 more, and over each number above, fit here."""
        of_kinds = [self._of_kinds[kind] for kind in row.kinds[start][first:]]
        if self._middle is None or self._width is None:
            return of_kinds
        of_lengths = self._length_scores(self._middle, row.lengths[start][first:])
        of_breadths = self._breadth_scores(self._width, row, start, first)
        return [*map(add, map(add, of_kinds, of_lengths), of_breadths)]

    def _scores_of_kinds(self) -> dict[str, float]:
        """What a cell of each kind gains, by the heading and by the cells that stand in the column."""
        every = [kind.name for kind in kinds()]
        others = len(every) - len(self._promised)
        scores: dict[str, float] = {}
        for kind in every:
            promised = _PROMISED / len(self._promised) if kind in self._promised else (1 - _PROMISED) / others
            expected = promised if self._promised else 1 / len(every)
            share = (self._kinds[kind] + _HEADING * expected) / (self._cells + _HEADING)
            scores[kind] = _KIND * log(share * len(every))
        return scores

    def _length_scores(self, middle: float, lengths: Sequence[float]) -> list[float]:
        spread, base = self._spread, log(_ANY / self._spread)
        return [
            _LENGTH * (base - 0.5 * ((length - middle) / spread) ** 2 + 0.5 * ((length - middle) / _ANY) ** 2)
            for length in lengths
        ]

    def _breadth_scores(self, width: float, row: RowSegments, start: int, first: int) -> list[float]:
        broad, narrow = _BROADER * width + 1, _NARROWER * width
        return [
            -_MISFIT if breadth > broad or (breadth < narrow and row.wraps(start, length)) else 0.0
            for length, breadth in enumerate(row.breadths[start][first:], start=first)
        ]
