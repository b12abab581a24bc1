"""Shades of grey of what PDFium has drawn or decoded."""

from ctypes import POINTER, c_ubyte, cast

import numpy as np

from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium
from pipeline.readers.scan.pictures.ink import brightest
from pipeline.readers.scan.pictures.pixels import Pixels

_CHANNELS = {pdfium.FPDFBitmap_Gray: 1, pdfium.FPDFBitmap_BGR: 3, pdfium.FPDFBitmap_BGRx: 4}


def in_grey(bitmap: Handle) -> Pixels:
    """The bitmap, red ink left out. Raises KeyError where it has a transparent layer."""
    channels = _CHANNELS[pdfium.FPDFBitmap_GetFormat(bitmap)]
    pixels = _view(bitmap, channels)
    return pixels[:, :, 0].copy() if channels == 1 else brightest(pixels, red=2)


def _view(bitmap: Handle, channels: int) -> Pixels:
    """The bitmap's own memory as rows of columns of colours; valid while it is there."""
    columns, rows = pdfium.FPDFBitmap_GetWidth(bitmap), pdfium.FPDFBitmap_GetHeight(bitmap)
    stride = pdfium.FPDFBitmap_GetStride(bitmap)
    buffer = cast(pdfium.FPDFBitmap_GetBuffer(bitmap), POINTER(c_ubyte))
    lines = np.ctypeslib.as_array(buffer, (rows, stride))
    # Rows end in bytes that fill them up; a view passes over them, where reshaping would copy the page.
    return np.lib.stride_tricks.as_strided(
        lines, (rows, columns, channels), (stride, channels, 1), writeable=False
    )
