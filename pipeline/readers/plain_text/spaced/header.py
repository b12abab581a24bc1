"""The tree of a header from where its texts stand: which text heads which columns."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from extractors.unruled.headings.scores import CellClass, leaf_score, over_score
from pipeline.readers.plain_text.header_tree.body_columns import BodyColumns
from pipeline.readers.plain_text.spaced.tokens import Token

_OFF_MIDDLE = 0.8
"""What each line costs that a heading stands above or below the middle of the lines left for it."""
_BLANK, _BROKEN = 6.0, 1.5
"""What a column without a heading costs, and each gap inside of one."""
_PITCH = 2
"""From one line of a heading to the next: the lines of its neighbours may stand in between."""
_MISFIT, _LOST = -4.0, -100.0


class Heading(NamedTuple):
    """A cell of the header over the columns from `first` to before `last`, with the cells under it."""

    lines: tuple[Token, ...]
    first: int
    last: int
    under: tuple["Heading", ...] = ()


class HeaderReading(NamedTuple):
    """The headings of the first row, from left to right; `score` compares readings."""

    score: float
    headings: tuple[Heading, ...]


class HeaderReader:
    """Finds the best tree: every stretch of columns is a single one, or has a heading over others."""

    def __init__(self, texts: Sequence[Token], walls: Sequence[float], body: BodyColumns) -> None:
        """`walls` part the columns, the ends of the table included."""
        self._texts = sorted(texts, key=lambda text: (text.line, text.x0))
        self._walls, self._body = walls, body
        self._end = max((text.line for text in texts), default=0)
        self._known: dict[tuple[int, int, int, bool], HeaderReading] = {}

    def read(self) -> HeaderReading:
        """The best reading."""
        start = min((text.line for text in self._texts), default=0)
        return self._side_by_side(0, len(self._walls) - 1, start, parted=False)

    def _side_by_side(self, first: int, last: int, line: int, *, parted: bool) -> HeaderReading:
        """The headings over the columns, which begin at the line; `parted`: there are several."""
        key = first, last, line, parted
        if key not in self._known:
            best = {first: HeaderReading(0.0, ())}
            for end in range(first + 1, last + 1):
                starts = range(first + (parted and end == last), end)
                best[end] = max(
                    (_beside(best[start], self._over(start, end, line)) for start in starts),
                    key=lambda reading: reading.score,
                    default=HeaderReading(_LOST, ()),
                )
            self._known[key] = best[last]
        return self._known[key]

    def _over(self, first: int, last: int, line: int) -> HeaderReading:
        texts = self._inside(first, last, line)
        if last - first == 1:
            return self._leaf(first, line, texts)
        return max(
            self._groups(first, last, texts),
            key=lambda reading: reading.score,
            default=HeaderReading(_LOST, ()),
        )

    def _inside(self, first: int, last: int, line: int) -> list[Token]:
        """The texts from the line on whose middle stands over the columns."""
        left, right = self._walls[first], self._walls[last]
        return [text for text in self._texts if text.line >= line and left <= text.middle < right]

    def _leaf(self, column: int, line: int, texts: Sequence[Token]) -> HeaderReading:
        if not texts:
            return HeaderReading(-_BLANK, (Heading((), column, column + 1),))
        own = leaf_score(_class_of(texts), self._body.kinds[column], matched=False)
        middle = (texts[0].line + texts[-1].line) / 2
        score = _MISFIT if own is None else own
        score -= _OFF_MIDDLE * abs(middle - (line + self._end) / 2) + self._offset(texts, column, column + 1)
        score -= _BROKEN * sum(after.line - before.line > _PITCH for before, after in pairwise(texts))
        return HeaderReading(score, (Heading(tuple(texts), column, column + 1),))

    def _groups(self, first: int, last: int, texts: Sequence[Token]) -> Iterator[HeaderReading]:
        """The columns under a heading of one line, of two lines and so on."""
        head: list[Token] = []
        for line, some in groupby(texts, key=lambda text: text.line):
            row = list(some)
            if head:
                under = self._side_by_side(first, last, line, parted=True)
                score = over_score(_class_of(head)) + self._body.ties.gain((first, last))
                score -= self._offset(head, first, last)
                yield HeaderReading(score + under.score, (Heading(tuple(head), first, last, under.headings),))
            if len(row) > 1:
                return
            head += row

    def _offset(self, texts: Sequence[Token], first: int, last: int) -> float:
        """What the text costs that stands farthest off the middle of the columns, or reaches beyond."""
        left, right = self._walls[first], self._walls[last]
        return max(text.offset((left + right) / 2, left, right) for text in texts)


def _beside(one: HeaderReading, other: HeaderReading) -> HeaderReading:
    return HeaderReading(one.score + other.score, one.headings + other.headings)


def _class_of(texts: Sequence[Token]) -> CellClass:
    return CellClass.of(" ".join(text.text for text in texts))
