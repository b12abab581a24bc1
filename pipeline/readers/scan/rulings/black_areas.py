"""What is black over an area, holes of a punch and edges of shadows: beside a table they pass for rulings."""

import cv2
import numpy as np

from pipeline.readers.scan.pictures.pixels import Pixels

_SIDE = 6.0
"""Points: no ruling and no stroke of a letter is so thick."""
_HOLE = 34.0
"""Points: holes are 6 mm wide, with what is near them 10 mm, and some are torn."""
_MARGIN = 66.0
"""Points from an edge of the sheet: holes are punched 12 mm from it, text begins 30 mm from the left one."""
_FILLED = 255


def black_areas(ink: Pixels, scale: float) -> Pixels | None:
    """The areas and what is near them, 255 on 0; None where there are none. `scale`: pixels a point."""
    side = round(_SIDE * scale)
    inside = cv2.erode(ink, np.ones((side, side), dtype=np.uint8))
    if not cv2.countNonZero(inside):
        return None
    return cv2.dilate(inside, np.ones((2 * side, 2 * side), dtype=np.uint8))


def punched(areas: Pixels, scale: float) -> Pixels:
    """Those of the areas that are holes in the margin of the sheet."""
    rows, columns = areas.shape
    holes = np.zeros_like(areas)
    outlines, _ = cv2.findContours(areas, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for left, top, width, height in map(cv2.boundingRect, outlines):
        from_edge = min(left, top, columns - left - width, rows - top - height)
        if max(width, height) <= _HOLE * scale and from_edge + max(width, height) <= _MARGIN * scale:
            holes[top : top + height, left : left + width] = _FILLED
    return holes
