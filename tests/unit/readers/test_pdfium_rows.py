"""Rows of tables that PDFium ran together in a line, or broke over several."""

from pipeline.readers.plain_text.line_repairs.broken_rows import join_broken_rows
from pipeline.readers.plain_text.line_repairs.run_on_rows import cut_run_on_rows
from pipeline.readers.plain_text.lines import read_lines
from tests.unit.readers.reading import grid_in
from tests.unit.unruled.dumps import rows_of


def cut(text: str) -> list[str]:
    return [line.text for line in cut_run_on_rows(text, read_lines(text))]


def joined(text: str) -> list[str]:
    return [line.text for line in join_broken_rows(read_lines(text))]


def test_each_row_of_a_line_begins_with_the_next_number() -> None:
    assert cut("1 An Bình 12 34 50% 2 An Lạc 15 52 40% 3 An Hòa 9 31 30%") == [
        "1 An Bình 12 34 50%",
        "2 An Lạc 15 52 40%",
        "3 An Hòa 9 31 30%",
    ]


def test_groups_totals_and_notes_end_rows_too() -> None:
    assert cut("I Vùng ven biển 30 40 1 An Bình 12 34 Phòng Kinh tế 2 An Lạc 18 6 Cộng 30 40") == [
        "I Vùng ven biển 30 40",
        "1 An Bình 12 34 Phòng Kinh tế",
        "2 An Lạc 18 6",
        "Cộng 30 40",
    ]


def test_the_count_goes_on_from_line_to_line() -> None:
    lines = cut(
        "1 An Bình 12 34 40 51 62 73\nII Vùng núi 30 40 50 60 2 An Lạc 15 52 43 54 3 An Hòa 9 31 22 23"
    )
    assert lines[1:] == ["II Vùng núi 30 40 50 60", "2 An Lạc 15 52 43 54", "3 An Hòa 9 31 22 23"]


def test_a_number_inside_a_label_starts_no_row() -> None:
    for text in (
        "1 Trường Tiểu học số 2 Bình Minh 12 34 56 78 90",
        "Theo Nghị quyết số 12 và 13 của 2 Sở, các đơn vị rà soát 15 20 chỉ tiêu.",
        "3 Xây 2 Nhà văn hóa 12 14 15",
    ):
        assert cut(text) == [text]


def test_lines_of_mere_values_belong_to_the_row_above() -> None:
    text = "1 An Bình 32 29 \n5 \n4 \n2 \n2 An Lạc 95 83 \n13 24 \n2 \n3 An Hòa \n46 25 3 3 1 \n"
    assert joined(text) == ["1 An Bình 32 29 5 4 2", "2 An Lạc 95 83 13 24 2", "3 An Hòa 46 25 3 3 1"]


def test_crosses_alone_are_values_of_the_row_above() -> None:
    text = "1 An Bình 32 29 \nx \n2 An Lạc 95 83 \nx \n3 An Hòa 46 25 3 \n"
    assert joined(text) == ["1 An Bình 32 29 x", "2 An Lạc 95 83 x", "3 An Hòa 46 25 3"]


def test_a_zero_before_a_note_is_a_value_of_the_row_above() -> None:
    text = "2024 \n2025 \n1 An Bình 32 29 \n0 chưa giao \n2 An Lạc 95 83 \n0 chưa giao \n"
    assert joined(text)[2:] == ["1 An Bình 32 29 0 chưa giao", "2 An Lạc 95 83 0 chưa giao"]


def test_a_page_number_is_no_value_of_the_row_above() -> None:
    text = "1 An Bình 32 \n29 \n2 An Lạc 95 \n83 \n3 An Hòa 46 25 \n7 \nCác xã báo cáo kết quả.\n"
    assert joined(text) == [
        "1 An Bình 32 29",
        "2 An Lạc 95 83",
        "3 An Hòa 46 25",
        "7",
        "Các xã báo cáo kết quả.",
    ]


def test_whole_rows_stay_as_they_are() -> None:
    text = "Năm 2024\n12\nNăm 2025\nCác xã đạt 15\n1 An Bình 32\n"
    assert joined(text) == text.splitlines()


def test_a_table_of_such_rows_is_read() -> None:
    text = "STT Xã \nSố hộ \nSố khẩu \nHộ nghèo \n1 An Bình 32 \n129 \n5 2 An Lạc 95 383 \n13 \n3 An Hòa 46 \n125 3 \n"
    grid = grid_in(text)
    assert rows_of(grid)[-1] == ["3", "An Hòa", "46", "125", "3"]


def test_the_heading_of_a_month_is_no_row() -> None:
    """Broken: the number of the row below was taken for a value of the heading."""
    text = "Tháng 4/2024\n2 Trồng cây Đoàn xã 15\n3 Nạo vét Hội Nông dân 20\nTháng 5/2024\n4 Tập huấn Trạm Y tế 30"
    assert joined(text) == text.splitlines()


def test_rows_that_ran_into_their_header_begin_behind_it() -> None:
    header = "TT Xã, thị trấn Tổng số hộ Hộ nghèo năm 2031 Ghi chú Số hộ Tỷ lệ (%)"
    rows = ["1 An Bình 1.240 62 5,00", "2 An Lạc 980 49 5,00", "3 An Hòa 1.500 30 2,00"]
    assert cut(" ".join([header, *rows])) == [header, *rows]
    first = "1 Vùng ven 12 14\n2 Vùng núi 15 16\n"
    assert cut(first + " ".join([header, *rows]))[2:] == [header, *rows]


def test_headings_over_sentences_that_begin_with_figures_are_no_rows() -> None:
    """Broken: two such headings of a plan took in what stands below them, where its pages are numbered."""
    lines = [
        "2",
        "1. Hội Nông dân",
        "- 100% số hộ được cấp nước.",
        "2. Các thôn",
        "- 95% số hộ có nhà tiêu;",
        "3",
    ]
    assert joined("\n".join(lines)) == lines


def test_a_number_that_counts_on_begins_the_next_row() -> None:
    """Broken: `4 Trường Mầm non …` was joined to `Đoàn số 2` as its value, and so were the numbers behind."""
    text = (
        "TT Cơ sở Địa chỉ Đoàn\n1\nChợ đầu mối\nThôn Đông Đoàn số 1\n2 Bếp ăn Hoa Mai\nSố 14 đường Lê Lợi\n"
        "Thôn Đoài Đoàn số 2\n3 Trường Hoa Sen\nThôn Thượng Đoàn số 1\n4 Cơ sở giết mổ\n"
        "Thôn Hạ Đoàn số 2\n5\nChợ Bắc\nThôn Trại Đoàn số 1\n"
    )
    assert joined(text) == text.splitlines()
