"""Opens the bytes of a PDF with PDFium."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from ctypes import c_char_p
from typing import TypeVar

from pipeline.readers.errors import ReadError
from pipeline.readers.passwords import locked
from pipeline.readers.pdf.errors import DamagedPdfError
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium

_HEAD = b"%PDF-"
_SEARCHED_FOR_HEAD = 1024
_PAGES_A_TIME = 32

Item = TypeVar("Item")


@contextmanager
def open_document(data: bytes, password: str | None = None) -> Iterator[Handle]:
    """The open document, closed on leaving. Raises ReadError where no page can be reached."""
    start = max(0, data.find(_HEAD, 0, _SEARCHED_FOR_HEAD + len(_HEAD)))
    data = data[start:]
    document = pdfium.FPDF_LoadMemDocument64(c_char_p(data), len(data), _encoded(password))
    if not document:
        raise _failure(pdfium.FPDF_GetLastError(), password)
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def opened_for(
    data: bytes, password: str | None, items: Sequence[Item], document: Handle | None = None
) -> Iterator[tuple[Handle, Item]]:
    """Each item, of a page or so, with the open document, which is opened anew now and then.

    PDFium keeps what it has parsed of each page until the document is closed. `document`: the same, where it
    is open anyway; it serves for the first items.
    """
    for first in range(0, len(items), _PAGES_A_TIME):
        is_open = document is not None and first == 0
        with nullcontext(document) if is_open else open_document(data, password) as opened:
            yield from ((opened, item) for item in items[first : first + _PAGES_A_TIME])


def _encoded(password: str | None) -> bytes | None:
    """As PDFium takes it, which tries Latin letters for old files itself."""
    return None if password is None else password.encode()


def _failure(code: int, password: str | None) -> ReadError:
    return locked(password) if code == pdfium.FPDF_ERR_PASSWORD else DamagedPdfError()
