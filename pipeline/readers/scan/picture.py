"""The picture of a page in shades of grey, with the coloured ink of stamps taken out."""

from ctypes import POINTER, c_ubyte, cast
from typing import TYPE_CHECKING, NamedTuple

from pipeline.readers.pdf.pdfium import Handle
from pipeline.readers.pdf.pdfium import raw as pdfium
from pipeline.readers.scan.ink import brightest

if TYPE_CHECKING:
    from pipeline.readers.scan.pixels import Pixels

RESOLUTION = 200.0
"""Dots an inch; at 300 Tesseract is slower and no better (measured: character errors 0.08 %)."""
LONGEST_SIDE = 5_000
"""Pixels: posters and faulty page sizes are drawn smaller, so that memory stays bounded."""
POINTS_AN_INCH = 72.0
_CHANNELS = 3
_WHITE = 0xFFFFFFFF


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
    """Draws an open page without its annotations."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    scale = min(RESOLUTION / POINTS_AN_INCH, LONGEST_SIDE / max(width, height, 1.0))
    columns, rows = max(1, round(width * scale)), max(1, round(height * scale))
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, pdfium.FPDFBitmap_BGR, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, 0)
        return Picture(brightest(_coloured(bitmap, columns, rows)), scale)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _coloured(bitmap: Handle, columns: int, rows: int) -> "Pixels":
    """The bitmap's own memory as rows of columns of blue, green and red; valid while it is there."""
    import numpy as np  # noqa: PLC0415  only scans need it

    stride = pdfium.FPDFBitmap_GetStride(bitmap)
    buffer = cast(pdfium.FPDFBitmap_GetBuffer(bitmap), POINTER(c_ubyte))
    lines = np.ctypeslib.as_array(buffer, (rows, stride))
    # Rows end in bytes that fill them up; a view passes over them, where reshaping would copy the page.
    shape, steps = (rows, columns, _CHANNELS), (stride, _CHANNELS, 1)
    return np.lib.stride_tricks.as_strided(lines, shape, steps, writeable=False)
