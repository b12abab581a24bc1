import pytest

from tests.unit.unruled.dumps import paths_of, rows_of, table_in


def test_a_programme_by_months_with_blank_last_cells() -> None:
    table = table_in(
        """
        STT Nội dung Cơ quan chủ trì Sản phẩm Lãnh đạo phụ trách
        THÁNG 01/2025
        1 Kiểm tra công tác phòng chống rét cho đàn gia súc, gia
        cầm trên địa bàn.
        Phòng Kinh tế Báo cáo của UBND xã Phó Chủ tịch UBND xã
        Lê Văn Bình
        THÁNG 02/2025
        1 Tổ chức Tết trồng cây năm 2025. Phòng Kinh tế Kế hoạch của UBND xã
        2 Rà soát danh sách hộ sản xuất giỏi đề nghị khen
        thưởng.
        Phòng Kinh tế Kế hoạch của UBND xã Phó Chủ tịch UBND xã
        Lê Văn Bình
        3 Tập huấn khuyến nông. Phòng Kinh tế Báo cáo của UBND xã Phó Chủ tịch UBND xã
        Lê Văn Bình
        Trên đây là Chương trình công tác.
        """
    )
    assert table.end == 14
    assert [path[0] for path in paths_of(table.grid)] == [
        "STT",
        "Nội dung",
        "Cơ quan chủ trì",
        "Sản phẩm",
        "Lãnh đạo phụ trách",
    ]
    signer = "Phó Chủ tịch UBND xã Lê Văn Bình"
    assert rows_of(table.grid) == [
        ["THÁNG 01/2025", "", "", "", ""],
        [
            "1",
            "Kiểm tra công tác phòng chống rét cho đàn gia súc, gia cầm trên địa bàn.",
            "Phòng Kinh tế",
            "Báo cáo của UBND xã",
            signer,
        ],
        ["THÁNG 02/2025", "", "", "", ""],
        ["1", "Tổ chức Tết trồng cây năm 2025.", "Phòng Kinh tế", "Kế hoạch của UBND xã", ""],
        [
            "2",
            "Rà soát danh sách hộ sản xuất giỏi đề nghị khen thưởng.",
            "Phòng Kinh tế",
            "Kế hoạch của UBND xã",
            signer,
        ],
        ["3", "Tập huấn khuyến nông.", "Phòng Kinh tế", "Báo cáo của UBND xã", signer],
    ]


def test_every_cell_on_lines_of_its_own() -> None:
    table = table_in(
        """
        STT
        Nội dung công việc
        Đơn vị chủ trì
        Đơn vị phối hợp
        Thời gian hoàn thành
        1
        Rà soát, thống kê diện tích rừng
        trồng năm 2025
        Phòng Kinh tế
        UBND các xã, phường
        Trước 30/6/2025
        2
        Tổ chức tập huấn cho cán bộ thôn
        Phòng Nội vụ
        UBND các xã, phường
        Quý III/2025
        3 Kiểm tra việc trồng rừng Phòng Kinh tế UBND các xã, phường Quý IV/2025
        IV. TỔ CHỨC THỰC HIỆN
        1. Giao Phòng Kinh tế theo dõi.
        """
    )
    assert table.end == 17
    assert rows_of(table.grid) == [
        [
            "1",
            "Rà soát, thống kê diện tích rừng trồng năm 2025",
            "Phòng Kinh tế",
            "UBND các xã, phường",
            "Trước 30/6/2025",
        ],
        ["2", "Tổ chức tập huấn cho cán bộ thôn", "Phòng Nội vụ", "UBND các xã, phường", "Quý III/2025"],
        ["3", "Kiểm tra việc trồng rừng", "Phòng Kinh tế", "UBND các xã, phường", "Quý IV/2025"],
    ]


def test_no_word_is_lost() -> None:
    text = """
        TT Nhiệm vụ Đơn vị thực hiện Ghi chú
        1 Mở lớp ở thôn Thượng vào đầu năm
        2 Sửa đường
        và cầu
        3 Việc khác
        """
    table = table_in(text)
    kept = " ".join(" ".join(filter(None, row)) for row in rows_of(table.grid)).split()
    assert kept == " ".join(text.split()).split("Ghi chú ")[1].split()


