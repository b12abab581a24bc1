import pytest

from pipeline.readers.plain_text.missing_cells.alignment import align
from pipeline.readers.plain_text.missing_cells.cell_kinds import NUMBER, cell_kind

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


def test_small_letters_number_rows() -> None:
    """Broken: the first figure of one or two digits did, and cells before it were the header."""
    header = ["TT", "Nội dung hỗ trợ", "Đối tượng", "Mức hỗ trợ", "Số hộ", "Thành tiền"]
    body = [
        ["a", "Giống lúa", "Hộ nghèo", "400.000 đ/ha", "52 hộ", "20,8"],
        ["b", "Phân bón", "Hộ cận nghèo", "1.500.000đ", "40 hộ", "60"],
        ["đ", "Trồng cỏ", "Hộ chăn nuôi", "3-5 tr.đ/ha", "18 hộ", "72"],
    ]
    assert rows([*header, *body[0], *body[1], *body[2]]) == [header, *body]


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


def test_parts_of_several_headings_that_are_counted() -> None:
    """Broken: the first number of the parts began the first row."""
    header = ["TT", "Xã", "Số hộ thiếu hụt", "Tỷ lệ thiếu hụt (%)", "1", "2", "3", "1", "2", "3"]
    body = [
        ["1", "Lục Sơn", "57", "29", "73", "67,1", "34,1", "85,9"],
        ["2", "Hà Tây", "64", "55", "45", "52,9", "45,5", "37,2"],
        ["3", "Phố Núi", "25", "33", "22", "48,1", "63,5", "42,3"],
    ]
    table = rows(header + [cell for row in body for cell in row])
    assert table[1] == ["", "", "1", "2", "3", "1", "2", "3"]
    assert table[2:] == body


def test_years_side_by_side_are_sub_headings() -> None:
    """Broken: a header ended before its first year, and what followed was cut into rows of three cells."""
    header = ["Địa phương", "Giá thành (đồng/kg)", "Giá bán", "Lãi (%)", "2007-2008", "2008-2009"]
    body = [
        ["Lục Sơn", "4.504", "4.355", "5.300", "21,7"],
        ["Hà Tây", "4.514", "3.469", "4.000", "15,3"],
        ["Phố Núi", "-", "2.800", "3.880", "38,6"],
        ["Bến Đá", "-", "3.107", "3.694", "18,9"],
    ]
    table = rows(header + [cell for row in body for cell in row])
    assert table[2:] == body


def test_notes_that_no_row_has_do_not_shift_the_rows() -> None:
    """Broken: the last headings began the first row, as they fit the blank notes at its end."""
    header = ["Đơn vị", "Tiếp thường xuyên", "Tiếp định kỳ", "Ghi chú", "Lượt", "Người", "Lượt", "Người"]
    body = [
        ["Xã Lục Sơn", "182", "91", "67", "72", ""],
        ["Xã Hà Tây", "295", "129", "68", "11", ""],
        ["Phường Phố Núi", "223", "354", "67", "17", ""],
        ["Tổng", "700", "574", "202", "100", ""],
    ]
    table = rows(header + [cell for row in body for cell in row][:-1])
    assert table[2:] == body


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


def test_cells_over_several_rows_are_missed_where_they_stand() -> None:
    """Broken: the table was read a column too narrow, each whole row as a row and a heading."""
    header = ["TT", "Đơn vị được kiểm tra", "Nội dung kiểm tra", "Thời kỳ", "Thành viên"]
    body = [
        ["1", "Phòng Kinh tế", "Công tác thu gom rác thải sinh hoạt", "2025", "Lê Thị Mận"],
        ["2", "Việc cấp giấy chứng nhận quyền sử dụng đất", "2024 - 2025", "Vũ Văn Đào"],
        ["3", "Việc lập hồ sơ địa chính các thôn", "2024 - 2025", "Lê Thị Mận"],
        ["4", "Công an xã", "Việc chấp hành quy chế làm việc", "2025", "Vũ Văn Đào"],
        ["5", "Công tác đăng ký tạm trú, tạm vắng", "2025", "Đỗ Thị Quýt"],
        ["6", "Trạm Y tế", "Công tác khám chữa bệnh bảo hiểm", "2025", "Đỗ Thị Quýt"],
    ]
    table = rows(header + [cell for row in body for cell in row])
    assert table == [header, *([*row[:1], "", *row[1:]] if len(row) == 4 else row for row in body)]


