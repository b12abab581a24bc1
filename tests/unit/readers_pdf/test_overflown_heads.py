"""Repeated headers whose last lines LibreOffice prints over the row below."""

import pytest

from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import grids_of

XS = (100, 125, 250, 400, 500)
HEADS = ("Việc phải làm", "Ai làm", "Kinh phí")


def table(page, edges, texts):
    for y in edges:
        page.rule(XS[0], y, XS[-1], y)
    for x in XS:
        page.rule(x, edges[0], x, edges[-1])
    for x, y, text in texts:
        page.text(x + 6, y, text)


def row(y, *texts):
    return [(x, y, text) for x, text in zip(XS, texts, strict=True) if text]


def pages(*below):
    """A table whose header has room for `S`, `T` and `T` on the first page only."""
    pdf = PdfBuilder()
    heads = [(x, 130, head) for x, head in zip(XS[1:], HEADS, strict=False)]
    first = [(100, 115, "S"), (100, 130, "T"), (100, 145, "T")]
    table(pdf.page(), (100, 150, 180), [*first, *heads, *row(170, "1", "Họp thôn", "Xã", "12", "")])
    again = [(100, 115, "S"), (100, 128, "T")]
    table(pdf.page(), (100, 132, 200), [*again, *heads, *below, *row(190, "", "Làm", "Xã", "13", "")])
    return grids_of(pdf)


@pytest.mark.parametrize(
    "below",
    [((100, 145, "T"), (100, 170, "2")), ((100, 160, "T2"),)],
    ids=["a line of its own", "on the line of the number"],
)
def test_the_line_of_a_head_over_the_row_below_is_of_the_head(below):
    """Broken: the rest of the table became another table, its first row `T 2`."""
    upper, lower = pages(*below)
    heads = [cell.text.value for cell in lower.cells if cell.row == 0 and cell.text]
    assert heads == [cell.text.value for cell in upper.cells if cell.row == 0 and cell.text]
    assert next(cell.text.value for cell in lower.cells if (cell.row, cell.col) == (1, 0)) == "2"


def test_another_head_that_begins_alike_keeps_its_row():
    _, lower = pages((100, 170, "2"))
    values = {(cell.row, cell.col): cell.text.value for cell in lower.cells if cell.text}
    assert (values[0, 0], values[1, 0]) == ("S T", "2")
