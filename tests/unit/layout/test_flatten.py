from dataclasses import replace

import pytest

from extractors.layout import flatten_layout
from models.blocks import Grid, Paragraph
from models.sourced_text import SourcedText
from tests.builders import grid, paragraph, sourced, tabs


def texts(blocks):
    return [block.text.value for block in flatten_layout(blocks) if isinstance(block, Paragraph)]


def test_the_header_block_becomes_its_lines_left_before_right():
    block = grid(
        [
            ["ỦY BAN NHÂN DÂN XÃ AN BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["Số: 5/KH-UBND", "An Bình, ngày 05 tháng 3 năm 2026"],
        ]
    )
    flat = flatten_layout([block])
    assert [paragraph.column for paragraph in flat] == [0, 1, 0, 1]
    assert flat[2].text.value == "Số: 5/KH-UBND"


def test_a_date_line_broken_inside_its_cell_is_one_line():
    lines = (sourced("Bắc"), sourced("Ninh, ngày 05 tháng 3 năm 2026"))
    block = grid([["Số: 5/KH-UBND", "Bắc Ninh, ngày 05 tháng 3 năm 2026"]])
    cells = (block.cells[0], replace(block.cells[1], lines=lines))
    flat = flatten_layout([replace(block, cells=cells)])
    assert flat[-1].text.value == "Bắc Ninh, ngày 05 tháng 3 năm 2026"


def test_a_header_block_is_known_by_its_whole_cells_too():
    lines = (sourced("Số:"), sourced("5/KH-UBND"))
    block = grid([["ỦY BAN NHÂN DÂN XÃ AN BÌNH", "Độc lập - Tự do - Hạnh phúc"], ["Số: 5/KH-UBND", ""]])
    cells = [*block.cells]
    cells[2] = replace(cells[2], lines=lines)
    assert texts([replace(block, cells=tuple(cells))])[-1] == "Số: 5/KH-UBND"


def test_the_signature_block_and_frames_become_paragraphs():
    signature = grid([["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"]])
    frame = grid([["Ghi nhớ: nộp trước ngày 15."], ["Bản này thay bản cũ."]])
    assert texts([signature, frame]) == [
        "Nơi nhận:",
        "TM. ỦY BAN NHÂN DÂN",
        "Ghi nhớ: nộp trước ngày 15.",
        "Bản này thay bản cũ.",
    ]


def test_a_data_table_stays_and_so_does_a_row_beside_it():
    table, row = tabs("TT\tThôn\tSố hộ\n1\tĐồng Trên\t12"), tabs("2\tĐồng Dưới\t15")
    assert all(isinstance(block, Grid) for block in flatten_layout([table, row]))
    assert texts([paragraph("Mở đầu."), row]) == ["Mở đầu.", "2", "Đồng Dưới", "15"]


def test_a_table_whose_cell_names_the_youth_union_in_capitals_stays():
    rows = grid(
        [["TT", "ĐƠN VỊ", "Số cây"], ["1", "HỘI NÔNG DÂN", "50"], ["2", "ĐOÀN TNCS HỒ CHÍ MINH", "40"]]
    )
    assert flatten_layout([rows]) == [rows]


def test_components_within_a_paragraph_are_cut_apart():
    assert texts([paragraph("KẾ HOẠCH\nChăn nuôi năm 2026\ncủa xã\n(Kèm theo Quyết định số 5/QĐ-UBND)")]) == [
        "KẾ HOẠCH",
        "Chăn nuôi năm 2026 của xã",
        "(Kèm theo Quyết định số 5/QĐ-UBND)",
    ]


def test_the_rest_of_a_row_that_a_page_break_has_cut_is_no_layout_though_it_is_one_text():
    block = replace(grid([["", "cộng", "", ""]]), continued_row=0)
    assert flatten_layout([block]) == [block]


def test_a_reference_to_an_appendix_within_a_paragraph_is_not_cut_off():
    lines = sourced("Giao chỉ tiêu trồng cây cho các thôn tại"), sourced("Phụ lục 1.")
    whole = Paragraph(lines=lines, text=SourcedText.join(lines))
    assert texts([whole]) == ["Giao chỉ tiêu trồng cây cho các thôn tại Phụ lục 1."]
    heading = sourced("CHỈ TIÊU TRỒNG CÂY"), sourced("Phụ lục 1")
    assert texts([Paragraph(lines=heading, text=SourcedText.join(heading))])[-1] == "Phụ lục 1"


def test_single_row_behind_a_page_number_stays_a_row_of_the_table_above():
    above = grid([["TT", "Thôn", "Hộ"], ["1", "Đông", "12"]])
    for row, kept in (([["Cộng", "", "12"]], 2), ([["Cộng", "12"]], 1)):
        flat = flatten_layout([above, paragraph("4"), grid(row)])
        assert sum(isinstance(block, Grid) for block in flat) == kept


def test_rules_part_the_lines_of_a_cell_that_ran_into_one():
    """Broken: a page puts each side of the header into one line, and the number was a part of the issuer's name."""
    left = "ỦY BAN NHÂN DÂN XÃ AN BÌNH ------- Số: 5/KH-UBND"
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ------------- An Bình, ngày 05 tháng 3 năm 2026"
    assert texts([grid([[left, right]])]) == [
        "ỦY BAN NHÂN DÂN XÃ AN BÌNH",
        "Số: 5/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "An Bình, ngày 05 tháng 3 năm 2026",
    ]


def test_an_agency_that_a_title_names_is_not_cut_off():
    lines = sourced("VỀ VIỆC CÔNG BỐ THỦ TỤC CỦA"), sourced("SỞ Y TẾ")
    assert texts([Paragraph(lines=lines, text=SourcedText.join(lines))]) == [
        "VỀ VIỆC CÔNG BỐ THỦ TỤC CỦA SỞ Y TẾ"
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [["", "HIỆU TRƯỞNG"], ["", "(Ký tên, đóng dấu)"], ["", ""], ["", "Lê Thị Hòa"]],
        [["", "An Bình, ngày 05 tháng 3 năm 2026"], ["NGƯỜI LẬP BIỂU", "CHỦ TỊCH"], ["Vũ Tâm", "LÊ THỊ HÒA"]],
        [["NGƯỜI LẬP BIỂU", "TRƯỞNG PHÒNG NỘI VỤ"], ["………", "Ths. Lê Thị Hòa"]],
        [["CÁN BỘ TỔNG HỢP", *[""] * 5, "CHỦ TỊCH"], ["(Ký)", *[""] * 5, "(Ký)"]],
    ],
)
def test_rows_of_posts_and_below_them_notes_and_names_are_signatures(rows: list[list[str]]):
    assert texts([grid(rows)]) == [cell for row in rows for cell in row if cell]


@pytest.mark.parametrize(
    "rows",
    [
        [["CHỨC DANH", "HỌ VÀ TÊN"], ["HIỆU TRƯỞNG", "Lê Thị Hòa"], ["KẾ TOÁN", "Vũ Tâm"]],
        [["CHỦ TỊCH", "KẾ TOÁN"], ["1", "2"]],
        [["THÔN", "TRƯỞNG THÔN"], ["Đông Hải", "Vũ Tâm"], ["Tây Hồ", "Lê Thị Hòa"]],
        [["CHỦ TỊCH", "NỘI DUNG"], ["Lê Thị Hòa", "Phụ trách chung, trực tiếp chỉ đạo nội chính."]],
    ],
)
def test_posts_beside_anything_else_stand_in_a_table(rows: list[list[str]]):
    assert not texts([grid(rows)])


def test_names_parted_by_a_blank_line_from_the_posts_above_them_are_no_table():
    posts, names = tabs("NGƯỜI LẬP BIỂU\tCHỦ TỊCH\n(Ký)\t(Ký)"), tabs("Vũ Tâm\tLê Thị Hòa")
    assert texts([posts, names])[-2:] == ["Vũ Tâm", "Lê Thị Hòa"]
