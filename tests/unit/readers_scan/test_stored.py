"""The picture of a scanned page is taken as it is stored, unless there is more to be seen, or less of it."""

import io

import numpy as np
import pypdfium2.raw as pdfium
import pytest
from PIL import Image, ImageDraw

from pipeline.readers.pdf.page import opened
from pipeline.readers.pdf.pdfium.document import open_document
from pipeline.readers.pdf.scanned import shows_as_stored
from pipeline.readers.scan.pictures.picture import page_picture
from pipeline.readers.scan.pictures.stored import stored_picture

WIDTH, HEIGHT, DOTS = 2_000, 3_000, 300
IN_POINTS = 72 / DOTS
BAR = (100, 200, 500, 240)


def scanned(colour: str = "RGB") -> bytes:
    sheet = Image.new(colour, (WIDTH, HEIGHT), "white")
    ImageDraw.Draw(sheet).rectangle(BAR, fill="black")
    data = io.BytesIO()
    sheet.save(data, "PDF", resolution=DOTS, quality=90)
    return data.getvalue()


def seen(data: bytes, change=lambda page: None) -> tuple[bool, np.ndarray, np.ndarray]:
    """Whether the page is taken as it is stored after a change to it, what is taken, and what is drawn."""
    with open_document(data) as document:
        with opened(document, 1) as (page, _):
            change(page)
        with opened(document, 1) as (page, _):
            pictures = [page_picture(page, as_stored=stored).pixels for stored in (True, False)]
            return stored_picture(page, 600, 5000) is not None, *pictures


def turned(page) -> None:
    pdfium.FPDFPage_SetRotation(page, 1)


def cut(page) -> None:
    pdfium.FPDFPage_SetMediaBox(page, 0, 0, WIDTH * IN_POINTS, HEIGHT * IN_POINTS / 2)


def drawn_over(page) -> None:
    bar = pdfium.FPDFPageObj_CreateNewRect(20, 20, 60, 60)
    pdfium.FPDFPath_SetDrawMode(bar, pdfium.FPDF_FILLMODE_WINDING, 0)
    pdfium.FPDFPage_InsertObject(page, bar)
    pdfium.FPDFPage_GenerateContent(page)


@pytest.mark.parametrize("colour", ["L", "RGB"])
def test_a_picture_that_is_the_page_is_taken_and_looks_as_it_is_drawn(colour):
    is_taken, taken, drawn = seen(scanned(colour))
    assert is_taken
    assert taken.shape == drawn.shape == (2000, 1333)
    assert np.abs(taken.astype(int) - drawn).mean() < 2


@pytest.mark.parametrize("change", [turned, cut, drawn_over])
def test_a_picture_that_is_shown_otherwise_is_drawn(change):
    is_taken, taken, drawn = seen(scanned(), change)
    assert not is_taken
    assert (taken == drawn).all()


def test_a_picture_of_fewer_points_than_print_needs_is_drawn():
    sheet = Image.new("RGB", (200, 300), "white")
    data = io.BytesIO()
    sheet.save(data, "PDF", resolution=100)
    assert not seen(data.getvalue())[0]


@pytest.mark.parametrize("entry", [b"/SMask 7 0 R", b"/Mask[250 255]"])
def test_masks_are_known_from_the_bytes_of_the_file(entry):
    assert not shows_as_stored(scanned() + entry)
    assert shows_as_stored(scanned())
