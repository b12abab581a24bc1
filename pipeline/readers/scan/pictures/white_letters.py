"""White letters on shaded cells, as headers of tables have them, made black on white as all print is."""

import cv2
import numpy as np

from pipeline.readers.scan.pictures.pixels import Pixels, pieces

_TIMES = 4
"""So many times smaller is the picture in which grounds are looked for."""
_LETTER = 15
"""Pixels of it, across and down: letters cover less than half of so much ground."""
_SHADED = 215
"""Lighter ground is paper, whose letters are dark."""
_HIGH, _WIDE = 8, 16
"""Pixels of it: a line of print in a cell."""
_APART, _GRAIN = 40, 16
"""Shades from the ground: of letters, and of nothing but grain."""
_STROKE, _ROUND = 5, 41
"""Pixels: what is thinner is the edge of a dark letter; and how much ground letters may hide."""
_FEWEST, _MOST = 0.03, 0.5
"""Of the ground so much is covered by letters."""
_DARK = 0.25
"""Times as much ground dark letters cover at most: with more it is paper in a shadow."""
_THIN = 2
"""Pixels: what is thinner is the grain of a copied screen, and no stroke."""
_WHITE = 255


def with_black_letters(pixels: Pixels) -> Pixels:
    """The picture, in print size, with shaded areas of white letters turned over; others as they are."""
    # One point of so many, not their mean: dense print would look like shaded ground.
    points = np.ascontiguousarray(pixels[::_TIMES, ::_TIMES])
    most = cv2.blur(cv2.threshold(points, _SHADED, _WHITE, cv2.THRESH_BINARY_INV)[1], (_LETTER, _LETTER))
    shaded = cv2.erode((most > _WHITE // 2).astype(np.uint8), np.ones((3, 3), dtype=np.uint8))
    if not cv2.countNonZero(shaded):
        return pixels
    labels, found, _ = pieces(shaded)
    turned = pixels
    for label, (left, top, width, height, _) in enumerate(found.tolist()):
        if not label or height < _HIGH or width < _WIDE:
            continue
        own = slice(top, top + height), slice(left, left + width)
        shade = int(np.median(points[own][labels[own] == label]))
        rows, columns = (
            slice(max(0, _TIMES * edge.start - _ROUND), _TIMES * edge.stop + _ROUND) for edge in own
        )
        part = _turned(pixels[rows, columns], shade)
        if part is not None:
            turned = turned.copy() if turned is pixels else turned
            turned[rows, columns] = part
    return turned


def _turned(part: Pixels, shade: int) -> Pixels | None:
    """The part with what is lighter than its ground black on white; None where that is not letters."""
    ground = cv2.inRange(part, (max(0, shade - _APART),), (shade + _APART,))
    ground = cv2.morphologyEx(ground, cv2.MORPH_OPEN, np.ones((_STROKE, _STROKE), dtype=np.uint8))
    inside = cv2.morphologyEx(ground, cv2.MORPH_CLOSE, np.ones((_ROUND, _ROUND), dtype=np.uint8)) > 0
    lighter = cv2.subtract(part, np.full_like(part, shade))
    is_lighter = cv2.threshold(lighter, _APART, 1, cv2.THRESH_BINARY)[1]
    is_lighter = cv2.morphologyEx(is_lighter, cv2.MORPH_OPEN, np.ones((_THIN, _THIN), dtype=np.uint8))
    letters = is_lighter[inside] > 0
    is_dark = cv2.subtract(np.full_like(part, shade), part) > _APART
    if not inside.any() or not _FEWEST <= letters.mean() <= _MOST:
        return None
    if is_dark[inside].mean() > _DARK * letters.mean():
        return None
    most = float(np.median(lighter[inside][letters]))
    ink = cv2.convertScaleAbs(np.maximum(lighter, _GRAIN) - _GRAIN, alpha=_WHITE / max(1.0, most - _GRAIN))
    return np.asarray(np.where(inside & ~is_dark, _WHITE - ink, part))
