from tests.unit.unruled.dumps import paths_of, rows_of, table_in


def test_two_header_rows_with_notes_column() -> None:
    table = table_in(
        """
        Phụ lục 2: GIAO CHỈ TIÊU TRỒNG CÂY NĂM 2025
        TT Tên thôn
        Kế hoạch trồng cây phân tán
        (cây)
        Ghi chú
        Vụ xuân Vụ thu
        Tổng cộng 450 150
        1 Thôn Thượng 200 50
        2 Thôn Trung 150 60
        3 Thôn Hạ 100 40
        """
    )
    assert (table.start, table.end) == (1, 10)
    assert paths_of(table.grid) == [
        ("TT",),
        ("Tên thôn",),
        ("Kế hoạch trồng cây phân tán (cây)", "Vụ xuân"),
        ("Kế hoạch trồng cây phân tán (cây)", "Vụ thu"),
        ("Ghi chú",),
    ]
    assert rows_of(table.grid) == [
        ["", "Tổng cộng", "450", "150", ""],
        ["1", "Thôn Thượng", "200", "50", ""],
        ["2", "Thôn Trung", "150", "60", ""],
        ["3", "Thôn Hạ", "100", "40", ""],
    ]


def test_repeated_subheadings_marks_and_a_blank_placed_by_type() -> None:
    table = table_in(
        """
        STT
        Tên xã
        Tổng
        số
        hộ
        Hộ có nước sạch
        Hộ có nhà tiêu
        Số
        hộ
        Tỷ lệ
        Số
        hộ
        Tỷ lệ
        1 2 3 4 5 6 7
        1 Xã Đông 1.200 600 50,00% 900 75,00%
        2 Xã Tây 800 400 50,00% 200 25,00%
        3 Xã Nam 500 20,00% 250 50,00%
        Cộng 2.500 1.100 44,00% 1.350 54,00%
        """
    )
    assert paths_of(table.grid)[2:] == [
        ("Tổng số hộ",),
        ("Hộ có nước sạch", "Số hộ"),
        ("Hộ có nước sạch", "Tỷ lệ"),
        ("Hộ có nhà tiêu", "Số hộ"),
        ("Hộ có nhà tiêu", "Tỷ lệ"),
    ]
    rows = rows_of(table.grid)
    assert rows[0] == ["1", "2", "3", "4", "5", "6", "7"]
    assert rows[3] == ["3", "Xã Nam", "500", "", "20,00%", "250", "50,00%"]


def test_units_column_wrapped_labels_groups_and_a_page_number() -> None:
    table = table_in(
        """
        Biểu số 02: CHỈ TIÊU KINH TẾ
        TT Chỉ tiêu ĐVT
        Thực hiện
        năm 2024
        Kế hoạch
        năm 2025
        So sánh
        (%)
        I KINH TẾ
        1 Tổng sản lượng lương thực Tấn 12.450 12.800 102,8
        2 Giá trị sản xuất trên 1 ha đất
        canh tác
        Triệu đồng 115 120 104,3
        7
        3 Tổng đàn lợn Con 4.500 4.650 103,3
        II XÃ HỘI
        1 Tỷ lệ hộ nghèo % 3,25 2,50
        2 Số trường đạt chuẩn Trường 6 7 116,7
        Nơi nhận:
        """
    )
    assert (table.start, table.end) == (1, 18)
    assert paths_of(table.grid) == [
        ("TT",),
        ("Chỉ tiêu",),
        ("ĐVT",),
        ("Thực hiện năm 2024",),
        ("Kế hoạch năm 2025",),
        ("So sánh (%)",),
    ]
    assert rows_of(table.grid) == [
        ["I", "KINH TẾ", "", "", "", ""],
        ["1", "Tổng sản lượng lương thực", "Tấn", "12.450", "12.800", "102,8"],
        ["2", "Giá trị sản xuất trên 1 ha đất canh tác", "Triệu đồng", "115", "120", "104,3"],
        ["3", "Tổng đàn lợn", "Con", "4.500", "4.650", "103,3"],
        ["II", "XÃ HỘI", "", "", "", ""],
        ["1", "Tỷ lệ hộ nghèo", "%", "3,25", "2,50", ""],
        ["2", "Số trường đạt chuẩn", "Trường", "6", "7", "116,7"],
    ]


