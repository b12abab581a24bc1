"""Tables in `|` text whose rows are filled up with marks for the cells that they lack."""

from collections.abc import Sequence

import pytest

from models.blocks import Grid, Paragraph
from pipeline.readers.plain_text import read_plain_text
from tests.builders import texts_by_row
from tests.unit.readers.reading import grid_in

HEADER = ("TT|Đơn vị|Số hộ|Ghi chú", "Tổng số|Trong đó: hộ nghèo")
BODY = (
    "1|Thôn Bản Cam|120|14|",
    "2|Thôn Nà Rược|95|21|Giáp ranh",
    "3|Thôn Khuổi Mạn|140|9|",
    "Tổng cộng|355|44",
)
PATHS = ("TT", "Đơn vị", "Số hộ/Tổng số", "Số hộ/Trong đó: hộ nghèo", "Ghi chú")


def filled(rows: Sequence[str], width: int, *, form: str) -> str:
    """The rows as pages give them: a cell or a row a line, a mark before each row or none; the last not filled."""
    lines = []
    for number, row in enumerate(rows, 1):
        cells = row.split("|")
        fills = "" if number == len(rows) else "|" * (width - len(cells))
        if form.startswith("cells"):
            opening = ["|"] if form == "cells, opened" else []
            lines += [*opening, *(f"{cell} |" if cell else "|" for cell in cells), *filter(None, [fills])]
        else:
            opening = ["| "] if form == "rows, opened" else []
            lines.append("".join([*opening, *(f"{cell} | " for cell in cells), fills]).strip())
    return "\n".join(lines)


def paths_of(grid: Grid, depth: int) -> tuple[str, ...]:
    over: list[list[str]] = [[] for _ in range(grid.n_cols)]
    for cell in grid.cells:
        if cell.row < depth and cell.text:
            for col in range(cell.col, cell.col + cell.colspan):
                over[col].append(cell.text.value)
    return tuple("/".join(path) for path in over)


FORMS = ("cells", "cells, opened", "rows", "rows, opened")


@pytest.mark.parametrize("form", FORMS)
def test_rows_and_header_are_told_by_the_marks_that_fill_rows(form: str) -> None:
    grid = grid_in(filled([*HEADER, *BODY], 5, form=form))
    assert paths_of(grid, 2) == PATHS
    body = texts_by_row(grid)[2:]
    assert [row[2:4] for row in body] == [["120", "14"], ["95", "21"], ["140", "9"], ["355", "44"]]
    assert [row[4] for row in body] == ["", "Giáp ranh", "", ""]


@pytest.mark.parametrize("form", FORMS)
def test_text_around_the_table_stays_text(form: str) -> None:
    text = (
        f"BIỂU TỔNG HỢP\n(Đơn vị tính: hộ)\n{filled([*HEADER, *BODY], 5, form=form)}\nNgười lập biểu ký tên."
    )
    blocks = read_plain_text(text.encode()).blocks
    assert [isinstance(block, Paragraph) for block in blocks] == [True, True, False, True]


def test_a_cell_over_two_rows_leaves_the_next_row_what_stands_beside_it() -> None:
    rows = (
        "TT|Xã|Thời gian|Địa điểm",
        "1|Bản Cam|Ngày 12/3/2025|Nhà văn hóa thôn Một",
        "Nhà văn hóa thôn Hai",
        "2|Nà Rược|Ngày 14/3/2025|Nhà văn hóa thôn Ba",
        "3|Khuổi Mạn|Ngày 15/3/2025|Nhà văn hóa thôn Bốn",
    )
    assert texts_by_row(grid_in(filled(rows, 4, form="cells")))[2] == ["", "", "", "Nhà văn hóa thôn Hai"]


def test_a_row_of_one_cell_goes_over_all_columns() -> None:
    rows = (
        "TT|Nhiệm vụ|Chủ trì|Hoàn thành",
        "I. TUYÊN TRUYỀN",
        "1|Phát thanh trên loa truyền thanh cơ sở|Phòng Văn hóa|Quý I",
        "II. KIỂM TRA",
        "2|Kiểm tra các thôn trong toàn xã|Phòng Kinh tế|Quý III",
    )
    grid = grid_in(filled(rows, 4, form="rows"))
    across = [cell for cell in grid.cells if cell.colspan == 4]
    assert [(cell.row, cell.col) for cell in across] == [(1, 0), (3, 0)]


