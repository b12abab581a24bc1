"""Rows that the end of a page cuts."""

import pytest

from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import grids_of

COLUMNS = (100, 118, 300, 400)


def table(page, edges, texts):
    for y in edges:
        page.rule(COLUMNS[0], y, COLUMNS[-1], y)
    for x in COLUMNS:
        page.rule(x, edges[0], x, edges[-1])
    for x, y, text in texts:
        page.text(x + 3, y, text)


def parted(before, number, rest):
    pdf = PdfBuilder()
    first, second, third = COLUMNS[:3]
    above = [(first, 716, "TT"), (second, 716, "Việc"), (third, 716, "Nơi làm")]
    above += [(first, 746, before), (second, 746, "Họp các thôn"), (third, 746, "Xã")]
    above += [(first, 776, number), (second, 776, "Rà soát hộ nghèo ở"), (third, 776, "Thôn Đông")]
    table(pdf.page(), (700, 730, 760, 790), above)
    table(pdf.page(), (60, 90), [(first, 80, rest), (second, 80, "các thôn xa")])
    return grids_of(pdf)


def test_the_number_of_a_row_that_its_column_and_the_page_cut_is_whole():
    """Broken: row 14 ended as row 1, and its rest was row 4."""
    upper, lower = parted("13", "1", "4")
    assert lower.continued_row == 0
    assert next(cell.text.value for cell in upper.cells if cell.row == 2) == "14"
    assert [cell.text.value if cell.text else "" for cell in lower.cells] == ["", "các thôn xa", ""]


@pytest.mark.parametrize(("before", "number", "rest"), [("1", "2", "3"), ("13", "14", "1"), ("13", "1", "5")])
def test_a_number_that_does_not_make_the_next_one_begins_a_row(before, number, rest):
    _, lower = parted(before, number, rest)
    assert lower.continued_row is None
