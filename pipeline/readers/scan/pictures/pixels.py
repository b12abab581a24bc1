"""What a picture is made of, and a smaller picture of the same."""

from typing import Any, TypeAlias

import cv2
from numpy.typing import NDArray

Pixels: TypeAlias = NDArray[Any]
"""Rows of columns, a byte each; of colours three bytes."""


def reduced(pixels: Pixels, share: float) -> Pixels:
    """The picture so many times as wide and high, at most as large as it is; its points are means.

    It is reduced by a whole number first, which OpenCV does five times faster than by a fraction; for what
    is left it is enough to look between two points.
    """
    if share >= 1:
        return pixels
    rows, columns = pixels.shape
    size = max(1, round(columns * share)), max(1, round(rows * share))
    times = min(int(1 / share), rows, columns)
    whole = columns // times, rows // times
    even = cv2.resize(pixels[: whole[1] * times, : whole[0] * times], whole, interpolation=cv2.INTER_AREA)
    return cv2.resize(even, size, interpolation=cv2.INTER_LINEAR)


def half_ink(pixels: Pixels, shade: int) -> Pixels:
    """What is darker than the shade, 255 on 0, in a picture half as wide and high."""
    rows, columns = pixels.shape
    half = cv2.resize(pixels, (max(1, columns // 2), max(1, rows // 2)), interpolation=cv2.INTER_AREA)
    return cv2.threshold(half, shade, 255, cv2.THRESH_BINARY_INV)[1]


def pieces(ink: Pixels) -> tuple[Pixels, Pixels, Pixels]:
    """What hangs together: of each point the number of its piece, then of each piece its box, and its middle.

    The piece of number 0 is the paper.
    """
    try:  # Short numbers take half the time, but more pieces than they can tell apart are an error.
        return cv2.connectedComponentsWithStats(ink, ltype=cv2.CV_16U)[1:]
    except cv2.error:
        return cv2.connectedComponentsWithStats(ink)[1:]
