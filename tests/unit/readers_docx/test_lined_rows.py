"""Rows typed as lines of the cells of one row."""

import pytest

from tests.unit.readers_docx.package_builder import cell, paragraph, row, table
from tests.unit.readers_docx.reading import cells_of, grid_of

HEAD = row(cell("STT"), cell("Thôn"), cell("Số hộ"))


def lined(*columns: str) -> str:
    """A row whose cells hold a paragraph for each piece between `|`."""
    return row(*(cell(content="".join(map(paragraph, column.split("|")))) for column in columns))


def test_each_line_is_a_row():
    grid = grid_of(
        table(HEAD, lined("1|2|3|", "Bãi Sậy|Gò Mây|Cầu Tre|Cộng", "41|36|52|129"), lined("", "a", "7"))
    )
    assert grid.n_rows == 6
    assert [cells_of(grid)[row, 1] for row in range(6)] == [
        "Thôn",
        "Bãi Sậy",
        "Gò Mây",
        "Cầu Tre",
        "Cộng",
        "a",
    ]
    assert [cells_of(grid).get((row, 0)) or "" for row in range(1, 6)] == ["1", "2", "3", "", ""]
    total = next(cell for cell in grid.cells if (cell.row, cell.col) == (4, 2))
    assert total.text is not None
    assert total.text.evidence().raw == "129"


def test_names_that_all_begin_small_are_rows():
    assert grid_of(table(HEAD, lined("1|2|3", "thôn Bãi|thôn Gò|ấp Cầu", "41|36|52"))).n_rows == 4


@pytest.mark.parametrize(
    "columns",
    [
        ("1", "Bãi Sậy|Gò Mây|Cầu Tre", "41|36|52"),
        ("1|2|3", "Bãi Sậy|Gò|Mây|Cầu Tre", "41|36|52"),
        ("a|b|c", "Bãi Sậy|Gò Mây|Cầu Tre", "vừa|vừa|lớn"),
        ("1|2", "Bãi Sậy|Gò Mây", "41|36"),
        ("", "", "41|36|52"),
        ("Tổng|Tỉnh|Xã", "Sửa trường|mầm non|Bãi Sậy", "1.000|600|400"),
    ],
)
def test_lines_that_are_no_rows_stay_together(columns):
    assert grid_of(table(HEAD, lined(*columns))).n_rows == 2


def test_lines_of_the_header_stay_together():
    assert grid_of(table(lined("1|2|3", "4|5|6"), row(cell("7"), cell("8")))).n_rows == 2
