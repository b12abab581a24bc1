"""Bars of letters that touch and pass for a level ruling, as in `TTTU`, which lists of recipients have."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import cv2
import numpy as np

from pipeline.readers.scan.pictures.pixels import Pixels

_LONGEST = 40.0
"""Points: so long are the bars of four letters."""
_LETTER = 16.0
"""Points: no letter of a text is higher."""
_MEETS = 1.5
"""Points: so near an upright ruling comes to the level one that it meets."""
_HANGING = 0.5
"""Of the ink of the bar: stems of letters have as much beside it, what touches a ruling less."""


def without_bars(levels: Pixels, uprights: Pixels, ink: Pixels, scale: float) -> Pixels:
    """The level strokes but for bars of letters, which meet no upright ruling; `scale`: pixels a point."""
    outlines, _ = cv2.findContours(levels, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    boxes = list(map(cv2.boundingRect, outlines))
    heights = sorted(box[1] for box in boxes)
    bars = [
        outline
        for outline, box in zip(outlines, boxes, strict=True)
        if box[2] <= _LONGEST * scale
        and not _has_fellow(box[1], heights, round(_MEETS * scale))
        and _is_of_letters(box, uprights, ink, scale)
    ]
    return cv2.drawContours(levels, bars, -1, 0, cv2.FILLED)


def _has_fellow(height: int, heights: Sequence[int], near: int) -> bool:
    """Whether another stroke is in line with it, as pieces of a broken ruling are."""
    return bisect_right(heights, height + near) - bisect_left(heights, height - near) > 1


def _is_of_letters(box: Sequence[int], uprights: Pixels, ink: Pixels, scale: float) -> bool:
    """Whether more ink hangs on the stroke than touches a ruling, and no further than letters reach."""
    left, top, width, height = box
    reach, beside = round(_LETTER * scale), round(_MEETS * scale)
    rows = slice(max(0, top - reach), top + height + reach)
    if uprights[rows, max(0, left - beside) : left + width + beside].any():
        return False
    around = np.ascontiguousarray(ink[rows, max(0, left - reach) : left + width + reach])
    _, labels, found, _ = cv2.connectedComponentsWithStats(around)
    above = top - rows.start
    counts = np.bincount(labels[above : above + height].ravel(), minlength=len(found))
    piece = 1 + int(counts[1:].argmax()) if len(found) > 1 else 0
    bar, (x, _, across, down, whole) = int(counts[piece]), found[piece]
    # What goes on beyond them is a seal or a pen.
    is_word = down < reach and x > 0 and x + across < around.shape[1]
    return bool(piece and is_word and whole - bar >= _HANGING * bar)
