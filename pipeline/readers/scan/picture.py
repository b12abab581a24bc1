"""The picture of a page in shades of grey, with the coloured ink of stamps taken out."""

from ctypes import POINTER, c_ubyte, cast
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.readers.pdf.pdfium import Handle
from pipeline.readers.pdf.pdfium import raw as pdfium

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[Any]
    """Rows of columns, a byte each."""

_RESOLUTION = 200.0
"""Dots an inch; at 300 Tesseract is slower and no better (measured: character errors 0.08 %)."""
_LONGEST_SIDE = 5_000
"""Pixels: posters and faulty page sizes are drawn smaller, so that memory stays bounded."""
_POINTS_AN_INCH = 72.0
_CHANNELS = 3
_WHITE = 0xFFFFFFFF
_PAPER = 255.0
_RED = 0.35
"""By how much of its brightness a pixel of red ink is redder than green or blue."""
_LEAST_INK = 200
"""Pixels: fewer are no stamp."""


class Picture(NamedTuple):
    """`pixels`: one byte each, 255 is white; `scale`: pixels a point."""

    pixels: "Pixels"
    scale: float

    @property
    def width(self) -> float:
        """The width in points."""
        return float(self.pixels.shape[1] / self.scale)

    @property
    def height(self) -> float:
        """The height in points."""
        return float(self.pixels.shape[0] / self.scale)


def page_picture(page: Handle) -> Picture:
    """Draws an open page without its annotations.

    Each pixel is the brightest of its red, green and blue, and red ink is divided out: seals vanish, black
    letters stay.
    """
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    scale = min(_RESOLUTION / _POINTS_AN_INCH, _LONGEST_SIDE / max(width, height, 1.0))
    columns, rows = max(1, round(width * scale)), max(1, round(height * scale))
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, pdfium.FPDFBitmap_BGR, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, 0)
        return Picture(_brightest(bitmap, columns, rows), scale)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _brightest(bitmap: Handle, columns: int, rows: int) -> "Pixels":
    import cv2  # noqa: PLC0415  only scans need it
    import numpy as np  # noqa: PLC0415

    stride = pdfium.FPDFBitmap_GetStride(bitmap)
    buffer = cast(pdfium.FPDFBitmap_GetBuffer(bitmap), POINTER(c_ubyte))
    lines = np.ctypeslib.as_array(buffer, (rows, stride))
    coloured = lines[:, : columns * _CHANNELS].reshape(rows, columns, _CHANNELS)
    blue, green, red = (coloured[:, :, channel] for channel in range(_CHANNELS))
    others = cv2.max(blue, green)
    return _without_red_ink(cv2.max(others, red), cv2.subtract(red, others))


def _without_red_ink(pixels: "Pixels", redness: "Pixels") -> "Pixels":
    """The pixels as bright as if the red ink were not there: it is seen through, so letters under it stay.

    Blue ink is left alone: numbers and days are written with it.
    """
    import cv2  # noqa: PLC0415
    import numpy as np  # noqa: PLC0415

    inked = cv2.compare(redness, cv2.convertScaleAbs(pixels, alpha=_RED), cv2.CMP_GT)
    if cv2.countNonZero(inked) < _LEAST_INK:
        return pixels
    ink = float(np.median(pixels[inked > 0]))
    cleared = cv2.convertScaleAbs(pixels, alpha=_PAPER / max(ink, 1.0))
    with_fringe = cv2.dilate(inked, np.ones((3, 3), dtype=np.uint8))
    return np.where(with_fringe > 0, cleared, pixels)
