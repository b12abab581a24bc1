"""Tables of a scan whose rulings are too broken to tell their cells: read by what stands below each other."""

import pytest

from models.blocks import Grid
from pipeline.readers.grids import Segment
from pipeline.readers.pdf.result import result_of
from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import read_pages

ROWS = [
    ["TT", "Tên thôn", "Số hộ", "Diện tích", "Số lao động"],
    ["1", "Thôn Thượng", "12", "3,5", "41"],
    ["2", "Thôn Trung", "9", "2,25", "38"],
    ["3", "Thôn Hạ", "7", "1", "17"],
]
PIECES = [Segment(80, 186 + 18 * row, 140, 186 + 18 * row) for row in range(3)]


PARTED = [
    ["STT", "Tên phương tiện", "Đơn vị", "Số lượng", "Đơn giá", "Thành tiền"],
    ["1", "Bình bột loại 4 kg", "bình", "48", "320.000", "15.360.000"],
    ["2", "Kẻng báo động", "cái", "16", "450.000", "7.200.000"],
    ["3", "Thang dây 10 m", "bộ", "16", "1.150.000", "18.400.000"],
    ["", "Tổng cộng", "", "", "", "40.960.000"],
]


def table(rules: list[Segment], confidence: float | None, rows: list[list[str]] = ROWS) -> Grid:
    """The table of a page with the rulings, whose figure 2,25 was read with less confidence than the rest."""
    pdf = PdfBuilder()
    page = pdf.page()
    places = (90, 130, 300, 380, 460) if rows is ROWS else (90, 130, 221, 300, 360, 440)
    for at, values in enumerate(rows):
        for x, value in zip(places, values, strict=True):
            if value:
                page.text(x, 180 + 18 * at, value, size=11)
    (content,) = read_pages(pdf)
    for line in content.lines if confidence else ():
        line.words = [
            word._replace(confidence=0.4 if word.text == "2,25" else confidence) for word in line.words
        ]
    content.rules = rules
    (grid,) = result_of([content], "pdf", "application/pdf").blocks
    assert isinstance(grid, Grid)
    return grid


def test_a_figure_of_a_table_without_rulings_keeps_its_confidence() -> None:
    sure = {cell.text.value: cell.text.confidence for cell in table([], 0.9).cells if cell.text}
    assert (sure["2,25"], sure["3,5"], sure["Thôn Hạ"]) == (0.4, 0.9, 0.9)


@pytest.mark.parametrize(
    ("rules", "confidence", "doubted"),
    [
        (PIECES, 0.9, True),
        (PIECES[:1], 0.9, False),
        ([PIECES[0], PIECES[0]._replace(x0=200, x1=260)], 0.9, False),
        ([Segment(80, 500, 300, 500), Segment(80, 520, 300, 520)], 0.9, False),
        (PIECES, None, False),
    ],
    ids=["pieces of rulings", "an underline", "pieces of one ruling", "elsewhere", "printed so"],
)
def test_its_columns_are_in_doubt_where_rulings_were_seen(
    rules: list[Segment], confidence: float | None, doubted: bool
) -> None:
    assert table(rules, confidence).doubtful_header is doubted


def test_all_of_it_is_in_doubt_where_cells_hold_two_columns() -> None:
    """The wall between names and units left no trace, and each figure stood one column to the left."""
    for confidence, doubted in ((0.9, True), (None, False)):
        read = table([], confidence, PARTED)
        assert read.doubtful_header is doubted
    read = table([], 0.9, PARTED)
    assert {cell.text.confidence for cell in read.cells if cell.text} == {0.5}
