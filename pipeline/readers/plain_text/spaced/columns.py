"""The columns of a body: where no row has a text, one column ends and the next begins."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

import regex

from extractors.unruled.words import index_of
from pipeline.readers.plain_text.spaced.tokens import Token

_CROSSED = 0.08
"""The share of the rows whose texts may run into the next column."""
_THREE_DIGITS = regex.compile(r"\d{3}(?:[.,]\d+)?%?")
_FIRST_DIGITS = regex.compile(r"-?\d{1,3}")

Row = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Extent:
    """The columns of characters from `x0` to before `x1`."""

    x0: int
    x1: int

    @property
    def middle(self) -> float:
        """Where its middle stands."""
        return (self.x0 + self.x1) / 2

    def shared(self, token: Token) -> int:
        """How many characters of the token stand in it; below 0, how far from it the token stands."""
        return min(self.x1, token.x1) - max(self.x0, token.x0)


def columns_of(rows: Sequence[Row]) -> list[Extent]:
    """The columns of rows of texts, from left to right."""
    columns = [part for column in _covered(rows) for part in _numbers_apart(rows, column)]
    while joined := next(
        (at for at in range(len(columns) - 1) if _is_one(rows, *columns[at : at + 2])), None
    ):
        columns[joined : joined + 2] = [Extent(columns[joined].x0, columns[joined + 1].x1)]
    return columns


def placed(columns: Sequence[Extent], line: Row) -> list[int]:
    """For each text of a line its column: where they have the most in common, from left to right.

    Two numbers share a column only where a space groups the digits of one.
    """
    best: list[list[tuple[float, int]]] = []
    for at, token in enumerate(line):
        before = best[-1] if best else [(0.0, 0)] * len(columns)
        apart = at > 0 and token.is_value and line[at - 1].is_value and not _groups(line[at - 1], token)
        scores: list[tuple[float, int]] = []
        for column, extent in enumerate(columns):
            reach = range(column + (not apart)) if at else range(1)
            source = max(reach, key=lambda one: before[one][0], default=None)
            score = -inf if source is None else before[source][0] + _likeness(extent, token)
            scores.append((score, source or 0))
        best.append(scores)
    return _traced(best)


def _likeness(extent: Extent, token: Token) -> float:
    shared = extent.shared(token)
    return shared / (token.x1 - token.x0) if shared > 0 else 0.2 * shared


def _traced(best: Sequence[Sequence[tuple[float, int]]]) -> list[int]:
    if not best:
        return []
    columns = [max(range(len(best[-1])), key=lambda column: best[-1][column][0])]
    for scores in reversed(best[1:]):
        columns.append(scores[columns[-1]][1])
    return columns[::-1]


def _covered(rows: Sequence[Row]) -> list[Extent]:
    """The stretches in which nearly every place is taken by a row's text."""
    counts = [0] * (1 + max(token.x1 for row in rows for token in row))
    for row in rows:
        for token in row:
            for place in range(token.x0, token.x1):
                counts[place] += 1
    least = int(_CROSSED * len(rows))
    edges = [
        place
        for place, (one, other) in enumerate(pairwise([0, *counts, 0]))
        if (one > least) != (other > least)
    ]
    return [Extent(*pair) for pair in zip(edges[::2], edges[1::2], strict=True)]


def _numbers_apart(rows: Sequence[Row], column: Extent) -> list[Extent]:
    """The column as several where most of its rows hold as many numbers, which stand a space apart."""
    found = [[token for token in row if column.shared(token) > 0] for row in rows]
    numbers = [some for some in found if some and all(token.is_value for token in some)]
    counts = Counter(len(some) for some in numbers)
    count = max(counts, key=lambda one: (counts[one], one), default=1)
    alike = [some for some in numbers if len(some) == count]
    if (
        count == 1
        or 2 * len(alike) < len(numbers)
        or all(_groups(*pair) for some in alike for pair in pairwise(some))
    ):
        return [column]
    return [
        Extent(min(token.x0 for token in some), max(token.x1 for token in some))
        for some in zip(*alike, strict=True)
    ]


def _is_one(rows: Sequence[Row], left: Extent, right: Extent) -> bool:
    """Whether a single space parts the texts of both in each row, as in `1 717` and `12 ngày`."""
    pairs = list(_neighbours(rows, left, right))
    if not pairs or any(after.x0 - before.x1 > 1 for before, after in pairs):
        return False
    if all(index_of(before.text) and not after.is_value for before, after in pairs):
        return False
    if all(map(str.isalpha, "".join(before.text[0] for before, _ in pairs))):  # `Đạt 2024`
        alone = (token for row in rows for token in row if right.shared(token) > 0 >= left.shared(token))
        return len(pairs) == sum(1 for _ in alone)
    grouped = all(_groups(before, after) for before, after in pairs)
    return grouped or (len(pairs) > 1 and not any(after.is_value for _, after in pairs))


def _groups(before: Token, after: Token) -> bool:
    """Whether the space between the texts may group the digits of one number."""
    whole = _FIRST_DIGITS.fullmatch(before.text) and _THREE_DIGITS.fullmatch(after.text)
    return bool(whole) and after.x0 - before.x1 == 1


def _neighbours(rows: Sequence[Row], left: Extent, right: Extent) -> Iterator[tuple[Token, Token]]:
    for row in rows:
        for before, after in pairwise(row):
            if left.shared(before) > 0 and right.shared(after) > 0:
                yield before, after
