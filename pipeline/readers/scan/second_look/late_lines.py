"""Lines of print that are read after the page, put among the words that are known already."""

from collections.abc import Sequence
from typing import TypeAlias

from extractors.places import fold
from pipeline.readers.scan.recognition.engine import ReadWord

Edges: TypeAlias = tuple[int, int, int, int]
"""Left, top, right and bottom of a part of a picture, in pixels."""

SEEN = 0.5
"""Words that are less certain are no print, and what is there may be read better by itself."""


def edges_of(words: Sequence[ReadWord]) -> Edges:
    """The least part of a picture that holds the words."""
    return (
        round(min(word.x0 for word in words)),
        round(min(word.y0 for word in words)),
        round(max(word.x1 for word in words)),
        round(max(word.y1 for word in words)),
    )


def with_line(words: Sequence[ReadWord], box: Edges, seen: Sequence[ReadWord]) -> list[ReadWord]:
    """The words of a page with those seen in one line, which stands within the box."""
    if not seen:
        return list(words)
    replaced = [
        at
        for at, word in enumerate(words)
        if (word.confidence < SEEN and is_within(word, box)) or _is_among(word, seen)
    ]
    # What was misread keeps its place in its line.
    line = words[replaced[0]].line if replaced else 1 + max((word.line for word in words), default=-1)
    at = replaced[0] if replaced else len(words)
    rest = [word for place, word in enumerate(words) if place not in replaced]
    return [*rest[:at], *(word._replace(line=line) for word in seen), *rest[at:]]


def moved(word: ReadWord, x: int, y: int) -> ReadWord:
    """The word of a part of a picture where it stands in the whole of it."""
    return word._replace(x0=word.x0 + x, x1=word.x1 + x, y0=word.y0 + y, y1=word.y1 + y)


def _is_among(word: ReadWord, seen: Sequence[ReadWord]) -> bool:
    """Whether the word is one of those seen now: the engine may say that it stands half a line too high."""
    return any(fold(word.text) == fold(other.text) and share_place(word, other) for other in seen)


def overlap(word: ReadWord, other: ReadWord) -> bool:
    """Whether the middle of a word is about that of the other, in one line."""
    is_beside = abs(word.x0 + word.x1 - other.x0 - other.x1) >= other.x1 - other.x0
    return not is_beside and max(word.y0, other.y0) < min(word.y1, other.y1)


def is_within(word: ReadWord, box: Edges) -> bool:
    """Whether the middle of a word stands in a part of the picture."""
    left, top, right, bottom = box
    return left <= (word.x0 + word.x1) / 2 <= right and top <= (word.y0 + word.y1) / 2 <= bottom


def share_place(word: ReadWord, other: ReadWord) -> bool:
    """Whether the middle of one of the words is about that of the other."""
    return overlap(word, other) or overlap(other, word)


def weight(words: Sequence[ReadWord]) -> float:
    """How many letters are read, the doubtful ones for little."""
    return sum(len(word.text) * word.confidence**2 for word in words)
