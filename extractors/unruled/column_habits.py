"""What the cells of a column have in common: kind, length, breadth, and how often there is none."""

from collections import Counter
from collections.abc import Sequence
from math import log
from statistics import median, quantiles

from extractors.unruled.cell_kinds import kind_of, kinds, kinds_under
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
        texts = [rows[row].texts[start][end - start - 1] for row, start, end in cells]
        self._cells = len(cells)
        self._kinds = Counter(map(kind_of, texts))
        self._of_kinds = self._scores_of_kinds()
        blank = (len(rows) - len(cells) + 0.5) / (len(rows) + 1)
        self.blank_price = min(_DEAREST, max(_CHEAPEST, -log(blank)))
        if len(cells) < _FEWEST:
            self._middle = self._width = None
            return
        lengths = [log(len(text)) for text in texts]
        self._middle = median(lengths)
        self._spread = max(_SPREAD, _DEVIATIONS * median(abs(one - self._middle) for one in lengths))
        breadths = [rows[row].breadths[start][end - start - 1] for row, start, end in cells]
        self._width = quantiles(breadths, n=10)[8]

    def score(self, row: RowSegments, start: int, length: int) -> float:
        """How well the stretch from a bound over `length` + 1 more fits into the column."""
        text = row.texts[start][length]
        return (
            self._of_kinds[kind_of(text)] + self._length_score(text) + self._breadth_score(row, start, length)
        )

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

    def _length_score(self, text: str) -> float:
        if self._middle is None:
            return 0.0
        off = log(len(text)) - self._middle
        return _LENGTH * (
            log(_ANY / self._spread) - 0.5 * (off / self._spread) ** 2 + 0.5 * (off / _ANY) ** 2
        )

    def _breadth_score(self, row: RowSegments, start: int, length: int) -> float:
        if self._width is None:
            return 0.0
        breadth = row.breadths[start][length]
        if breadth > _BROADER * self._width + 1:
            return -_MISFIT
        return -_MISFIT if row.wraps(start, length) and breadth < _NARROWER * self._width else 0.0
