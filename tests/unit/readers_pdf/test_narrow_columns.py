"""Narrow columns of numbers in tables without rulings."""

from tests.builders import texts_by_row
from tests.unit.readers_pdf.pdf_builder import Page, PdfBuilder
from tests.unit.readers_pdf.reading import grids_of

BODY = [["1", "Nà Pheo", "12", "3,5"], ["2", "Khe Đá", "9", "2,5"], ["3", "Pom Hán", "14", "4,5"]]
HEAD = ["Tên thôn", "Số hộ", "Diện tích"]


def row(page: Page, y: float, values: list[str], columns: tuple[int, ...] = (90, 130, 300, 400)) -> None:
    for x, value in zip(columns, values, strict=True):
        page.text(x, y, value, size=11)


def test_a_wide_text_right_beside_a_narrow_number_is_a_cell() -> None:
    """Broken: the first row ended the table, as prose does that begins below the head."""
    task = "Mở lớp nuôi ong cho các hộ ở ba thôn vùng cao của xã trước mùa hoa"
    pdf = PdfBuilder()
    page = pdf.page()
    columns = (85, 102, 480)
    row(page, 180, ["TT", "Việc", "Xong"], columns)
    for number in (1, 2, 3):
        row(page, 200 + 18 * number, [str(number), task, f"Quý {number}"], columns)
    (grid,) = grids_of(pdf)
    assert texts_by_row(grid)[1:] == [[str(number), task, f"Quý {number}"] for number in (1, 2, 3)]


def test_a_head_at_the_left_of_its_figures_heads_them() -> None:
    """Broken: the figures stood in a column without a head, beside one with nothing but a head."""
    pdf = PdfBuilder()
    page = pdf.page()
    row(page, 180, ["TT", *HEAD])
    for number, values in enumerate(BODY):
        row(page, 200 + 18 * number, values, (90, 130, 310, 480))
    (grid,) = grids_of(pdf)
    assert texts_by_row(grid) == [["TT", *HEAD], *BODY]
