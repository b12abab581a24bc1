"""Tables whose cells stand one under another, as scraped from the page of a portal."""

import pytest

from models.blocks import Grid
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine, read_lines
from pipeline.readers.plain_text.stacked.finding import find_stacked_tables
from tests.builders import texts_by_row
from tests.unit.readers.reading import grid_in, grids_in
from tests.unit.unruled.dumps import paths_of, rows_of

HEADER = "STT | Đơn vị | Tổng số hộ | Hộ nghèo | Ghi chú | Số hộ | Tỷ lệ (%)"


def grids(*lines: str, between: str = "\n\n") -> list[Grid]:
    """The tables of a text with a cell on each line; several cells may be given at once, with `|` between."""
    text = between.join(cell for line in lines for cell in line.split(" | ")) + "\n"
    return grids_in(text)


def rows(*lines: str) -> list[list[str]]:
    (grid,) = grids(*lines)
    return rows_of(grid)


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_the_numbers_of_the_rows_tell_where_each_starts(between: str) -> None:
    body = ["1 | Thôn Lạc An | 120 | 12 | 10,00", "2 | Thôn Hòa Tiến | 200 | 10 | 5,00"]
    (grid,) = grids("Chỉ tiêu giao như sau:", HEADER, *body, between=between)
    paths = [" > ".join(path) for path in paths_of(grid)]
    assert paths == ["STT", "Đơn vị", "Tổng số hộ", "Hộ nghèo > Số hộ", "Hộ nghèo > Tỷ lệ (%)", "Ghi chú"]
    assert rows_of(grid) == [
        ["1", "Thôn Lạc An", "120", "12", "10,00", ""],
        ["2", "Thôn Hòa Tiến", "200", "10", "5,00", ""],
    ]
    assert not grid.doubtful_rows


def test_a_total_stands_over_or_under_the_rows_without_a_number() -> None:
    found = rows("TT | Xã | Số hộ", "Tổng số | 30", "1 | An Bình | 10", "2 | An Lạc | 20", "Cộng | 30")
    assert found == [["", "Tổng số", "30"], ["1", "An Bình", "10"], ["2", "An Lạc", "20"], ["", "Cộng", "30"]]


def test_the_caption_of_the_next_table_ends_the_one_above() -> None:
    body = ["1", "Thôn Lạc An", "120", "12", "2", "Thôn Hòa Tiến", "200", "10", "Tổng cộng", "320", "22"]
    next_table = ["2. Kinh phí", "Đơn vị tính: đồng", "Năm | Tỉnh | Xã", "2025 | 480 | 35", "2026 | 520 | 15"]
    first, *_ = grids("STT", "Đơn vị", "Số hộ", "Hộ nghèo", *body, *next_table, between="\n")
    assert rows_of(first)[2:] == [["", "Tổng cộng", "320", "22"]]


def test_a_total_of_something_stands_under_the_rows() -> None:
    body = ["1", "Đất lúa", "LUA", "10", "20", "2", "Đất ở", "ODT", "30", "40", "Tổng diện tích", "40", "60"]
    found = rows("TT", "Loại đất", "Mã", "Năm 2024", "Năm 2025", *body)
    assert found[-1] == ["", "Tổng diện tích", "", "40", "60"]


def test_labels_that_end_in_a_number_begin_no_broken_row() -> None:
    body = "1 / Khu phố 1 / 85 / 70 / 4 / 2 / Khu phố 2 / 92 / 88 / 5 / 3 / Khu phố 3 / 6 / 7 / 2"
    (grid,) = grids("TT", "Khu phố", "Nam", "Nữ", "Lớp", *body.split(" / "), between="\n")
    assert [row[1] for row in rows_of(grid)] == ["Khu phố 1", "Khu phố 2", "Khu phố 3"]
    assert [row[4] for row in rows_of(grid)] == ["4", "5", "2"]