def test_rows_numbered_on_from_period_to_period() -> None:
    table = table_in(
        """
        STT Nội dung Cơ quan chủ trì Sản phẩm
        QUÝ I/2031
        1 Kiểm tra đê bao, cống lấy nước trước mùa khô. Phòng Kinh tế Báo cáo của UBND xã
        2 Rà soát danh sách hộ sản xuất giỏi. Phòng Kinh tế Kế hoạch của UBND xã
        3 Tập huấn khuyến nông. Phòng Kinh tế Báo cáo của UBND xã
        QUÝ II/2031
        4 Tổng kết vụ đông xuân. Phòng Kinh tế Báo cáo của UBND xã
        Trên đây là Chương trình công tác.
        """
    )
    assert [row[0] for row in rows_of(table.grid)] == ["QUÝ I/2031", "1", "2", "3", "QUÝ II/2031", "4"]


def test_rows_are_numbered_on_below_the_next_heading() -> None:
    table = table_in(
        """
        STT Nội dung Cơ quan chủ trì Thời gian
        I Tuyên truyền
        1 Phát thanh trên hệ thống loa của xã. Phòng Văn hóa Hằng tháng
        2 Treo băng rôn tại trung tâm xã. Phòng Văn hóa Tháng 3
        II Kiểm tra
        3 Kiểm tra việc thực hiện tại các thôn. Phòng Kinh tế Tháng 9
        4 Tổng kết việc thực hiện. Phòng Kinh tế Tháng 12
        III. TỔ CHỨC THỰC HIỆN
        1. Phòng Kinh tế chủ trì.
        """
    )
    assert table.end == 7
    assert [row[0] for row in rows_of(table.grid)] == ["I", "1", "2", "II", "3", "4"]


def test_headings_over_others_dates_figures_and_a_total() -> None:
    table = table_in(
        """
        TT Nội dung
        Thời gian thực hiện Kinh phí thực hiện
        Đơn vị thực hiện
        Bắt đầu Kết thúc Tổng số Nguồn
        I. Văn hóa
        1 Sửa sân nhà văn hóa Tháng 3 Quý II/2025 120 Ngân sách xã Phòng Kinh tế
        2 Mở lớp dạy đàn Tháng 5 Quý IV/2025 35 Xã hội hóa Trạm Y tế
        II. Thể thao
        3 Giải bóng chuyền nam Tháng 7 Quý III/2025 18 Xã hội hóa Công an xã
        4 Hội khỏe toàn xã Tháng 8 Quý III/2025 40 Ngân sách xã Công an xã
        Tổng cộng 213
        (*) Số liệu tính đến ngày 1/3/2025.
        """
    )
    over = ("Thời gian thực hiện", "Thời gian thực hiện", "Kinh phí thực hiện", "Kinh phí thực hiện")
    assert [path[0] for path in paths_of(table.grid)[2:6]] == list(over)
    assert rows_of(table.grid) == [
        ["I. Văn hóa", "", "", "", "", "", ""],
        ["1", "Sửa sân nhà văn hóa", "Tháng 3", "Quý II/2025", "120", "Ngân sách xã", "Phòng Kinh tế"],
        ["2", "Mở lớp dạy đàn", "Tháng 5", "Quý IV/2025", "35", "Xã hội hóa", "Trạm Y tế"],
        ["II. Thể thao", "", "", "", "", "", ""],
        ["3", "Giải bóng chuyền nam", "Tháng 7", "Quý III/2025", "18", "Xã hội hóa", "Công an xã"],
        ["4", "Hội khỏe toàn xã", "Tháng 8", "Quý III/2025", "40", "Ngân sách xã", "Công an xã"],
        ["", "Tổng cộng", "", "", "213", "", ""],
    ]


def test_numbers_of_two_parts_count_under_the_number_of_their_group() -> None:
    table = table_in(
        """
        T
        T
        Nhiệm vụ Cơ quan chủ trì Thời gian
        1 Quốc phòng, an ninh
        1.1 Tổ chức giao quân
        Công an xã Quý I/2025
        1.2 Diễn tập phòng thủ
        Trạm Y tế Quý II/2025
        2 Cải cách hành chính
        2.1 Rà soát thủ tục
        Phòng Kinh tế Thường xuyên
        """
    )
    assert rows_of(table.grid) == [
        ["1", "Quốc phòng, an ninh", "", ""],
        ["1.1", "Tổ chức giao quân", "Công an xã", "Quý I/2025"],
        ["1.2", "Diễn tập phòng thủ", "Trạm Y tế", "Quý II/2025"],
        ["2", "Cải cách hành chính", "", ""],
        ["2.1", "Rà soát thủ tục", "Phòng Kinh tế", "Thường xuyên"],
    ]


