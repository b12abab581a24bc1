"""A misread head over the numbers of rows is told by them."""

import pytest

from pipeline.readers.grids import Box, FoundCell
from pipeline.readers.pdf.tables.grid_text import CellText
from pipeline.readers.scan.cells.index_heads import with_index_head

NAMES = ("Đơn vị", "Xã Tiên Lãng", "Xã Hoa Lư", "Xã Thanh Miện", "Tổng cộng")


def head_of(*column: str, confidence: float = 0.6) -> CellText:
    """The head of the first of two columns, after it was looked at."""
    cells, texts = [], []
    for row, pair in enumerate(zip(column, NAMES, strict=True)):
        for col, text in enumerate(pair):
            cells.append(FoundCell(row, col, 1, 1, Box(0, 0, 1, 1), ()))
            texts.append(CellText((text,) if text else (), bold=False, confidence=confidence))
    return with_index_head(cells, texts)[0]


@pytest.mark.parametrize(
    ("read", "meant"), [("mt", "TT"), ("Tf", "TT"), ("SfT", "STT"), ("1T", "TT"), ("Số el", "Số TT")]
)
def test_a_spoiled_head_over_the_numbers_of_rows(read, meant):
    head = head_of(read, "1", "2", "3", "")
    assert (head.lines, head.read) == ((meant,), (read,))


@pytest.mark.parametrize(
    "column",
    [
        ("Tổ", "1", "2", "3", ""),  # a word
        ("mã", "1", "2", "3", ""),
        ("mt", "1", "3", "4", ""),  # no numbers of rows
        ("mt", "1", "2", "", ""),
        ("tấn/ha", "1", "2", "3", ""),
        ("Số xã", "1", "2", "3", ""),
        ("Lần el", "1", "2", "3", ""),
    ],
)
def test_other_heads_stay(column):
    assert head_of(*column).lines == column[:1]


def test_a_head_that_was_surely_read_stays():
    assert head_of("ID", "1", "2", "3", "", confidence=0.99).lines == ("ID",)
    assert head_of("Pt", "1", "2", "3", "", confidence=0.99).lines == ("Pt",)
