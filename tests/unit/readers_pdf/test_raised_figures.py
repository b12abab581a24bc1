"""Figures that are raised behind a figure are exponents or marks of notes, and no digits of its number."""

import pytest

from tests.unit.readers_pdf.marked_number import draw_marked_number
from tests.unit.readers_pdf.pdf_builder import PdfBuilder, width
from tests.unit.readers_pdf.reading import grids_of, texts_of


def line_with(before: str, smaller: str, after: str, *, y: float, size: float) -> str:
    """What is read of a line on the height 100 with a smaller text in it; the page has no footnotes."""
    pdf = PdfBuilder()
    x = 85 + width(before)
    page = pdf.page().text(85, 100, before).text(x, y, smaller, size=size)
    page.text(x + width(smaller, size), 100, after)
    return " ".join(texts_of(pdf))


@pytest.mark.parametrize(
    ("before", "raised", "after", "expected"),
    [
        ("Thu 5 x 10", "3", " đồng", "Thu 5 x 10³ đồng"),
        ("Thu 5 x 10", "12", ", chi", "Thu 5 x 10¹², chi"),
        ("dưới 4 x 10", "-3", " mg/l", "dưới 4 x 10⁻³ mg/l"),
        ("dưới 4 x 10", "−12", " mg/l", "dưới 4 x 10⁻¹² mg/l"),
        ("giai đoạn 2025-2030", "1", " giao", "giai đoạn 2025-2030¹ giao"),
        ("ngày 12/3/2024", "1", " giao", "ngày 12/3/2024¹ giao"),
        ("Diện tích 150 m", "2", " đất", "Diện tích 150 m2 đất"),
    ],
)
def test_a_raised_figure_behind_a_figure_is_no_digit_of_it(before, raised, after, expected):
    """Broken: 10³ was read as 103."""
    assert expected in line_with(before, raised, after, y=95, size=7)


def test_a_number_in_a_cell_does_not_take_the_mark_behind_it_for_a_digit():
    """Broken: 125 with a raised 1, of which no note stands on the page, was read as 1251."""
    pdf = PdfBuilder()
    draw_marked_number(pdf.page())
    (grid,) = grids_of(pdf)
    assert [cell.text.value for cell in grid.cells if cell.text] == ["Thôn", "Số hộ", "Đông", "125¹"]


def test_figures_of_one_line_in_two_sizes_are_one_number():
    assert "năm 2024 giao" in line_with("năm 20", "24", " giao", y=100, size=12)


def test_figures_of_text_that_runs_upwards_are_no_raised_ones():
    pdf = PdfBuilder()
    page = pdf.page().turned_text(60, 400, "Năm 2024 và 2025")
    for y in (100, 120, 140):
        page.text(85, y, "Thực hiện các nhiệm vụ được giao trong năm của xã")
    assert {"2024", "2025"} <= set(" ".join(texts_of(pdf)).split())


def test_a_small_figure_raised_by_little_is_no_digit():
    """Broken: 10³ was read as 103 where a small figure was raised by a sixth of the letters' size."""
    assert "Thu 5 x 10³ đồng" in line_with("Thu 5 x 10", "3", " đồng", y=98, size=8)


def test_figures_of_one_line_in_two_fonts_are_one_number():
    """Broken: of a year whose last figures were typed into a field, these became raised."""
    pdf = PdfBuilder()
    page = pdf.page().text(85, 100, "năm 20", size=13)
    page.text(85 + width("năm 20"), 100, "31", font="shallow").text(160, 100, "giao")
    assert "năm 2031 giao" in " ".join(texts_of(pdf))
