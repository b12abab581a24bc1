"""A stamp over a signature is taken out of the picture of the page; what is black or blue stays."""

import io

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageDraw

from pipeline.readers.pdf.page import opened
from pipeline.readers.pdf.pdfium.document import open_document
from pipeline.readers.scan.pictures.picture import LONGEST_SIDE, page_picture

SIDE = 200
RED, PALE_RED, BLUE, BLACK = (205, 20, 40), (230, 120, 130), (40, 50, 170), (0, 0, 0)
RING, LETTER = (20, 20, 180, 180), (90, 10, 110, 190)


def seen(draw_on, paper="white", quality=95) -> np.ndarray:
    """The pixels of a page on which that was drawn."""
    sheet = Image.new("RGB", (SIDE, SIDE), paper)
    draw_on(ImageDraw.Draw(sheet))
    data = io.BytesIO()
    sheet.save(data, "PDF", resolution=200, quality=quality)
    with open_document(data.getvalue()) as document, opened(document, 1) as (page, _):
        return page_picture(page).pixels


@pytest.mark.parametrize("ink", [RED, PALE_RED])
def test_red_ink_vanishes(ink):
    pixels = seen(lambda draw: draw.ellipse(RING, outline=ink, width=8))
    # The compression of the picture leaves a faint fringe of the ring, which covers a tenth of the page.
    assert (pixels < 235).mean() < 0.04


def test_letters_under_a_stamp_stay_black():
    def letter_under_stamp(draw):
        draw.ellipse(RING, fill=RED)
        draw.rectangle(LETTER, fill=BLACK)

    pixels = seen(letter_under_stamp)
    assert pixels[20:180, 95:105].max() < 60
    assert pixels[60:140, 40:80].min() > 215


def test_a_number_in_blue_ink_stays():
    assert seen(lambda draw: draw.rectangle(LETTER, fill=BLUE))[50:150, 95:105].max() < 190


def test_thin_black_strokes_on_yellow_paper_stay():
    def strokes(draw):
        for left in range(10, 190, 6):
            draw.line((left, 20, left, 180), fill=BLACK)

    pixels = seen(strokes, paper=(245, 230, 178), quality=75)
    assert pixels[30:170, 10:190:6].max() < 120


@pytest.mark.parametrize(
    ("stored", "points", "drawn"),
    [(2000, 421, 2000), (600, 421, 1169), (2400, 2400, 2400), (4000, 842, 2339)],
)
def test_a_page_of_no_usual_size_is_drawn_as_large_as_its_picture(stored, points, drawn):
    """Broken: what a phone had put on a small page was drawn with half its dots, and figures were misread."""
    data = io.BytesIO()
    Image.new("L", (60, stored), "white").save(data, "PDF", resolution=72 * stored / points)
    with open_document(data.getvalue()) as document, opened(document, 1) as (page, _):
        assert page_picture(page).pixels.shape[0] == pytest.approx(drawn, abs=1)


def test_a_small_picture_on_a_large_sheet_tells_nothing_of_it():
    """Broken: a drawing of 1.2 m with the picture of an emblem was drawn with half its dots."""
    with pikepdf.open(io.BytesIO(emblem())) as pdf:
        pdf.pages[0].MediaBox = [0, 0, 1684, 3370]
        data = io.BytesIO()
        pdf.save(data)
    with open_document(data.getvalue()) as document, opened(document, 1) as (page, _):
        assert page_picture(page).pixels.shape[0] == LONGEST_SIDE


def emblem() -> bytes:
    data = io.BytesIO()
    Image.new("L", (60, 60), "white").save(data, "PDF", resolution=72)
    return data.getvalue()
