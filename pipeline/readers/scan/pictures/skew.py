"""Straightens a picture that lay askew on the scanner, and turns one that lay on its side."""

from math import radians, tan
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.pictures.pixels import Pixels

_MOST_DEGREES = 6.0
_STEPS = (0.25, 0.05)
"""Degrees: the second step searches around the best angle of the first.

Long rulings stand out within a third of a degree only: a first step of half a degree passed over their angle
where they lay between two that were tried.
"""
_LEAST_DEGREES = 0.1
_SEARCHED_WIDTH = 600
"""Pixels: rows of letters are told as well in a small picture, and ten times faster."""
_WHITE = 255
_DARK = 150
_SOLID = 6
"""Pixels of that: what is as thick is no print, but a shadow, a hole, or the bed of the scanner."""
_FRINGE = 2
_ROOM = 0.1
"""Of the width: at the steepest angle no column is shifted up by more."""


class _Ink(NamedTuple):
    """The dark points of a picture: how far right of its middle, how far down, and how dark."""

    x: "NDArray[np.float32]"
    y: "NDArray[np.float32]"
    darkness: "NDArray[np.float32]"


def straight(picture: Picture) -> Picture:
    """The picture with its lines of print level."""
    degrees = _skew(picture.pixels)
    if abs(degrees) < _LEAST_DEGREES:
        return picture
    rows, columns = picture.pixels.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), degrees, 1.0)
    level = cv2.warpAffine(
        picture.pixels, turn, (columns, rows), flags=cv2.INTER_LINEAR, borderValue=(_WHITE,)
    )
    return picture._replace(pixels=level)


def turned(picture: Picture, quarters: int) -> Picture:
    """The picture after so many quarter turns to the left."""
    return picture._replace(pixels=np.ascontiguousarray(np.rot90(picture.pixels, quarters)))


def _skew(pixels: Pixels) -> float:
    """By how many degrees, to the left, the picture has to be turned."""
    ink = _ink(pixels)
    best, reach = 0.0, _MOST_DEGREES
    for step in _STEPS:
        count = round(reach / step)
        tried = [best + step * place for place in range(-count, count + 1)]
        # Of angles too small to tell apart, the one that leaves the picture as it is.
        best = max(tried, key=lambda degrees: (_levels(ink, degrees), -abs(degrees)))
        reach = step
    return best


def _ink(pixels: Pixels) -> _Ink:
    rows, columns = pixels.shape
    width = min(columns, _SEARCHED_WIDTH)
    # In one step: reduced in two, worn pages came out a tenth of a degree askew, and rulings broke.
    small = cv2.resize(pixels, (width, max(1, round(rows * width / columns))), interpolation=cv2.INTER_AREA)
    dark = _without_solids((small < _DARK).astype(np.uint8))
    # The places of points in one row after another are found six times faster than rows and columns.
    places = np.flatnonzero(dark.view(np.bool_))
    y, x = np.divmod(places, width)
    darkness = _WHITE - small.ravel()[places].astype(np.float32)
    across = x.astype(np.float32) - width / 2
    # Half a row more, so that cutting off decimals rounds.
    return _Ink(across, y.astype(np.float32) + np.float32(width * _ROOM + 0.5), darkness)


def _without_solids(dark: Pixels) -> Pixels:
    """The dark points without large dark areas: the level edge of one outweighs all lines of print askew."""
    inner = slice(_SOLID, -_SOLID)
    # Areas go on beyond the picture: however narrow the strip of one that was scanned.
    beyond = cv2.copyMakeBorder(dark, _SOLID, _SOLID, _SOLID, _SOLID, cv2.BORDER_REPLICATE)
    solid = cv2.morphologyEx(beyond, cv2.MORPH_OPEN, np.ones((_SOLID, _SOLID), dtype=np.uint8))
    around = 1 + 2 * _FRINGE
    wide = cv2.dilate(solid, np.ones((around, around), dtype=np.uint8))
    return np.asarray(dark & (wide[inner, inner] == 0))


def _levels(ink: _Ink, degrees: float) -> float:
    """How sharply the rows part into print and blank when each column is shifted as the turn would do."""
    rows = (ink.y - ink.x * np.float32(tan(radians(degrees)))).astype(np.int32)
    profile = np.bincount(rows, ink.darkness)
    return float(np.square(np.diff(profile)).sum())
