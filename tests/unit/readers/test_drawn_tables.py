"""Tables drawn with dashes and marks, as pandoc writes them."""

from unicodedata import normalize

import pytest

from models.blocks import Grid
from pipeline.readers.plain_text import read_plain_text
from tests.unit.readers.reading import grids_in
from tests.unit.unruled.dumps import paths_of, rows_of

BORDERED = """\
+------+-----------+-----------------+-----------+
| TT   | Thôn      | Hộ nghèo        | Ghi chú   |
+======+===========+========+========+===========+
|      |           | Số hộ  | Tỷ lệ  |           |
|      |           |        | (%)    |           |
+------+-----------+--------+--------+-----------+
| 1    | Lạc       | 12     | 4,5    |           |
|      | An        |        |        |           |
+------+-----------+--------+--------+-----------+
| 2    | Phú Sơn   | 7      | 2,25   | Xã điểm   |
+------+-----------+--------+--------+-----------+
"""
DASHED = """\
TT   Thôn       Hộ nghèo   Ghi chú
---  ---------  ---------  -----------
1    Lạc An     12
2    Phú Sơn               Đã thoát nghèo
"""
PARTED = """\
-----------------------------------------
TT   Nhiệm vụ           Thời hạn
---  -----------------  -----------------
1    Rà soát hộ         Trước ngày
     nghèo              30/9/2032

2    Báo cáo            Tháng 12
-----------------------------------------
"""
SPANNING = """\
+------+-----------+-----------------+-----------+
| TT   | Thôn      | Hộ nghèo        | Ghi chú   |
|      |           +--------+--------+           |
|      |           | Số hộ  | Tỷ lệ  |           |
|      |           |        | (%)    |           |
+======+===========+========+========+===========+
| 1    | Lạc An    | 12     | 4,5    | Hai thôn  |
+------+-----------+--------+--------+ giáp      |
| 2    | Phú Sơn   | 7      | 2,25   | ranh      |
+------+-----------+--------+--------+-----------+
"""
ISSUER = """\
ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ LẠC AN              Độc lập - Tự do - Hạnh phúc
---------              ---------------------------
Số: 12/KH-UBND         Lạc An, ngày 02 tháng 3 năm 2032
"""


def test_marks_around_cells_draw_a_table_of_several_lines_a_row() -> None:
    (grid,) = grids_in(f"Biểu giao chỉ tiêu\n\n{BORDERED}\nCác thôn tổ chức thực hiện.\n")
    assert rows_of(grid) == [
        ["", "", "Số hộ", "Tỷ lệ (%)", ""],
        ["1", "Lạc An", "12", "4,5", ""],
        ["2", "Phú Sơn", "7", "2,25", "Xã điểm"],
    ]
    assert paths_of(grid) == [("TT",), ("Thôn",), ("Hộ nghèo",), (), ("Ghi chú",)]


def test_an_indented_drawing_is_read_alike() -> None:
    (grid,) = grids_in("".join(f"    {line}\n" for line in BORDERED.splitlines()))
    assert rows_of(grid)[1] == ["1", "Lạc An", "12", "4,5", ""]


def test_a_rule_that_is_no_longer_than_what_it_parts_leaves_the_cells_beside_it_whole() -> None:
    (grid,) = grids_in(SPANNING)
    assert paths_of(grid) == [
        ("TT",),
        ("Thôn",),
        ("Hộ nghèo", "Số hộ"),
        ("Hộ nghèo", "Tỷ lệ (%)"),
        ("Ghi chú",),
    ]
    assert rows_of(grid) == [
        ["1", "Lạc An", "12", "4,5", "Hai thôn giáp ranh"],
        ["2", "Phú Sơn", "7", "2,25", ""],
    ]
    (note,) = (cell for cell in grid.cells if cell.text and cell.text.value == "Hai thôn giáp ranh")
    assert note.rowspan == 2


@pytest.mark.parametrize("dashes", ["|---|------|", "|-1-|------|", "|---| ---- |"])
def test_dashes_below_no_cell_are_text(dashes: str) -> None:
    """Broken: a row of cells filled with dashes held no cell at all, and the text could not be read."""
    ends = "+---+------+\n"
    (grid,) = grids_in(f"{ends}|TT | Thôn |\n{ends}{dashes}\n{ends}| 1 | Mây  |\n{ends}")
    cells = [cell.strip() for cell in dashes.strip("|").split("|")]
    assert rows_of(grid) == [cells, ["1", "Mây"]]


def test_dashes_below_the_header_show_the_columns() -> None:
    (grid,) = grids_in(DASHED)
    assert rows_of(grid) == [["1", "Lạc An", "12", ""], ["2", "Phú Sơn", "", "Đã thoát nghèo"]]


