"""Dust, and the black points of a worn drum, wiped off: a page full of them reads like one without."""

import cv2
import numpy as np

from pipeline.readers.scan.pictures.pixels import Pixels, pieces

INK = 160
"""Of 255: darker points are ink; the picture is evenly lit and its paper white."""
_LARGEST = 6
"""Pixels of the longer side, in print size: so large are a stop and a mark over a letter, too."""
_ALONG, _ACROSS = 8, 12
"""Pixels: as near to a letter stand its marks and stops, beside it and over or under it."""
_STOP, _BEHIND = 3, 12
"""Pixels of the shorter side of a stop, and how far it may stand behind a narrow letter, as in `1.`."""
_WIDEST, _CROWD = 60, 31
"""Pixels: what is larger than letters, a seal or a pen has drawn; specks of those have others so near."""
_FEWEST = 120
"""Specks of a page: fewer do no harm, and a clean page, which has 0 to 80, stays as it is (measured)."""
_DUST = 4
"""Pixels of ink: every mark over a letter has more."""
_EDGE = 24
_LINKED, _ROW = 9, 45
"""Pixels: points so near to each other, in a straight row of such a length, are a dotted or broken ruling."""
WHITE = 255


def without_specks(pixels: Pixels) -> Pixels:
    """The picture, in print size, without points that are no part of letters, if it has many of them."""
    rows = pixels.shape[0]
    quarter = pixels[rows * 3 // 8 : rows * 5 // 8]
    if not quarter.size or _specks(quarter)[1] < _FEWEST // 4:
        return pixels
    specks, _ = _specks(pixels)
    specks = cv2.subtract(specks, _rows(specks))
    return cv2.bitwise_or(pixels, cv2.dilate(specks, np.ones((3, 3), dtype=np.uint8)))


def _specks(pixels: Pixels) -> tuple[Pixels, int]:
    """The specks, 255 on 0, and how many of them stand far from all letters."""
    ink = cv2.threshold(pixels, INK, WHITE, cv2.THRESH_BINARY_INV)[1]
    labels, found, middles = pieces(ink)
    sides = found[1:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]]
    is_small = sides.max(axis=1) <= _LARGEST
    x, y = np.rint(middles[1:]).astype(int).T
    is_alone = is_small & (_around(labels, ~is_small, _ALONG, _ACROSS)[y, x] == 0)
    may_be_stop = is_alone & (sides.min(axis=1) >= _STOP)
    if may_be_stop.any():
        is_letter = ~is_small & (sides.max(axis=1) <= _WIDEST)
        is_behind = _around(labels, is_letter, _BEHIND, 1)[y, x] > 0
        is_alone &= ~(may_be_stop & is_behind & _are_single(x[is_small], y[is_small], pixels.shape)[y, x])
    # The edge of a part of a page may cut letters in pieces.
    is_inside = (y > _EDGE) & (y < pixels.shape[0] - _EDGE)
    is_speck = is_alone | (found[1:, cv2.CC_STAT_AREA] <= _DUST)
    return _marked(labels, is_speck), int(np.count_nonzero(is_alone & is_inside))


def _are_single(x: Pixels, y: Pixels, shape: tuple[int, ...]) -> Pixels:
    """Where no more than one of the specks, at such places, is near."""
    places = np.zeros(shape, dtype=np.uint8)
    places[y, x] = 1
    return np.asarray(cv2.boxFilter(places, -1, (_CROWD, _CROWD), normalize=False) <= 1)


def _rows(specks: Pixels) -> Pixels:
    """255 where specks stand in straight rows, level or upright, elsewhere 0."""

    def in_rows(across: int, down: int, size: tuple[int, int]) -> Pixels:
        linked = cv2.dilate(specks, np.ones((down, across), dtype=np.uint8))
        return np.asarray(cv2.morphologyEx(linked, cv2.MORPH_OPEN, np.ones(size, dtype=np.uint8)))

    return np.asarray(cv2.bitwise_or(in_rows(_LINKED, 3, (1, _ROW)), in_rows(3, _LINKED, (_ROW, 1))))


def _around(labels: Pixels, is_letter: Pixels, along: int, across: int) -> Pixels:
    """What lies so near to a letter that it may belong to it: 255, elsewhere 0."""
    shape = np.ones((2 * across + 1, 2 * along + 1), dtype=np.uint8)
    return cv2.dilate(_marked(labels, is_letter), shape)


def _marked(labels: Pixels, chosen: Pixels) -> Pixels:
    """The points of the chosen labels 255, all others 0, also the paper, whose label is 0."""
    shades = np.concatenate(([0], chosen.astype(np.uint8) * WHITE)).astype(np.uint8)
    return np.asarray(shades[labels])
