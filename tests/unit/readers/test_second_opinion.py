"""Headers that lines alone tell are arranged once more by their words and figures."""

from dataclasses import replace

import pytest

from models.blocks import Grid, GridCell
from models.sourced_text import SourcedText
from pipeline.readers.plain_text.header_tree.cut_headings import with_doubtful_headings
from pipeline.readers.plain_text.header_tree.second_opinion import with_second_opinion
from tests.unit.unruled.dumps import paths_of, rows_of

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


DEEP: list[Head] = [
    *RIGHT[:2],
    ("Hộ nghèo", 0, 2, 4),
    ("Hộ cận nghèo", 1, 2, 2),
    ("Số hộ", 1, 4, 1),
    ("Tỷ lệ (%)", 1, 5, 1),
    ("Số hộ", 2, 2, 1),
    ("Tỷ lệ (%)", 2, 3, 1),
]


def test_a_much_likelier_header_stands_instead_and_takes_the_body_along() -> None:
    """Broken: a heading that lines put over its neighbour stayed there, although all words told better."""
    read = with_second_opinion(replace(grid(DEEP, rows=3), doubtful_rows=(4,)))
    families = [("Hộ nghèo", "Số hộ"), ("Hộ nghèo", "Tỷ lệ (%)"), ("Hộ cận nghèo", "Số hộ")]
    assert paths_of(read) == [("TT",), ("Thôn",), *families, ("Hộ cận nghèo", "Tỷ lệ (%)")]
    assert read.doubtful_header
    assert read.header_rows == 2
    assert rows_of(read) == [list(row) for row in BODY]
    assert read.doubtful_rows == (3,)
    assert read.n_rows == 4


def test_cells_over_no_column_of_a_heading_leave_the_header_as_it_is() -> None:
    """A heading over one other alone is none that the search knows."""
    heads: list[Head] = [
        *RIGHT[:3],
        ("Hộ nghèo", 0, 3, 1),
        ("Tỷ lệ (%)", 0, 4, 1),
        RIGHT[4],
        ("Số hộ", 1, 3, 1),
    ]
    assert paths_of(with_second_opinion(grid(heads))) == paths_of(grid(heads))


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
