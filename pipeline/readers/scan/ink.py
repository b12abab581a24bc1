"""Shades of grey from colours, with the red ink of stamps taken out and uneven light evened out."""

from typing import TYPE_CHECKING

from pipeline.readers.scan.pixels import reduced

if TYPE_CHECKING:
    from pipeline.readers.scan.pixels import Pixels

_WHITE = 255.0
_RED, _LEAST_RED = 0.35, 40
"""By how much of its brightness, and of 255, a pixel of red ink is redder than green or blue.

A little red stands in black letters too, where a JPEG has spread the tint of coloured paper over them.
"""
_LEAST_INK = 200
"""Pixels: fewer are no stamp."""
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


def brightest(coloured: "Pixels") -> "Pixels":
    """Of each pixel (blue, green, red) the brightest of the three, as if red ink were not there.

    Black letters stay, under a seal too. Blue ink is left alone: numbers and days are written with it.
    """
    import cv2  # noqa: PLC0415  only scans need it

    # What is no longer needed is written over: new memory costs more than the sums.
    blue, green, red = cv2.split(coloured)
    others = cv2.max(blue, green, dst=blue)
    redness = cv2.subtract(red, others, dst=green)
    return _without_red_ink(cv2.max(others, red, dst=red), redness)


def _without_red_ink(pixels: "Pixels", redness: "Pixels") -> "Pixels":
    import cv2  # noqa: PLC0415
    import numpy as np  # noqa: PLC0415

    least = np.maximum(np.arange(256) * _RED, _LEAST_RED).round().astype(np.uint8)
    inked = cv2.compare(redness, cv2.LUT(pixels, least), cv2.CMP_GT)
    if cv2.countNonZero(inked) < _LEAST_INK:
        return pixels
    ink = float(np.median(pixels[inked > 0]))
    cleared = cv2.convertScaleAbs(pixels, alpha=_WHITE / max(ink, 1.0))
    with_fringe = cv2.dilate(inked, np.ones((3, 3), dtype=np.uint8))
    return np.where(with_fringe > 0, cleared, pixels)


def evenly_lit(pixels: "Pixels") -> "Pixels":
    """The pixels on white paper, where the paper is grey or in shadow; else as they are."""
    import cv2  # noqa: PLC0415
    import numpy as np  # noqa: PLC0415

    rows, columns = pixels.shape
    # The brightest around each point is paper, wherever letters stand.
    small = cv2.dilate(reduced(pixels, _SMALL_SIDE / max(rows, columns)), np.ones((_LETTER, _LETTER)))
    if float(np.percentile(small, 5)) >= _DULL:
        return pixels
    dark = cv2.max(cv2.blur(small, (_LETTER, _LETTER)), np.full_like(small, _DARKEST))
    paper = cv2.resize(dark, (columns, rows), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(pixels, paper, scale=_WHITE)


def inked(pixels: "Pixels") -> "Pixels":
    """The pixels with faint print as dark as print usually is; else as they are. The paper is white."""
    import cv2  # noqa: PLC0415
    import numpy as np  # noqa: PLC0415

    ink = float(np.percentile(pixels[::8, ::8], _INKED))
    if not _FAINT < ink < _NO_INK:
        return pixels
    slope = (_WHITE - _BLACK) / (_WHITE - ink)
    shades = np.clip(_WHITE - (_WHITE - np.arange(256)) * slope, 0, _WHITE).astype(np.uint8)
    return np.asarray(cv2.LUT(pixels, shades))
