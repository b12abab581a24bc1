"""Reads scans and photographs of pages: each picture of a file is a page."""

from collections.abc import Iterator

from PIL import Image

from pipeline.readers.blocks import ReadResult
from pipeline.readers.errors import EmptyFileError, ReadError
from pipeline.readers.images.errors import DamagedImageError
from pipeline.readers.images.frames import MEDIA_TYPES, count_of_pages, frame, opened
from pipeline.readers.options import DEFAULT_OPTIONS, ReadOptions
from pipeline.readers.pdf.errors import NoTextLayerError
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.result import numbered, result_of
from pipeline.readers.scan.errors import NoLettersError
from pipeline.readers.scan.illegible import mark_illegible
from pipeline.readers.scan.page import read_picture
from pipeline.readers.scan.pictures.picture import POINTS_AN_INCH
from pipeline.readers.scan.pictures.print_size import prepared
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
    with opened(data) as image:
        media_type = MEDIA_TYPES[image.format or ""]
        pages = list(_pages(image, data))
    if not any(page.lines or page.grids for page in pages):
        faults = [page.fault for page in pages if page.fault]
        raise faults[0] if faults and len(faults) == len(pages) else NoLettersError()
    mark_illegible(pages)
    return result_of(pages, "image", media_type, _problem(pages))


def _pages(image: Image.Image, data: bytes) -> Iterator[PageContent]:
    for place in range(count_of_pages(image)):
        page = PageContent(place + 1, 0.0, 0.0, [], [], [])
        try:
            pixels, dots = frame(image, place, data)
            picture = prepared(pixels, dots / POINTS_AN_INCH if dots else None)
        except (DamagedImageError, NoLettersError) as fault:
            page.fault = fault
            yield page
        else:
            yield read_picture(picture, page)


def _problem(pages: list[PageContent]) -> ReadError | None:
    """Why some of the pages are missing from the blocks, if any are."""
    lost = [page for page in pages if page.fault]
    if not lost or lost[0].fault is None:
        return None
    fault = lost[0].fault
    return fault.at(numbered([page.number for page in lost]))
