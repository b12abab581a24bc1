"""How often texts stand as cells: first anywhere, then, once rows are split, in each column."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import chain
from math import log2
from operator import add

from extractors.unruled.word_tables.row_segments import RowSegments, place

Split = Sequence[tuple[int, int] | None]
"""For each column the numbers of the bounds between which its cell stands; None where it is blank."""


class RowsOfWords:
    """The rows of a table, and how often texts stand in them, whichever columns it has."""

    def __init__(self, rows: Sequence[RowSegments]) -> None:
        self.rows = rows

    @cached_property
    def liked(self) -> list[list[float]]:
        """For each row the scores of shape, and more for each stretch whose text other rows have too."""
        texts = Counter(chain.from_iterable(_inner_texts(row) for row in self.rows))
        repeated = {text: _weight(count - 1) for text, count in texts.items() if count > 1}
        return [_with_repeated(row, repeated) for row in self.rows]


class Familiarity:
    """Scores the stretches of rows by how often their texts and their first words stand as cells."""

    def __init__(self, of: RowsOfWords, columns: int, contents: frozenset[int]) -> None:
        """`contents` are the columns whose texts do not repeat."""
        self._of, self._contents = of, contents
        self._columns: list[Counter[str]] = [Counter() for _ in range(columns)]
        self._firsts: list[Counter[str]] = [Counter() for _ in range(columns)]
        self._total: Counter[str] = Counter()

    def learn(self, splits: Sequence[Split]) -> None:
        """Counts what stands in the columns now."""
        for counter in (*self._columns, *self._firsts, self._total):
            counter.clear()
        for row, split in zip(self._of.rows, splits, strict=True):
            for column, segment in enumerate(split):
                if segment:
                    text = row.texts[place(*segment)]
                    self._columns[column][text] += 1
                    self._total[text] += 1
                    self._firsts[column][row.firsts[place(*segment)]] += 1

    def gains(self, number: int) -> list[list[float]]:
        """For each column the scores of a row's stretches, shape and familiarity, as its cells."""
        texts, total = self._of.rows[number].texts, self._total
        known = [(at, text) for at, text in enumerate(texts) if text in total] if total else []
        return [self._in_column(number, column, known) for column in range(len(self._columns))]

    def _in_column(self, number: int, column: int, known: Sequence[tuple[int, str]]) -> list[float]:
        row, here, firsts = self._of.rows[number], self._columns[column], self._firsts[column]
        forms = row.forms if column in self._contents else self._of.liked[number]
        if not firsts:
            return forms
        of_firsts = {first: 0.8 * _weight(firsts[first]) for first in row.firsts[-len(row.bounds) + 1 :]}
        gains = [*map(add, forms, map(of_firsts.__getitem__, row.firsts))]
        for at, text in known:
            gains[at] += 1.5 * _weight(here[text]) - _weight(self._total[text] - here[text])
        return gains


def _inner_texts(row: RowSegments) -> Iterator[str]:
    """The texts of the stretches that do not begin the row."""
    ends = (place(0, end) for end in range(1, len(row.bounds)))
    return chain.from_iterable(row.texts[at + 1 : at + end] for end, at in enumerate(ends, start=1))


def _with_repeated(row: RowSegments, repeated: Mapping[str, float]) -> list[float]:
    if repeated.keys().isdisjoint(row.texts):
        return row.forms
    return [
        form + repeated[text] * (0.5 if text == first else 1.0) if text in repeated else form
        for text, form, first in zip(row.texts, row.forms, row.firsts, strict=True)
    ]


@cache
def _weight(count: int) -> float:
    """What being seen so often is worth: each doubling as much as the one before."""
    return log2(1 + count)
