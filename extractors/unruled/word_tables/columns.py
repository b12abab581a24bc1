"""What is known of the columns of a table of words, and what a stretch gains as a cell of each."""

from collections.abc import Sequence
from operator import add

from extractors.unruled.cell_kinds import kinds_under
from extractors.unruled.word_tables.column_habits import ColumnHabits
from extractors.unruled.word_tables.familiarity import Split
from extractors.unruled.word_tables.row_segments import RowSegments

_LAST, _INNER, _OF_TOTAL = 1.0, 5.0, 0.3
"""What blank cells cost at the end of a row, before others where nothing is known yet, and in totals."""
_RARE = 4.0
"""What a cell costs in a column that is mostly blank."""


class TextColumns:
    """What is known of the columns: their headings, and which are mostly blank, as those for notes are."""

    def __init__(self, count: int, headings: Sequence[str] = (), rare: frozenset[int] = frozenset()) -> None:
        self.count, self.rare = count, rare
        self.habits = [ColumnHabits(heading) for heading in headings]
        told = (col for col, heading in enumerate(headings) if "words" in kinds_under(heading))
        self.contents = frozenset(told) or frozenset({0})

    def learn(self, rows: Sequence[RowSegments], splits: Sequence[Split]) -> None:
        """Learns from how the rows are split now."""
        for col, habits in enumerate(self.habits):
            habits.learn(rows, [(at, *cell) for at, split in enumerate(splits) if (cell := split[col])])

    def gains(self, row: RowSegments, column: int, told: Sequence[float], first: int = 0) -> Sequence[float]:
        """What the stretches of a row gain as cells of a column, from the first place on, with its habits."""
        if not self.habits:
            return told[first:]
        return [*map(add, told[first:], self.habits[column].scores(row, first))]

    def price(self, column: int) -> float:
        """What a cell costs in the column."""
        return _RARE if column in self.rare else 0.0

    def blank_price(self, column: int, *, last: bool, total: bool) -> float:
        """What a blank cell costs in the column; `last`: nothing follows it."""
        if column in self.rare:
            return 0.0
        if total:
            return _OF_TOTAL
        learnt = self.habits[column].blank_price if self.habits else None
        if learnt is None:
            return _LAST if last else _INNER
        return min(_LAST, learnt) if last else learnt