def test_a_figure_before_words_is_not_the_number_of_a_row() -> None:
    header = ["TT", "Đơn vị", "Số mô hình", "Phụ trách"]
    found = rows(
        *header, "1 | An Bình | 2 | Hội Nông dân", "2 | An Lạc | 3 | Đoàn xã", "3 | An Hòa | 1 | Hội"
    )
    assert [row[1] for row in found] == ["An Bình", "An Lạc", "An Hòa"]
    assert [row[2] for row in found] == ["2", "3", "1"]


def test_groups_count_anew_and_a_rare_note_has_its_column() -> None:
    header = ["TT", "Tên công trình", "Tổng vốn", "Đã cấp", "Ghi chú"]
    body = ["I | Giao thông | 90 | 40", "1 | Đường An Bình | 50 | 30 | Mới", "2 | Đường An Lạc | 40 | 10"]
    more = ["II", "Giáo dục", "70", "20", "1", "Trường An Hòa", "70", "20"]
    found = rows(*header, *body, *more)
    assert [row[0] for row in found] == ["I", "1", "2", "II", "1"]
    assert [row[4] for row in found] == ["", "Mới", "", "", ""]


def test_a_period_over_rows_is_a_row_by_itself() -> None:
    header = ["STT", "Nội dung", "Chủ trì", "Sản phẩm"]
    body = ["THÁNG 01/2025", "1", "Xây dựng kế hoạch", "Phòng Kinh tế", "Kế hoạch"]
    more = ["1 | Tổ chức tập huấn | Phòng Văn hóa | Báo cáo", "2 | Kiểm tra | Văn phòng | Báo cáo"]
    found = rows(*header, *body, "THÁNG 02/2025", *more)
    assert [row[0] or row[1] for row in found] == ["THÁNG 01/2025", "1", "THÁNG 02/2025", "1", "2"]


def test_the_items_of_a_list_are_one_cell() -> None:
    header = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"]
    body = ["1", "Trồng cây", "Phòng Kinh tế", "- Công an xã;", "- Hội Nông dân.", "Quý I"]
    found = rows(*header, *body, "2 | Tưới cây | Phòng Văn hóa | - Đoàn xã. | Quý II", "3 | Bón | A | B | C")
    assert found[0] == ["1", "Trồng cây", "Phòng Kinh tế", "- Công an xã; - Hội Nông dân.", "Quý I"]


def test_what_follows_the_table_is_no_cell_of_its_last_row() -> None:
    found = rows(
        "TT | Xã | Số hộ", "1 | An Bình | 10", "2 | An Lạc | 20", "II. TỔ CHỨC THỰC HIỆN", "Các xã báo cáo."
    )
    assert found == [["1", "An Bình", "10"], ["2", "An Lạc", "20"]]


def test_the_kinds_of_figures_tell_which_cell_is_blank() -> None:
    header = ["TT", "Xã", "Số hộ", "Số nhà", "Tỷ lệ"]
    body = ["1 | An Bình | 1.200 | 6 | 50%", "2 | An Lạc | 1.400 | 7 | 45%", "3 | An Hòa | 1.300 | 40%"]
    (grid,) = grids(*header, *body, "4", "An Phú", "1.100", "5", "50%")
    assert rows_of(grid)[2] == ["3", "An Hòa", "1.300", "", "40%"]
    assert not grid.doubtful_rows


def test_a_row_whose_blank_cell_nothing_tells_is_in_doubt() -> None:
    header = ["TT", "Xã", "Số hộ", "Số khẩu", "Số nhà"]
    body = ["1", "An Bình", "12", "14", "13", "2", "An Lạc", "15", "13", "14", "3", "An Hòa", "14", "13"]
    (grid,) = grids(*header, *body, "4", "An Phú", "13", "15", "12")
    assert grid.doubtful_rows == (3,)


