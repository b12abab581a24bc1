"""Rows that lack several cells, as cells above cover them, in tables written cell by cell."""

from pipeline.readers.plain_text.missing_cells.alignment import Alignment, align

HEADER = ["TT", "Tên chỉ tiêu", "Đơn vị tính", "Năm 2031", "Năm 2032", "Bộ phận phụ trách"]
BODY = [
    ["1", "Ấp văn hóa", "%", "88,5", "90,0", "Văn hóa"],
    ["2", "Gia đình văn hóa", "91,2", "92,0"],
    ["3", "Phòng học kiên cố", "Phòng", "64", "70", "Giáo dục"],
    ["4", "Trường đạt chuẩn", "Trường", "3", "4"],
    ["5", "Hộ nghèo", "Hộ", "41", "30", "Lao động"],
    ["6", "Hộ cận nghèo", "77", "60"],
]


def aligned(header: list[str], body: list[list[str]]) -> Alignment:
    return align(header + [text for row in body for text in row])


def test_the_numbers_part_rows_that_lack_two_cells() -> None:
    found = aligned(HEADER, BODY)
    assert found.width == 6
    assert [start - len(HEADER) for start in found.row_starts] == [0, 6, 10, 16, 21, 27]
    columns = [column for row, column, *_ in found.slots if row in (2, 4)]
    assert columns == [0, 1, 3, 4, 0, 1, 2, 3, 4]
    assert found.doubtful_rows == ()


def test_a_total_below_them_stands_under_what_it_adds_up() -> None:
    found = aligned(HEADER, [*BODY, ["", "Tổng cộng", "", "364,7", "346,0", ""]])
    assert [column for row, column, *_ in found.slots if row == 7] == [0, 1, 2, 3, 4, 5]


def test_a_row_whose_words_suit_several_columns_is_in_doubt() -> None:
    header = ["STT", "Đề án", "Đơn vị", "Địa điểm", "Kinh phí", "Thực hiện"]
    body = [
        ["1", "Hỗ trợ máy ép gạch", "Công ty An Phát", "Xã An Bình", "150", "Trung tâm"],
        ["2", "Hỗ trợ máy sấy nông sản", "Xưởng Đức Hạnh", "Xã Đức Hạnh", "90", "Phòng Kinh tế"],
        ["3", "Hỗ trợ dây chuyền đóng gói", "Tổ rau sạch", "75"],
        ["4", "Đào tạo nghề mây tre đan", "Làng nghề", "Xã Long Sơn", "60", "Phòng Kinh tế"],
    ]
    assert aligned(header, body).doubtful_rows == (3,)


def test_headings_of_groups_between_the_rows_are_no_cells_of_them() -> None:
    """Broken: the first was a heading of a column, and all rows were as long as those before a group."""
    header = ["TT", "Nhiệm vụ", "Chủ trì", "Sản phẩm", "Ghi chú"]
    body = [
        ["1", "Đào hố", "Thôn Đoài", "500 hố", ""],
        ["2", "Giao cây giống", "Trạm Khuyến nông", "Biên bản", "Vốn tỉnh"],
        ["II. NUÔI CÁ"],
        ["3", "Cải tạo ao", "Thôn Đông", "02 ao", ""],
        ["4", "Thả cá giống", "Hội Nông dân", "Báo cáo", ""],
        ["III. ĐÀO TẠO"],
        ["5", "Tập huấn", "Trạm Khuyến nông", "01 lớp"],
    ]
    found = aligned(header, [["I. TRỒNG RỪNG"], *body])
    assert found.width == 5
    assert [start - len(header) for start in found.row_starts] == [0, 1, 6, 11, 12, 17, 22, 23]
