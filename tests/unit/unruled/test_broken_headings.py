"""Headings that narrow columns break, and rows that a dump breaks off."""

import pytest

from extractors.unruled.headings.cells import HeaderCutter
from extractors.unruled.words import words_of
from tests.unit.unruled.dumps import paths_of, rows_of, table_in

_ROWS = """
1 Rà soát diện tích rừng trồng
Phòng Kinh tế
Tháng 3
2 Tập huấn cho cán bộ thôn
Phòng Nội vụ
Tháng 4
3 Kiểm tra việc trồng rừng
Phòng Kinh tế
Tháng 9
"""


@pytest.mark.parametrize(
    ("broken", "heading"),
    [("Số\nTT", "Số TT"), ("S\nT\nT", "STT"), ("ST\nT", "STT"), ("T\nT", "TT"), ("Số thứ\ntự", "Số thứ tự")],
)
def test_the_heading_of_row_numbers_is_whole_though_it_stands_on_several_lines(
    broken: str, heading: str
) -> None:
    table = table_in(f"{broken}\nNội dung\nĐơn vị chủ trì\nThời gian\n{_ROWS}")
    assert table.start == 0
    assert paths_of(table.grid) == [(heading,), ("Nội dung",), ("Đơn vị chủ trì",), ("Thời gian",)]


def test_no_cell_starts_within_the_broken_heading_of_row_numbers() -> None:
    words = [word for line, text in enumerate(["S", "T", "T", "Nội"]) for word in words_of(line, text)]
    assert [at for at, _ in HeaderCutter(words).starts] == [0, 3]


def test_a_dash_between_two_words_begins_no_heading() -> None:
    table = table_in(f"TT\nNội dung\nĐơn vị chủ trì\nThời gian khởi công\n- hoàn thành\n{_ROWS}")
    assert [path[-1] for path in paths_of(table.grid)][2:] == [
        "Đơn vị chủ trì",
        "Thời gian khởi công - hoàn thành",
    ]


def test_the_name_of_a_total_stands_in_the_first_column_and_its_figure_below_the_figures() -> None:
    table = table_in(
        """
        TT Nội dung Thời gian Đơn vị thực hiện Kinh phí
        1 Tập huấn khuyến nông cho hộ sản xuất Tháng 3 Phòng Kinh tế 12
        2 Sửa chữa kênh mương nội đồng Tháng 5 UBND các xã 40
        3 Hội nghị tổng kết Tháng 12 Văn phòng 8
        Tổng cộng 60
        """
    )
    assert rows_of(table.grid)[-1] == ["", "Tổng cộng", "", "", "60"]


def test_a_last_row_with_fewer_cells_than_any_other_may_be_broken_off() -> None:
    whole = table_in(f"TT\nNội dung\nĐơn vị chủ trì\nThời gian\n{_ROWS}")
    cut = table_in(
        f"TT\nNội dung\nĐơn vị chủ trì\nThời gian\n{_ROWS}4 Tổng kết công tác trồng rừng\n"
        "UBND các xã, các phòng, ban, đơn vị sự nghiệp của huyện trong tháng 12"
    )
    assert whole.grid.doubtful_rows == ()
    assert cut.grid.doubtful_rows == (4,)


def test_the_heading_of_the_notes_is_the_last_one() -> None:
    table = table_in(
        """
        TT
        Đơn vị được kiểm tra
        Thời gian kiểm tra Thành phần đoàn Ghi chú
        Ngày Buổi
        1 Trạm thú y xã Bình Khê 12/3/2025 Sáng Phòng Kinh tế
        2 Chợ trung tâm xã Tân Trào 20/4/2025 Chiều Công an xã Kiểm tra đột xuất
        3 Kho vật tư xã Hòa Mỹ 21/4/2025 Sáng Phòng Kinh tế
        """
    )
    assert table.grid.doubtful_header or paths_of(table.grid)[-1] == ("Ghi chú",)


def test_a_header_behind_which_another_comes_close_is_doubtful() -> None:
    """The rows have two cells, the header may have three: `TH 2024` is one, or goes on with the unit."""
    table = table_in(
        """
        TT Nội dung Đơn vị tính TH 2024
        1 Đường liên thôn Xã Bình Khê
        2 Cầu qua suối Xã Tân Trào
        3 Đập tràn Nà Pầu Xã Nậm Pung
        """
    )
    assert table.grid.doubtful_header
