from pipeline.parsing import parse_bytes
from pipeline.readers import read
from tests.builders import texts_by_row

HEADER = "STT\n|\nChỉ tiêu\n|\nĐơn vị\n|\nNăm 2025\n|\nGhi chú\n|\n"


def rows(text):
    (grid,) = [block for block in read(text.encode(), "a.txt").blocks if hasattr(block, "n_cols")]
    return texts_by_row(grid)


def cells(*texts):
    return "".join(f"{text}\n|\n" if text else "|\n" for text in texts)


BODY = [
    ("1", "Dân số trung bình của toàn xã", "Người", "5.210", ""),
    ("", "Tỷ lệ tăng dân số tự nhiên", "%", "0,9", ""),
    ("", "Tỷ lệ hộ có nước sạch\ndùng trong sinh hoạt", "%", "98", ""),
    ("2", "Tỷ lệ người dân tham gia bảo hiểm y tế", "%", "95", ""),
]


def test_cells_closed_by_marks_become_rows_of_the_header_width():
    table = rows(HEADER + "".join(cells(*row) for row in BODY))
    assert table[0] == ["STT", "Chỉ tiêu", "Đơn vị", "Năm 2025", "Ghi chú"]
    assert table[3] == ["", "Tỷ lệ hộ có nước sạch dùng trong sinh hoạt", "%", "98", ""]


def test_a_cell_missing_under_one_that_spans_two_rows_leaves_a_blank():
    short = ("Tỷ lệ hộ nghèo giảm trong năm", "%", "1,2", "")
    table = rows(HEADER + "".join(cells(*row) for row in [*BODY, short, *BODY]))
    assert table[5] == ["", *short]
    assert table[6] == list(BODY[0])


def test_a_plan_shorter_than_a_cell_is_none():
    header = cells(
        "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 5/KH-UBND",
        "An Bình, ngày 2 tháng 3 năm 2026",
    )
    closing = cells("Nơi nhận:\n- Lưu: VT.", "CHỦ TỊCH\nLê Văn An")
    blocks = read(f"{header}KẾ HOẠCH\nTrồng cây\nI. MỤC TIÊU\nTrồng cây.\n{closing}".encode(), "a.txt").blocks
    grids = [block for block in blocks if hasattr(block, "n_cols")]
    assert [(grid.n_rows, grid.n_cols) for grid in grids] == [(2, 2), (1, 2)]
    assert "KẾ HOẠCH" in [block.text.value for block in blocks if not hasattr(block, "n_cols")]


def test_a_mark_opens_each_row_of_a_header_whose_cells_have_several_lines():
    header = (
        "|\n**ỦY BAN NHÂN DÂN\n**\nTỈNH MÂY HẠ\n|\n**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\n|\n"
        "|\nSố: 12/KH-UBND\n|\n*Mây Hạ, ngày 02\ntháng 5 năm 2031*\n|\n\n**KẾ HOẠCH**\n"
    )
    assert rows(header) == [
        ["ỦY BAN NHÂN DÂN TỈNH MÂY HẠ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Số: 12/KH-UBND", "Mây Hạ, ngày 02 tháng 5 năm 2031"],
    ]


def test_markdown_tables():
    assert rows("| TT | Thôn | Số hộ |\n|---|---|---|\n| 1 | Đồng Trên | 12 |\n| 2 | Đồng Dưới |\n") == [
        ["TT", "Thôn", "Số hộ"],
        ["1", "Đồng Trên", "12"],
        ["2", "Đồng Dưới", ""],
    ]


def test_tabbed_lines_are_filled_up_and_a_lone_tab_is_no_table():
    text = "\tMở đầu.\n\nTT\tThôn\tSố hộ\n1\tĐồng Trên\n\tCộng\t12\n\nKết thúc."
    assert rows(text) == [["TT", "Thôn", "Số hộ"], ["1", "Đồng Trên", ""], ["", "Cộng", "12"]]


