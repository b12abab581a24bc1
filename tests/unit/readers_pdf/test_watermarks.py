"""Letters drawn across a page stand beside the text, not in it."""

from math import pi

import pytest

from pipeline.readers.pdf import read_pdf
from pipeline.readers.pdf.page_text.watermarks import watermarks
from tests.unit.readers_pdf.pdf_builder import PdfBuilder, width
from tests.unit.readers_pdf.reading import blocks_of, grids_of, texts_of

BODY = "Các thôn rà soát số hộ còn khó khăn về nhà ở, lập danh sách và gửi về ban chỉ đạo trước kỳ họp tới."


def table(page):
    for y in (300, 330, 360):
        page.rule(100, y, 400, y)
    for x in (100, 250, 400):
        page.rule(x, 300, x, 360)
    for x, y, text in ((110, 320, "Thôn"), (260, 320, "Số hộ"), (110, 350, "Đông"), (260, 350, "125")):
        page.text(x, y, text)


@pytest.mark.parametrize(("size", "turn"), [(60, pi / 4), (12, pi / 5), (60, 0.0)])
def test_watermarks_stand_in_side_texts(size, turn):
    """Broken: their letters fell into lines and cells, whose figures were others then."""
    plain, marked = PdfBuilder(), PdfBuilder()
    for pdf in (plain, marked):
        for _ in range(2):
            page = pdf.page()
            if pdf is marked:
                page.across(120, 380, "DỰ THẢO", size=size, turn=turn)
            page.paragraph(100, BODY)
            table(page)
    assert texts_of(marked) == texts_of(plain)
    assert [[cell.text.value for cell in grid.cells] for grid in grids_of(marked)] == [
        [cell.text.value for cell in grid.cells] for grid in grids_of(plain)
    ]
    assert [(side.kind, side.text, side.page) for side in read_pdf(marked.save()).apart] == [
        ("margin", "DỰ THẢO", 1)
    ]


def test_large_dark_letters_and_small_pale_ones_are_text():
    pdf = PdfBuilder()
    page = pdf.page()
    page.text(85, 60, "KẾ HOẠCH", size=40)
    page.paragraph(100, BODY)
    page.across(85, 300, "Bản in lần hai", size=13)
    assert [block.text.value for block in blocks_of(pdf)] == ["KẾ HOẠCH", BODY, "Bản in lần hai"]


def test_a_pale_heading_above_small_print_is_text():
    pdf = PdfBuilder()
    page = pdf.page().across(85, 100, "KẾ HOẠCH", size=14)
    for row in range(12):
        page.text(85, 200 + 9 * row, "Thôn Đông giao 125 hộ", size=5)
    assert texts_of(pdf)[0] == "KẾ HOẠCH"


def test_slanting_letters_on_a_level_line_are_text():
    """Programs slant the letters of fonts that have no italic of their own."""
    pdf = PdfBuilder()
    page = pdf.page()
    page.paragraph(100, BODY)
    page.drawn.append(f"BT /regular 13 Tf 1 0 0.34 1 85 600 Tm <{pdf.encode('Lạc Sơn')}> Tj ET")
    assert texts_of(pdf)[-1] == "Lạc Sơn"


def test_a_watermark_that_begins_where_a_line_ends():
    """Broken: PDFium puts both in one line, and only its first letter was looked at."""
    pdf = PdfBuilder()
    page = pdf.page()
    page.paragraph(100, BODY)
    page.text(85, 300, "Thôn Đông").across(85 + width("Thôn Đông "), 300, "NỘI BỘ", size=13, turn=pi / 5)
    assert texts_of(pdf) == [BODY, "Thôn Đông"]


def test_a_line_of_control_characters_has_no_letters():
    """Broken: a damaged file whose line held a separator (U+001C) alone broke the reader down."""
    assert watermarks(None, "\x1c") == []
