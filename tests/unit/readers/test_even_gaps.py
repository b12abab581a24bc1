"""Tables whose cells two spaces part while their columns do not stand under one another."""

import pytest

from models.blocks import Grid
from pipeline.parsing import parse_bytes
from tests.unit.readers.test_fixed_width import grids, placed

FULL = [
    ["TT", "Thôn", "Số hộ", "Hộ nghèo", "Tỷ lệ", "Ghi chú"],
    ["1", "Lạc An", "120", "12", "10,0%", "Xã điểm"],
    ["2", "Hòa Tiến Thượng", "1.200", "60", "5,0%", "Tạm tính"],
]


def loosely(rows: list[list[str]], between: str = "\n") -> str:
    return between.join("  ".join(cell for cell in row if cell) for row in rows)


def grid_of(rows: list[list[str]], between: str = "\n") -> Grid:
    (grid,) = grids(loosely(rows, between))
    return grid


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_texts_stand_in_the_columns_of_their_kinds(between: str) -> None:
    rows = [
        *FULL[:2],
        ["I", "Khu vực ven sông", "", "", "", ""],
        FULL[2],
        ["3", "Bãi Gạo", "310", "31", "10,0%", ""],
        ["", "Cộng", "1.630", "103", "6,3%", "Làm tròn"],
    ]
    grid = grid_of(rows, between)
    assert placed(grid) == rows
    assert not grid.doubtful_rows


def test_a_row_that_lacks_one_of_like_texts_is_marked() -> None:
    rows = [*FULL, ["3", "Bãi Gạo", "310", "", "10,0%", "Mới"]]
    grid = grid_of(rows)
    assert placed(grid)[3][0] == "3"
    assert grid.doubtful_rows == (3,)


def test_a_percentage_tells_which_text_is_missing() -> None:
    rows = [*FULL, ["3", "Bãi Gạo", "310", "31", "", "Mới"]]
    grid = grid_of(rows)
    assert placed(grid) == rows
    assert not grid.doubtful_rows


def test_a_row_of_column_numbers_keeps_its_formulas() -> None:
    rows = [
        ["STT", "Đơn vị", "Nhu cầu", "Hiện có", "Còn thiếu"],
        ["(1)", "(2)", "(3)", "(4)", "(5) = (3) - (4)"],
        ["1", "Trường Mầm non Lạc An", "25", "20", "5"],
        ["2", "Trường Bãi Gạo", "1.018", "1.011", "9"],
    ]
    assert placed(grid_of(rows)) == rows
    text = f"KẾ HOẠCH\nTuyển dụng\n\nI. NHU CẦU\n\nNhu cầu như sau.\n\n{loosely(rows)}\n"
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert [one.code for one in plan.findings if one.code.endswith("mismatch")] == ["difference_mismatch"]


def test_names_below_one_head_of_all_figures_stand_under_it() -> None:
    rows = [
        ["TT", "Đơn vị", "Mức độ hài lòng (%)", "", ""],
        ["", "", "Rất hài lòng", "Hài lòng", "Không hài lòng"],
        ["1", "Bộ phận một cửa Lạc An", "52,5", "43,5", "4,0"],
        ["2", "Bãi Gạo", "61,0", "36,0", "3,0"],
    ]
    assert placed(grid_of(rows)) == rows


def test_a_name_may_be_a_year() -> None:
    rows = [
        ["TT", "Năm học", "Số lớp", "Số học sinh là người dân tộc"],
        ["1", "2023", "12", "1.310"],
        ["2", "2024", "1.130", "12"],
    ]
    assert placed(grid_of(rows)) == rows


@pytest.mark.parametrize(
    "lines",
    [
        ["TT  Thôn  Tổng số hộ hiện có  Hộ nghèo", "1  An  12  3", "2  Bình Minh Thượng  1.200", "ghi thêm  40  5"],
        ["TT  Thôn  Tổng số hộ hiện có  Hộ nghèo", "1  An  12  3", "2  Bình Minh  1.200  4", "Thượng", "3  Ba  4  5"],
        ["Các  đơn vị  trực thuộc  báo cáo", "trước  ngày 15  hằng tháng  về", "Văn phòng  để tổng hợp  chung"],
    ],
)  # fmt: skip
def test_what_may_be_something_else_is_left_to_other_readers(lines: list[str]) -> None:
    assert all(grid.origin != "tabs" for grid in grids("\n".join(lines)))


@pytest.mark.parametrize("lacking", [(2,), (2, 4)])
def test_sums_tell_which_of_like_figures_are_missing(lacking: tuple[int, ...]) -> None:
    """Broken: the figures of such rows stood as far left as they could, and the rows were told as doubtful."""
    rows = [
        ["TT", "Thôn", "Tổng số", "Nam", "Nữ"],
        ["1", "Lạc An", "100", "60", "40"],
        ["2", "Hòa Tiến", "40", "", "40"] if 2 in lacking else ["2", "Hòa Tiến", "40", "15", "25"],
        ["3", "Bãi Gạo", "70", "30", "40"],
        ["4", "Đồng Chùa", "25", "", "25"] if 4 in lacking else ["4", "Đồng Chùa", "25", "15", "10"],
    ]
    sums = [str(sum(int(row[col] or 0) for row in rows[1:])) for col in (2, 3, 4)]
    grid = grid_of([*rows, ["", "Cộng", *sums]])
    assert placed(grid) == [*rows, ["", "Cộng", *sums]]
    assert not grid.doubtful_rows
