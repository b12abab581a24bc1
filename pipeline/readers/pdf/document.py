"""Opens the bytes of a PDF with PDFium."""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_char_p

from pipeline.readers.pdf.errors import DamagedPdfError, EncryptedPdfError
from pipeline.readers.pdf.pdfium import Handle
from pipeline.readers.pdf.pdfium import raw as pdfium

_HEAD = b"%PDF-"
_SEARCHED_FOR_HEAD = 1024


@contextmanager
def open_document(data: bytes) -> Iterator[Handle]:
    """The open document, closed on leaving. Raises ReadError where no page can be reached."""
    start = max(0, data.find(_HEAD, 0, _SEARCHED_FOR_HEAD + len(_HEAD)))
    data = data[start:]
    document = pdfium.FPDF_LoadMemDocument64(c_char_p(data), len(data), None)
    if not document:
        raise _failure(pdfium.FPDF_GetLastError())
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _failure(code: int) -> EncryptedPdfError | DamagedPdfError:
    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return EncryptedPdfError(
            "tệp PDF có mật khẩu / the PDF needs a password",
            "Hãy lưu lại không mật khẩu / save it without a password",
        )
    return damaged()


def damaged() -> DamagedPdfError:
    """The error for a file of which no page can be read."""
    return DamagedPdfError(
        "tệp PDF hỏng hoặc không có trang nào / the PDF is damaged or has no page",
        "Hãy tải lại tệp hoặc in lại ra PDF / fetch the file again or print it to PDF again",
    )
