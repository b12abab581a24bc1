"""Reads scans and photographs of pages: each picture of a file is a page."""

from pipeline.readers.blocks import ReadResult
from pipeline.readers.errors import EmptyFileError, ReadError
from pipeline.readers.options import DEFAULT_OPTIONS, ReadOptions
from pipeline.readers.pdf.errors import NoTextLayerError
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.result import numbered, result_of
from pipeline.readers.scan.errors import NoLettersError
from pipeline.readers.scan.illegible import mark_illegible
from pipeline.readers.scan.recognition.installed import require_ocr


def read_image(data: bytes, options: ReadOptions = DEFAULT_OPTIONS) -> ReadResult:
    """The blocks of a picture, or of a file of several. Raises ReadError where no letters can be read.

    Places in evidence are points of the page, upright and straight, 72 to the inch.
    """
    if not data.strip(b"\0"):
        raise EmptyFileError()
    if options.ocr == "never":
        raise NoTextLayerError("not_asked")
    require_ocr()
    from pipeline.readers.images.pages import pages_of  # noqa: PLC0415  OCR is slow to load, and may be missing

    media_type, pages = pages_of(data)
    if not any(page.lines or page.grids for page in pages):
        faults = [page.fault for page in pages if page.fault]
        raise faults[0] if faults and len(faults) == len(pages) else NoLettersError()
    mark_illegible(pages)
    return result_of(pages, "image", media_type, _problem(pages))


def _problem(pages: list[PageContent]) -> ReadError | None:
    """Why some of the pages are missing from the blocks, if any are."""
    lost = [page for page in pages if page.fault]
    if not lost or lost[0].fault is None:
        return None
    fault = lost[0].fault
    return fault.at(numbered([page.number for page in lost]))