def test_without_index_column_below_prose() -> None:
    table = table_in(
        """
        Diện tích gieo trồng các thôn như sau, đề nghị các thôn thực hiện.
        Đơn vị tính: ha
        Tên thôn Tổng diện tích
        Trong đó
        Lúa Ngô Rau màu
        Đông Hạ 120 80 30 10
        Tây Hạ 95 60 25 10
        Nam Hạ 70 50 12 8
        Tổng cộng 285 190 67 28
        III. TỔ CHỨC THỰC HIỆN
        """
    )
    assert (table.start, table.end) == (2, 9)
    assert paths_of(table.grid)[1:] == [
        ("Tổng diện tích",),
        ("Trong đó", "Lúa"),
        ("Trong đó", "Ngô"),
        ("Trong đó", "Rau màu"),
    ]
    assert len(rows_of(table.grid)) == 4


def test_numbered_places_keep_their_number_and_notes_their_column() -> None:
    table = table_in(
        """
        TT Tên thôn Số hộ Số khẩu Ghi chú
        1 Thôn 1 120 480
        2 Thôn 2 95 390 Thôn đặc biệt khó khăn
        3 Thôn 3 70 301
        Cộng 285 1.171
        """
    )
    assert rows_of(table.grid) == [
        ["1", "Thôn 1", "120", "480", ""],
        ["2", "Thôn 2", "95", "390", "Thôn đặc biệt khó khăn"],
        ["3", "Thôn 3", "70", "301", ""],
        ["", "Cộng", "285", "1.171", ""],
    ]


def test_a_number_that_alone_tells_labels_apart_was_the_first_figure_below_groups_with_one_fewer() -> None:
    table = table_in(
        """
        TT Khối lớp
        Số lớp
        Số học sinh
        Nữ
        I Tiểu học 9 300 140
        1 Khối 4 5 130 60
        2 Khối 5 4 170 80
        II Trung học cơ sở 4 96 48
        1 Khối 6 4 96 48
        Tổng cộng 13 396 188
        """
    )
    assert [row[1:] for row in rows_of(table.grid)][:5] == [
        ["Tiểu học", "9", "300", "140"],
        ["Khối 4", "5", "130", "60"],
        ["Khối 5", "4", "170", "80"],
        ["Trung học cơ sở", "4", "96", "48"],
        ["Khối 6", "4", "96", "48"],
    ]
    assert not table.grid.doubtful_rows


def test_figures_that_count_on_in_a_column_that_adds_up_stay_figures() -> None:
    table = table_in(
        """
        TT Nội dung
        Số lượng
        Kinh phí
        1 Mô hình 1 20
        2 Mô hình 2 30
        Cộng 3 50
        """
    )
    assert [row[1:] for row in rows_of(table.grid)] == [
        ["Mô hình", "1", "20"],
        ["Mô hình", "2", "30"],
        ["Cộng", "3", "50"],
    ]


def test_rows_counted_below_several_labels_are_told_as_the_count_may_be_a_column() -> None:
    table = table_in(
        """
        TT Tên xã
        Đợt
        Số hộ
        1 Xã Đông 1 15
        2 Xã Đông 2 17
        3 Xã Tây 1 25
        4 Xã Tây 2 30
        """
    )
    assert len(table.grid.doubtful_rows) == 4


def test_a_header_that_a_page_repeats_is_no_row() -> None:
    table = table_in(
        """
        TT Đơn vị Số hộ Số khẩu
        1 2 3 4
        1 Xã Đông 120 480
        2 Xã Tây 95 390
        2
        TT Đơn vị Số hộ Số khẩu
        1 2 3 4
        3 Xã Nam 70 301
        """
    )
    assert table.end == 8
    assert [row[0] for row in rows_of(table.grid)] == ["1", "1", "2", "3"]


def test_cells_lead_back_to_their_lines() -> None:
    table = table_in("TT Đơn vị Số hộ Số khẩu\n1 Xã Đông 120 480\n2 Xã Tây 95 390\n3 Xã Nam 70 301")
    for cell in table.grid.cells:
        if cell.text:
            assert cell.text.evidence().raw == cell.text.value