def test_a_row_after_an_empty_line_stays_a_row():
    blocks = read("TT\tThôn\n1\tĐồng Trên\n\n2\tĐồng Dưới\n".encode(), "a.txt").blocks
    assert [block.n_rows for block in blocks] == [2, 1]


def test_an_index_right_behind_the_first_cell_is_no_header_and_nothing_breaks():
    table = rows(cells("STT", "1", "Đường thôn", "2", "Cầu treo"))
    assert [cell for row in table for cell in row if cell] == ["STT", "1", "Đường thôn", "2", "Cầu treo"]


def test_the_word_for_the_total_at_the_end_lacks_the_cell_that_numbers_its_row():
    body = cells(
        *("1", "Bản Cam", "1.120", "214", "2", "Nà Rược", "1.095", "121", "3", "Khuổi Mạn", "1.140", "109")
    )
    table = rows(cells("TT", "Thôn", "Số hộ", "Hộ nghèo") + body + cells("Tổng cộng", "3.355", "444"))
    assert table[-1] == ["", "Tổng cộng", "3.355", "444"]


def test_units_below_the_headings_of_a_table_without_row_numbers():
    header = cells("Năm", "Diện tích", "Sản lượng", "(ha)", "(tấn)")
    body = cells(
        *("2021", "12,5", "30,1", "2022", "12,9", "31,4", "2023", "13,3", "33,0", "2024", "13,6", "34,9")
    )
    table = rows(header + body)
    assert table[:3] == [["Năm", "Diện tích", "Sản lượng"], ["", "(ha)", "(tấn)"], ["2021", "12,5", "30,1"]]


def test_a_blank_heading_over_the_names_of_the_rows_takes_nothing_from_above_the_table():
    body = cells(
        *(
            "Xã An Bình",
            "12,5",
            "30",
            "Xã Tân Lập",
            "14,1",
            "28",
            "Xã Hòa Mục",
            "9,7",
            "41",
            "Xã Kim Tân",
            "8,2",
            "35",
        )
    )
    table = rows(
        "Các xã thực hiện./.\n" * 9
        + "(Kèm theo Kế hoạch số 5/KH-UBND)\n"
        + cells("", "Diện tích", "Số hộ")
        + body
    )
    assert table[0] == ["", "Diện tích", "Số hộ"]
    assert table[1] == ["Xã An Bình", "12,5", "30"]


def test_a_total_at_the_end_that_lacks_blanks_stands_under_what_it_adds_up():
    header = cells("TT", "Tên nghề", "Số lớp", "Địa điểm", "Kinh phí", "Ngân sách xã")
    body = cells(
        *("1", "Chăn nuôi lợn", "3", "Xã An Bình", "189.000", "39.000"),
        *("2", "Trồng chè", "2", "Xã Tân Lập", "147.000", "27.000"),
        *("3", "May công nghiệp", "1", "Xã Hòa Mục", "80.500", "20.500"),
    )
    table = rows(header + body + cells("Tổng cộng", "6", "416.500", "86.500"))
    assert table[-1] == ["", "Tổng cộng", "6", "", "416.500", "86.500"]


def test_the_heading_of_the_row_numbers_begins_a_new_table():
    table = cells(*("TT", "Thôn", "Số hộ", "1", "Bản Cam", "1.120", "2", "Nà Rược", "1.095"))
    blocks = read(f"{table}2. Kết quả rà soát\n{table}".encode(), "a.txt").blocks
    assert [block.n_rows for block in blocks if hasattr(block, "n_cols")] == [3, 3]