def test_last_cell_over_rows_does_not_take_the_next_number() -> None:
    header = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Theo dõi"]
    body = [
        ["1", "Kinh tế", "", "", ""],
        ["1.1", "Thu nhập bình quân đầu người", "Triệu đồng", "68", "Phòng Kinh tế"],
        ["1.2", "Diện tích rừng trồng mới", "Ha", "12"],
        ["2", "Xã hội", "", "", ""],
        ["2.1", "Tỷ lệ người dân tham gia bảo hiểm y tế", "%", "95", "Trạm Y tế"],
        ["2.2", "Số lao động có việc làm mới", "Người", "40"],
    ]
    table = rows(header + [cell for row in body for cell in row])
    assert table == [header, *([*row, ""][:5] for row in body)]


@pytest.mark.parametrize("band", ["I. Khu vực nông thôn", "Tháng 3/2031", "LĨNH VỰC KINH TẾ"])
def test_row_over_all_columns_below_the_header_is_no_heading(band: str) -> None:
    header = ["TT", "Nội dung", "Đơn vị thực hiện", "Sản phẩm"]
    body = ["1", "Rà soát hộ nghèo", "Phòng Văn hóa", "Báo cáo", "2", "Họp", "Văn phòng", "Giấy mời"]
    found = align([*header, band, *body])
    assert (found.width, found.slots[4]) == (4, (1, 0, 1, 4))


def test_year_over_the_last_column_stays_its_heading() -> None:
    header = ["TT", "Chỉ tiêu", "ĐVT", "Năm 2031"]
    body = ["1", "Số hộ nghèo", "Hộ", "12", "2", "Diện tích lúa", "Ha", "140"]
    assert rows([*header, *body])[0] == header


def test_rows_of_words_that_fit_two_widths_are_in_doubt():
    header = ["Nội dung công việc", "Đơn vị chủ trì", "Thời gian"]
    words = [
        "Tuyên truyền trên loa",
        "Văn hóa xã",
        "Tháng 3",
        "Tuần tra rừng",
        "Kiểm lâm",
        "Hằng ngày",
        "Tổng kết",
        "UBND xã",
        "Tháng 12",
    ]
    figures = ["Trồng rừng", "ha", "30", "Chăm sóc", "ha", "28", "Khoán bảo vệ", "ha", "41"]
    assert align(header + words).doubtful_header
    assert not align(header + figures).doubtful_header


def test_blank_cells_at_the_end_make_up_the_last_row() -> None:
    """Broken: they were taken off, and what was left of the row stood below other headings."""
    header = ["TT", "Chỉ tiêu", "Thực hiện", "Mục tiêu", "Cơ quan theo dõi", "Ghi chú"]
    rows_above = [
        ["1", "Số hộ có nước sạch của xã", "Đang rà soát", "", "Trạm cấp nước", "Quý I"],
        ["2", "Số hộ có điện của xã", "Đang rà soát", "", "Điện lực", "Quý II"],
    ]
    last = ["3", "Số hộ có nhà tiêu hợp vệ sinh", "", "Quý III"]
    found = align([*header, *(text for row in rows_above for text in row), *last], blanks=2)
    assert [col for _, col, _, _ in found.slots[-4:]] == [0, 1, 2, 3]


@pytest.mark.parametrize("figure", ["trên 98", "Dưới 3", "(530)", "từ 82 đến 85", "≥ 95%"])
def test_comparators_and_brackets_make_figures(figure: str) -> None:
    assert cell_kind(figure) == NUMBER