def test_empty_lines_part_the_rows_between_whole_lines_of_dashes() -> None:
    (grid,) = grids_in(f"Phân công nhiệm vụ\n\n{PARTED}\nCác thôn thực hiện.\n")
    assert rows_of(grid) == [["1", "Rà soát hộ nghèo", "Trước ngày 30/9/2032"], ["2", "Báo cáo", "Tháng 12"]]


def test_a_drawing_without_its_last_line_loses_no_text() -> None:
    cut = "".join(BORDERED.splitlines(keepends=True)[:-1])
    blocks = read_plain_text(cut.encode()).blocks
    told = " ".join(str(block) for block in blocks)
    assert all(word in told for word in ("Lạc", "Phú Sơn", "2,25", "Xã điểm"))


def test_dashes_under_the_names_of_issuer_and_state_show_no_columns() -> None:
    assert all("12/KH-UBND" not in [row[0] for row in rows_of(grid)] for grid in grids_in(ISSUER))
    assert not [grid for grid in grids_in(ISSUER) if grid.n_cols > 2]


@pytest.mark.parametrize("drawing", [BORDERED, DASHED, PARTED])
def test_letters_with_marks_of_their_own_are_read_alike(drawing: str) -> None:
    (composed,), (decomposed,) = grids_in(drawing), grids_in(normalize("NFD", drawing))
    assert rows_of(decomposed) == rows_of(composed)


def test_a_word_too_long_for_its_cell_moves_the_marks_behind_it() -> None:
    (grid,) = grids_in(BORDERED.replace("| Phú Sơn   |", "| Phú Sơn Thượng |"))
    assert rows_of(grid)[2] == ["2", "Phú Sơn Thượng", "7", "2,25", "Xã điểm"]


def test_no_text_goes_where_marks_stand_at_no_edge() -> None:
    (grid,) = grids_in(
        BORDERED.replace("| 2    | Phú Sơn   | 7      | 2,25   | Xã điểm   |", "| 2 Phú Sơn 7 | Xã điểm |")
    )
    assert "2 Phú Sơn 7 | Xã điểm" in " ".join(rows_of(grid)[2])


def test_dashes_that_underline_headings_cut_no_words() -> None:
    rows = "1    Trồng nhiều cây xanh  Xã\n2    Dọn kênh  Thôn Hai\n"
    blocks = read_plain_text(f"TT   Việc      Đơn vị\n---  --------  ------\n{rows}".encode()).blocks
    assert "Trồng nhiều cây xanh" in " ".join(str(block) for block in blocks)


def test_a_table_without_header_between_two_equal_lines_of_dashes() -> None:
    """Pandoc writes the block of a header so; a backslash breaks the lines of its cells."""
    text = """\
  ----------------------- ------------------------------
    **ĐẢNG ỦY XÃ LẠC AN\\     **ĐẢNG CỘNG SẢN VIỆT NAM\\
            \\***                \\-\\-\\-\\-\\--**

        Số 12-KH/ĐU           *Lạc An, ngày 3 tháng 4 năm 2032*
  ----------------------- ------------------------------

Đảng ủy xã ban hành Kế hoạch.
"""
    grid, *_ = read_plain_text(text.encode()).blocks
    assert isinstance(grid, Grid)
    assert rows_of(grid) == [
        ["ĐẢNG ỦY XÃ LẠC AN", "ĐẢNG CỘNG SẢN VIỆT NAM ------"],
        ["Số 12-KH/ĐU", "Lạc An, ngày 3 tháng 4 năm 2032"],
    ]


def test_lines_of_dashes_under_two_names_make_no_table_of_the_text_between() -> None:
    text = "-------  --------\n\nCác thôn báo cáo trước ngày 15 tháng 12 hằng năm.\n\n-------  --------\n"
    assert not grids_in(text)


def test_the_block_of_a_signature_between_two_rules_is_one_row() -> None:
    """Pandoc writes the alignment in the first rule of a table without header."""
    text = """\
+--------------------+:------------------:+
| ***Nơi nhận:\\***   | **TM. ỦY BAN\\      |
|                    | CHỦ TỊCH\\          |
| - Như trên;\\       | \\                  |
| - Lưu: VT.         | Lò Văn Mới**       |
+--------------------+--------------------+
"""
    (grid,) = read_plain_text(text.encode()).blocks
    assert isinstance(grid, Grid)
    assert (grid.header_rows, rows_of(grid)) == (
        None,
        [["Nơi nhận: - Như trên; - Lưu: VT.", "TM. ỦY BAN CHỦ TỊCH Lò Văn Mới"]],
    )
