"""Headers that lines alone tell are arranged once more by their words and figures."""

import pytest

from models.blocks import Grid, GridCell
from models.sourced_text import SourcedText
from pipeline.readers.plain_text.header_tree.cut_headings import with_doubtful_headings
from pipeline.readers.plain_text.header_tree.second_opinion import with_second_opinion
from tests.unit.unruled.dumps import paths_of

Head = tuple[str, int, int, int]
"""Text, row, column, columns spanned."""
BODY = (("1", "An Hạ", "120", "70", "50", "7"), ("2", "An Lạc", "200", "150", "50", "4"))


def grid(heads: list[Head], body: tuple[tuple[str, ...], ...] = BODY, *, rows: int = 2) -> Grid:
    cells = [_cell(text, row, col, across) for text, row, col, across in heads]
    cells += [_cell(text, rows + row, col) for row, line in enumerate(body) for col, text in enumerate(line)]
    return Grid(rows + len(body), len(body[0]), tuple(cells), "aligned", header_rows=rows)


def _cell(text: str, row: int, col: int, across: int = 1) -> GridCell:
    sourced = SourcedText(text, text, ((0, 0),), len(text), None)
    return GridCell(row, col, sourced, colspan=across, lines=(sourced,))


RIGHT: list[Head] = [
    ("TT", 0, 0, 1),
    ("Thôn", 0, 1, 1),
    ("Tổng số hộ", 0, 2, 1),
    ("Hộ nghèo", 0, 3, 2),
    ("Ghi chú", 0, 5, 1),
    ("Số hộ", 1, 3, 1),
    ("Tỷ lệ (%)", 1, 4, 1),
]


def test_where_both_readings_agree_the_header_stands() -> None:
    read = with_second_opinion(grid(RIGHT))
    assert read == grid(RIGHT)
    assert not read.doubtful_header


WRONG: list[Head] = [
    *RIGHT[:2],
    ("Tổng số hộ", 0, 2, 2),
    ("Hộ nghèo", 0, 4, 1),
    ("Ghi chú", 0, 5, 1),
    ("Số hộ", 1, 2, 1),
    ("Tỷ lệ (%)", 1, 3, 1),
]


def test_where_they_differ_the_header_is_in_doubt() -> None:
    """Broken: a heading over the columns of another, and nothing said that it might be wrong."""
    read = with_second_opinion(grid(WRONG))
    assert paths_of(read) == paths_of(grid(WRONG))
    assert read.doubtful_header


@pytest.mark.parametrize(
    ("heading", "doubtful"),
    [
        ("Hiện có Cần bổ sung", True),
        ("Tỷ lệ (%) Số hộ nghèo", True),
        ("Nông nghiệp TM-DV", True),
        ("Vốn ngân sách Trung ương", False),
        ("Kinh phí (triệu đồng)", False),
        ("Công nghiệp - Xây dựng", False),
    ],
)
def test_a_cell_that_holds_two_headings_is_told(heading: str, doubtful: bool) -> None:
    heads: list[Head] = [*RIGHT[:3], (heading, 0, 3, 1), ("Nhà tạm", 0, 4, 1), ("Ghi chú", 0, 5, 1)]
    assert with_doubtful_headings(grid(heads, rows=1)).doubtful_header == doubtful


def test_two_headings_side_by_side_never_say_the_same() -> None:
    heads: list[Head] = [*RIGHT[:2], *(("Thôn", 0, col, 1) for col in (2, 3, 4)), RIGHT[4]]
    assert with_doubtful_headings(grid(heads, rows=1)).doubtful_header
