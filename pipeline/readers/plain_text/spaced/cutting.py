"""Headings of neighbours that a single space keeps together in one line are cut apart."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pipeline.readers.plain_text.spaced.columns import Extent
from pipeline.readers.plain_text.spaced.tokens import Token, whole
from pipeline.readers.plain_text.spaced.walls import walls_of

_PART, _GOES_ON, _LOOSE = 0.3, 0.7, 2.0
"""What each part costs, what more where it begins in small letters, and where no line above goes on so."""
_AGAIN = 2.0
"""What each word in a part costs with which the piece begins: `Năm 2024 Năm 2025` are two headings."""
_ALIGNED = 1.6
"""Characters between the middles of two lines of one heading."""
_LINES = 2
"""The lines of neighbours may stand between two lines of a heading."""
_WIDEST = 8
"""Columns under one part."""


class _Cut(NamedTuple):
    """Parts of a piece up to a word, and what they cost; `column` is the first that they leave free."""

    cost: float
    column: int
    parts: tuple[Token, ...]


def cut_pieces(
    lines: Sequence[Sequence[Token]], pieces: Sequence[Token], extents: Sequence[Extent], unit: str
) -> list[Token]:
    """The pieces of a header, those in parts that hold the headings of several columns.

    `lines` are the words of each line, `pieces` the texts between runs of spaces, both from above.
    """
    words = {line[0].line: line for line in lines if line}
    cutter = _Cutter(pieces, extents, unit)
    for piece in pieces:
        inside = [word for word in words[piece.line] if piece.x0 <= word.x0 < piece.x1]
        cutter.texts += cutter.cut(piece, inside)
    return cutter.texts


class _Place(NamedTuple):
    """The columns from `first` to before `last`, and what a part costs that stands over them."""

    first: int
    last: int
    cost: float


class _Cutter:
    def __init__(self, pieces: Sequence[Token], extents: Sequence[Extent], unit: str) -> None:
        self.texts: list[Token] = []
        self._begun = [piece for piece in pieces if not _goes_on(piece)]
        self._unit = unit
        self._extents, self._walls = extents, walls_of(extents)

    def cut(self, piece: Token, words: Sequence[Token]) -> Sequence[Token]:
        """The parts of the piece, of which each stands best over columns of its own."""
        if len(words) < 2 or not any(piece.x0 + 1 < wall < piece.x1 - 1 for wall in self._walls):
            return [piece]
        opening = None if _goes_on(piece) else words[0].text
        best: list[dict[int, _Cut]] = [{0: _Cut(0.0, 0, ())}, *({} for _ in words)]
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1) if best[start] else ():
                part = whole(words[start:end], self._unit)
                again = _AGAIN * sum(word.text == opening for word in words[start + 1 : end])
                for place in self._places(part):
                    _extend(best[start].values(), best[end], part, place._replace(cost=place.cost + again))
        return min(best[-1].values(), default=_Cut(0.0, 0, (piece,))).parts

    def _places(self, part: Token) -> Iterator[_Place]:
        """The columns, from a first to before a last, over which the part may stand, and at what cost."""
        price = _PART
        if _goes_on(part):
            price += _GOES_ON if self._has_line_above(part) else _LOOSE
        for first in range(len(self._extents)):
            for last in range(first + 1, min(first + _WIDEST, len(self._extents)) + 1):
                left, right = self._walls[first], self._walls[last]
                if part.x1 <= left or part.x0 >= right or not self._heads(part, first, last):
                    continue
                middle = (self._extents[first].middle + self._extents[last - 1].middle) / 2
                yield _Place(first, last, price + part.offset(middle, left, right))

    def _has_line_above(self, part: Token) -> bool:
        return any(
            0 < part.line - text.line <= _LINES and abs(text.middle - part.middle) <= _ALIGNED
            for text in self.texts
        )

    def _heads(self, part: Token, first: int, last: int) -> bool:
        """Whether a heading of one column begins below the part over the first and over the last column."""
        if last - first == 1:
            return True
        edges = ((first, first + 1), (last - 1, last))
        return all(
            any(
                text.line > part.line and text.x0 < self._walls[end] and text.x1 > self._walls[start]
                for text in self._begun
            )
            for start, end in edges
        )


def _extend(before: Iterable[_Cut], after: dict[int, _Cut], part: Token, place: _Place) -> None:
    """Keeps the best of the cuts that the part goes on with."""
    best = min((cut for cut in before if cut.column <= place.first), default=None)
    if best is not None:
        longer = _Cut(best.cost + place.cost, place.last, (*best.parts, part))
        after[place.last] = min(longer, after.get(place.last, longer))


def _goes_on(text: Token) -> bool:
    """Whether the text is rather the rest of a heading than its beginning."""
    return not text.text[0].isupper()
