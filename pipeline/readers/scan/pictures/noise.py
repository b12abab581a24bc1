"""Pages that are noise, or a picture in dots: recognition would search them for minutes and find nothing."""

import cv2
import numpy as np

from pipeline.readers.scan.errors import NoLettersError
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.pictures.specks import INK, WHITE

_EVERY = 8
"""Rows: a look at one in so many costs nothing, and noise is alike everywhere."""
_MANY_RUNS = 150_000
"""Runs of ink in the rows of a page: the densest pages of print have half as many (measured)."""
_MOST_PIECES = 40_000
"""Pieces of ink on a page in print size. Measured: real plans have up to 2,600, with broken strokes 4,600;
the engine takes 7 s for 45,000, and minutes for four times as many."""


def require_print(pixels: Pixels) -> None:
    """Raises NoLettersError where the picture is in more pieces than any page of print."""
    if _EVERY * _runs(pixels[::_EVERY]) <= _MANY_RUNS:
        return
    ink = cv2.threshold(pixels, INK, WHITE, cv2.THRESH_BINARY_INV)[1]
    pieces = cv2.connectedComponents(ink)[0] - 1
    if pieces > _MOST_PIECES:
        raise NoLettersError("pieces", pieces=pieces)


def _runs(pixels: Pixels) -> int:
    """How many runs of ink the rows have."""
    ink = pixels < INK
    return int(np.count_nonzero(ink[:, 1:] & ~ink[:, :-1]))