def test_units_below_the_headings_stand_under_the_last_columns() -> None:
    rows = ("Năm|Diện tích|Sản lượng", "(ha)|(tấn)", "2022|12,5|30,1", "2023|13,0|31,4", "2024|14,2|35,0")
    assert paths_of(grid_in(filled(rows, 3, form="rows")), 2) == ("Năm", "Diện tích/(ha)", "Sản lượng/(tấn)")


def test_marks_alone_in_their_lines_that_close_the_text_above_fill_no_row() -> None:
    text = "\n|\n".join(["TT", "Thôn", "Số hộ", "1", "Bản Cam", "12", "2", "Nà Rược", "15"]) + "\n|"
    assert texts_by_row(grid_in(text)) == [
        ["TT", "Thôn", "Số hộ"],
        ["1", "Bản Cam", "12"],
        ["2", "Nà Rược", "15"],
    ]


SIGNED = ("Nơi nhận: - Như trên; - Lưu: VT.", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn An")


@pytest.mark.parametrize("block", [f"|\n{SIGNED[0]} |\n{SIGNED[1]} |", f"| {SIGNED[0]} | {SIGNED[1]} |"])
def test_a_mark_may_open_a_signature_block_of_one_row(block: str) -> None:
    grid = grid_in(f"1. Các thôn tổ chức thực hiện./.\n{block}\n")
    assert texts_by_row(grid) == [list(SIGNED)]


def test_a_line_of_prose_between_marks_is_no_table() -> None:
    blocks = read_plain_text("Mục đích.\n| Trồng cây, chăm sóc | bảo vệ rừng |\n".encode()).blocks
    assert not any(isinstance(block, Grid) for block in blocks)


def test_a_time_stands_over_what_was_planned_for_it_and_what_came_of_it() -> None:
    rows = (
        "TT|Chỉ tiêu|ĐVT|Năm 2024|Kế hoạch năm 2025|Ghi chú",
        "Kế hoạch|Ước thực hiện",
        "1|Đàn trâu|Con|120|126|130|",
        "2|Đàn bò|Con|340|338|350|",
        "3|Đàn lợn|Con|900|915|950|Gồm lợn nái",
    )
    assert paths_of(grid_in(filled(rows, 7, form="cells")), 2)[3:6] == (
        "Năm 2024/Kế hoạch",
        "Năm 2024/Ước thực hiện",
        "Kế hoạch năm 2025",
    )


def test_a_blank_heading_that_left_no_trace_is_the_first() -> None:
    rows = (
        "Năm 2023|Năm 2024",
        "Tổng số|Công lập|Tổng số|Công lập",
        "Xã An Bình|12|10|13|11",
        "Xã Tân Lập|15|15|14|14",
        "Xã Hòa Mục|9|8|9|7",
    )
    grid = grid_in(filled(rows, 5, form="rows"))
    assert paths_of(grid, 2) == (
        "",
        "Năm 2023/Tổng số",
        "Năm 2023/Công lập",
        "Năm 2024/Tổng số",
        "Năm 2024/Công lập",
    )


PROJECTS = (
    "TT|Dự án|Địa điểm|Tổng mức|Đã bố trí|Kế hoạch",
    "Tổng số|9.000|2.500|4.000",
    "I|Chuyển tiếp|5.000|2.500|1.500",
    "1|Đường Bản Cam đi Nà Rược|Bản Cam|3.000|1.500|1.000",
    "2|Kênh mương Khuổi Mạn|Khuổi Mạn|2.000|1.000|500",
    "II|Khởi công mới|4.000|2.500",
    "1|Nhà văn hóa thôn Nà Rược|Nà Rược|2.500|1.500",
    "2|Cầu qua suối Khuổi Mạn|Khuổi Mạn|1.500|1.000",
)


@pytest.mark.parametrize("form", ["rows", "rows, opened"])
def test_figures_of_rows_that_lack_some_stand_where_they_add_up(form: str) -> None:
    grid = grid_in(filled(PROJECTS, 6, form=form))
    body = texts_by_row(grid)
    assert body[5][3:] == ["4.000", "", "2.500"]
    assert body[6][3:] == ["2.500", "", "1.500"]
    assert body[7][3:] == ["1.500", "", "1.000"]
    assert body[1] == ["", "Tổng số", "", "9.000", "2.500", "4.000"]
    assert grid.doubtful_rows == ()


def test_a_row_is_in_doubt_where_nothing_tells_its_columns() -> None:
    rows = (
        "TT|Xã|Vụ xuân|Vụ mùa|Vụ đông",
        "1|Bản Cam|120|115|98",
        "2|Nà Rược|101|99",
        "3|Khuổi Mạn|88|90|75",
    )
    assert grid_in(filled(rows, 5, form="rows")).doubtful_rows == (2,)


OVER = (
    "2. Kết quả rà soát của các thôn",
    "BIỂU TỔNG HỢP SỐ HỘ CÁC THÔN",
    "(Đơn vị tính: hộ)",
    "Số liệu các thôn như sau:",
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("over", OVER)
def test_what_stands_over_a_table_parts_it_from_the_one_before(form: str, over: str) -> None:
    table = filled([*HEADER, *BODY], 5, form=form)
    blocks = read_plain_text(f"Các thôn thực hiện.\n{table}\n{over}\n{table}\n".encode()).blocks
    grids = [block for block in blocks if isinstance(block, Grid)]
    assert [grid.n_rows for grid in grids] == [6, 6]
    assert over.rstrip(":") in [b.text.value.rstrip(":") for b in blocks if isinstance(b, Paragraph)]


SPANNING_HEADER = ("TT", "Đơn vị", "Số hộ", "Trâu bò", "Ghi chú", "Tổng số", "Hộ nghèo")


def cell_lines(cells: Sequence[str]) -> str:
    return "\n".join(f"{cell} |" if cell else "|" for cell in cells)


def test_blank_cells_with_marks_below_a_header_that_spans_columns_fill_no_row() -> None:
    rows = (
        ("1", "Thôn Bản Cam", "120", "14", "32", ""),
        ("2", "Thôn Nà Rược", "95", "21", "40", ""),
        ("3", "Thôn Khuổi Mạn", "140", "9", "18", ""),
    )
    grid = grid_in(cell_lines([*SPANNING_HEADER, *(cell for row in rows for cell in row)]))
    assert texts_by_row(grid)[-3:] == [list(row) for row in rows]


def test_groups_between_the_rows_below_such_a_header_leave_them_whole() -> None:
    header = ("STT", "Công trình", "Địa điểm", "Quy mô", "Tổng vốn", "Vốn năm 2031", "Cộng", "Tỉnh", "Xã")
    rows = (
        ("", "TỔNG SỐ", "", "", "45.300", "21.500", "13.000", "8.500"),
        ("A", "Công trình chuyển tiếp", "", "", "27.300", "12.500", "8.000", "4.500"),
        ("1", "Đường vào Bản Cam", "Bản Cam", "4,2 km", "18.300", "8.500", "5.000", "3.500"),
        ("2", "Trường mầm non Nà Rược", "Nà Rược", "6 phòng", "9.000", "4.000", "3.000", "1.000"),
        ("B", "Công trình khởi công mới", "", "", "18.000", "9.000", "5.000", "4.000"),
        ("3", "Trạm y tế Khuổi Mạn", "Khuổi Mạn", "01 trạm", "6.000", "3.500", "2.000", "1.500"),
        ("4", "Nước sạch Cốc Phường", "Cốc Phường", "800 hộ", "12.000", "5.500", "3.000", "2.500"),
    )
    grid = grid_in(cell_lines([*header, *(cell for row in rows for cell in row)]))
    assert texts_by_row(grid)[-7:] == [list(row) for row in rows]


def test_no_table_reaches_over_a_heading_to_the_recipients_above_it() -> None:
    closing = "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLý Văn Cao\nPHỤ LỤC\n"
    text = closing + cell_lines(["TT", "Thôn", "Số hộ", "1", "Bản Cam", "12", "2", "Nà Rược", "15"])
    assert texts_by_row(grid_in(text)) == [
        ["TT", "Thôn", "Số hộ"],
        ["1", "Bản Cam", "12"],
        ["2", "Nà Rược", "15"],
    ]
