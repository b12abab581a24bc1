from pipeline.readers import read

HEADER = "STT\n|\nChỉ tiêu\n|\nĐơn vị\n|\nNăm 2025\n|\nGhi chú\n|\n"


def rows(text):
    (grid,) = [block for block in read(text.encode(), "a.txt").blocks if hasattr(block, "n_cols")]
    table = [[""] * grid.n_cols for _ in range(grid.n_rows)]
    for cell in grid.cells:
        table[cell.row][cell.col] = cell.text.value if cell.text else ""
    return table


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
