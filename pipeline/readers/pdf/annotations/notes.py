"""What readers' notes on a page say: sticky notes, and comments on text that they mark."""

from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.readers.pdf.pdfium.interface import Handle, wide_text
from pipeline.readers.pdf.pdfium.interface import raw as pdfium

_KINDS = frozenset(
    {
        pdfium.FPDF_ANNOT_TEXT,
        pdfium.FPDF_ANNOT_HIGHLIGHT,
        pdfium.FPDF_ANNOT_UNDERLINE,
        pdfium.FPDF_ANNOT_SQUIGGLY,
        pdfium.FPDF_ANNOT_STRIKEOUT,
    }
)


def notes_of(page: Handle) -> list[str]:
    """The texts of the notes, in the order of the page."""
    count = pdfium.FPDFPage_GetAnnotCount(page)
    return [note for index in range(count) if (note := _note(page, index))]


def _note(page: Handle, index: int) -> str:
    with annotation(page, index) as found:
        if not found or pdfium.FPDFAnnot_GetSubtype(found) not in _KINDS:
            return ""
        return wide_text(
            lambda buffer, size: pdfium.FPDFAnnot_GetStringValue(found, b"Contents", buffer, size)
        )


@contextmanager
def annotation(page: Handle, index: int) -> Iterator[Handle]:
    """The annotation of the page, closed on leaving; None where it is broken."""
    found = pdfium.FPDFPage_GetAnnot(page, index)
    try:
        yield found
    finally:
        if found:
            pdfium.FPDFPage_CloseAnnot(found)
