"""The tree of a header from where its texts stand: which text heads which columns."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
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
_MISFIT = -4.0


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


class _Row(NamedTuple):
    """The texts of a line, and where their middles stand."""

    line: int
    texts: list[Token]
    middles: list[float]


class HeaderReader:
    """Finds the best tree: every stretch of columns is a single one, or has a heading over others."""

    def __init__(self, texts: Sequence[Token], walls: Sequence[float], body: BodyColumns) -> None:
        """`walls` part the columns, the ends of the table included."""
        self._rows = list(_rows(texts))
        self._walls, self._body = walls, body
        self._end = self._rows[-1].line if self._rows else 0
        # Many stretches begin, end or have lines left where others do.
        self._leaf = cache(self._leaf_of)
        self._headed = cache(self._headed_of)
        self._best: dict[tuple[int, int], list[HeaderReading]] = {}

    def read(self) -> HeaderReading:
        """The best reading."""
        start = self._rows[0].line if self._rows else 0
        return self._side_by_side(0, len(self._walls) - 1, start)

    def _side_by_side(self, first: int, last: int, line: int) -> HeaderReading:
        """The headings over the columns, which begin at the line."""
        best = self._best.setdefault((first, line), [HeaderReading(0.0, ())])
        for end in range(first + len(best), last + 1):
            best.append(self._ending(best, range(first, end), line))
        return best[last - first]

    def _parted(self, first: int, last: int, line: int) -> HeaderReading:
        """The same over several columns that no heading spans alone."""
        self._side_by_side(first, last - 1, line)
        return self._ending(self._best[first, line], range(first, last), line, fewest=1)

    def _ending(
        self, best: Sequence[HeaderReading], columns: range, line: int, fewest: int = 0
    ) -> HeaderReading:
        """The headings over the columns, of which `best` are the first; the last one leaves `fewest`."""
        score, before, over = max(
            (
                (before.score + over.score, before, over)
                for before, start in zip(best[fewest:], columns[fewest:], strict=False)
                if (over := self._over(start, columns.stop, line))
            ),
            key=lambda found: found[0],
        )
        return HeaderReading(score, before.headings + over.headings)

    def _over(self, first: int, last: int, line: int) -> HeaderReading | None:
        """One heading over the columns, None where several texts stand at the top."""
        if last - first == 1:
            return self._leaf(first, line)
        top = next(self._inside(first, last, line), ())
        return self._headed(first, last, top[0].line) if len(top) == 1 else None

    def _inside(self, first: int, last: int, line: int) -> Iterator[Sequence[Token]]:
        """The texts of each line from this one on whose middle stands over the columns."""
        left, right = self._walls[first], self._walls[last]
        for row in self._rows:
            if row.line >= line:
                texts = row.texts[bisect_left(row.middles, left) : bisect_left(row.middles, right)]
                if texts:
                    yield texts

    def _leaf_of(self, column: int, line: int) -> HeaderReading:
        texts = [text for row in self._inside(column, column + 1, line) for text in row]
        if not texts:
            return HeaderReading(-_BLANK, (Heading((), column, column + 1),))
        own = leaf_score(_class_of(texts), self._body.kinds[column], matched=False)
        middle = (texts[0].line + texts[-1].line) / 2
        score = _MISFIT if own is None else own
        score -= _OFF_MIDDLE * abs(middle - (line + self._end) / 2) + self._offset(texts, column, column + 1)
        score -= _BROKEN * sum(after.line - before.line > _PITCH for before, after in pairwise(texts))
        return HeaderReading(score, (Heading(tuple(texts), column, column + 1),))

    def _headed_of(self, first: int, last: int, line: int) -> HeaderReading | None:
        """The columns under a heading of one line, of two lines and so on; None where none stand under it."""
        return max(self._groups(first, last, line), key=lambda reading: reading.score, default=None)

    def _groups(self, first: int, last: int, line: int) -> Iterator[HeaderReading]:
        head: list[Token] = []
        for row in self._inside(first, last, line):
            if head:
                under = self._parted(first, last, row[0].line)
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


def _rows(texts: Sequence[Token]) -> Iterator[_Row]:
    """The lines from the top, their texts from left to right."""
    for line, some in groupby(
        sorted(texts, key=lambda text: (text.line, text.x0)), key=lambda text: text.line
    ):
        row = list(some)
        yield _Row(line, row, [text.middle for text in row])


def _class_of(texts: Sequence[Token]) -> CellClass:
    return CellClass.of(" ".join(text.text for text in texts))
