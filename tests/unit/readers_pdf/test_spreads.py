"""Two pages printed side by side on one sheet."""

from models.blocks import Grid
from pipeline.readers.pdf import read_pdf
from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import blocks_of, grids_of, texts_of

WIDE, HIGH = 842, 595
RIGHT = WIDE / 2
LENGTH = 19
TITLES = {"1": "Mục đích", "2": "Yêu cầu", "10": "Việc phải làm", "3": "Kinh phí", "30": "Thời hạn"}


def sheet(pdf):
    return pdf.page(wide=WIDE, high=HIGH)


def prose(page, x, label, lines=LENGTH):
    page.text(x + 60, 60, f"{label}. {TITLES[label]}", size=9)
    for number in range(lines):
        page.text(x + 60, 80 + 20 * number, f"{label}{number} giao cho các thôn làm xong trong năm.", size=9)


def table(page, x, edges, texts):
    for y in edges:
        page.rule(x + 60, y, x + 360, y)
    for column in (60, 100, 360):
        page.rule(x + column, edges[0], x + column, edges[-1])
    for place, y, text in texts:
        page.text(x + place, y, text, size=9)


def test_the_left_page_is_read_before_the_right_one():
    """Broken: each line ran on over both pages."""
    pdf = PdfBuilder()
    page = sheet(pdf)
    prose(page, 0, "1")
    prose(page, RIGHT, "2", 5)
    blocks = blocks_of(pdf)
    assert [block.text.value[:2] for block in blocks] == (
        ["1.", *(f"1{n}"[:2] for n in range(LENGTH)), "2.", *(f"2{n}" for n in range(5))]
    )
    last = blocks[-1].text
    assert (last.page, last.box[0] > RIGHT) == (1, True)
    assert read_pdf(pdf.save()).pages == 1


def test_a_row_that_is_cut_between_both_pages_goes_on():
    pdf = PdfBuilder()
    page = sheet(pdf)
    above = [(65, 70, "TT"), (105, 70, "Việc"), (65, 100, "1"), (105, 100, "Họp các thôn")]
    above += [(65, 400, "2"), (105, 400, "Rà soát, lập danh sách các hộ có nhà ở đã hư hỏng nặng")]
    table(page, 0, (60, 80, 380, 560), above)
    table(page, RIGHT, (60, 90, 120), [(105, 80, "và thôn xa"), (65, 110, "3"), (105, 110, "Báo cáo")])
    upper, lower = grids_of(pdf)
    assert (upper.n_rows, lower.n_rows, lower.continued_row) == (3, 2, 0)


def test_a_short_page_beside_another_is_told_by_the_other_sheets():
    pdf = PdfBuilder()
    for label in ("1", "3"):
        page = sheet(pdf)
        prose(page, 0, label, LENGTH if label == "1" else 2)
        prose(page, RIGHT, label + "0", LENGTH)
    assert {"3. Kinh phí", "30. Thời hạn"} <= set(texts_of(pdf))


def test_columns_of_a_wide_page_are_no_pages():
    pdf = PdfBuilder()
    page = sheet(pdf)
    for row in range(12):
        page.text(60, 60 + 40 * row, f"{row + 1}").text(90, 60 + 40 * row, "Thôn Đông")
        page.text(500, 60 + 40 * row, "Giao 125 hộ").text(700, 60 + 40 * row, "Quý II")
    assert not any(isinstance(block, Grid) and block.n_cols < 4 for block in blocks_of(pdf))
    assert not any(text.startswith("Giao") for text in texts_of(pdf))


def test_rows_of_prose_side_by_side_are_no_pages():
    """Broken: who does each of the tasks stood behind the last of them."""
    pdf = PdfBuilder()
    page = sheet(pdf)
    for row in range(7):
        for line in range(3):
            page.text(60, 60 + 70 * row + 15 * line, "giao cho các thôn làm xong trong năm.", size=9)
        page.text(RIGHT + 60, 60 + 70 * row, "Phòng Kinh tế xem xét, báo cáo ủy ban", size=9)
        page.text(RIGHT + 60, 75 + 70 * row, "trước khi hết quý một của năm sau.", size=9)
    assert not any(text.startswith(("Phòng", "trước")) for text in texts_of(pdf))
