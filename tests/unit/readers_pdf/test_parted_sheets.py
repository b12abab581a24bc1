"""A table too wide for its page is printed in parts, the right one without names: that is told."""

from collections.abc import Sequence

from tests.unit.readers_pdf.pdf_builder import Page, PdfBuilder
from tests.unit.readers_pdf.reading import grids_of

EVEN = [130 + 26 * row for row in range(7)]
NAMES = [["STT", "Thôn"], *([str(row), f"Thôn {row}"] for row in range(1, 6))]
FIGURES = [["Diện tích", "Sản lượng"], *([str(20 + 3 * row), str(300 + 11 * row)] for row in range(1, 6))]
OFFICES = [["Đơn vị", "Ghi chú"], *([f"Phòng {row}", "Quý I"] for row in range(1, 6))]


def sheet(
    page: Page, columns: Sequence[float], rows: Sequence[float], texts: Sequence[Sequence[str]]
) -> None:
    for y in rows:
        page.rule(columns[0], y, columns[-1], y)
    for x in columns:
        page.rule(x, rows[0], x, rows[-1])
    for top, row in zip(rows, texts, strict=False):
        for x, text in zip(columns, row, strict=False):
            page.text(x + 4, top + 16, text, size=10)


def doubts(
    right: Sequence[Sequence[str]], columns: Sequence[float] = (85, 200, 320), rows: Sequence[float] = EVEN
) -> list[bool]:
    """Of the grids on two pages, the first of numbered rows, whether they are in doubt."""
    pdf = PdfBuilder()
    sheet(pdf.page(), (85, 130, 330), rows, NAMES)
    sheet(pdf.page(), columns, rows, right)
    return [grid.doubtful_header for grid in grids_of(pdf)]


def test_figures_whose_rows_are_named_on_the_page_before_are_in_doubt():
    """Broken: figures stood in a table of their own, of which nothing said whose they are."""
    assert doubts(FIGURES) == [False, True]


def test_words_beside_rows_of_the_same_heights_are_in_doubt():
    uneven = [130, 156, 190, 216, 262, 296, 330]
    assert doubts(OFFICES, rows=uneven) == [False, True]


def test_words_in_rows_that_are_all_as_high_may_be_another_table():
    assert doubts(OFFICES) == [False, False]


def test_a_table_that_numbers_its_rows_lacks_nothing():
    assert doubts([[row[0], "7"] for row in NAMES]) == [False, False]


def test_the_next_page_of_a_table_in_the_same_columns_lacks_nothing():
    assert doubts(FIGURES, columns=(85, 130, 330)) == [False, False]
