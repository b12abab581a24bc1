"""The sheet of paper in a photograph: found against the darker table under it, and laid flat."""

import cv2
import numpy as np

from pipeline.readers.scan.pictures.pixels import Pixels, reduced

_SIDE = 500
"""Pixels of the longest side of a picture in which edges are looked for."""
_LEAST_SHEET, _MOST_SHEET = 0.25, 0.97
"""Of the picture: less is no page, more leaves nothing to cut off."""
_SCANNED = 0.85
"""Of the picture: a sheet as large, of which the picture cuts off a side, lay on a scanner, at most askew."""
_SIDES = 4
_STRAIGHT = 0.03
"""Of the outline's length: by so much an edge may bend."""
_CONTRAST = 40
"""By so much the sheet is brighter than what lies beyond its edges."""
_ALIKE = 0.5
"""Of the largest bright area: another as large is a page too, beyond the dark spine of a book."""
_REACH, _SAMPLES = 4.0, 40
"""How far from an edge, in pixels of the small picture, and in how many places, it is judged."""
_CLOSED = 9


def laid_flat(pixels: Pixels) -> Pixels:
    """The sheet alone, as if seen from straight above; the picture as it is, where no sheet stands out."""
    corners = _corners(pixels)
    if corners is None:
        return pixels
    top_left, top_right, bottom_right, bottom_left = corners
    width = max(_distance(top_left, top_right), _distance(bottom_left, bottom_right))
    height = max(_distance(top_left, bottom_left), _distance(top_right, bottom_right))
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float32)
    view = cv2.getPerspectiveTransform(corners, flat)
    return cv2.warpPerspective(pixels, view, (round(width), round(height)), borderMode=cv2.BORDER_REPLICATE)


def _corners(pixels: Pixels) -> Pixels | None:
    """The corners of the sheet, from the top left one clockwise."""
    share = min(1.0, _SIDE / max(pixels.shape))
    small = reduced(pixels, share)
    # Letters are closed over, so that the sheet is one bright area.
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((_CLOSED, _CLOSED), dtype=np.uint8))
    _, bright = cv2.threshold(paper, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    sheet = _only_sheet(bright)
    if sheet is None or not _LEAST_SHEET <= cv2.contourArea(sheet) / small.size <= _MOST_SHEET:
        return None
    corners = cv2.approxPolyDP(sheet, _STRAIGHT * cv2.arcLength(sheet, closed=True), closed=True)
    if len(corners) != _SIDES:
        return None
    ordered = _clockwise(corners.reshape(4, 2).astype(np.float32))
    steps = _steps(paper, ordered)
    if len(steps) < _SIDES and cv2.contourArea(sheet) > _SCANNED * small.size:
        return None
    return ordered / np.float32(share) if steps and min(steps) > _CONTRAST else None


def _only_sheet(bright: Pixels) -> Pixels | None:
    """The outline of the largest bright area; None where there is none, or another nearly as large."""
    outlines, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    areas = sorted(map(cv2.contourArea, outlines))
    if not areas or (len(areas) > 1 and areas[-2] > _ALIKE * areas[-1]):
        return None
    return cv2.convexHull(max(outlines, key=cv2.contourArea))


def _steps(paper: Pixels, corners: Pixels) -> list[float]:
    """By how much the picture is darker just beyond each edge of the sheet than just within.

    A shadow grows little by little; where the edge of the picture cuts the sheet off, nothing can be said.
    """
    steps = []
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        along = np.linspace(start, end, _SAMPLES + 2)[1:-1]
        inwards = np.array([start[1] - end[1], end[0] - start[0]]) / max(_distance(start, end), 1.0)
        within, beyond = (_brightness(paper, along + inwards * reach) for reach in (_REACH, -_REACH))
        if beyond is not None and within is not None:
            steps.append(within - beyond)
    return steps


def _brightness(paper: Pixels, points: Pixels) -> float | None:
    """The usual brightness at the points; None where most lie outside the picture."""
    x, y = np.rint(points).astype(int).T
    inside = (x >= 0) & (y >= 0) & (x < paper.shape[1]) & (y < paper.shape[0])
    return float(np.median(paper[y[inside], x[inside]])) if inside.sum() * 2 > len(points) else None


def _clockwise(corners: Pixels) -> Pixels:
    """From the top left one on, which is nearest to that corner of the picture."""
    sums, differences = corners.sum(axis=1), corners[:, 0] - corners[:, 1]
    order = [int(sums.argmin()), int(differences.argmax()), int(sums.argmax()), int(differences.argmin())]
    return np.ascontiguousarray(corners[order])


def _distance(one: Pixels, other: Pixels) -> float:
    return float(np.hypot(*(one - other)))
