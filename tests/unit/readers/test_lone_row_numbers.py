from pipeline.readers.plain_text.line_repairs.lone_row_numbers import lone_row_numbers

HEADER = ["TT", "Nội dung Thời gian"]
LONG_ROW = ["Tổ chức hội nghị", "tổng kết", "Quý I"]


def test_numbers_of_rows_on_lines_of_their_own_are_no_pages() -> None:
    lines = [*HEADER, "1", *LONG_ROW, "2", *LONG_ROW, "3 Báo cáo Quý II", "4", *LONG_ROW]
    assert [lines[at] for at in lone_row_numbers(lines)] == ["1", "2", "4"]


def test_the_page_before_a_row_of_the_same_number_counts_no_row() -> None:
    lines = [*HEADER, "1 Tổ chức hội nghị", "2", "2 Báo cáo Quý II", "3 Sơ kết Quý III"]
    assert list(lone_row_numbers(lines)) == []


def test_a_heading_that_a_narrow_column_breaks_counts_rows_too() -> None:
    assert list(lone_row_numbers(["ST", "T", "Nội dung", "1", *LONG_ROW])) == [3]


def test_pages_without_a_table_above_are_none() -> None:
    assert list(lone_row_numbers(["KẾ HOẠCH", "1", "Căn cứ", "2"])) == []


def test_rows_end_with_the_table() -> None:
    assert list(lone_row_numbers([*HEADER, "1", *LONG_ROW, "Nơi nhận:", "2"])) == [2]