def test_lines_of_several_values_are_no_stacked_cells() -> None:
    dump = ["STT", "Xã", "Số hộ", "Số khẩu", "1 An Bình 10 20", "2 An Lạc 15 30", "3 An Hòa 12 24"]
    (grid,) = grids(*dump, between="\n")
    assert rows_of(grid)[0] == ["1", "An Bình", "10", "20"]


BLANK = "\u00a0"


def test_a_line_of_a_no_break_space_is_a_blank_cell() -> None:
    body = ["1", "Thôn Lạc An", "120", BLANK, BLANK, "x", "2", "Thôn Hòa Tiến", BLANK, "10", "5,00", BLANK]
    (grid,) = grids(HEADER, *body, "Cộng", BLANK, "120", "10", "5,00", BLANK, "Các đơn vị thực hiện.")
    assert paths_of(grid)[3] == ("Hộ nghèo", "Số hộ")
    assert rows_of(grid) == [
        ["1", "Thôn Lạc An", "120", "", "", "x"],
        ["2", "Thôn Hòa Tiến", "", "10", "5,00", ""],
        ["Cộng", "", "120", "10", "5,00", ""],
    ]


def test_blank_cells_tell_the_rows_of_the_header_too() -> None:
    header = ["TT", "Xã", "Hộ nghèo", BLANK, BLANK, BLANK, "Số hộ", "Tỷ lệ (%)"]
    (grid,) = grids(*header, "1", "An Bình", "12", BLANK, "Cộng", BLANK, "12", BLANK)
    assert (grid.n_rows, grid.n_cols) == (4, 4)
    placed = {(cell.row, cell.col): cell.text.value for cell in grid.cells if cell.text}
    assert placed[0, 2] == "Hộ nghèo"
    assert placed[1, 3] == "Tỷ lệ (%)"
    assert (3, 0) in placed


def test_no_break_spaces_between_all_cells_are_no_blank_cells() -> None:
    body = ["1", "An Bình", "12", "2", "An Lạc", "15", "3", "An Hòa", "10"]
    (grid,) = grids("TT", "Xã", "Số hộ", *body, between=f"\n{BLANK}\n")
    assert rows_of(grid) == [["1", "An Bình", "12"], ["2", "An Lạc", "15"], ["3", "An Hòa", "10"]]


WORK = ["TT", "Nội dung", "Đơn vị chủ trì", "Thời gian"]


@pytest.mark.parametrize(
    "groups",
    [("I. Kinh tế, ngân sách", "II. Văn hóa, xã hội"), ("Quý 1", "Quý 2"), ("PHÁT TRIỂN KINH TẾ", "XÃ HỘI")],
)
def test_rows_over_all_columns_stand_over_the_numbers_too(groups: tuple[str, str]) -> None:
    """Broken: the first was taken into the header, the others stood in the column of the labels."""
    first = ["1", "Rà soát quy hoạch chợ", "Phòng Kinh tế", "Quý I", "2", "Thu phí", "Các thôn", "Quý II"]
    second = ["1", "Tổ chức hội làng", "Phòng Văn hóa", "Tháng 3", "2", "Tập văn nghệ", "Đoàn xã", "Tháng 4"]
    (grid,) = grids(*WORK, groups[0], *first, groups[1], *second)
    assert paths_of(grid) == [(heading,) for heading in WORK]
    found = rows_of(grid)
    assert [found[0], found[3]] == [[group, "", "", ""] for group in groups]


def test_heading_in_capitals_behind_its_number_stays_in_its_row() -> None:
    """Broken: the number of the group stood in a row alone, its heading in the next."""
    first = ["1", "Rà soát quy hoạch chợ", "Phòng Kinh tế", "Quý I", "2", "Thu phí", "Các thôn", "Quý II"]
    found = rows(*WORK, "I", "KINH TẾ", *first, "II", "VĂN HÓA, XÃ HỘI", *first)
    assert [found[0], found[3]] == [["I", "KINH TẾ", "", ""], ["II", "VĂN HÓA, XÃ HỘI", "", ""]]


