"""Two pages that were scanned side by side on one sheet, as an open booklet lies on the glass."""

from collections import Counter

import numpy as np
import regex

from pipeline.readers.pdf.page_layout.spreads import gutter_between
from pipeline.readers.scan.orientation import Seen, looked_at
from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.recognition.engine import ReadWord

_FEWEST_LINES = 5
_EDGE = 0.12
"""Of the height: page numbers stand no further in."""
_PAGE_NUMBER = regex.compile(r"[-–—\s]*\d{1,4}[-–—\s]*")
_WHITE = 255


def unfolded(seen: Seen) -> Seen:
    """One page under the other where the picture shows two; else what was seen, as it is.

    Places on the right page count on below the left one.
    """
    gutter = _gutter(seen)
    if gutter is None:
        return seen
    pixels = _without_page_numbers(seen, gutter)
    left, right = pixels[:, :gutter], pixels[:, gutter:]
    width = max(left.shape[1], right.shape[1])
    pages = [
        np.pad(page, ((0, 0), (0, width - page.shape[1])), constant_values=_WHITE) for page in (left, right)
    ]
    return looked_at(Picture(np.vstack(pages), seen.picture.scale))


def _gutter(seen: Seen) -> int | None:
    """The column of pixels between two pages: no line of print and no ruling crosses the white around it."""
    rows, columns = seen.picture.pixels.shape
    scale = seen.picture.scale
    taken = [(word.x0, word.x1) for word in seen.words]
    taken += [(line.x0 * scale, line.x1 * scale) for line in seen.ruled.segments]
    middle = gutter_between(taken, columns, rows)
    return None if middle is None or not _have_lines(seen.words, middle) else round(middle)


def _have_lines(words: list[ReadWord], middle: float) -> bool:
    """Whether there are lines of print, and not just a few words, on either side."""
    left = {round(word.y1) for word in words if word.x1 <= middle}
    right = {round(word.y1) for word in words if word.x0 >= middle}
    return min(len(left), len(right)) >= _FEWEST_LINES


def _without_page_numbers(seen: Seen, gutter: int) -> Pixels:
    """The pixels, the numbers of the two pages white, which would stand in the middle of the text."""
    pixels = seen.picture.pixels.copy()
    rows = pixels.shape[0]
    for word in _page_numbers(seen.words, gutter):
        if word.y1 < _EDGE * rows or word.y0 > (1 - _EDGE) * rows:
            pixels[max(0, int(word.y0)) : int(word.y1) + 1, max(0, int(word.x0)) : int(word.x1) + 1] = _WHITE
    return pixels


def _page_numbers(words: list[ReadWord], gutter: int) -> list[ReadWord]:
    """Numbers that stand alone on a line of their page."""
    sides = [(word.line, word.x0 >= gutter) for word in words]
    often = Counter(sides)
    return [
        word
        for word, side in zip(words, sides, strict=True)
        if often[side] == 1 and _PAGE_NUMBER.fullmatch(word.text)
    ]
