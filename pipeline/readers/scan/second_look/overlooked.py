"""Lines of print that the engine passed over, since a seal or signature beside them looked like a picture."""

from collections.abc import Iterator, Sequence
from itertools import islice

import cv2
import numpy as np

from extractors.places import fold
from pipeline.readers.scan.pictures.pixels import Pixels, half_ink
from pipeline.readers.scan.recognition.engine import ReadWord, recognised
from pipeline.readers.scan.second_look.doubtful_words import looked_at_again
from pipeline.readers.scan.second_look.late_lines import (
    SEEN,
    Edges,
    moved,
    share_place,
    weight,
    with_line,
)

_DARK = 150
_LETTERS_APART = 13
"""Pixels of the picture at half its size: words of a line are nearer to each other."""
_LOWEST, _HIGHEST = 7, 26
"""Pixels of the same: how high lines of print are, from small letters to capitals with two marks."""
_LONGEST_SIDES = 2.5
"""A line is so many times as long as high at least."""
_LEAST_INK, _MOST_INK = 0.12, 0.6
"""Of the area of a line of print."""
_MARGIN = 10
_SURE = 0.8
"""Half of the letters are in words as certain as this; strokes of the pen are read with less."""
_MOST = 12
_WHITE = 255


def with_overlooked(words: Sequence[ReadWord], pixels: Pixels) -> list[ReadWord]:
    """The words of a page and those of lines that are not among them; `pixels`: without rulings."""
    found = list(words)
    for box in islice(_lines(words, pixels), _MOST):
        left, top, right, bottom = box
        read = _read(pixels[top:bottom, left:right])
        seen = [moved(word, left - _MARGIN, top - _MARGIN) for word in read]
        if not _is_read_better(found, seen):
            found = with_line(found, box, seen)
    return found


def _is_read_better(words: Sequence[ReadWord], seen: Sequence[ReadWord]) -> bool:
    """Whether words of the page at the place of those seen say something else, and are surer."""
    known = [word for word in words if any(share_place(word, other) for other in seen)]
    is_other = [fold(word.text) for word in known] != [fold(word.text) for word in seen]
    return is_other and weight(known) > weight(seen)


def _read(ink: Pixels) -> list[ReadWord]:
    """The words of one line; none where it is hardly print."""
    framed = np.pad(ink, _MARGIN, constant_values=_WHITE)
    words = looked_at_again(recognised(framed, as_block=True), framed)
    sure = sum(len(word.text) for word in words if word.confidence >= _SURE)
    return words if 2 * sure > sum(len(word.text) for word in words) else []


def _lines(words: Sequence[ReadWord], pixels: Pixels) -> Iterator[Edges]:
    """Where ink of the size of a line stands that no word covers: left, top, right, bottom."""
    ink = _uncovered(words, pixels)
    runs = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, _LETTERS_APART), dtype=np.uint8))
    outlines, _ = cv2.findContours(runs, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for left, top, width, height in sorted(map(cv2.boundingRect, outlines), key=lambda box: (box[1], box[0])):
        if _is_line(ink[top : top + height, left : left + width]):
            room = height // 3  # marks over the letters may stand apart from them
            yield (
                max(0, 2 * left - 6),
                max(0, 2 * (top - room)),
                2 * (left + width) + 6,
                2 * (top + height) + room,
            )


def _uncovered(words: Sequence[ReadWord], pixels: Pixels) -> Pixels:
    """The ink that no word covers, at half the size."""
    ink = half_ink(pixels, _DARK)
    for word in words:
        if word.confidence >= SEEN:
            top, bottom, left, right = (round(side / 2) for side in (word.y0, word.y1, word.x0, word.x1))
            ink[max(0, top - 2) : bottom + 3, max(0, left - 2) : right + 3] = 0
    return ink


def _is_line(area: Pixels) -> bool:
    """Whether the ink has the size of a line of print, and covers as much of its area."""
    height, width = area.shape
    is_long = _LOWEST <= height <= _HIGHEST and width >= _LONGEST_SIDES * height
    return is_long and _LEAST_INK <= cv2.countNonZero(area) / area.size <= _MOST_INK