def test_the_heading_of_a_group_with_its_number_is_in_no_doubt() -> None:
    body = ["1 | Thôn Lạc An | 120 | 12 | 10,00", "2 | Thôn Hòa Tiến | 200 | 10 | 5,00"]
    (grid,) = grids("Chỉ tiêu giao như sau:", HEADER, "I | Chỉ tiêu kinh tế", *body)
    assert rows_of(grid)[0] == ["I", "Chỉ tiêu kinh tế", "", "", "", ""]
    assert not grid.doubtful_rows


WEEK = (
    ("Thời gian", "Nội dung công việc", "Chủ trì"),
    ("Tháng 01", "Tổ chức Tết trồng cây", "Phòng Kinh tế"),
    ("Tháng 02", "Rà soát hộ nghèo trong toàn xã", "Phòng Văn hóa"),
    ("", "Kiểm tra chợ và cửa hàng tạp hóa", "Trạm Y tế"),
    ("Tháng 3", "Báo cáo kết quả quý I", "Văn phòng"),
)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_rows_without_numbers_are_told_by_what_their_headings_promise(between: str) -> None:
    cells = [cell for row in WEEK for cell in row if cell]
    end = ("II. TỔ CHỨC THỰC HIỆN", "Các đơn vị thực hiện Kế hoạch này.")
    (table,) = grids("I. NHIỆM VỤ", *cells, *end, between=between)
    assert texts_by_row(table) == [list(row) for row in WEEK]
    assert table.doubtful_rows == (3,)


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_units_that_are_called_by_letters_have_a_row_each(between: str) -> None:
    """Broken: `A`, `B`, `C` behind the numbers of the rows were taken for numbers of rows themselves."""
    body = ["1", "A", "120", "412", "2", "B", "200", "810", "3", "C", "90", "301", "Tổng cộng", "410", "1523"]
    (grid,) = grids("Chỉ tiêu giao như sau:", "STT", "Đơn vị", "Số hộ", "Số khẩu", *body, between=between)
    assert [row[:2] for row in rows_of(grid)] == [["1", "A"], ["2", "B"], ["3", "C"], ["", "Tổng cộng"]]


def test_headings_over_lines_of_other_kinds_are_no_table() -> None:
    text = "\n".join(["Thời gian", "Địa điểm", "Thành phần", *["Cán bộ và người dân tham dự hội nghị"] * 9])
    assert not grids_in(text)


def test_headings_over_the_next_heading_of_the_text_are_no_table() -> None:
    assert not grids(
        "Nội dung", "Thời gian", "Kinh phí", "II. TỔ CHỨC THỰC HIỆN", "Các thôn căn cứ thực hiện."
    )


def test_headings_said_again_and_again_are_looked_at_a_few_times() -> None:
    """Broken: each of many headers below which no table could be read was tried to the end of the text."""
    looked_at = 0

    class Counted(list[TextLine]):
        def __getitem__(self, index):  # type: ignore[no-untyped-def, override]
            nonlocal looked_at
            looked_at += len(range(*index.indices(len(self)))) if isinstance(index, slice) else 1
            return super().__getitem__(index)

    text = "Nội dung\nĐơn vị\nThời gian\nvăn bản kia\n" * 200
    lines = Counted(read_lines(text))
    assert not list(find_stacked_tables(CharacterCleaner(text), lines))
    assert looked_at < 20 * len(lines)


