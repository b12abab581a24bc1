"""The words of a page that two models have read."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extractors.syllables import is_syllable
from pipeline.readers.scan.recognition.engine import ReadWord

_LETTERS = re.compile(r"\W*([^\W\d_]+)\W*")
"""A word of letters, with signs before and after it."""
_APART = 0.3
"""Of the width of a word: so far the ends of two readings of it are apart together."""
_MARGIN = 0.1
"""By so much it must be surer: less sure, the model of the script takes `chi bộ` for `chỉ bộ`."""


def surer(words: Sequence[ReadWord], others: Sequence[ReadWord]) -> list[ReadWord]:
    """The words; those of letters as the other model read them where it is surer and read a syllable.

    The model that is surer of a page as a whole is not the better one. Measured on 55 poor pages: 38 words
    fewer are right where it has the whole page, 42 more where it has those of which it is surer.
    """
    by_left = sorted(others, key=lambda word: word.x0)
    lefts = [word.x0 for word in by_left]
    better = []
    for word in words:
        room = _APART * (word.x1 - word.x0)
        near = by_left[bisect_left(lefts, word.x0 - room) : bisect_right(lefts, word.x0 + room)]
        found = next((other for other in near if _is_surer(other, word)), word)
        better.append(word._replace(text=found.text, confidence=found.confidence))
    return better


def _is_surer(other: ReadWord, word: ReadWord) -> bool:
    return (
        other.confidence > word.confidence + _MARGIN
        and abs(other.x0 - word.x0) + abs(other.x1 - word.x1) < _APART * (word.x1 - word.x0)
        and min(other.y1, word.y1) - max(other.y0, word.y0) > (word.y1 - word.y0) / 2
        and _LETTERS.fullmatch(word.text) is not None
        and (letters := _LETTERS.fullmatch(other.text)) is not None
        and is_syllable(letters[1].lower())
    )
