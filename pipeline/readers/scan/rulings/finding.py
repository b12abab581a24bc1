"""The rulings of a picture: long straight strokes, found by opening it with long thin shapes."""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from pipeline.readers.grids import Segment
from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.rulings.black_areas import black_areas, punched
from pipeline.readers.scan.rulings.broken_rulings import joined, mended
from pipeline.readers.scan.rulings.faint_rulings import with_faint
from pipeline.readers.scan.rulings.large_letters import without_stems
from pipeline.readers.scan.rulings.letter_bars import without_bars
from pipeline.readers.scan.rulings.letter_tails import tails
from pipeline.readers.scan.rulings.picture_rulings import PictureRulings
from pipeline.readers.scan.rulings.walls import rows_seen, with_walls

_STROKE = 10.5
"""Points: no straight stroke of a letter of common size is so long."""
_BRIDGED = 3.0
"""Points: gaps in a faded rule."""
_SHORTEST_LEVEL, _SHORTEST_UPRIGHT = 18.0, 11.0
"""Points: columns are hardly narrower, rows of small print hardly less high."""
_THICKEST = 4.0
"""Points: what is thicker is a bar or the edge of a shadow."""
_DARK = 0.72
"""Of the brightness of the paper around: darker pixels are ink."""
_AROUND = 51
_BLOCK = 4
"""Pixels that are looked at together."""


def find_rulings(picture: Picture) -> PictureRulings:
    """The horizontal and vertical rulings of a straight picture."""
    ink = _ink(picture.pixels)
    black = black_areas(ink, picture.scale)
    ink = ink if black is None else cv2.subtract(ink, black)
    level = _strokes(ink, picture.scale, upright=False)
    upright = without_stems(_strokes(ink, picture.scale, upright=True), level, ink, picture.scale)
    level = without_bars(level, upright, ink, picture.scale)
    levels = joined(_segments(level, picture.scale, upright=False))
    uprights = _without_tails(upright, levels, picture.scale)
    segments = [*levels, *uprights]
    mask = cv2.bitwise_or(level, upright)
    mask = mask if black is None else cv2.bitwise_or(mask, punched(black, picture.scale))
    # Faint rulings are told from the sure pieces: drawn longer, those would pass for the whole table.
    faint = with_faint(picture, segments)
    if faint is None:
        return PictureRulings(mended(levels, uprights, picture), mask)
    mask = cv2.bitwise_or(mask, faint.mask)
    if not faint.lattice:
        sure = mended(levels, uprights, picture)
        return PictureRulings([*sure, *rows_seen(picture, sure, faint.rows)], mask)
    walls = with_walls(picture, segments, faint.lattice)
    return PictureRulings([*segments, *walls.segments, *faint.rows], cv2.bitwise_or(mask, walls.mask))


def _without_tails(strokes: Pixels, levels: Sequence[Segment], scale: float) -> list[Segment]:
    """The upright rulings among strokes; the tails of letters are wiped out."""
    uprights = list(_segments(strokes, scale, upright=True))
    found = frozenset(tails(uprights, levels))
    for stroke in found:
        rows = slice(round(stroke.y0 * scale), round(stroke.y1 * scale))
        reach = round(_THICKEST * scale)
        strokes[rows, max(0, round(stroke.x0 * scale) - reach) : round(stroke.x0 * scale) + reach] = 0
    return [stroke for stroke in uprights if stroke not in found]


def _ink(pixels: Pixels) -> Pixels:
    paper = cv2.blur(pixels, (_AROUND, _AROUND))
    return cv2.compare(pixels, cv2.convertScaleAbs(paper, alpha=_DARK), cv2.CMP_LT)


def _strokes(ink: Pixels, scale: float, *, upright: bool) -> Pixels:
    """The pixels of strokes as long as a ruling in one direction."""

    def shape(length: float) -> Pixels:
        pixels = max(1, round(length * scale))
        return cv2.getStructuringElement(cv2.MORPH_RECT, (1, pixels) if upright else (pixels, 1))

    # Each line of pixels is looked at by itself, so that only the few with a long run of ink need a look.
    lines = _with_runs(ink, max(1, round(_STROKE * scale)), upright=upright)
    found = np.zeros_like(ink)
    if lines.any():
        place = (slice(None), lines) if upright else (lines, slice(None))
        pieces = cv2.morphologyEx(np.ascontiguousarray(ink[place]), cv2.MORPH_OPEN, shape(_STROKE))
        bridged = cv2.morphologyEx(pieces, cv2.MORPH_CLOSE, shape(_BRIDGED))
        longest = shape(_SHORTEST_UPRIGHT if upright else _SHORTEST_LEVEL)
        found[place] = cv2.morphologyEx(bridged, cv2.MORPH_OPEN, longest)
    return found


def _with_runs(ink: Pixels, length: int, *, upright: bool) -> Pixels:
    """Of each column, or row, whether so many pixels of ink may run on in it, told by blocks of them."""
    end = ink.shape[0 if upright else 1] // _BLOCK * _BLOCK
    if not end:
        return np.zeros(ink.shape[1 if upright else 0], dtype=bool)
    blocks = ink[:end:_BLOCK] if upright else ink[:, :end:_BLOCK]
    for at in range(1, _BLOCK):
        blocks = blocks & (ink[at:end:_BLOCK] if upright else ink[:, at:end:_BLOCK])
    # Wherever a run begins, it holds so many whole blocks.
    count = max(1, (length + 1) // _BLOCK - 1)
    runs = cv2.erode(blocks, np.ones((count, 1) if upright else (1, count), dtype=np.uint8))
    return np.asarray(runs.any(axis=0 if upright else 1))


def _segments(strokes: Pixels, scale: float, *, upright: bool) -> "Iterator[Segment]":
    # Outlines of the few strokes cost a tenth of what naming every pixel of the page does.
    outlines, _ = cv2.findContours(strokes, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for outline in outlines:
        left, top, width, height = cv2.boundingRect(outline)
        inside = cv2.moments(strokes[top : top + height, left : left + width], binaryImage=True)
        area = inside["m00"]
        x, y = (left + inside["m10"] / area) / scale, (top + inside["m01"] / area) / scale
        length = (height if upright else width) / scale
        if area / (length * scale) / scale > _THICKEST:
            continue
        if upright:
            yield Segment(x, top / scale, x, (top + height) / scale)
        else:
            yield Segment(left / scale, y, (left + width) / scale, y)
