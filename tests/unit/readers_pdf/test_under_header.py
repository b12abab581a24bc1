"""Rows without rulings under a header that has them."""

from tests.builders import texts_by_row
from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import grids_of, texts_of

EDGES = (85, 125, 295, 375, 455, 540)
HEADS = ["TT", "Tên thôn", "Số hộ", "Diện tích", "Lao động"]
BODY = [
    ["1", "Thôn Thượng", "12", "3,5", "41"],
    ["2", "Thôn Trung", "9", "2,25", "38"],
    ["", "Cộng", "21", "5,75", "79"],
]
PROSE = "Các thôn chủ động thực hiện phần việc của mình và báo cáo kết quả với xã trước ngày cuối quý."


def header(page, y):
    for line in (y, y + 24):
        page.rule(EDGES[0], line, EDGES[-1], line)
    for edge in EDGES:
        page.rule(edge, y, edge, y + 24)
    row(page, y + 16, HEADS)


def row(page, y, values):
    for x, value in zip(EDGES, values, strict=False):
        if value:
            page.text(x + 5, y, value, size=11)


def rows(page, y, body):
    for number, values in enumerate(body):
        row(page, y + 18 * number, values)


def test_rows_under_a_ruled_header_end_with_the_paragraph_that_follows():
    pdf = PdfBuilder()
    page = pdf.page()
    header(page, 100)
    rows(page, 140, BODY)
    page.paragraph(210, PROSE)
    (grid,) = grids_of(pdf)
    assert texts_by_row(grid) == [HEADS, *BODY]
    assert texts_of(pdf) == [PROSE]


def test_rows_go_on_over_the_page():
    pdf = PdfBuilder()
    page = pdf.page()
    header(page, 720)
    rows(page, 760, BODY[:1])
    page = pdf.page()
    rows(page, 80, BODY[1:])
    first, second = grids_of(pdf)
    assert texts_by_row(first) == [HEADS, BODY[0]]
    assert texts_by_row(second) == BODY[1:]


def test_a_table_with_rows_of_figures_ends_with_its_rules():
    pdf = PdfBuilder()
    page = pdf.page()
    for y in (100, 124, 148):
        page.rule(EDGES[0], y, EDGES[-1], y)
    for edge in EDGES:
        page.rule(edge, 100, edge, 148)
    row(page, 116, HEADS)
    row(page, 140, BODY[0])
    row(page, 170, ["Ghi", "chú", "ở", "dưới", "bảng"])
    (grid,) = grids_of(pdf)
    assert texts_by_row(grid) == [HEADS, BODY[0]]


def test_a_paragraph_under_a_header_is_no_row():
    pdf = PdfBuilder()
    page = pdf.page()
    header(page, 100)
    page.paragraph(150, PROSE)
    (grid,) = grids_of(pdf)
    assert texts_by_row(grid) == [HEADS]
    assert texts_of(pdf) == [PROSE]
