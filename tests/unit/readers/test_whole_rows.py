"""Cells whose rows all are whole, as their first cells tell."""

from pipeline.readers.plain_text.missing_cells.alignment import align

HEADER = ["Ngày", "Ca sáng", "Ca chiều", "Lãnh đạo", "Trực ban", "Lãnh đạo", "Trực ban"]
DUTIES = [
    ["02/01/2032", "Đào Văn Tý", "Kiều Thị Mùi", "Cao Bá Sửu", "Vũ Thị Dần"],
    ["03/01/2032", "Cao Bá Sửu", "Vũ Thị Dần", "Đào Văn Tý", "Kiều Thị Mùi"],
    ["04/01/2032", "Đào Văn Tý", "Vũ Thị Dần", "Cao Bá Sửu", "Kiều Thị Mùi"],
]


def test_rows_that_a_date_begins_stand_below_a_header_of_two_levels() -> None:
    alignment = align([*HEADER, *(text for row in DUTIES for text in row)])
    assert (alignment.width, alignment.row_starts) == (5, (7, 12, 17))
    assert alignment.slots[1:3] == ((0, 1, 1, 2), (0, 3, 1, 2))


def test_rows_that_a_name_begins_stand_below_a_header_of_two_levels() -> None:
    header = ["Chi hội", "Hội viên", "Kết nạp mới", "Tổng số", "Nữ"]
    rows = [["Thôn Đoài", "64", "40", "3"], ["Thôn Tây", "51", "33", "2"], ["Thôn Bắc", "78", "52", "4"]]
    alignment = align([*header, *(text for row in rows for text in row)])
    assert (alignment.width, alignment.row_starts) == (4, (5, 9, 13))


def test_blank_cells_in_half_of_the_rows_shift_no_rows_that_are_numbered() -> None:
    header = ["STT", "Đơn vị", "Công chức giao", "Công chức có mặt", "Viên chức giao", "Viên chức có mặt"]
    rows = [
        ["1", "Văn phòng", "12", "11", "", ""],
        ["2", "Phòng Kinh tế", "9", "9", "", ""],
        ["3", "Trường Mầm non", "", "", "24", "22"],
        ["4", "Trường Tiểu học", "", "", "31", "30"],
        ["", "Tổng cộng", "21", "20", "55", "52"],
    ]
    alignment = align([*header, *(text for row in rows for text in row)])
    assert alignment.row_starts == (6, 12, 18, 24, 30)


def test_the_label_of_a_group_numbers_the_rows_below_it() -> None:
    header = ["STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời hạn"]
    body = [
        ["1. Hạ tầng số"],
        ["1.1", "Phủ sóng 5G", "02 trạm", "Phòng Văn hóa", "6/2032"],
        ["1.2", "Lắp camera", "25 mắt", "Công an xã", "9/2032"],
        ["2. Dữ liệu số"],
        ["2.1", "Số hóa hồ sơ", "100% hồ sơ", "Văn phòng", "12/2032"],
    ]
    alignment = align([*header, *(text for row in body for text in row)])
    assert (alignment.width, alignment.row_starts) == (5, (5, 6, 11, 16, 17))


def test_the_word_for_the_total_covers_the_column_of_row_numbers_where_blanks_are_told() -> None:
    rows = [
        ["TT", "Xóm", "Hộ", "Khẩu"],
        ["1", "Rộc", "42", "160"],
        ["2", "Mận", "37", ""],
        ["3", "Đầm", "58", "240"],
    ]
    alignment = align([*(text for row in rows for text in row), "Cộng", "137", "400"])
    assert alignment.slots[-3:] == ((4, 0, 1, 2), (4, 2, 1, 1), (4, 3, 1, 1))
