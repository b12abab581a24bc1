"""How often texts stand as cells: first anywhere, then, once rows are split, in each column."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from itertools import chain
from math import log2

from extractors.unruled.row_segments import RowSegments

Split = Sequence[tuple[int, int] | None]
"""For each column the numbers of the bounds between which its cell stands; None where it is blank."""


class RowsOfWords:
    """The rows of a table, and how often texts stand in them, whichever columns it has."""

    def __init__(self, rows: Sequence[RowSegments]) -> None:
        self.rows = rows

    @cached_property
    def liked(self) -> list[list[list[float]]]:
        """For each row the scores of shape, and more for each stretch whose text other rows have too."""
        texts = Counter(chain.from_iterable(some for row in self.rows for some in row.texts[1:]))
        repeated = {text: _weight(count - 1) for text, count in texts.items() if count > 1}
        return [_with_repeated(row, repeated) for row in self.rows]


class Familiarity:
    """Scores the stretches of rows by how often their texts and their first words stand as cells."""

    def __init__(self, of: RowsOfWords, columns: int, contents: frozenset[int]) -> None:
        """`contents` are the columns whose texts do not repeat."""
        self._rows, self._liked, self._contents = of.rows, of.liked, contents
        self._columns: list[Counter[str]] = [Counter() for _ in range(columns)]
        self._firsts: list[Counter[str]] = [Counter() for _ in range(columns)]
        self._total: Counter[str] = Counter()

    def learn(self, splits: Sequence[Split]) -> None:
        """Counts what stands in the columns now."""
        for counter in (*self._columns, *self._firsts, self._total):
            counter.clear()
        for row, split in zip(self._rows, splits, strict=True):
            for column, segment in enumerate(split):
                if segment:
                    text = row.texts[segment[0]][segment[1] - segment[0] - 1]
                    self._columns[column][text] += 1
                    self._total[text] += 1
                    self._firsts[column][row.firsts[segment[0]]] += 1

    def known(self, number: int) -> list[tuple[int, int, str]]:
        """The stretches of a row with a text that stands in a column now: their bounds and the text."""
        if not self._total:
            return []
        texts = enumerate(self._rows[number].texts)
        return [
            (at, length, text)
            for at, some in texts
            for length, text in enumerate(some)
            if text in self._total
        ]

    def gains(
        self, number: int, known: Sequence[tuple[int, int, str]], column: int
    ) -> Sequence[Sequence[float]]:
        """The scores of a row's stretches, shape and familiarity, as the cell of a column."""
        forms = self._rows[number].forms if column in self._contents else self._liked[number]
        firsts = self._firsts[column]
        if not firsts:
            return forms
        gains = [
            [form + 0.8 * _weight(firsts[first]) for form in some] if first in firsts else list(some)
            for first, some in zip(self._rows[number].firsts, forms, strict=True)
        ]
        here = self._columns[column]
        for at, length, text in known:
            gains[at][length] += 1.5 * _weight(here[text]) - _weight(self._total[text] - here[text])
        return gains


def _with_repeated(row: RowSegments, repeated: Mapping[str, float]) -> list[list[float]]:
    liked: list[list[float]] = []
    for at, (texts, forms) in enumerate(zip(row.texts, row.forms, strict=True)):
        if repeated.keys().isdisjoint(texts):
            liked.append(forms)
            continue
        words = [end - row.bounds[at] for end in row.bounds[at + 1 :]]
        liked.append(
            [
                form + repeated[text] * min(1.0, 0.5 * count) if text in repeated else form
                for text, form, count in zip(texts, forms, words, strict=True)
            ]
        )
    return liked


@cache
def _weight(count: int) -> float:
    """What being seen so often is worth: each doubling as much as the one before."""
    return log2(1 + count)
