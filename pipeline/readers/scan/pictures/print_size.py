"""Pictures in the size in which print reads best.

Neither a photograph nor a file made of photographs says how large the sheet was; its letters do.
"""

import cv2
import numpy as np

from pipeline.readers.scan.pictures.ink import evenly_lit, inked
from pipeline.readers.scan.pictures.noise import require_print
from pipeline.readers.scan.pictures.picture import (
    LARGEST_SHEET,
    LONGEST_SIDE,
    POINTS_AN_INCH,
    RESOLUTION,
    SMALLEST_SHEET,
    Picture,
)
from pipeline.readers.scan.pictures.pixels import Pixels, pieces, reduced
from pipeline.readers.scan.pictures.sheet import laid_flat
from pipeline.readers.scan.pictures.specks import without_specks
from pipeline.readers.scan.pictures.white_letters import with_black_letters

_SCALE = RESOLUTION / POINTS_AN_INCH
_LETTER = 8.0
"""Points: the usual longer side of a letter with its marks, in print of 13 to 14 points as decreed."""
_A4 = 842.0
_LEAST = 4
"""Pixels: what is smaller is a stop, a mark or dust."""
_LARGEST_LETTER = 0.06
"""Of the longest side: what is larger is no letter of the text."""
_SLIMMEST = 3.0
"""Of its shorter side: what is longer are strokes and letters that touch."""
_FEWEST = 40
_LARGEST = 1.4
"""Of LONGEST_SIDE: small print is magnified so far."""
_MOST_PIXELS = 20_000_000
"""A3 at 300 dots an inch has fewer; what shows no page, in the smallest strokes, is not magnified beyond."""


def prepared(pixels: Pixels, scale: float | None) -> Picture:
    """The sheet flat, evenly lit, in print size, without specks; `scale`: pixels a point, if it is known.

    Raises NoLettersError where it is noise.
    """
    flat = laid_flat(pixels)
    sized = _in_print_size(inked(evenly_lit(flat)), scale if flat is pixels else None)
    wiped = without_specks(with_black_letters(sized.pixels))
    require_print(wiped)
    return sized._replace(pixels=wiped)


def _in_print_size(pixels: Pixels, scale: float | None) -> Picture:
    rows, columns = pixels.shape
    longest = max(rows, columns)
    if scale and SMALLEST_SHEET <= longest / scale <= LARGEST_SHEET:
        factor = _SCALE / scale
    else:
        letter = letter_size(pixels)
        factor = _SCALE * _LETTER / letter if letter else _SCALE * _A4 / longest
    factor = min(factor, _LARGEST * LONGEST_SIDE / longest, (_MOST_PIXELS / pixels.size) ** 0.5)
    size = max(1, round(columns * factor)), max(1, round(rows * factor))
    if size == (columns, rows):
        return Picture(pixels, _SCALE)
    if factor < 1:
        return Picture(reduced(pixels, factor), _SCALE)
    return Picture(cv2.resize(pixels, size, interpolation=cv2.INTER_CUBIC), _SCALE)


def letter_size(pixels: Pixels) -> float | None:
    """The usual longer side of a letter in pixels, whichever way the page lies. None where there are few.

    Half of all ink is in smaller letters.
    """
    _, ink = cv2.threshold(pixels, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    _, found, _ = pieces(ink)
    sides = found[1:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]]
    shorter, longer, areas = sides.min(axis=1), sides.max(axis=1), found[1:, cv2.CC_STAT_AREA]
    letters = (
        (longer >= _LEAST) & (longer <= _LARGEST_LETTER * max(pixels.shape)) & (longer <= _SLIMMEST * shorter)
    )
    if np.count_nonzero(letters) < _FEWEST:
        return None
    order = np.argsort(longer[letters])
    weights = np.cumsum(areas[letters][order])
    return float(longer[letters][order][np.searchsorted(weights, weights[-1] / 2)])
