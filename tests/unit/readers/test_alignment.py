from pipeline.readers.plain_text.alignment import align

HEADER = ["STT", "Nội dung chi", "Tổng số", "Ghi chú"]


def rows(texts: list[str]) -> list[list[str]]:
    """The rows of the body, blanks where a row lacks cells."""
    found = align(texts)
    depth = 1 + max(row for row, *_ in found.slots)
    table = [[""] * found.width for _ in range(depth)]
    for text, (row, col, _, _) in zip(texts, found.slots, strict=False):
        table[row][col] = text
    return table


def test_a_total_without_a_number_is_the_first_row() -> None:
    body = [
        *["", "TỔNG CỘNG", "1.865", ""],
        *["I", "Chi thường xuyên", "1.415", ""],
        *["1", "Sự nghiệp giáo dục", "320", "Bao gồm lương"],
        *["2", "Quản lý hành chính", "1.095", ""],
    ]
    assert rows([*HEADER, *body])[:2] == [HEADER, body[:4]]


def test_a_header_with_a_cell_more_than_columns_does_not_shift_the_rows() -> None:
    header = ["TT", "Nội dung", "Năm 2024", "Chia ra", "Quý I", "Quý II", "Quý III", "Quý IV"]
    body = [["1", "Thu phí", "60", "12", "15", "14", "19"], ["2", "Thu thuế", "130", "30", "42", "38", "20"]]
    table = rows([*header, *body[0], *body[1]])
    assert table[-2:] == body


def test_months_are_sub_headings_and_no_first_row() -> None:
    header = ["TT", "Công việc", "Thời gian thực hiện", "Phụ trách", "1", "2", "3", "4", "5", "6"]
    body = [
        ["1", "Lập kế hoạch", "x", "", "", "", "", "", "Văn phòng"],
        ["2", "Rà soát số liệu", "", "x", "x", "", "", "", "Thống kê"],
        ["3", "Báo cáo sơ kết", "", "", "", "", "", "x", "Văn phòng"],
    ]
    table = rows(header + [cell for row in body for cell in row])
    assert table[1] == ["", "", "1", "2", "3", "4", "5", "6", ""]
    assert table[2:] == body


def test_a_table_without_row_numbers() -> None:
    header = ["Đơn vị", "Tổng số", "Nam", "Nữ", "Dân tộc thiểu số"]
    body = [
        ["Khối 1", "120", "65", "55", "12"],
        ["Khối 2", "98", "50", "48", "7"],
        ["Khối 3", "145", "70", "75", "20"],
    ]
    assert rows(header + [cell for row in body for cell in row]) == [header, *body]


def test_letters_number_the_first_columns_once() -> None:
    header = ["TT", "Chỉ tiêu", "Dự toán", "Thực hiện", "So sánh (%)"]
    marks = ["A", "B", "1", "2", "3=2/1"]
    body = [["A", "Thu cân đối", "12.345", "6.420", "52,0"], ["1", "Lệ phí", "4.500", "2.310", "51,3"]]
    assert rows(header + marks + body[0] + body[1]) == [header, marks, *body]


def test_a_small_table_is_as_wide_as_its_header() -> None:
    header = ["STT", "Tên đơn vị", "Điểm", "Xếp hạng", "Xếp loại", "Năm đạt chuẩn"]
    body = [
        ["01", "Xã Đồng Tiến", "92,75", "1", "Tốt", "2021"],
        ["02", "Xã Đồng Tâm", "88,5", "2", "Khá", "2023"],
        ["03", "Xã Đồng Lạc", "85,25", "3", "Khá", "2024"],
    ]
    assert rows(header + [cell for row in body for cell in row]) == [header, *body]


def test_as_many_months_as_headings_are_sub_headings_all_the_same() -> None:
    header = ["TT", "Đơn vị", "Cả năm", "Giao theo tháng", "1", "2", "3", "4"]
    body = [
        ["1", "Thôn Đông", "20", "5", "5", "4", "6"],
        ["2", "Thôn Đoài", "15", "3", "4", "4", "4"],
        ["3", "Thôn Hạ", "18", "4", "4", "5", "5"],
        ["", "Tổng", "53", "12", "13", "13", "15"],
    ]
    table = rows(header + [cell for row in body for cell in row])
    assert table[1:] == [["", "", "", "1", "2", "3", "4"], *body]


def test_a_row_under_two_cells_that_span_two_rows_does_not_shift_those_below() -> None:
    header = ["TT", "Tiêu chí", "Nội dung", "Chỉ tiêu", "Kết quả", "Kế hoạch", "Phụ trách"]
    body = [
        [
            "1",
            "Giao thông",
            "Đường trục xã được nhựa hóa, bê tông hóa",
            "100%",
            "95%",
            "100%",
            "Phòng Kinh tế",
        ],
        ["", "", "Đường trục thôn được cứng hóa", "≥80%", "78%", "≥80%", "Các thôn"],
        ["2", "Thủy lợi", "Diện tích đất được tưới chủ động", "≥90%", "92%", "93%", "Phòng Kinh tế"],
        ["3", "Điện", "Tỷ lệ hộ dùng điện an toàn, thường xuyên", "≥99%", "99,5%", "100%", "Điện lực"],
    ]
    cells = [cell for row in body for cell in row if row[0] or cell]
    assert rows(header + cells) == [header, *body]