def test_an_office_called_by_a_number_keeps_it() -> None:
    table = table_in(
        """
        STT Đơn vị Trẻ dưới 1 tuổi Trẻ dưới 5 tuổi Phụ nữ
        1 Trạm Y tế phường 1 120 640 135
        2 Trạm Y tế phường 2 98 512 110
        3 Trạm Y tế xã Tân An 145 730 162
        Tổng cộng 363 1.882 407
        """
    )
    assert rows_of(table.grid)[0] == ["1", "Trạm Y tế phường 1", "120", "640", "135"]


def test_codes_have_a_column_of_their_own() -> None:
    table = table_in(
        """
        STT Chỉ tiêu Mã Diện tích 2030 Diện tích 2031
        1 Đất nông nghiệp NNP 5.240 5.180
        1.1 Đất trồng lúa LUA 2.310 2.280
        2 Đất phi nông nghiệp PNN 1.120 1.180
        """
    )
    assert rows_of(table.grid)[1] == ["1.1", "Đất trồng lúa", "LUA", "2.310", "2.280"]


def test_figures_under_headings_that_tell_nothing_are_values() -> None:
    table = table_in(
        """
        Phụ lục 3: GIAO DIỆN TÍCH RỪNG NĂM 2025
        STT Đơn vị
        Tổng diện
        tích
        Đặc dụng Phòng hộ
        Sản xuất
        Rừng tự
        nhiên
        Ghi chú
        1 Xã An Thượng 2.019,209 787,856 115,372 1.115,981 -
        2 Xã An Trung 714,656 280,419 434,237 -
        3 Xã An Hạ 1.356,434 618,590 737,844 -
        4 Xã Bình Lâm 946,745 461,608 462,890 22,247
        5 Xã Hòa Sơn 1.995,934 252,917 1.743,017 -
        Tổng cộng 6.932,778 787,856 1.727,888 4.394,787 22,247
        """
    )
    assert rows_of(table.grid)[0][:4] == ["1", "Xã An Thượng", "2.019,209", "787,856"]


def test_rows_of_which_part_stand_between_the_numbered_ones_were_words_in_one_cell() -> None:
    table = table_in(
        """
        TT Lĩnh vực
        Số hộ
        Số người
        Nữ
        1 Chăn nuôi 300 1.200 800
        Trong đó: Hộ nghèo 90 400 150
        2 Trồng trọt 250 1.000 700
        Trong đó: Hộ nghèo 80 300 120
        Hộ cận nghèo 60 200 90
        Tổng cộng 550 2.200 1.500
        """
    )
    assert rows_of(table.grid) == [
        ["1", "Chăn nuôi", "300", "1.200", "800"],
        ["", "Trong đó: Hộ nghèo", "90", "400", "150"],
        ["2", "Trồng trọt", "250", "1.000", "700"],
        ["", "Trong đó: Hộ nghèo", "80", "300", "120"],
        ["", "Hộ cận nghèo", "60", "200", "90"],
        ["", "Tổng cộng", "550", "2.200", "1.500"],
    ]


def test_the_sign_before_a_number_went_to_the_label() -> None:
    table = table_in(
        """
        TT Tên tiêu chí Yêu cầu Hiện trạng
        1 Giao thông ≥ 80 % 86,5%
        2 Thủy lợi ≥ 90% 84,0%
        3 Hộ nghèo ≤ 7% 6,4%
        """
    )
    assert [row[1:] for row in rows_of(table.grid)] == [
        ["Giao thông", "≥ 80 %", "86,5%"],
        ["Thủy lợi", "≥ 90%", "84,0%"],
        ["Hộ nghèo", "≤ 7%", "6,4%"],
    ]


def test_a_number_in_brackets_was_no_value_of_its_own() -> None:
    table = table_in(
        """
        TT Nguồn thu
        Thực hiện
        Dự toán
        Chênh lệch
        1 Lệ phí trước bạ 1.736 1.511 (225)
        2 Thuế bảo vệ môi trường 5.838 7.692 1.854
        3 Thu khác 6.491 2.987 (3.504)
        """
    )
    assert [row[2:] for row in rows_of(table.grid)] == [
        ["1.736", "1.511", "(225)"],
        ["5.838", "7.692", "1.854"],
        ["6.491", "2.987", "(3.504)"],
    ]