def test_a_lone_number_stays_with_the_words_that_it_completes() -> None:
    table = table_in(
        """
        TT Nội dung công việc Đơn vị chủ trì Thời gian
        1 Rà soát hộ nghèo trên địa bàn xã Công chức Văn hóa Tháng 3/2031
        2 Kiểm tra chợ và các cửa hàng tạp hóa
        Đoàn số
        1
        Tháng 5/2031
        3 Tổng kết công tác năm 2030 và phương hướng năm 2031 Văn phòng UBND xã Tháng 12/2031
        """
    )
    assert rows_of(table.grid)[1:] == [
        ["2", "Kiểm tra chợ và các cửa hàng tạp hóa", "Đoàn số 1", "Tháng 5/2031"],
        ["3", "Tổng kết công tác năm 2030 và phương hướng năm 2031", "Văn phòng UBND xã", "Tháng 12/2031"],
    ]
    assert not table.grid.doubtful_rows


def test_a_row_that_fits_nearly_as_well_when_cut_elsewhere_is_in_doubt() -> None:
    table = table_in(
        """
        TT Nội dung công việc Đơn vị chủ trì Đơn vị phối hợp Thời gian hoàn thành
        1 Rà soát hộ nghèo trên địa bàn UBND xã Mặt trận Tổ quốc Tháng 3/2031
        2 Kiểm tra an toàn thực phẩm ở chợ Trạm Y tế Công an xã Tháng 5/2031
        3 Trồng cây phân tán ở các thôn Hội Nông dân Đoàn Thanh niên Tháng 8/2031
        4 Báo cáo kết quả thực hiện Văn phòng Tháng 12/2031
        """
    )
    doubtful = [row - (table.grid.header_rows or 0) for row in table.grid.doubtful_rows]
    assert 3 in doubtful and 1 not in doubtful and 2 not in doubtful


def test_a_span_of_years_is_one_cell() -> None:
    table = table_in(
        """
        TT Tên công trình Chủ đầu tư Thời gian thực hiện
        1 Đường trục thôn Hạ UBND xã 2030 - 2031
        2 Nhà văn hóa Xóm Bến UBND xã 2031 - 2032
        3 Kênh nội đồng Thôn Trung UBND xã 2030 - 2032
        """
    )
    assert [row[3] for row in rows_of(table.grid)] == ["2030 - 2031", "2031 - 2032", "2030 - 2032"]


TASKS = [
    "TT Nội dung công việc Đơn vị thực hiện Thời gian",
    "1 Rà soát hộ nghèo Phòng Lao động Tháng 3",
    "2 Tổ chức tập huấn Phòng Nội vụ Tháng 4",
    "3 Kiểm tra, giám sát Thanh tra huyện Quý III",
]


@pytest.mark.parametrize(
    "following",
    [
        "2. Giải pháp chủ yếu",
        "b) Về văn hóa - xã hội",
        "Các đơn vị căn cứ nhiệm vụ được giao tổ chức thực hiện.",
        "Phần thứ hai",
        "GIẢI PHÁP THỰC HIỆN",
    ],
)
def test_what_looks_like_no_line_of_the_table_ends_it(following: str) -> None:
    """Broken: the headings and paragraphs of the plan below a table went into its last cell."""
    found = table_in("\n".join([*TASKS, following, "Tăng cường kiểm tra, giám sát."]))
    assert found.end == len(TASKS)


@pytest.mark.parametrize(
    "wrapped",
    [
        "Hoàn thành các dự án thuộc\nchương trình.",
        "Mua sắm máy tính và\nphần mềm.",
        "Mua sắm máy tính,\nPhần mềm.",
        "Phối hợp với\nHĐND, UBND, UBMTTQ",
        "Kiểm tra, giám sát việc thực hiện các nội dung nêu trong\nbảng phân công nhiệm vụ của từng đơn vị.",
    ],
)
def test_the_last_row_goes_on_below_a_broken_line(wrapped: str) -> None:
    """Broken: words in small letters and abbreviations ended the table, its last cells were text."""
    found = table_in("\n".join([*TASKS[:3], f"3 {wrapped}", "Thanh tra huyện Quý III"]))
    assert rows_of(found.grid)[-1] == ["3", wrapped.replace("\n", " "), "Thanh tra huyện", "Quý III"]


def test_lists_and_sentences_in_the_last_cell_stay_there_where_others_have_them() -> None:
    body = [
        "TT Nội dung công việc Đơn vị thực hiện Thời gian",
        "1 Rà soát hộ nghèo, trong đó:",
        "- Lập danh sách từng thôn; Phòng Lao động Tháng 3",
        "2 Tổ chức tập huấn Phòng Nội vụ Tháng 4",
        "3 Kiểm tra, giám sát Thanh tra huyện Quý III",
        "- Báo cáo kết quả",
    ]
    assert table_in("\n".join([*body, "II. TỔ CHỨC THỰC HIỆN"])).end == len(body)
