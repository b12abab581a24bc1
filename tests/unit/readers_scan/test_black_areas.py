"""The hole of a punch beside a table: it joined the rulings that it touched, and two rows were one."""

import cv2
import numpy as np
import pytest

from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.rulings.finding import find_rulings

SCALE = 200 / 72
ROWS = (300, 342, 384, 426)


def table(hole: tuple[int, int] | None = None) -> Picture:
    """Three rows of two cells beside the left edge of a sheet, and a hole of 6 mm."""
    pixels = np.full((900, 1200), 255, np.uint8)
    for row in ROWS:
        cv2.line(pixels, (100, row), (900, row), 0, 2)
    for column in (100, 300, 900):
        cv2.line(pixels, (column, ROWS[0]), (column, ROWS[-1]), 0, 2)
    if hole:
        cv2.circle(pixels, hole, 23, 0, cv2.FILLED)
    return Picture(pixels, SCALE)


def test_rulings_that_a_hole_joins_stay_apart() -> None:
    found = find_rulings(table((85, 363)))
    levels = sorted(round(line.y0 * SCALE) for line in found.segments if line.y0 == line.y1)
    assert levels == pytest.approx(ROWS, abs=2)
    assert sum(line.x0 == line.x1 for line in found.segments) == 3


def test_the_hole_is_wiped_out_in_the_margin_alone() -> None:
    assert find_rulings(table((85, 363))).mask[363, 85]
    assert not find_rulings(table((600, 700))).mask[700, 600]
