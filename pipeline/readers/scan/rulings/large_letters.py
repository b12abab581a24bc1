"""Stems of large letters, as in a title on a cover: they are as long as the walls of a row of a table."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import cv2

from pipeline.readers.scan.pictures.pixels import Pixels, pieces

_HIGHEST = 36.0
"""Points: letters of titles, with their marks, are hardly higher."""
_MEETS = 1.5
"""Points: so near a wall comes to a level ruling that it meets."""
_PARTED = 6.0
"""Points between pieces of a broken wall; lines of large letters stand further apart."""
_BESIDE = 3.0
"""Points: at least so much wider than its stem is a letter, or its serifs."""
_FEWEST = 4
"""Stems of one line of letters."""


class _Stroke(NamedTuple):
    outline: Pixels
    left: int
    top: int
    right: int
    bottom: int


def without_stems(uprights: Pixels, levels: Pixels, ink: Pixels, scale: float) -> Pixels:
    """The upright strokes but for the stems of lines of large letters, which meet no level ruling.

    `scale`: pixels a point.
    """
    strokes = _strokes(uprights)
    walls = _Walls(strokes, scale)
    short = [
        stroke
        for stroke in strokes
        if stroke.bottom - stroke.top <= _HIGHEST * scale
        and not _meets(stroke, levels, round(_MEETS * scale))
        and not walls.go_on(stroke)
    ]
    if len(short) < _FEWEST:
        return uprights
    stems = _in_lines(short, _of_letters(short, ink, scale), _PARTED * scale)
    return cv2.drawContours(uprights, [stroke.outline for stroke in stems], -1, 0, cv2.FILLED)


def _strokes(uprights: Pixels) -> list[_Stroke]:
    outlines, _ = cv2.findContours(uprights, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    boxes = map(cv2.boundingRect, outlines)
    return [
        _Stroke(outline, x, y, x + width, y + height)
        for outline, (x, y, width, height) in zip(outlines, boxes, strict=True)
    ]


def _meets(stroke: _Stroke, levels: Pixels, reach: int) -> bool:
    rows = slice(max(0, stroke.top - reach), stroke.bottom + reach)
    return bool(levels[rows, max(0, stroke.left - reach) : stroke.right + reach].any())


def _of_letters(strokes: Sequence[_Stroke], ink: Pixels, scale: float) -> list[_Stroke]:
    """Those whose ink goes on beside them and is no higher than a letter: a wall is nothing but a stroke."""
    labels, found, _ = pieces(ink)
    sizes = [found[labels[y, x]][2:4] for ((x, y),) in (stroke.outline[0] for stroke in strokes)]
    return [
        stroke
        for stroke, (width, height) in zip(strokes, sizes, strict=True)
        if height <= _HIGHEST * scale and width - (stroke.right - stroke.left) >= _BESIDE * scale
    ]


def _in_lines(strokes: Sequence[_Stroke], of_letters: Sequence[_Stroke], near: float) -> list[_Stroke]:
    """Those that stand among letters at their height, an `I` too, which is nothing but its stroke."""
    lines = sorted(stroke.top + stroke.bottom for stroke in of_letters)

    def beside(line: int) -> int:
        return bisect_right(lines, line + 2 * near) - bisect_left(lines, line - 2 * near)

    return [stroke for stroke in strokes if beside(stroke.top + stroke.bottom) >= _FEWEST]


class _Walls:
    """Strokes by where they stand, so that what is in line with one of them is found at once."""

    def __init__(self, strokes: Sequence[_Stroke], scale: float) -> None:
        self._scale = scale
        self._in_line: dict[int, list[_Stroke]] = {}
        for stroke in strokes:
            self._in_line.setdefault(self._place(stroke), []).append(stroke)

    def go_on(self, stroke: _Stroke) -> bool:
        """Whether another piece of the same wall is near."""
        place = self._place(stroke)
        return any(
            other is not stroke
            and max(stroke.top, other.top) - min(stroke.bottom, other.bottom) <= _PARTED * self._scale
            for beside in (place - 1, place, place + 1)
            for other in self._in_line.get(beside, ())
        )

    def _place(self, stroke: _Stroke) -> int:
        return int((stroke.left + stroke.right) / 2 / (_MEETS * self._scale))
