from extractors.unruled.number_tables.digit_groups import with_digit_groups
from extractors.unruled.number_tables.value_rows import RowWords
from extractors.unruled.words import words_of
from tests.unit.unruled.dumps import rows_of, table_in


def grouped(*lines: str) -> list[list[str]]:
    """The words of the rows, those in spaces grouped."""
    rows = [RowWords(words_of(number, line), True) for number, line in enumerate(lines)]
    return [[word.text for word in row.words] for row in with_digit_groups(rows)]


def test_a_group_that_begins_with_a_zero_shows_that_spaces_group_digits() -> None:
    found = grouped(
        "1 An 1 042 607 64,50", "2 Bình 87 50 57,89", "3 Cát 1 181 839 71,04", "4 Dương 190 110 57,90"
    )
    assert found == [
        ["1", "An", "1042", "607", "64,50"],
        ["2", "Bình", "87", "50", "57,89"],
        ["3", "Cát", "1181", "839", "71,04"],
        ["4", "Dương", "190", "110", "57,90"],
    ]


def test_a_total_with_more_numbers_than_the_rows_has_grouped_ones() -> None:
    found = grouped("1 An 218 98 92", "2 Bình 87 71 26", "3 Cát 935 91 97", "Cộng 1 240 260 215")
    assert found[-1] == ["Cộng", "1240", "260", "215"]


def test_of_several_places_those_are_grouped_that_fit_the_columns() -> None:
    found = grouped("1 An 3 1.5 420", "2 Bình 4 2.5 310", "3 Cát 5 1.5 1 020", "4 Dương 4 3.5 2 415")
    assert [row[2:] for row in found] == [
        ["3", "1.5", "420"],
        ["4", "2.5", "310"],
        ["5", "1.5", "1020"],
        ["4", "3.5", "2415"],
    ]


def test_a_table_whose_marks_group_digits_has_no_spaces_that_do() -> None:
    lines = ("1 An 6 760 1.200", "2 Bình 5 973 940", "3 Cát 8 709 880 12")
    assert grouped(*lines) == [line.split() for line in lines]


def test_a_number_after_the_label_was_taken_for_a_column_and_the_next_two_for_one_untold() -> None:
    lines = ["1 An 2 5 130 60", "2 Bình 4 96 48", "3 Cát 3 78 33", "4 Dương 6 84 41"]
    rows = [RowWords(words_of(number, line), True) for number, line in enumerate(lines)]
    first, *others = with_digit_groups(rows)
    assert first.named or first.doubtful
    assert not any(row.named or row.doubtful for row in others)


def test_rows_of_as_many_numbers_stay() -> None:
    lines = ("1 An 6 760 12", "2 Bình 5 973 51", "3 Cát 8 709 80")
    assert grouped(*lines) == [line.split() for line in lines]


def test_a_number_that_may_end_the_label_stays_apart() -> None:
    lines = ("1 Cầu 40 12 31", "2 Kênh 135 240 12 14", "3 Đường 31 50 20")
    assert grouped(*lines) == [line.split() for line in lines]


def test_digits_grouped_in_every_row_were_columns_of_their_own_untold() -> None:
    table = table_in(
        """
        TT Tên xã Năm 2025 Năm 2026
        1 An Khê 8 414 4 512
        2 Bình Hòa 1 226 2 345
        3 Cát Tường 3 117 5 231
        Cộng 12 757 12 188
        """
    )
    assert rows_of(table.grid) == [
        ["1", "An Khê", "8 414", "4 512"],
        ["2", "Bình Hòa", "1 226", "2 345"],
        ["3", "Cát Tường", "3 117", "5 231"],
        ["", "Cộng", "12 757", "12 188"],
    ]
    assert not table.grid.doubtful_header


