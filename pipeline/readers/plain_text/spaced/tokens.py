"""The words of a line that belong together, with the places where they stand."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import combining

import regex

from extractors.unruled.rules import holds
from extractors.unruled.words import index_of, is_number, is_value
from extractors.years import YEAR
from pipeline.readers.plain_text.lines import TextLine

_WORD = regex.compile(r"[^ \t\u00a0]+(?:\u00a0[^ \t\u00a0]+)*")
"""A hard space stands inside a cell."""
_APART = 2
"""So many spaces part two texts."""
_OFF_CENTRE, _SLACK = 0.5, 1.0
"""What each character costs that the middle of a text stands off that of its columns, beyond so many."""
_OVERHANG = 0.4
"""What each character of a text costs that stands outside of its columns."""
_CODE = regex.compile(r"\p{Lu}{2,4}")
"""What the state calls a kind of land, or a form a kind of goods."""


class Token(NamedTuple):
    """A text of a line, from the column of characters `x0` to before `x1`, in the unit `start` to `stop`."""

    text: str
    line: int
    x0: int
    x1: int
    start: int
    stop: int

    @property
    def middle(self) -> float:
        """Where its middle stands."""
        return (self.x0 + self.x1) / 2

    def offset(self, middle: float, left: float, right: float) -> float:
        """What it costs over columns from `left` to `right`, the middle of which is `middle`."""
        off = _OFF_CENTRE * max(0.0, abs(self.middle - middle) - _SLACK)
        return off + _OVERHANG * (max(0.0, left - self.x0) + max(0.0, self.x1 - right))

    @property
    def is_value(self) -> bool:
        """Whether it can stand in a column of values."""
        return is_value(self.text.replace("\u00a0", ""))

    @property
    def is_amount(self) -> bool:
        """Whether it is a number and no year, which may head a column."""
        return is_number(self.text.replace("\u00a0", "")) and not YEAR.fullmatch(self.text)


def words_in(unit: str, line: TextLine, number: int) -> list[Token]:
    """The words of a line with the places where they stand."""
    raw = unit[line.start : line.stop]
    narrow = [at for at, letter in enumerate(raw) if combining(letter)] if not raw.isascii() else []
    return [
        Token(
            match[0],
            number,
            match.start() - sum(at < match.start() for at in narrow),
            match.end() - sum(at < match.end() for at in narrow),
            line.start + match.start(),
            line.start + match.end(),
        )
        for match in _WORD.finditer(raw)
    ]


def pieces_of(words: Sequence[Token], unit: str) -> list[Token]:
    """The words between runs of spaces, each run as one text."""
    pieces: list[list[Token]] = []
    for word in words:
        if pieces and word.x0 - pieces[-1][-1].x1 < _APART:
            pieces[-1].append(word)
        else:
            pieces.append([word])
    return [whole(piece, unit) for piece in pieces]


def whole(words: Sequence[Token], unit: str) -> Token:
    """The words as one text."""
    first, last = words[0], words[-1]
    text = " ".join(unit[first.start : last.stop].split())
    return Token(text, first.line, first.x0, last.x1, first.start, last.stop)


def cells_of(words: Sequence[Token], unit: str) -> Iterator[Token]:
    """The texts of a row: each value by itself, and the words between two values or two runs of spaces.

    The number in the name of a place (`Thôn 5`) stays with it, and so does the dash that opens an item.
    An index (`II`) that opens the line numbers the row, and a code (`LUA`) that ends a text stands apart.
    """
    group: list[Token] = []
    for at, (word, after) in enumerate(zip(words, [*words[1:], None], strict=True)):
        apart = not group or word.x0 - group[-1].x1 >= _APART or (at == 1 and _numbers(group[0], word))
        apart = apart or (after is not None and _is_code(group, word, after))
        if group and (apart or _ends(group, word, unit)):
            yield whole(group, unit)
            group = []
        group.append(word)
    if group:
        yield whole(group, unit)


def _numbers(first: Token, word: Token) -> bool:
    """Whether the first word of a line numbers what the next begins."""
    return index_of(first.text) is not None and word.text[0].isupper()


def _is_code(group: Sequence[Token], word: Token, after: Token) -> bool:
    """Whether the word is a code behind a text, with a run of spaces after it."""
    coded = _CODE.fullmatch(word.text) is not None and after.x0 - word.x1 >= _APART
    return coded and not group[-1].text.isupper()


def _ends(group: Sequence[Token], word: Token, unit: str) -> bool:
    """Whether the next word of the same piece stands in another cell."""
    if group[-1].is_value:
        return len(group) == 1 and any(map(str.isdigit, group[0].text))
    return word.is_value and not _takes_number(whole(group, unit).text)


def _takes_number(text: str) -> bool:
    return holds("numbered_place", text) or holds("needs_number", text.rsplit(maxsplit=1)[-1]) or text in "-+"
