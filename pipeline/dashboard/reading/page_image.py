"""A page of a PDF as a picture, upright as its boxes are, with boxes drawn on it."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from threading import Lock

from PIL import Image, ImageDraw
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from pipeline.readers.pdf.frame import frame_of
from pipeline.readers.pdf.page import opened
from pipeline.readers.pdf.pdfium.interface import raw as pdfium
from pipeline.readers.pdf.pdfium.native import page_text

PIXELS_A_POINT = 1.6
LONGEST_SIDE = 3_000
MARGIN = 1.5
"""Points by which a box is drawn larger than the letters that it holds."""
QUARTER = 90
Colour = tuple[int, int, int]

_one_at_a_time = Lock()
"""PDFium does not bear two threads at once."""


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """Left, top, right, bottom in points from the top left corner of the upright page."""

    box: Sequence[float]
    colour: Colour
    is_strong: bool = False


def page_count(data: bytes) -> int:
    """How many pages the PDF has."""
    with _opened(data) as document:
        return len(document)


def page_image(data: bytes, number: int) -> tuple[Image.Image, float]:
    """The page (1-based), and how many pixels a point has in it."""
    with _opened(data) as document:
        page = document[number - 1]
        scale = min(PIXELS_A_POINT, LONGEST_SIDE / max(*page.get_size(), 1.0))
        turned = QUARTER * _turns_to_upright(document.raw, number)
        return page.render(scale=scale, rotation=turned).to_pil().convert("RGB"), scale


@contextmanager
def _opened(data: bytes) -> Iterator[PdfDocument]:
    with _one_at_a_time, closing(PdfDocument(data)) as document:
        yield document


def with_boxes(image: Image.Image, scale: float, boxes: Sequence[DrawnBox]) -> Image.Image:
    """A copy of the picture with the boxes: filled faintly, the strong ones framed thickly."""
    layer = Image.new("RGBA", image.size)
    pen = ImageDraw.Draw(layer)
    for drawn in sorted(boxes, key=lambda one: one.is_strong):
        left, top, right, bottom = drawn.box
        corners = (left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN)
        pen.rectangle(
            [edge * scale for edge in corners],
            fill=(*drawn.colour, 60 if drawn.is_strong else 28),
            outline=(*drawn.colour, 255),
            width=3 if drawn.is_strong else 1,
        )
    return Image.alpha_composite(image.convert("RGBA"), layer).convert("RGB")


def _turns_to_upright(document: object, number: int) -> int:
    """Quarter turns to the right by which a viewer's page has to be turned for its text to stand upright."""
    with opened(document, number) as (page, text_page):
        if page is None:
            return 0
        frame = frame_of(page, text_page, page_text(text_page))
        return int(frame.turns - pdfium.FPDFPage_GetRotation(page)) % 4
