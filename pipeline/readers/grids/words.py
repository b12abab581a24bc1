"""Words as they stand on a page, whichever engine gives them, and their letters."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple


class Style(NamedTuple):
    """What the font of a word is; its size is in the units of the page's content, 0 where it is unknown."""

    bold: bool = False
    size: float = 0.0


class Word(NamedTuple):
    """A stretch of characters without blanks, upright: points, `y` downwards."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    style: Style = Style()
    confidence: float | None = None
    """0 to 1 where the word was recognised in a picture."""
    start: int = -1
    """Where its first character stands in the text of the page."""
    spaced: bool = True
    """Whether a blank follows it in the text of the page."""
    turned: bool = False
    """Whether it runs up or down the page, or its letters stand one above the other."""
    read: str | None = None
    """What was recognised, where the text is what is meant by it."""


def least_certain(words: Iterable[Word]) -> float | None:
    """The confidence of the least certain word; None where none was recognised in a picture."""
    return min((word.confidence for word in words if word.confidence is not None), default=None)


def is_cut(place: float, words: Sequence[Word]) -> bool:
    """Whether a word stands across the place."""
    return any(word.x0 < place < word.x1 for word in words)


Letters = Callable[[Word], Sequence[Word]]
"""Gives the letters of a word, each a word of its own; only the last is spaced, if the word is."""


def even_letters(word: Word) -> list[Word]:
    """The letters of a word, as if all were as wide."""
    last = len(word.text) - 1
    step = (word.x1 - word.x0) / (last + 1)
    return [
        word._replace(
            text=letter,
            x0=word.x0 + step * place,
            x1=word.x0 + step * (place + 1),
            start=word.start + place,
            spaced=word.spaced and place == last,
            turned=False,
        )
        for place, letter in enumerate(word.text)
    ]