def test_a_numbered_paragraph_and_articles_below_the_last_cell_are_no_cell():
    """Broken: all text to the signature block was one cell, because it began with a number as rows do."""
    below = "2. Thu hồi đất: 35,7 ha.\nĐiều 2. Giao các phòng thực hiện.\nNơi nhận:\n- Lưu: VT.\n|\nCHỦ TỊCH\nLò Văn Mới\n|\n"
    blocks = read((HEADER + "".join(cells(*row) for row in BODY) + below).encode(), "a.txt").blocks
    table = next(block for block in blocks if hasattr(block, "n_cols") and block.n_cols == 5)
    assert texts_by_row(table)[-1][:4] == ["2", "Tỷ lệ người dân tham gia bảo hiểm y tế", "%", "95"]
    texts = [block.text.value for block in blocks if not hasattr(block, "n_cols")]
    assert texts == ["2. Thu hồi đất: 35,7 ha.", "Điều 2. Giao các phòng thực hiện."]


def test_units_of_all_kinds_stand_under_one_heading():
    header = [
        "TT",
        "Loại đất",
        "Mã",
        "Tổng diện tích",
        "Phân theo đơn vị hành chính",
        "TT. Mai",
        "Xã Lan",
        "Xã Cúc",
    ]
    body = [
        ["1", "Đất nông nghiệp", "NNP", "60,5", "10,5", "20,5", "29,5"],
        ["2", "Đất ở", "OTC", "6,5", "1,5", "2,5", "2,5"],
    ]
    table = rows("Diện tích.\n" + cells(*header) + "".join(cells(*row) for row in body))
    assert table[1][4:] == ["TT. Mai", "Xã Lan", "Xã Cúc"]


def test_a_table_of_one_cell_is_the_text_of_the_cell() -> None:
    """Broken: a mark of authority that a page set in a frame was text with marks around it."""
    text = "QUYẾT ĐỊNH\nVề việc trồng cây\n\nĐiều 1. Trồng cây./.\n| TM. ỦY BAN NHÂN DÂN |\nÝ kiến bạn đọc\n"
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert plan.document.signing_mode == "TM"


TEXT = "KẾ HOẠCH\nTrồng cây\n\nỦy ban nhân dân xã xây dựng kế hoạch như sau:\nI. MỤC TIÊU\nTrồng cây.\n"


def test_a_mark_that_opens_the_signature_block_takes_no_paragraph_of_the_text():
    closing = "|\n" + cells("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn An")
    (plan,) = parse_bytes(
        f"{TEXT}II. TỔ CHỨC THỰC HIỆN\n1. Công an xã chủ trì.\n{closing}".encode(), "a.txt"
    ).plans
    assert plan.document.signer == "Lê Văn An"
    assert [recipient.name for recipient in plan.recipients] == ["Như trên", "Lưu: VT"]
    assert plan.sections[-1].title == "Công an xã chủ trì."


def test_a_mark_behind_the_end_of_the_text_closes_a_blank_cell():
    ending = (
        "II. TỔ CHỨC THỰC HIỆN\nCông an xã chủ trì, phối hợp với các ban, ngành\nvà các thôn thực hiện./.\n"
    )
    closing = "|\n" + cells("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn An")
    (plan,) = parse_bytes(f"{TEXT}{ending}{closing}".encode(), "a.txt").plans
    assert plan.document.signer == "Lê Văn An"
    assert plan.sections[-1].body == (
        "Công an xã chủ trì, phối hợp với các ban, ngành và các thôn thực hiện./."
    )


def test_a_mark_over_the_heading_of_row_numbers_opens_the_table():
    table = rows("I. MỤC TIÊU\nChi tiết như sau:\n|\n" + HEADER + "".join(cells(*row) for row in BODY))
    assert table[0] == ["STT", "Chỉ tiêu", "Đơn vị", "Năm 2025", "Ghi chú"]


def test_cells_that_stand_in_no_rows_are_text():
    """Broken: words behind a long table, which no width of the whole takes in, ended the reading of the file."""
    table = [cells(str(number), f"Thôn {number}", *"123456") for number in range(20, 60)]
    text = "".join((*table, cells("Loại I", "", "", "SL", "%", "Tổng số", "SL", "SL", "SL")))
    blocks = read(text.encode(), "a.txt").blocks
    assert "Thôn 20" in " ".join(block.text.value for block in blocks if not hasattr(block, "n_cols"))
