"""What the cells of a column have in common: kind, length, breadth, and how often there is none."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from operator import add
from statistics import median, quantiles

from extractors.unruled.cell_kinds import kinds, kinds_under
from extractors.unruled.word_tables.row_segments import RowSegments, place

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
_SUM = 3.0
"""What a figure gains in a row of totals."""
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
        self._of_kinds = self._scores_of_kinds()
        self._of_lengths: _LengthScores | None = None
        self._of_breadths: _BreadthScores | None = None
        self.blank_price: float | None = None
        """What a blank cell costs, None where that is not known yet."""

    def learn(self, rows: Sequence[RowSegments], cells: Sequence[Cell]) -> None:
        """Learns from what stands in the column now."""
        self._cells = len(cells)
        stretches = [(rows[row], place(start, end)) for row, start, end in cells]
        self._kinds = Counter(row.kinds[at] for row, at in stretches)
        self._of_kinds = self._scores_of_kinds()
        blank = (len(rows) - len(cells) + 0.5) / (len(rows) + 1)
        self.blank_price = min(_DEAREST, max(_CHEAPEST, -log(blank)))
        self._of_lengths = self._of_breadths = None
        if len(cells) >= _FEWEST:
            self._of_lengths = _LengthScores(row.lengths[at] for row, at in stretches)
            self._of_breadths = _BreadthScores(row.breadths[at] for row, at in stretches)

    def scores(self, row: RowSegments, first: int = 0) -> list[float]:
        """How well the stretches of a row, in the order of their places from the first on, fit here."""
        of_kinds = self._of_kinds
        if row.is_total:
            of_kinds = {**of_kinds, "figure": of_kinds["figure"] + _SUM}
        scores = map(of_kinds.__getitem__, row.kinds[first:])
        if self._of_lengths is None or self._of_breadths is None:
            return [*scores]
        of_lengths = map(self._of_lengths.__getitem__, row.lengths[first:])
        of_breadths = map(self._of_breadths.__getitem__, row.breadths[first:])
        return [*map(add, map(add, scores, of_lengths), of_breadths)]

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


class _LengthScores(dict[int, float]):
    """What a cell of so many characters gains, worked out once, as many stretches are as long."""

    def __init__(self, lengths: Iterable[int]) -> None:
        """`lengths` are those of the cells that stand in the column."""
        logs = [*map(log, lengths)]
        self._middle = middle = median(logs)
        spread = max(_SPREAD, _DEVIATIONS * median(abs(one - middle) for one in logs))
        self._base = _LENGTH * log(_ANY / spread)
        self._slope = 0.5 * _LENGTH * (1 / _ANY**2 - 1 / spread**2)

    def __missing__(self, characters: int) -> float:
        self[characters] = score = self._base + self._slope * (log(characters) - self._middle) ** 2
        return score


class _BreadthScores(dict[int, float]):
    """What a cell loses whose longest line has so many characters; below 0 where it has several lines."""

    def __init__(self, breadths: Iterable[int]) -> None:
        """`breadths` are those of the cells that stand in the column: nine of ten have its width at most."""
        self._width = quantiles(map(abs, breadths), n=10)[8]

    def __missing__(self, breadth: int) -> float:
        broad = abs(breadth) > _BROADER * self._width + 1
        narrow = 0 < -breadth < _NARROWER * self._width
        self[breadth] = score = -_MISFIT if broad or narrow else 0.0
        return score
