"""The pages of an image file, each recognised, or with the fault that kept it from being so."""

from collections.abc import Iterator

from PIL import Image

from pipeline.readers.images.errors import DamagedImageError
from pipeline.readers.images.frames import MEDIA_TYPES, count_of_pages, frame, opened
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.scan.errors import NoLettersError
from pipeline.readers.scan.page import read_picture
from pipeline.readers.scan.pictures.picture import POINTS_AN_INCH
from pipeline.readers.scan.pictures.print_size import prepared


def pages_of(data: bytes) -> tuple[str, list[PageContent]]:
    """The media type of a file and its pages. Raises DamagedImageError, ImageTooLargeError."""
    with opened(data) as image:
        return MEDIA_TYPES[image.format or ""], list(_pages(image, data))


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
