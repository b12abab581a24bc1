"""The picture of one cell, without its rulings and with a little white around it."""

from typing import NamedTuple

import cv2
import numpy as np

from pipeline.readers.grids import Box
from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.pictures.pixels import Pixels

_MARGIN = 8
_DARK = 150
_LEAST_INK = 12
"""Pixels: less is dust."""
_SPECK = 3
_WHITE = 255
_LETTER = 0.5
"""Of the height of the tallest line: what is lower is a mark over or under letters."""
_APART = 0.8
"""Of the height of a line: digits of one figure, and groups of them parted by a blank, are nearer."""


class Crop(NamedTuple):
    """The ink of a cell, and how many of its pixels make a point."""

    pixels: Pixels
    scale: float


def crop(picture: Picture, unruled: Pixels, box: Box) -> Crop | None:
    """The ink in the box (points); None where there is none. `unruled`: the pixels without rulings."""
    scale = picture.scale
    left, top = round(box.x0 * scale), round(box.y0 * scale)
    right, bottom = round(box.x1 * scale), round(box.y1 * scale)
    inner = unruled[max(0, top) : bottom, max(0, left) : right]
    if inner.size == 0:
        return None
    dark = (inner < _DARK).astype(np.uint8)
    cleaned = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((2, 2), dtype=np.uint8))
    if cv2.countNonZero(cleaned) < _LEAST_INK:
        return None
    x, y, width, height = cv2.boundingRect(cleaned)
    if max(width, height) < _SPECK:
        return None
    ink = inner[max(0, y - _SPECK) : y + height + _SPECK, max(0, x - _SPECK) : x + width + _SPECK]
    framed = np.pad(ink, _MARGIN, constant_values=_WHITE)
    return Crop(np.ascontiguousarray(framed), scale)


def runs_of(flags: Pixels) -> list[tuple[int, int]]:
    """Where the stretches of a row of flags that are true begin and end."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return [(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def printed_lines(ink: Pixels) -> list[Pixels]:
    """The lines of print in a cell, parted where a row of pixels is blank; marks stay with their letters."""
    bands = runs_of(np.asarray((ink < _DARK).any(axis=1)))
    tallest = max((bottom - top for top, bottom in bands), default=0)
    lines = [band for band in bands if band[1] - band[0] > _LETTER * tallest]
    starts = [max(0, top - _MARGIN) for top, _ in lines]
    return [
        np.ascontiguousarray(ink[start : bottom + _MARGIN])
        for start, (_, bottom) in zip(starts, lines, strict=True)
    ]


def are_apart(line: Pixels) -> bool:
    """Whether letters of a line of print stand so far apart that they belong to two columns."""
    dark = line < _DARK
    extents = _extents(dark)
    height = int(np.count_nonzero(dark.any(axis=1)))
    columns = np.flatnonzero(extents)
    ends = columns[:-1][np.diff(columns) > _APART * height + 1]
    # Dust beside a figure is lower than half a line.
    return any(min(extents[: end + 1].max(), extents[end + 1 :].max()) > _LETTER * height for end in ends)


def _extents(dark: Pixels) -> Pixels:
    """How high the ink reaches in each column, from its lowest to its highest point."""
    inked = dark.any(axis=0)
    return np.where(inked, dark.shape[0] - dark[::-1].argmax(axis=0) - dark.argmax(axis=0), 0)


def without_rulings(picture: Picture, mask: Pixels) -> Pixels:
    """The pixels with those of the mask (0 or 255), and the fringe around them, white."""
    wide = cv2.dilate(mask, np.ones((3, 3), dtype=np.uint8))
    return cv2.bitwise_or(picture.pixels, wide)