def test_empty_lines_between_cells_without_any_are_blank_cells() -> None:
    rows = (
        ("", "TỔNG SỐ", "", "21.500", ""),
        ("1", "Đường vào Bản Cam", "4,2 km", "12.000", ""),
        ("2", "Trường mầm non Nà Rược", "12 phòng", "", "Giãn tiến độ"),
        ("3", "Trạm y tế Khuổi Mạn", "01 trạm", "9.500", ""),
    )
    header = ("STT", "Công trình", "Quy mô", "Vốn năm 2031", "Ghi chú")
    text = "\n".join([*header, *(cell for row in rows for cell in row), "Các đơn vị thực hiện."])
    table = grid_in(text)
    assert texts_by_row(table) == [list(header), *(list(row) for row in rows)]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_heading_behind_the_last_row_is_no_row(between: str) -> None:
    header = ("TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Thời gian")
    rows = ("1 | Rà soát hộ nghèo | UBND xã | Các thôn | Quý I", "2 | Trồng cây phân tán | UBND xã | Quý II")
    end = ("II. TỔ CHỨC THỰC HIỆN", "Các đơn vị thực hiện.")
    (table,) = grids(*header, *rows, *end, between=between)
    assert texts_by_row(table)[-1][:2] == ["2", "Trồng cây phân tán"]


def test_measures_in_cells_of_their_own_join_no_figures_below() -> None:
    rows = (
        ("1", "Đường vào Bản Cam", "Bản Cam", "4,2 km", "18.300", "8.500"),
        ("2", "Trường mầm non Nà Rược", "Nà Rược", "12 phòng", "9.000", "4.000"),
        ("3", "Trạm y tế Khuổi Mạn", "Khuổi Mạn", "01 trạm", "6.000", "3.500"),
    )
    header = ("STT", "Công trình", "Địa điểm", "Quy mô", "Tổng vốn", "Vốn năm 2031")
    (table,) = grids(*header, *(cell for row in rows for cell in row))
    assert texts_by_row(table) == [list(header), *(list(row) for row in rows)]


@pytest.mark.parametrize("title", ["KINH PHÍ", "Kinh phí thực hiện", "DANH MỤC CÔNG VIỆC"])
def test_a_title_of_words_that_head_columns_is_none_of_them(title: str) -> None:
    """Broken: `KINH PHÍ` over `TT` was the first column, and each cell stood in the one beside its own."""
    header = ["TT", "Nội dung", "Kinh phí (triệu đồng)"]
    body = ["1 | Tập huấn | 350", "2 | Mua giống | 700", "3 | Khác | 90"]
    assert rows("Phụ lục", title, *header, *body) == [row.split(" | ") for row in body]


def test_a_cell_that_ends_in_a_number_of_its_own_takes_no_value_to_its_line() -> None:
    first = ["1", "Kè bờ tả", "Khu 1", "900", "700", "200", "2", "Cầu Đá", "Khu 2", "500", "300", "200"]
    (grid,) = grids("TT", "Công trình", "Địa điểm", "Tổng số", "Tỉnh", "Xã", *first, between="\n")
    assert rows_of(grid) == [first[:6], first[6:]]


def test_rows_without_a_number_start_at_the_words_between_figures() -> None:
    body = ["1", "Thu thuế", "120", "130", "2", "Thu bổ sung", "90", "95"]
    parts = ["Bổ sung cân đối", "60", "60", "Bổ sung có mục tiêu", "30", "35"]
    found = rows("TT", "Nội dung", "Dự toán", "Thực hiện", *body, *parts, "3", "Thu khác", "15", "18")
    assert found[2:] == [["", *parts[:3]], ["", *parts[3:]], ["3", "Thu khác", "15", "18"]]


def test_notes_in_one_row_alone_are_a_column() -> None:
    header = ["TT", "Hạng mục", "Quy mô", "Kinh phí", "Ghi chú"]
    body = [["1", "Đường thôn Hạ", "350 m", "420"], ["2", "Kênh N3", "800 m", "960", "Mới"]]
    more = [[str(number), f"Cống {number}", "5 m", "30"] for number in range(3, 12)]
    found = rows(*header, *(cell for row in [*body, *more] for cell in row))
    assert found[:3] == [[*body[0], ""], body[1], [*more[0], ""]]


