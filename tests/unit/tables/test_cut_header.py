from dataclasses import replace

from tests.builders import grid
from tests.unit.tables.reading import body, paths, table_of

BODY = [["1", "Đông", "10", "4"], ["2", "Tây", "12", "5"]]


def test_cells_that_go_on_and_cells_that_are_parted():
    head = grid([[("TT", 2, 1), ("Tên thôn,", 2, 1), ("Số hộ", 1, 2)], [("Trong", 1, 2)]])
    table = table_of(head, grid([["", "bản", "Nghèo", "Khá"], *BODY]))
    assert paths(table) == [
        ("TT",),
        ("Tên thôn, bản",),
        ("Số hộ", "Trong", "Nghèo"),
        ("Số hộ", "Trong", "Khá"),
    ]
    assert body(table) == BODY


def test_every_cell_of_a_low_first_row_goes_on():
    table = table_of(
        grid([["STT", "Nội dung", "Lãnh đạo ký", "Cơ quan"]]),
        grid([["", "", "ban hành", "thực hiện"], *BODY]),
    )
    assert paths(table)[2:] == [("Lãnh đạo ký ban hành",), ("Cơ quan thực hiện",)]
    assert body(table) == BODY


def test_the_text_of_a_tall_cell_stands_whole_below_the_break():
    head = grid([["TT", "", ("Số hộ", 1, 2)]])
    table = table_of(head, grid([["", "Thôn", "Nghèo", "Khá"], *BODY]))
    assert paths(table) == [("TT",), ("Thôn",), ("Số hộ", "Nghèo"), ("Số hộ", "Khá")]


def test_two_rows_of_a_header_below_the_break():
    head = grid([["TT", "Thôn", ("Số hộ", 1, 2)]])
    lower = grid([[("", 2, 1), ("", 2, 1), ("Năm 2024", 1, 2)], ["Nghèo", "Khá"], *BODY])
    assert paths(table_of(head, lower))[1:] == [
        ("Thôn",),
        ("Số hộ", "Năm 2024", "Nghèo"),
        ("Số hộ", "Năm 2024", "Khá"),
    ]


def test_words_printed_over_the_column_numbers_belong_to_the_header():
    head = grid([["STT", "Thôn", "Số hộ không", "Ghi chú"]])
    table = table_of(head, grid([["", "", "có khả năng lao", ""], ["1", "2", "động 3", "4"], *BODY]))
    assert paths(table)[2] == ("Số hộ không có khả năng lao động",)
    assert [column.mark for column in table.columns] == ["1", "2", "3", "4"]
    assert body(table) == BODY


def test_a_first_row_of_the_body_is_no_rest_of_the_header():
    head = grid([["TT", "Thôn", ("Số hộ", 1, 2)], ["", "", "Nghèo", "Khá"]])
    table = table_of(head, grid([["", "Tổng cộng", "22", "9"], *BODY]))
    assert [row[1] for row in body(table)] == ["Tổng cộng", "Đông", "Tây"]


def test_the_rest_of_a_merged_cell_of_the_body_stands_where_the_cell_begins():
    upper = grid([["TT", "Việc", "Ai"], [("1", 2, 1), "Họp", ("Phòng LĐ-", 2, 1)], ["Rà soát"]])
    lower = replace(grid([["", "các hộ", "TB&XH"], ["2", "Báo cáo", "Xã"]]), continued_row=0)
    assert body(table_of(upper, lower)) == [
        ["1", "Họp", "Phòng LĐ-TB&XH"],
        ["", "Rà soát các hộ", ""],
        ["2", "Báo cáo", "Xã"],
    ]