def test_where_no_row_tells_the_header_tells_whether_spaces_group_digits() -> None:
    rows = "1 An Khê 8 414 14 512\n2 Bình Hòa 11 526 12 345\n3 Cát Tường 13 517 15 231\n"
    two = table_in(f"TT Tên xã Số hộ Số người\n{rows}")
    four = table_in(f"TT Trường\nSố lớp\nSố học sinh\nSố giáo viên\nSố máy tính\n{rows}")
    assert next(row[2:] for row in rows_of(two.grid)) == ["8 414", "14 512"]
    assert next(row[2:] for row in rows_of(four.grid)) == ["8", "414", "14", "512"]


def test_a_single_column_of_grouped_digits_was_two() -> None:
    table = table_in("TT Tên xã\nSố người\n1 An Khê 8 414\n2 Bình Hòa 1 226\n3 Cát Tường 3 117\n")
    assert [row[2:] for row in rows_of(table.grid)] == [["8 414"], ["1 226"], ["3 117"]]


def test_columns_that_add_up_are_not_one_number_each_though_it_would_add_up_too() -> None:
    table = table_in(
        """
        TT Đơn vị Trẻ em nghèo
        Trẻ em khuyết
        tật
        Trẻ em
        mồ côi
        1 Xã An Khê 44 167 86
        2 Xã Bình Hòa 126 116 13
        3 Xã Cát Tường 160 180 177
        4 Xã Đông Sơn 165 145 159
        Cộng 495 608 435
        """
    )
    assert rows_of(table.grid)[0][2:] == ["44", "167", "86"]


def test_a_row_with_a_blank_cell_was_filled_with_parts_of_a_grouped_number_untold() -> None:
    found = grouped(
        "1 An 85 564 9 021",
        "2 Bình 76 860 6 333 88 826",
        "3 Cát 23 706 6 765 77 328",
        "4 Dương 88 083 58 927",
        "5 Đào 60 636 7 608 36 175",
    )
    assert found[0][2:] == ["85564", "9021"]
    assert found[3][2:] == ["88083", "58927"]


def test_figures_whose_rate_does_not_add_up_were_grouped_digits_in_every_row() -> None:
    table = table_in(
        """
        TT Đơn vị
        Tổng số
        phụ nữ từ
        18 tuổi trở
        lên
        Tổng số hội viên
        Tỷ lệ tập
        hợp (%)
        Xây dựng
        mô hình
        mới Đầu năm Kết nạp
        mới
        Tổng 937 655 32 69,9 10
        1 Khu An Bình 241 182 8 75,5 2
        2 Khu Phú Lộc 265 190 8 71,7 4
        3 Khu Xuân Mai 227 143 7 63,0 2
        4 Khu Bắc Lý 204 140 9 68,6 2
        """
    )
    assert [row[2:4] for row in rows_of(table.grid)][:2] == [["937", "655"], ["241", "182"]]


def test_a_total_of_three_digits_in_each_column_was_one_number() -> None:
    table = table_in(
        """
        TT Thôn
        Trẻ em
        Hộ nghèo
        Hộ cận nghèo
        Hộ khác
        Khuyết tật
        Mồ côi
        1 Thôn An Bình 204 2 3 7 6 4
        2 Thôn Phú Lộc 171 3 2 6 5 3
        3 Thôn Xuân Mai 179 2 3 7 6 4
        4 Thôn Bắc Lý 318 4 6 12 4 2
        5 Thôn Hạ 296 5 3 9 3 2
        Tổng cộng 13 380 121 131 578 131 130
        """
    )
    assert rows_of(table.grid)[-1][2:] == ["13 380", "121", "131", "578", "131", "130"]


def test_a_row_with_all_its_values_lost_one_to_another() -> None:
    table = table_in(
        """
        STT Tên đơn vị
        Số hộ
        Số khẩu
        Tổng số
        lao động
        1 Đông Hạ 0 0 0
        2 Tây Hồ 0 1 100
        3 Nam Sơn 0 10 0
        Tổng cộng 0 11 100
        """
    )
    assert rows_of(table.grid)[1] == ["2", "Tây Hồ", "0", "1", "100"]
