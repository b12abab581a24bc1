"""Scans with a layer of text that a scanner's own OCR wrote: it is judged, and the picture read anew."""

import io
from collections.abc import Sequence

import pikepdf
import pytest

from corpus.generator import load
from corpus.generator.scan import CONDITIONS, scan
from pipeline.parsing import parse_bytes
from pipeline.readers.options import ReadOptions
from pipeline.readers.pdf.page import read_page
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.pdfium.document import open_document
from pipeline.readers.pdf.scanned import is_poor_layer
from tests.unit.readers_pdf.pdf_builder import PdfBuilder

SPEC = "xa-an-sinh-2024"
WITHOUT_MARKS = "Uy ban nhan dan xa ban hanh ke hoach giam ngheo cho cac ho tren dia ban trong nam nay " * 4
INVISIBLE, VISIBLE = 3, 0


def layered(text: str, mode: int, *, below: bool = False, base: str = "/Helvetica") -> bytes:
    """The first page of a scan with the text laid over it, or below it."""
    with pikepdf.open(io.BytesIO(scan(load(SPEC), CONDITIONS["clean"], {0}))) as document:
        page = document.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1)
        if base:
            font.BaseFont = pikepdf.Name(base)
        page.Resources.Font = pikepdf.Dictionary(F=font)
        page.contents_add(f"BT /F 8 Tf {mode} Tr 40 700 Td ({text}) Tj ET".encode(), prepend=below)
        written = io.BytesIO()
        document.save(written)
        return written.getvalue()


def page_of(data: bytes) -> PageContent:
    with open_document(data) as document:
        return read_page(document, 1)


def test_text_that_nobody_sees_is_a_layer() -> None:
    page = page_of(layered(WITHOUT_MARKS, INVISIBLE))
    assert (page.has_picture, page.has_layer, page.needs_recognition) == (False, True, True)


def test_text_that_is_printed_over_a_picture_is_none() -> None:
    page = page_of(layered(WITHOUT_MARKS, VISIBLE))
    assert (page.has_picture, page.has_layer) == (False, False)


def test_text_under_the_picture_is_a_layer() -> None:
    """Broken: it was read as if it were printed, with a scanner's errors and no word of doubt."""
    page = page_of(layered(WITHOUT_MARKS, VISIBLE, below=True))
    assert (page.has_picture, page.has_layer) == (False, True)


def test_text_is_printed_where_it_shows_through_a_picture_over_the_page() -> None:
    with pikepdf.open(io.BytesIO(layered(WITHOUT_MARKS, VISIBLE, below=True))) as document:
        (picture,) = document.pages[0].Resources.XObject.values()
        clear = pikepdf.Stream(document, bytes([0]), Width=1, Height=1, BitsPerComponent=8)
        clear.Type, clear.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        clear.ColorSpace = pikepdf.Name.DeviceGray
        picture.SMask = document.make_indirect(clear)
        written = io.BytesIO()
        document.save(written)
    assert not page_of(written.getvalue()).has_layer


def test_text_in_pieces_of_the_picture_is_a_layer() -> None:
    """Their fonts, made from the scan, have no name."""
    assert page_of(layered(WITHOUT_MARKS, VISIBLE, base="")).has_layer


@pytest.mark.parametrize(
    ("text", "poor"),
    [
        (WITHOUT_MARKS, True),
        ("Ủy ban nhân dân xã ban hành kế hoạch giảm nghèo cho các hộ trên địa bàn trong năm nay", False),
        ("Ủy ban nhân dân xã bãn hảnh kễ hoạcb giăm ngbèo cbo cãc bộ ừên đia bản tronq năm nãy", True),
        ("12 34", True),
    ],
    ids=["without marks", "Vietnamese", "misread", "no words"],
)
def test_a_layer_is_judged_by_its_syllables_and_marks(text: str, *, poor: bool) -> None:
    assert is_poor_layer(text) == poor


def test_a_poor_layer_that_is_not_read_anew_is_told() -> None:
    source = parse_bytes(layered(WITHOUT_MARKS, INVISIBLE), "a.pdf", ReadOptions(ocr="never")).source
    assert (source.status, source.error_code) == ("partial", "rubbish_text")


@pytest.mark.needs_ocr
def test_the_picture_is_read_in_place_of_its_layer() -> None:
    (bare,) = parse_bytes(scan(load(SPEC), CONDITIONS["clean"], {0}), "a.pdf").plans
    parsed = parse_bytes(layered(WITHOUT_MARKS, INVISIBLE), "a.pdf")
    (plan,) = parsed.plans
    assert (plan.document.title, plan.document.issuer) == (bare.document.title, bare.document.issuer)
    assert parsed.source.status == "ok"


def pictured(size: str, places: Sequence[tuple[int, int]], text: str = "") -> PageContent:
    """A page with one small picture at each of the places, and text in a font without a name."""
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(595, 842))
        line = pikepdf.Stream(document, bytes([0]), Width=1, Height=1, BitsPerComponent=8)
        line.Type, line.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        line.ColorSpace = pikepdf.Name.DeviceGray
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1)
        page.Resources = pikepdf.Dictionary(
            XObject=pikepdf.Dictionary(I=document.make_indirect(line)), Font=pikepdf.Dictionary(F=font)
        )
        drawn = "".join(f"q {size} {x} {y} cm /I Do Q\n" for x, y in places)
        page.Contents = pikepdf.Stream(document, f"{drawn} BT /F 8 Tf 40 700 Td ({text}) Tj ET".encode())
        written = io.BytesIO()
        document.save(written)
    return page_of(written.getvalue())


def test_lines_of_print_that_are_pictures_each_are_a_picture() -> None:
    """Broken: without the ground between them they were too small to be a scan, and the page was blank."""
    assert pictured("430 0 0 9", [(85, 60 + 22 * number) for number in range(30)]).has_picture


def test_signs_all_over_a_page_make_no_scan_of_it() -> None:
    """Broken: pages of the web, whose fonts may have no name in print, were recognised anew."""
    page = pictured("9 0 0 9", [(x, 30 + 80 * y) for x in (10, 570) for y in range(10)], WITHOUT_MARKS)
    assert (page.has_picture, page.has_layer) == (False, False)


def painted(areas: int, text: str = "") -> PageContent:
    pdf = PdfBuilder()
    page = pdf.page()
    for number in range(areas):
        page.bar(85 + 8 * (number % 50), 100 + 20 * (number // 50), 6, 9)
    page.text(85, 400, text)
    return page_of(pdf.save())


def test_letters_that_are_drawn_as_areas_are_a_picture() -> None:
    """Broken: such a page was blank, and nothing said so."""
    assert painted(400).needs_recognition
    assert painted(400, "Trang 2").needs_recognition
    assert not painted(20).needs_recognition
    assert not painted(400, "Giao các thôn nạo vét kênh mương. " * 10).needs_recognition
