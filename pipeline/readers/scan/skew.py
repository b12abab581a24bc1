"""Straightens a picture that lay askew on the scanner, and turns one that lay on its side."""

from typing import TYPE_CHECKING

from pipeline.readers.scan.picture import Picture

if TYPE_CHECKING:
    from pipeline.readers.scan.picture import Pixels

_MOST_DEGREES = 6.0
_STEPS = (1.0, 0.25, 0.05)
"""Degrees: each step searches around the best angle of the step before."""
_LEAST_DEGREES = 0.1
_SEARCHED_WIDTH = 600
"""Pixels: rows of letters are told as well in a small picture, and ten times faster."""
_WHITE = 255


def straight(picture: Picture) -> Picture:
    """The picture with its lines of print level."""
    import cv2  # noqa: PLC0415  only scans need it

    degrees = _skew(picture.pixels)
    if abs(degrees) < _LEAST_DEGREES:
        return picture
    rows, columns = picture.pixels.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), degrees, 1.0)
    level = cv2.warpAffine(
        picture.pixels, turn, (columns, rows), flags=cv2.INTER_LINEAR, borderValue=(_WHITE,)
    )
    return picture._replace(pixels=level)


def turned(picture: Picture, quarters: int) -> Picture:
    """The picture after so many quarter turns to the left."""
    import numpy as np  # noqa: PLC0415  only scans need it

    return picture._replace(pixels=np.ascontiguousarray(np.rot90(picture.pixels, quarters)))


def _skew(pixels: "Pixels") -> float:
    """By how many degrees, to the left, the picture has to be turned."""
    import cv2  # noqa: PLC0415

    rows, columns = pixels.shape
    width = min(columns, _SEARCHED_WIDTH)
    small = cv2.resize(pixels, (width, max(1, round(rows * width / columns))), interpolation=cv2.INTER_AREA)
    ink = cv2.bitwise_not(small)
    best, reach = 0.0, _MOST_DEGREES
    for step in _STEPS:
        count = round(reach / step)
        best = max(
            (best + step * place for place in range(-count, count + 1)), key=lambda by: _levels(ink, by)
        )
        reach = step
    return best


def _levels(ink: "Pixels", degrees: float) -> float:
    """How sharply the rows of the turned picture part into print and blank."""
    import cv2  # noqa: PLC0415
    import numpy as np  # noqa: PLC0415

    rows, columns = ink.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), degrees, 1.0)
    profile = cv2.warpAffine(ink, turn, (columns, rows)).sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(profile)).sum())
