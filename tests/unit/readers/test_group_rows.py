"""Rows of one cell over all columns, in tables written cell by cell."""

from pipeline.readers.plain_text.missing_cells.alignment import align

HEADER = ["TT", "Nội dung công việc", "Chủ trì", "Sản phẩm"]
BODY = [
    ["QUÝ I/2031"],
    ["1", "Rà soát mạng lưới thủy lợi nội đồng của xã", "Phòng Kinh tế", "Báo cáo"],
    ["2", "Tập huấn vận hành trạm bơm cho các tổ đội", "Trạm thủy nông", "Danh sách"],
    ["QUÝ II/2031"],
    ["3", "Nạo vét kênh cấp hai trước mùa mưa", "Các thôn", "Biên bản"],
    ["QUÝ III/2031"],
    ["4", "Kiểm tra hồ chứa, cống lấy nước và bờ bao", "Đoàn liên ngành", "Kết luận"],
]


def test_group_rows_stand_over_all_columns() -> None:
    found = align(HEADER + [text for row in BODY for text in row])
    assert found.width == 4
    assert [start - len(HEADER) for start in found.row_starts] == [0, 1, 5, 9, 10, 14, 15]
    assert [slot for slot in found.slots if slot[3] > 1] == [(1, 0, 1, 4), (4, 0, 1, 4), (6, 0, 1, 4)]


def test_a_word_before_a_number_is_no_group_in_a_plain_table() -> None:
    rows = [
        [str(number), f"Thôn {name}", str(number * 7)] for number, name in enumerate(("Mai", "Lan", "Cúc"), 1)
    ]
    found = align(["TT", "Thôn", "Số hộ", *(text for row in rows for text in row)])
    assert (found.width, len(found.row_starts)) == (3, 3)


def test_a_number_and_a_name_over_the_other_columns_head_a_group() -> None:
    body = [
        ["I", "Công tác tuyên truyền"],
        ["1", "Tổ chức hội nghị phổ biến pháp luật cho các ấp", "Tư pháp", "Hội nghị"],
        ["2", "Biên soạn tờ gấp tuyên truyền", "", "Tờ gấp"],
        ["II", "Công tác kiểm tra"],
        ["1", "Kiểm tra việc niêm yết tại trụ sở các ấp", "Văn phòng", "Kết luận"],
    ]
    found = align(HEADER + [text for row in body for text in row])
    assert found.width == 4
    assert [start - len(HEADER) for start in found.row_starts] == [0, 2, 6, 10, 12]


def test_labelled_cells_head_groups_where_nothing_numbers_the_rows() -> None:
    """Broken: two rows and the heading over them were one row, of twice as many columns."""
    body = [
        ["I. TUẦN 2"],
        ["Họp giao ban công tác thủy lợi nội đồng của xã", "Ngày 05/3", "Lê Văn Tám"],
        ["Kiểm tra trạm bơm và các cống lấy nước", "Ngày 07/3", "Đỗ Thị Hoa"],
        ["II. TUẦN 3"],
        ["Nghiệm thu kênh cấp hai sau khi nạo vét", "Ngày 11/3", "Lê Văn Tám"],
        ["Giao ban cuối tháng với các tổ đội thủy nông", "Ngày 14/3", "Đỗ Thị Hoa"],
        ["III. TUẦN 4"],
        ["Tập huấn vận hành trạm bơm cho các tổ đội", "Ngày 20/3", "Ngô Bá Long"],
    ]
    header = ["Nội dung công việc", "Thời gian", "Người thực hiện"]
    found = align(header + [text for row in body for text in row])
    assert found.width == 3
    assert [start - len(header) for start in found.row_starts] == [0, 1, 4, 7, 8, 11, 14, 15]
