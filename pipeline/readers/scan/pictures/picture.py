"""The picture of a page in shades of grey, with the coloured ink of stamps taken out."""

from ctypes import byref, c_float, c_uint
from typing import NamedTuple

from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium
from pipeline.readers.scan.pictures.bitmaps import in_grey
from pipeline.readers.scan.pictures.pixels import Pixels, reduced
from pipeline.readers.scan.pictures.stored import stored_picture

RESOLUTION = 200.0
"""Dots an inch; at 300 Tesseract is slower and no better (measured: character errors 0.08 %)."""
LONGEST_SIDE = 5_000
"""Pixels: posters and faulty page sizes are drawn smaller, so that memory stays bounded."""
POINTS_AN_INCH = 72.0
SMALLEST_SHEET, LARGEST_SHEET = 700.0, 1_300.0
"""Points of the longest side: A4 is 842, A3 1,191; other pages hardly say how large the sheet was."""
_A4 = 842.0 / POINTS_AN_INCH * RESOLUTION
"""Pixels of the longest side."""
_WHITE = 0xFFFFFFFF


class Picture(NamedTuple):
    """`pixels`: one byte each, 255 is white; `scale`: pixels a point."""

    pixels: Pixels
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
    longest = max(width, height, 1.0)
    scale = min(_longest_side(page, longest), LONGEST_SIDE) / longest
    columns, rows = max(1, round(width * scale)), max(1, round(height * scale))
    stored = stored_picture(page, max(columns, rows), LONGEST_SIDE) if as_stored else None
    if stored is None:
        return Picture(_drawn(page, columns, rows), scale)
    return Picture(reduced(stored, max(columns, rows) / max(stored.shape)), scale)


def _longest_side(page: Handle, longest: float) -> float:
    """How many pixels the longest side is to have, as `longest` says, in points.

    Phones and scanners put sheets on pages of any size: there it is as many as the picture has, if not far
    fewer or more than a sheet's.
    """
    usual = longest / POINTS_AN_INCH * RESOLUTION
    stored = 0 if SMALLEST_SHEET <= longest <= LARGEST_SHEET else _most_stored(page, longest)
    return sorted((usual, stored, _A4))[1] if stored else usual


def _most_stored(page: Handle, longest: float) -> int:
    """Pixels of the longest side of the pictures that lie across half of the page; 0 where there is none."""
    width, height, most = c_uint(), c_uint(), 0
    left, bottom, right, top = (c_float() for _ in range(4))
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, place)
        if not pdfium.FPDFImageObj_GetImagePixelSize(item, byref(width), byref(height)):
            continue
        pdfium.FPDFPageObj_GetBounds(item, byref(left), byref(bottom), byref(right), byref(top))
        if 2 * max(right.value - left.value, top.value - bottom.value) > longest:
            most = max(most, width.value, height.value)
    return most


def _drawn(page: Handle, columns: int, rows: int) -> Pixels:
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, pdfium.FPDFBitmap_BGR, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, _WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, 0)
        return in_grey(bitmap)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
