"""The line of a name under loops of a pen, found in a drawn picture."""

import cv2
import numpy as np
import pytest

from pipeline.readers.scan.second_look.name_lines import name_line


def picture(strokes: int, height: int = 14) -> np.ndarray:
    """Upright strokes as of letters at 150 to 150 + height, and a zigzag of a pen from 40 to 120 above them."""
    pixels = np.full((260, 600), 255, dtype=np.uint8)
    for at in range(strokes):
        pixels[150 : 150 + height, 200 + 9 * at : 203 + 9 * at] = 0
    points = [(180 + 25 * at, 40 if at % 2 else 120) for at in range(9)]
    cv2.polylines(pixels, [np.array(points)], False, 0, 3)
    cv2.line(pixels, (380, 120), (590, 160), 0, 2)
    return pixels


def test_rows_of_letters_are_told_from_those_of_a_pen() -> None:
    left, top, right, bottom = name_line(picture(24)) or (0, 0, 0, 0)
    assert 130 <= top < 150
    assert 164 < bottom <= 175
    assert left == 200
    assert 407 <= right < 440  # not as far as the stroke of the pen goes


@pytest.mark.parametrize(
    "pixels", [picture(0), picture(24, height=40), np.full((90, 90), 255, dtype=np.uint8)]
)
def test_a_pen_large_letters_and_paper_are_no_line(pixels: np.ndarray) -> None:
    assert name_line(pixels) is None