def test_a_span_of_years_between_values_is_one_of_them() -> None:
    table = table_in(
        """
        TT Tên dự án
        Diện tích
        (ha)
        Thời gian
        Tổng vốn
        1 Khu dân cư phía Đông 71,9 2024 - 2026 64.588
        2 Cụm công nghiệp Phú Sơn 84,6 2025 - 2027 78.651
        3 Chợ trung tâm 8,5 2024 - 2026 47.428
        """
    )
    assert [row[1:] for row in rows_of(table.grid)] == [
        ["Khu dân cư phía Đông", "71,9", "2024 - 2026", "64.588"],
        ["Cụm công nghiệp Phú Sơn", "84,6", "2025 - 2027", "78.651"],
        ["Chợ trung tâm", "8,5", "2024 - 2026", "47.428"],
    ]


def test_months_over_figures_were_taken_for_a_table_of_words() -> None:
    table = table_in(
        """
        TT Khoản thu 6 tháng
        Trong đó
        Tháng 1 Tháng 2 Tháng 3 Tháng 4
        1 Thu thuế 1.437 155 391 249 642
        2 Thu phí 1.546 381 328 234 603
        3 Bổ sung cân đối 1.428 307 126 386 609
        """
    )
    assert [row[2:] for row in rows_of(table.grid)] == [
        ["1.437", "155", "391", "249", "642"],
        ["1.546", "381", "328", "234", "603"],
        ["1.428", "307", "126", "386", "609"],
    ]


def test_numbers_that_end_most_labels_took_the_place_of_the_first_column_untold() -> None:
    table = table_in(
        """
        TT Nội dung lớp bồi dưỡng
        Số
        lớp
        Học
        viên
        Kinh phí
        (nghìn đồng)
        1 Ngạch chuyên viên khóa 12 3 50 180.000
        2 Ngạch chuyên viên chính khóa 5 2 45 166.500
        3 Quốc phòng và an ninh đối tượng 3 4 60 180.000
        4 Lãnh đạo cấp phòng 2 40 168.000
        """
    )
    assert [row[1:3] for row in rows_of(table.grid)] == [
        ["Ngạch chuyên viên khóa 12", "3"],
        ["Ngạch chuyên viên chính khóa 5", "2"],
        ["Quốc phòng và an ninh đối tượng 3", "4"],
        ["Lãnh đạo cấp phòng", "2"],
    ]


def test_a_header_of_fewer_columns_than_the_words_of_rows_fill_was_an_error() -> None:
    table = table_in(
        """
        xã
        I Lĩnh vực giáo dục 127.860 84.680 20.389 7.078 3.767 179 3.132
        1 Kênh mương Khu Đại Mỹ Phòng Kinh tế UBND xã 184.075 92.859 35.893 5.879 5.143 408 328
        2 Đường giao thông Khu Bình Hà Ban QLDA UBND xã 114.069 76.405 28.737 4.193 535 1.829 1.829
        3 Đường giao thông Khu Liên Cốc Phòng Kinh tế UBND xã 19.344 6.817 2.293 5.232 4.065 570 597
        """
    )
    assert rows_of(table.grid)[1][-7:] == ["184.075", "92.859", "35.893", "5.879", "5.143", "408", "328"]


def test_numbers_with_stops_below_no_heading_of_theirs_belong_to_labels() -> None:
    """Broken: they had a column of their own, and each heading stood one column off its figures."""
    table = table_in("""\
        Tên công trình
        Tổng dự toán
        Thực hiện
        Thanh toán
        TỔNG SỐ 18.238 11.595 3.681
        I. Công trình chuyển tiếp 4.813 3.679 1.058
        1. Đường giao thông Phú Mỹ 3.011 2.383 349
        2. Nhà văn hóa Trung 1.802 1.296 709
        II. Công trình mới 13.425 7.916 2.623
        1. Kênh mương cánh đồng Sau 13.425 7.916 2.623
    """)
    assert rows_of(table.grid)[1] == ["I. Công trình chuyển tiếp", "4.813", "3.679", "1.058"]
    assert paths_of(table.grid) == [("Tên công trình",), ("Tổng dự toán",), ("Thực hiện",), ("Thanh toán",)]


