"""The picture that a scanner put on a page, as the file holds it: to draw the page takes twice as long.

It is taken only where drawing would show the same: one picture as large as the page, upright, and nothing
else that is seen.
"""

from ctypes import byref, c_int

from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium
from pipeline.readers.scan.pictures.bitmaps import in_grey
from pipeline.readers.scan.pictures.pixels import Pixels

_SPACES = (
    pdfium.FPDF_COLORSPACE_DEVICEGRAY,
    pdfium.FPDF_COLORSPACE_DEVICERGB,
    pdfium.FPDF_COLORSPACE_CALGRAY,
    pdfium.FPDF_COLORSPACE_CALRGB,
    pdfium.FPDF_COLORSPACE_ICCBASED,
)
_LEAST_BITS = 8
"""Of a point: those of one bit may be stencils."""
_GRID = 10_000
"""The page has so many places across and down; its picture may end a few of them off its edges."""
_OFF = 10


def stored_picture(page: Handle, least: int, most: int) -> Pixels | None:
    """The one picture that the page is; None where there is more to be drawn.

    `least` and `most`: pixels of its longer side.
    """
    seen = [item for item in _objects(page) if not _is_hidden_text(item)]
    if len(seen) != 1 or not _is_plain(page, seen[0], range(least, most + 1)):
        return None
    bitmap = pdfium.FPDFImageObj_GetBitmap(seen[0])
    if not bitmap:
        return None
    try:
        return in_grey(bitmap)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _objects(page: Handle) -> list[Handle]:
    return [pdfium.FPDFPage_GetObject(page, place) for place in range(pdfium.FPDFPage_CountObjects(page))]


def _is_hidden_text(item: Handle) -> bool:
    """Whether it is a piece of a layer of text that a scanner recognised."""
    is_text = pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_TEXT
    return bool(
        is_text and pdfium.FPDFTextObj_GetTextRenderMode(item) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
    )


def _is_plain(page: Handle, item: Handle, sizes: range) -> bool:
    """Whether the object is a picture in grey or in colours that covers the page, and nothing cuts it."""
    if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_IMAGE:
        return False
    known = pdfium.FPDF_IMAGEOBJ_METADATA()
    pdfium.FPDFImageObj_GetImageMetadata(item, page, byref(known))
    return (
        known.bits_per_pixel >= _LEAST_BITS
        and known.colorspace in _SPACES
        and max(known.width, known.height) in sizes
        and not pdfium.FPDFPageObj_HasTransparency(item)
        and pdfium.FPDFClipPath_CountPaths(pdfium.FPDFPageObj_GetClipPath(item)) <= 0
        and _fills(page, item)
    )


def _fills(page: Handle, item: Handle) -> bool:
    """Whether the picture lies upright on the whole page."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, byref(matrix))
    for right, up in ((0, 0), (1, 0), (0, 1)):
        across = matrix.a * right + matrix.c * up + matrix.e
        along = matrix.b * right + matrix.d * up + matrix.f
        x, y = _shown_at(page, across, along)
        if max(abs(x - right * _GRID), abs(y - (1 - up) * _GRID)) > _OFF:
            return False
    return True


def _shown_at(page: Handle, x: float, y: float) -> tuple[int, int]:
    """Where a place of the page's own space is on the page as it is shown."""
    across, down = c_int(), c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, _GRID, _GRID, 0, x, y, byref(across), byref(down))
    return across.value, down.value
