from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import grids_of


def rows(page, edges, texts):
    for y in edges:
        page.rule(100, y, 500, y)
    for x in (100, 160, 500):
        page.rule(x, edges[0], x, edges[-1])
    for x, y, text in texts:
        page.text(x, y, text)


def test_a_row_that_the_edge_of_the_page_cuts_is_printed_on_both_pages():
    """Broken: the lines at the cut stood twice, in two rows of one number."""
    pdf = PdfBuilder()
    rows(
        pdf.page(),
        (760, 790, 860),
        [
            (110, 780, "TT"),
            (170, 780, "Việc phải làm"),
            (110, 808, "1"),
            (170, 808, "Rà soát các hộ"),
            (170, 826, "thuộc diện ưu tiên"),
        ],
    )
    rows(
        pdf.page(),
        (-30, 40, 70),
        [
            (110, 12, "1"),
            (170, 12, "thuộc diện ưu tiên"),
            (170, 30, "của xã"),
            (110, 60, "2"),
            (170, 60, "Họp"),
        ],
    )
    upper, lower = grids_of(pdf)
    assert lower.continues_row
    assert [cell.text.value if cell.text else "" for cell in lower.cells] == ["", "của xã", "2", "Họp"]
    assert [cell.text.value for cell in upper.cells][-1] == "Rà soát các hộ thuộc diện ưu tiên"
