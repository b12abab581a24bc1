"""The picture of a page in shades of grey, with the coloured ink of stamps taken out."""

from typing import TYPE_CHECKING, NamedTuple

from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium
from pipeline.readers.scan.pictures.bitmaps import in_grey
from pipeline.readers.scan.pictures.pixels import reduced
from pipeline.readers.scan.pictures.stored import stored_picture

if TYPE_CHECKING:
    from pipeline.readers.scan.pictures.pixels import Pixels

RESOLUTION = 200.0
"""Dots an inch; at 300 Tesseract is slower and no better (measured: character errors 0.08 %)."""
LONGEST_SIDE = 5_000
"""Pixels: posters and faulty page sizes are drawn smaller, so that memory stays bounded."""
POINTS_AN_INCH = 72.0
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


def page_picture(page: Handle, *, as_stored: bool = False) -> Picture:
    """The open page without its annotations; `as_stored`: the file shows each picture as it is stored."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    scale = min(RESOLUTION / POINTS_AN_INCH, LONGEST_SIDE / max(width, height, 1.0))
    columns, rows = max(1, round(width * scale)), max(1, round(height * scale))
    stored = stored_picture(page, max(columns, rows), LONGEST_SIDE) if as_stored else None
    if stored is None:
        return Picture(_drawn(page, columns, rows), scale)
    return Picture(reduced(stored, max(columns, rows) / max(stored.shape)), scale)


def _drawn(page: Handle, columns: int, rows: int) -> "Pixels":
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, pdfium.FPDFBitmap_BGR, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, 0)
        return in_grey(bitmap)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
