"""Pages whose whole text a program draws twice in one place, as a shadow or to make it look bold."""

from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import texts_of

LINES = ("KẾ HOẠCH", "Nạo vét 4,5 km kênh trước mùa khô", "Sửa 12 cống lấy nước")


def drawn(apart):
    pdf = PdfBuilder()
    page = pdf.page()
    for places in apart:
        for number, line in enumerate(LINES):
            page.text(85 + places, 100 + 40 * number + places, line)
    return texts_of(pdf)


def test_text_drawn_twice_in_one_place_is_read_once():
    """Broken: every line stood twice, and each label was said to be given twice."""
    assert drawn((0, 0)) == list(LINES)
    assert drawn((0, 0.6)) == list(LINES)


def test_text_that_stands_twice_on_a_page_is_read_twice():
    assert drawn((0, 300)) == [*LINES, *LINES]
