"""Tables that `pdftotext` dumped column by column are no rows of words."""

from tests.unit.unruled.dumps import paths_of, rows_of, table_in, tables_in


def test_a_column_of_row_numbers_shows_that_the_rows_are_lost() -> None:
    lines = [
        "STT",
        "Xã",
        "Số hộ",
        "1",
        "2",
        "3",
        "4",
        "An Bình",
        "An Lạc",
        "An Hòa",
        "An Phú",
        "12",
        "14",
        "31",
        "20",
    ]
    assert tables_in("\n".join(lines)) == ()


def test_numbers_of_columns_in_lines_of_their_own_are_none_of_rows() -> None:
    lines = [
        "STT",
        "Xã",
        "Số hộ",
        "Số khẩu",
        "1",
        "2",
        "3",
        "4",
        "1 An Bình 12 40",
        "2 An Lạc 14 51",
        "3 An Hòa 9 30",
    ]
    assert [row[1] for row in rows_of(table_in("\n".join(lines)).grid)] == [
        "2",
        "An Bình",
        "An Lạc",
        "An Hòa",
    ]


def test_a_year_that_ends_the_header_heads_no_group() -> None:
    lines = [
        "STT Nội dung",
        "Dự toán",
        "năm 2024",
        "Dự toán",
        "năm 2025",
        "1 Thu phí 12 40",
        "2 Thu khác 14 51",
    ]
    grid = table_in("\n".join(lines)).grid
    assert paths_of(grid)[-1] == ("Dự toán năm 2025",)
    assert [row[0] for row in rows_of(grid)] == ["1", "2"]


def test_years_that_stand_over_rows_that_count_anew_head_groups() -> None:
    lines = [
        "STT Nội dung",
        "Dự toán",
        "Thực hiện",
        "Năm 2024",
        "1 Thu phí 12 40",
        "2 Thu khác 14 51",
        "Năm 2025",
    ]
    grid = table_in("\n".join([*lines, "1 Thu phí 15 41", "2 Thu khác 16 52"])).grid
    assert [row[0] or row[1] for row in rows_of(grid)] == ["Năm 2024", "1", "2", "Năm 2025", "1", "2"]
