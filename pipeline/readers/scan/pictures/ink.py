"""Shades of grey from colours, with the red ink of stamps taken out and uneven light evened out."""

import cv2
import numpy as np

from pipeline.readers.scan.pictures.pixels import Pixels, reduced

_WHITE = 255.0
_RED, _LEAST_RED = 0.35, 40
"""By how much of its brightness, and of 255, a pixel of red ink is redder than green or blue.

A little red stands in black letters too, where a JPEG has spread the tint of coloured paper over them.
"""
_LEAST_INK = 200
"""Pixels: fewer are no stamp."""
_EVERY = 8
"""Pixels: a look at one in so many, across and down, tells whether there are colours at all."""
_PAPER, _COLOURED, _NO_TABLE = 200, 24, 120
"""Shades: of paper, by how much colours differ on it, and what is darker, as the table under the sheet."""
_SMALL_SIDE = 250
"""Pixels of the longest side of a picture in which the light is looked at."""
_LETTER = 9
"""Pixels of the small picture: letters and rulings are thinner."""
_DULL = 215
"""Darker paper is made white; print on paper that is brighter everywhere is clear as it is."""
_FAINT, _NO_INK = 90, 205
"""Of the darkest thousandth of a page: brighter ink is lost in grain, what is as bright as paper is none."""
_INKED = 0.1
"""Percent: a page of a few lines has as much ink."""
_BLACK = 20
_DARKEST = 40
"""What is darker is no paper, but the table under the sheet or a black picture."""


def brightest(coloured: Pixels, red: int) -> Pixels:
    """Of each pixel the brightest of its colours, as if red ink were not there; `red`: the place of red.

    Where nothing stands out in colour, that is as bright as the pixel looks.

    Black letters stay, under a seal too. Blue ink is left alone: numbers and days are written with it.
    """
    if not _has_colours(coloured[::_EVERY, ::_EVERY]):
        return cv2.cvtColor(coloured, cv2.COLOR_RGB2GRAY if red == 0 else cv2.COLOR_BGR2GRAY)
    # What is no longer needed is written over: new memory costs more than the sums.
    colours = cv2.split(coloured)
    reds, green, blue = colours[red], colours[1], colours[2 - red]
    others = cv2.max(blue, green, dst=blue)
    redness = cv2.subtract(reds, others, dst=green)
    return _without_red_ink(cv2.max(others, reds, dst=reds), redness)


def _has_colours(sample: Pixels) -> bool:
    """Whether stamps, pens or shaded cells stand out from the paper in colour."""
    colours = [np.ascontiguousarray(sample[:, :, place]) for place in range(3)]
    # The paper may have a tint, of the light or its own; most of it is blank.
    one, two, three = (cv2.convertScaleAbs(each, alpha=_PAPER / _usual(each)) for each in colours)
    most = cv2.max(cv2.max(one, two), three)
    least = cv2.min(cv2.min(one, two), three)
    stands_out = (cv2.subtract(most, least) > _COLOURED) & (most > _NO_TABLE)
    return int(np.count_nonzero(stands_out)) >= _LEAST_INK // _EVERY**2


def _usual(shades: Pixels) -> int:
    """The shade of the middle pixel, or 1 for black."""
    return max(1, int(np.bincount(shades.ravel(), minlength=256).cumsum().searchsorted(shades.size / 2)))


def _without_red_ink(pixels: Pixels, redness: Pixels) -> Pixels:
    least = np.maximum(np.arange(256) * _RED, _LEAST_RED).round().astype(np.uint8)
    inked = cv2.compare(redness, cv2.LUT(pixels, least), cv2.CMP_GT)
    if cv2.countNonZero(inked) < _LEAST_INK:
        return pixels
    ink = float(np.median(pixels[inked > 0]))
    cleared = cv2.convertScaleAbs(pixels, alpha=_WHITE / max(ink, 1.0))
    with_fringe = cv2.dilate(inked, np.ones((3, 3), dtype=np.uint8))
    return cv2.copyTo(cleared, with_fringe, pixels)


def evenly_lit(pixels: Pixels) -> Pixels:
    """The pixels on white paper, where the paper is grey or in shadow; else as they are."""
    rows, columns = pixels.shape
    # The brightest around each point is paper, wherever letters stand.
    small = cv2.dilate(reduced(pixels, _SMALL_SIDE / max(rows, columns)), np.ones((_LETTER, _LETTER)))
    if float(np.percentile(small, 5)) >= _DULL:
        return pixels
    dark = cv2.max(cv2.blur(small, (_LETTER, _LETTER)), np.full_like(small, _DARKEST))
    paper = cv2.resize(dark, (columns, rows), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(pixels, paper, scale=_WHITE)


def inked(pixels: Pixels) -> Pixels:
    """The pixels with faint print as dark as print usually is; else as they are. The paper is white."""
    ink = float(np.percentile(pixels[::8, ::8], _INKED))
    if not _FAINT < ink < _NO_INK:
        return pixels
    slope = (_WHITE - _BLACK) / (_WHITE - ink)
    shades = np.clip(_WHITE - (_WHITE - np.arange(256)) * slope, 0, _WHITE).astype(np.uint8)
    return np.asarray(cv2.LUT(pixels, shades))
