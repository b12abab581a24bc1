"""Headers of which the edge of a page cuts some cells off."""

import pytest

from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import grids_of

COLUMNS = (85, 125, 285, 385, 485)
ROWS = [["1", "Mở lớp", "Hội Nông dân", "Quý I"], ["2", "Thăm hộ", "Hội Phụ nữ", "Quý II"]]


def doubt(head: list[str], rows: list[list[str]]) -> bool:
    """Whether the header of a ruled table is in doubt."""
    pdf = PdfBuilder()
    page = pdf.page()
    for x in COLUMNS:
        page.rule(x, 100, x, 190)
    for number in range(4):
        page.rule(85, 100 + 30 * number, 485, 100 + 30 * number)
    for number, values in enumerate([head, *rows]):
        for x, value in zip(COLUMNS, values, strict=False):
            if value:
                page.text(x + 5, 120 + 30 * number, value, size=11)
    (grid,) = grids_of(pdf)
    return grid.doubtful_header


def test_a_header_without_heads_over_the_numbers_and_another_column_is_in_doubt() -> None:
    """Broken: columns without a name were told by nothing."""
    assert doubt(["", "", "Chủ trì", "Thời gian"], ROWS)


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (["TT", "Việc", "Chủ trì", "Thời gian"], ROWS),
        (["", "Việc", "Chủ trì", "Thời gian"], ROWS),
        (["", "", "12", "15"], ROWS),
        (["", "", "Hội Nông dân", "Quý I"], [["7", *ROWS[0][1:]], ["8", *ROWS[1][1:]]]),
    ],
)
def test_a_header_with_its_heads_a_total_and_the_rest_of_a_row_are_not(
    head: list[str], rows: list[list[str]]
) -> None:
    assert not doubt(head, rows)


def test_heads_that_end_the_page_before_are_not_missing() -> None:
    """Broken: browsers print heads of one row on two pages, and the header put together was in doubt."""
    pdf = PdfBuilder()
    for page, height, head, rows in (
        (pdf.page(), 700, ["TT", "Việc", "", ""], []),
        (pdf.page(), 100, ["", "", "Chủ trì", "Thời gian"], ROWS),
    ):
        for x in COLUMNS:
            page.rule(x, height, x, height + 30 * (len(rows) + 1))
        for number in range(len(rows) + 2):
            page.rule(85, height + 30 * number, 485, height + 30 * number)
        for number, values in enumerate([head, *rows]):
            for x, value in zip(COLUMNS, values, strict=False):
                if value:
                    page.text(x + 5, height + 20 + 30 * number, value, size=11)
    assert [grid.doubtful_header for grid in grids_of(pdf)] == [False, False]
