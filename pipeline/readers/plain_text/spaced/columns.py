"""The columns of a body: where no row has a text, one column ends and the next begins."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

import regex

from extractors.unruled.words import index_of
from pipeline.readers.plain_text.spaced.tokens import Token

_CROSSED = 0.08
"""The share of the rows whose texts may run into the next column."""
_STRAY, _NEAR = 0.1, 5
"""The share of the rows whose value may have moved off its column, and how many characters at most."""
_FEW = 0.25
"""The share of the rows whose labels may be longer than others, parted as if by columns."""
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
    first, *others = covered(rows, _CROSSED)
    if others and _opens_labels(rows, first, others[0]):
        first = Extent(first.x0, others.pop(0).x1)
        parts = [first]
    else:
        parts = _index_apart(rows, first) or _numbers_apart(rows, first)
    others = [part for column in others for part in _words_apart(rows, column)]
    columns = [*parts, *(part for column in others for part in _numbers_apart(rows, column))]
    for is_one in (_is_astray, _is_one):
        columns = _joined(rows, columns, is_one)
    return columns


def _opens_labels(rows: Sequence[Row], numbers: Extent, labels: Extent) -> bool:
    """Whether labels in the middle of their column have numbers, of which the longest labels' stand apart."""
    apart, inside = (
        [index_of(row[0].text) for row in rows if column.shared(row[0]) > 0] for column in (numbers, labels)
    )
    dotted = all(index is not None and index.dotted for index in apart)
    return dotted and len(apart) < sum(index is not None for index in inside)


def notes_behind(edge: int, rows: Sequence[Row]) -> list[Extent]:
    """The column of words behind the last that more rows have, as few may be noted."""
    beyond = [token for row in rows for token in row if token.x0 > edge]
    if not beyond or any(token.is_value for token in beyond):
        return []
    return [Extent(min(token.x0 for token in beyond), max(token.x1 for token in beyond))]


def _joined(
    rows: Sequence[Row], columns: list[Extent], is_one: Callable[[Sequence[Row], Extent, Extent], bool]
) -> list[Extent]:
    """The columns, those neighbours behind the first as one that are one."""
    while at := next((at for at in range(1, len(columns) - 1) if is_one(rows, *columns[at : at + 2])), 0):
        columns[at : at + 2] = [Extent(columns[at].x0, columns[at + 1].x1)]
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
        source: int | None = None
        for column, extent in enumerate(columns):
            nearest = column - apart
            if nearest >= 0 and (source is None or before[nearest][0] > before[source][0]):
                source = nearest
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


def covered(rows: Sequence[Sequence[Token | Extent]], crossed: float) -> list[Extent]:
    """The stretches of places that more than a share of the rows, `crossed`, has a text in."""
    counts = [0] * (1 + max(token.x1 for row in rows for token in row))
    for row in rows:
        for token in row:
            for place in range(token.x0, token.x1):
                counts[place] += 1
    least = int(crossed * len(rows))
    edges = [
        place
        for place, (one, other) in enumerate(pairwise([0, *counts, 0]))
        if (one > least) != (other > least)
    ]
    return [Extent(*pair) for pair in zip(edges[::2], edges[1::2], strict=True)]


def _index_apart(rows: Sequence[Row], column: Extent) -> list[Extent]:
    """The first column as two where most of its rows begin with an index that a space parts from a label."""
    found = [[token for token in row if column.shared(token) > 0] for row in rows]
    numbered = [some for some in found if some and index_of(some[0].text)]
    labels = [some[1].x0 for some in numbered if len(some) > 1]
    if not labels or 2 * len(numbered) < sum(map(bool, found)):
        return []
    return [Extent(column.x0, min(labels)), Extent(min(labels), column.x1)]


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


def _words_apart(rows: Sequence[Row], column: Extent) -> list[Extent]:
    """The column as two where a single row has a text across both, and half of the rows a text in each."""
    found = [list(_texts([token for token in row if column.shared(token) > 0])) for row in rows]
    found = [texts for texts in found if texts]
    parts = covered(found, 1 / len(found))
    in_both = sum(len(texts) == len(parts) for texts in found)
    return parts if len(parts) == 2 and 2 * in_both >= len(found) else [column]


def _texts(tokens: Row) -> Iterator[Extent]:
    """Where the texts stand that single spaces part at most."""
    starts = [at for at, token in enumerate(tokens) if not at or token.x0 - tokens[at - 1].x1 > 1]
    for start, end in pairwise([*starts, len(tokens)]):
        yield Extent(tokens[start].x0, tokens[end - 1].x1)


def _is_astray(rows: Sequence[Row], left: Extent, right: Extent) -> bool:
    """Whether each row has one value in both, few of them in one: a long label moves what comes after."""
    found = [[token for token in row if left.shared(token) > 0 or right.shared(token) > 0] for row in rows]
    if right.x0 - left.x1 > _NEAR or not all(len(some) == 1 and some[0].is_value for some in found):
        return False
    few = sum(left.shared(token) > 0 for (token,) in found)
    return min(few, len(rows) - few) <= max(1, _STRAY * len(rows)) < len(rows) / 2


def _is_one(rows: Sequence[Row], left: Extent, right: Extent) -> bool:
    """Whether a single space parts the texts of both in each row, as in `1 717` and `12 ngày`."""
    pairs = list(_neighbours(rows, left, right))
    if not pairs and right.x0 - left.x1 <= 1:
        inside = [token for row in rows for token in row if left.x0 <= token.x0 < right.x1]
        return all(token.is_value for token in inside)
    if not pairs or any(after.x0 - before.x1 > 1 for before, after in pairs):
        return False
    if all(index_of(before.text) and after.text[0].isupper() for before, after in pairs):
        return False
    if _runs_on(rows, left, right, pairs):
        return True
    if all(map(str.isalpha, "".join(before.text[0] for before, _ in pairs))):  # `Đạt 2024`
        alone = (token for row in rows for token in row if right.shared(token) > 0 >= left.shared(token))
        return len(pairs) == sum(1 for _ in alone)
    grouped = all(_groups(before, after) for before, after in pairs)
    return grouped or (len(pairs) > 1 and not any(after.is_value for _, after in pairs))


def _runs_on(rows: Sequence[Row], left: Extent, right: Extent, pairs: Sequence[tuple[Token, Token]]) -> bool:
    """Whether only words of few longer labels stand in the right column: `Nhà bạt 24 m2`."""
    labels, others = (
        [token for row in rows for token in row if col.shared(token) > 0] for col in (left, right)
    )
    few = len(others) == len(pairs) <= _FEW * len(rows) and not any(token.is_value for token in others)
    return few and 2 * sum(token.is_value for token in labels) < len(labels)


def _groups(before: Token, after: Token) -> bool:
    """Whether the space between the texts may group the digits of one number."""
    whole = _FIRST_DIGITS.fullmatch(before.text) and _THREE_DIGITS.fullmatch(after.text)
    return bool(whole) and after.x0 - before.x1 == 1


def _neighbours(rows: Sequence[Row], left: Extent, right: Extent) -> Iterator[tuple[Token, Token]]:
    for row in rows:
        for before, after in pairwise(row):
            if left.shared(before) > 0 and right.shared(after) > 0:
                yield before, after