def test_goods_are_counted_by_what_holds_them() -> None:
    table = table_in("""\
        TT Mặt hàng ĐVT
        Số lượng
        Trị giá
        1 Gạo tẻ Tấn 5.932 6.296,8
        2 Mì ăn liền Thùng 7.016 2.016,1
        3 Nước uống đóng chai Thùng 8.637 3.428,0
        4 Bột canh Gói 9.120 1.204,5
        Cộng 30.705 12.945,4
    """)
    assert [row[2] for row in rows_of(table.grid)] == ["Tấn", "Thùng", "Thùng", "Gói", ""]


def test_labels_end_in_words_that_are_units_with_a_capital() -> None:
    """Broken: a row without a unit lost the end of its label to it (`Dự`, `phòng`)."""
    table = table_in("""\
        TT Nội dung ĐVT
        Số lượng
        Kinh phí
        1 Mua giường Chiếc 32 296,8
        2 Sửa trạm y tế Phòng 16 216,1
        3 Dự phòng 12 112,0
        4 Bột canh Gói 20 204,5
    """)
    assert [row[1:3] for row in rows_of(table.grid)][1:3] == [["Sửa trạm y tế", "Phòng"], ["Dự phòng", ""]]


def test_a_year_behind_what_is_planned_or_done_is_of_the_same_heading() -> None:
    """Broken: `Kế hoạch` and `2025` stood below `Thực hiện 2024`."""
    table = table_in("""\
        Chỉ tiêu
        Thực hiện 2024
        Kế hoạch 2025
        Diện tích gieo trồng 3.011 2.383
        Sản lượng lương thực 1.802 1.296
        Đàn bò 425 916
    """)
    assert paths_of(table.grid) == [("Chỉ tiêu",), ("Thực hiện 2024",), ("Kế hoạch 2025",)]


def test_two_years_are_two_headings() -> None:
    """Broken: `2023 2024` and `2025 2026` stood beside the headings over them."""
    table = table_in("""\
        TT Chỉ tiêu Thực hiện Kế hoạch
        2023 2024 2025 2026
        1 Diện tích gieo trồng 3.011 2.383 2.000 2.111
        2 Sản lượng lương thực 1.802 1.296 1.222 1.333
        3 Đàn bò 425 916 222 333
    """)
    assert paths_of(table.grid)[2:] == [
        ("Thực hiện", "2023"),
        ("Thực hiện", "2024"),
        ("Kế hoạch", "2025"),
        ("Kế hoạch", "2026"),
    ]


def test_ditto_marks_and_units_with_a_capital_have_a_column() -> None:
    """Broken: they ended the labels, and `ĐVT` stood over the first figures."""
    table = table_in(
        """
        TT Chỉ tiêu ĐVT Năm 2031 Năm 2032
        1 Khách đến thăm làng nghề Lượt khách 1.200 1.350
        - Khách trong tỉnh " 800 900
        - Khách ngoài tỉnh " 400 450
        2 Đàn gia cầm Nghìn con 52 55
        3 Nhà văn hóa Nhà 12 13
        """
    )
    assert rows_of(table.grid)[:2] == [
        ["1", "Khách đến thăm làng nghề", "Lượt khách", "1.200", "1.350"],
        ["", "- Khách trong tỉnh", '"', "800", "900"],
    ]


def test_budgets_of_one_line_are_headings_of_their_own() -> None:
    """Broken: `NSTW NSĐP` was one, and the group over both stood over a single column."""
    table = table_in(
        """
        TT Nội dung
        Tổng kinh phí
        Vốn đầu tư
        Dân góp
        Tổng số NSTW NSĐP
        1 Đường nội đồng thôn Thượng 950 600 400 200 350
        2 Kênh cấp hai thôn Hạ 1.260 800 500 300 460
        3 Trạm bơm thôn Trung 700 400 250 150 300
        """
    )
    assert paths_of(table.grid)[2:] == [
        ("Tổng kinh phí",),
        ("Vốn đầu tư", "Tổng số"),
        ("Vốn đầu tư", "NSTW"),
        ("Vốn đầu tư", "NSĐP"),
        ("Dân góp",),
    ]