def test_a_row_whose_number_has_no_words_behind_it_is_in_doubt() -> None:
    body = ["1", "Kiểm tra quy chế", "3", "2", "Quý I", "2", "Kiểm tra thu phí", "2", "1", "Quý II"]
    (grid,) = grids("TT | Nội dung | Tổ chức | Cá nhân | Thời gian", *body, "3 | Giám sát | 4 | Quý III")
    assert rows_of(grid)[-1] == ["4", "", "", "", "Quý III"]
    assert grid.header_rows + 3 in grid.doubtful_rows


NUMBERED = ["STT", "Nội dung", "Năm 2024", "Năm 2025", "Tổng thu", "Xã hưởng", "Tổng thu", "Xã hưởng"]
MARKS = ["A", "B", "1", "2", "3", "4"]


def test_numbers_of_columns_tell_how_long_rows_with_blank_cells_are() -> None:
    """Broken: a blank before the first total and dashes before items led to rows of any length."""
    body = [
        ["", "TỔNG THU", "120", "80", "150", "95"],
        ["1", "Thuế trước bạ", "70", "50", "", ""],
        ["-", "Của nhà, đất", "40", "25", "", ""],
        ["-", "Của xe máy", "30", "25", "", ""],
        ["2", "Phí và lệ phí", "50", "30", "150", "95"],
    ]
    (grid,) = grids("\n".join([*NUMBERED, *MARKS, *(cell for row in body for cell in row)]) + "\n")
    assert texts_by_row(grid)[-6:] == [MARKS, *body]


def test_figures_in_a_row_that_rise_do_not_number_columns() -> None:
    head = ["STT", "Xã", "Nhà ở", "Nước sạch", "Y tế", "Giáo dục"]
    body = [
        ["1", "Phú Lộc", "", "1", "3", "5"],
        ["2", "An Hòa", "1", "2", "4", "9"],
        ["3", "Tân Mỹ", "7", "", "2", "3"],
        ["", "Tổng", "8", "3", "9", "17"],
    ]
    (grid,) = grids("\n".join([*head, *(cell for row in body for cell in row)]) + "\n")
    assert texts_by_row(grid) == [head, *body]


def test_rows_between_numbered_ones_are_as_long_as_they() -> None:
    """Broken: from 1 to 2 stood three rows, which was taken for the length of one."""
    head = ["STT", "Nội dung", "Tổng cộng", "Vốn đầu tư", "Vốn sự nghiệp"]
    body = [
        ["", "TỔNG CỘNG", "900", "300", "600"],
        ["1", "Dự án hạ tầng", "500", "300", "200"],
        ["-", "Xây dựng mới", "300", "300", ""],
        ["-", "Duy tu, bảo dưỡng", "200", "", "200"],
        ["2", "Dự án sinh kế", "400", "", "400"],
    ]
    (grid,) = grids("\n".join([*head, *(cell for row in body for cell in row)]) + "\n")
    assert texts_by_row(grid) == [head, *body]


def test_the_number_of_a_row_may_stand_far_above_its_figures() -> None:
    """Broken: the figures below `12/QĐ-UBND ngày 15/3/2023` were joined to it as to a label."""
    head = ["TT", "Dự án", "Địa điểm", "Thời gian", "Quyết định", "Tổng mức", "Vốn đã bố trí", "Vốn năm 2024"]
    body = [
        [str(at), f"Đường thôn {name}", f"Xã {name}", "2023-2024", f"{at}2/QĐ-UBND ngày 1{at}/3/2023", *money]
        for at, name, money in (
            (1, "Phú Lộc", ["4.490", "1.478", "800"]),
            (2, "An Hòa", ["9.720", "", "1.600"]),
            (3, "Tân Mỹ", ["2.335", "824", "600"]),
        )
    ]
    (grid,) = grids("\n".join([*head, *(cell for row in body for cell in row)]) + "\n")
    assert texts_by_row(grid) == [head, *body]
