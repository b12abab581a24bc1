"""Scans with a layer of text that a scanner's own OCR wrote: it is judged, and the picture read anew."""

import io

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


def layered(text: str, mode: int) -> bytes:
    """The first page of a scan with the text laid over it."""
    with pikepdf.open(io.BytesIO(scan(load(SPEC), CONDITIONS["clean"], {0}))) as document:
        page = document.pages[0]
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1)
        font.BaseFont = pikepdf.Name("/Helvetica")
        page.Resources.Font = pikepdf.Dictionary(F=font)
        page.contents_add(f"BT /F 8 Tf {mode} Tr 40 700 Td ({text}) Tj ET".encode())
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
