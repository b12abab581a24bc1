"""Browsers end the rulings of a table a line before the text of cells that a page break cuts."""

from tests.unit.readers_pdf.pdf_builder import Page, PdfBuilder
from tests.unit.readers_pdf.reading import grids_of, texts_of


def lattice(page: Page, *ys: float) -> None:
    for y in ys:
        page.rule(100, y, 500, y)
    for x in (100, 160, 300, 500):
        page.rule(x, ys[0], x, ys[-1])


def cut_table(last: str, x: float = 310, *, rest: float = 60) -> PdfBuilder:
    """A table at the foot of a page, `last` below its rulings, and its rest on the next page."""
    pdf = PdfBuilder()
    first, second = pdf.page(), pdf.page()
    lattice(first, 730, 760)
    first.text(110, 750, "TT").text(170, 750, "Thôn").text(310, 750, "Tổng số hộ dân").text(x, 766, last)
    lattice(second, rest, rest + 30, rest + 60)
    for number, y in ((1, rest + 20), (2, rest + 50)):
        second.text(110, y, str(number)).text(170, y, f"Thôn {number}").text(310, y, "12")
    return pdf


def test_the_line_below_a_cut_cell_belongs_to_it():
    pdf = cut_table("cuối năm")
    assert grids_of(pdf)[0].cells[2].text.value == "Tổng số hộ dân cuối năm"
    assert texts_of(pdf) == []


def test_a_line_of_its_own_below_a_table_stays():
    assert texts_of(cut_table("Ghi chú")) == ["Ghi chú"]
    assert texts_of(cut_table("theo báo cáo của các thôn", 150)) == ["theo báo cáo của các thôn"]
    pdf = cut_table("cuối năm", rest=120)
    pdf.pages[1].text(110, 100, "Biểu 2")
    assert texts_of(pdf) == ["cuối năm", "Biểu 2"]
