from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import grids_of


def rows_in_doubt(*numbers):
    """A row whose first cell holds these lines, beside words without a gap between them."""
    pdf = PdfBuilder()
    page = pdf.page()
    for y in (100, 130, 300):
        page.rule(100, y, 500, y)
    for x in (100, 160, 500):
        page.rule(x, 100, x, 300)
    page.text(110, 120, "TT").text(170, 120, "Việc")
    for line, number in enumerate(numbers):
        page.text(110, 150 + 28 * line, number)
    for line in range(12):
        page.text(170, 145 + 12.5 * line, "rà soát các hộ")
    (grid,) = grids_of(pdf)
    return grid.doubtful_rows


def test_a_row_whose_first_cell_numbers_several_is_told():
    """Broken: where nothing parts the rows they were one, and nothing said so."""
    assert rows_in_doubt("7", "8", "9", "10") == (1,)


def test_a_row_of_one_number_is_sure():
    assert rows_in_doubt("7") == ()
    assert rows_in_doubt("12", "14", "19") == ()
