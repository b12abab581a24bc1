from dataclasses import replace

from tests.builders import grid, tabs
from tests.unit.tables.reading import body, paths, table_of


def test_one_header_row() -> None:
    table = table_of(tabs("TT\tThôn\tSố hộ\n1\tĐông\t10\n2\tTây\t12"))
    assert paths(table) == [("TT",), ("Thôn",), ("Số hộ",)]
    assert body(table) == [["1", "Đông", "10"], ["2", "Tây", "12"]]


def test_merged_cells_written_once() -> None:
    table = table_of(
        tabs(
            "TT\tThôn\tHộ nghèo\t\t\tGhi chú\n"
            "\t\tNăm trước\tNăm nay\t\t\n"
            "\t\t\tSố hộ\tTỷ lệ\t\n"
            "1\tĐông\t5\t4\t3,1\t"
        )
    )
    assert paths(table) == [
        ("TT",),
        ("Thôn",),
        ("Hộ nghèo", "Năm trước"),
        ("Hộ nghèo", "Năm nay", "Số hộ"),
        ("Hộ nghèo", "Năm nay", "Tỷ lệ"),
        ("Ghi chú",),
    ]


def test_a_part_whose_whole_has_no_part_of_its_own() -> None:
    table = table_of(tabs("TT\tThôn\tTổng số\t\t\n\t\t\tNam\tNữ\n1\tĐông\t5\t3\t2"))
    assert paths(table)[2:] == [("Tổng số",), ("Tổng số", "Nam"), ("Tổng số", "Nữ")]


def test_one_text_under_a_group_before_it_is_divided() -> None:
    table = table_of(
        tabs(
            "TT\tXã\tGia đình\t\tKhu dân cư\t\n\t\tKế hoạch\t\tKế hoạch\t\n\t\tSố\t%\tSố\t%\n1\tA\t1\t2\t3\t4"
        )
    )
    assert paths(table)[2] == ("Gia đình", "Kế hoạch", "Số")
    assert paths(table)[5] == ("Khu dân cư", "Kế hoạch", "%")
    assert len(table.rows) == 1


def test_a_group_of_one_column_beside_a_larger_group() -> None:
    table = table_of(
        tabs(
            "TT\tXã\tĐăng ký\t\tGiao\tGhi chú\n\t\tThôn\tTỷ lệ\tThôn\t\n1\tA\t5\t100\t5\tx\n2\tB\t4\t90\t3\t"
        )
    )
    assert paths(table)[2:5] == [("Đăng ký", "Thôn"), ("Đăng ký", "Tỷ lệ"), ("Giao", "Thôn")]
    assert len(table.rows) == 2


def test_numbers_under_one_text_are_header() -> None:
    table = table_of(tabs("TT\tViệc\tTháng\t\t\n\t\t1\t2\t3\n1\tHọp\tx\t\tx\n2\tThi\t\tx\t"))
    assert paths(table)[2:] == [("Tháng", "1"), ("Tháng", "2"), ("Tháng", "3")]
    assert len(table.rows) == 2


def test_numbers_that_count_anew_under_each_text_are_header() -> None:
    """Broken: such a row was the first of the body, its numbers figures that no total adds up."""
    heads = "TT\tXã\tSố hộ thiếu hụt\t\t\tTỷ lệ thiếu hụt (%)\t\t"
    table = table_of(tabs(f"{heads}\n\t\t1\t2\t3\t1\t2\t3\n1\tLục\t9\t5\t4\t90\t50\t40"))
    assert paths(table)[4:6] == [("Số hộ thiếu hụt", "3"), ("Tỷ lệ thiếu hụt (%)", "1")]
    (row,) = body(table_of(tabs(f"{heads}\n1\tLục\t1\t2\t3\t1\t2\t3")))
    assert row[:3] == ["1", "Lục", "1"]


def test_lower_levels_do_not_reach_over_their_parent() -> None:
    table = table_of(tabs("TT\tThôn\tDân số\t\tGhi chú\n\t\tNam\tNữ\t\n1\tĐông\t9\t8\t"))
    assert paths(table)[3:] == [("Dân số", "Nữ"), ("Ghi chú",)]


def test_years_may_head_columns_but_figures_may_not() -> None:
    table = table_of(tabs("Chỉ tiêu\tThực hiện\t\n\t2023\t2024\nDân số\t4.310\t4.402"))
    assert paths(table) == [("Chỉ tiêu",), ("Thực hiện", "2023"), ("Thực hiện", "2024")]
    assert body(table) == [["Dân số", "4.310", "4.402"]]


def test_known_spans_repeat_a_group_and_name_a_tall_cell_once() -> None:
    table = table_of(
        grid([[("STT", 2, 1), ("Đơn vị", 2, 1), ("Kinh phí", 1, 2)], ["Tỉnh", "Xã"], ["1", "Xã A", "5", "6"]])
    )
    assert paths(table) == [("STT",), ("Đơn vị",), ("Kinh phí", "Tỉnh"), ("Kinh phí", "Xã")]


def test_a_total_or_group_row_right_below_the_header_is_body() -> None:
    total = table_of(tabs("TT\tThôn\tSố hộ\n\tTổng cộng\t22\n1\tĐông\t10\n2\tTây\t12"))
    group = table_of(tabs("TT\tNội dung\tKết quả\nTHÁNG 01/2025\t\t\n1\tHọp thôn\tBiên bản"))
    assert len(total.rows) == 3
    assert body(group)[0] == ["THÁNG 01/2025", "", ""]


def test_a_row_of_words_below_a_flat_header_is_body() -> None:
    table = table_of(tabs("Nội dung\tThời gian\nKhám sức khỏe\tQuý I\nTiêm phòng\tQuý II"))
    assert paths(table) == [("Nội dung",), ("Thời gian",)]
    assert len(table.rows) == 2


def test_rows_that_the_source_marks_as_header() -> None:
    marked = grid([["Tên", "Nơi"], ["họ", "xã"], ["An", "Đông"], ["Bình", "Tây"]])
    table = table_of(replace(marked, header_rows=2))
    assert paths(table) == [("Tên", "họ"), ("Nơi", "xã")]


def test_a_table_without_header_keeps_its_rows() -> None:
    table = table_of(tabs("1\tĐông\t10\n2\tTây\t12"))
    assert paths(table) == [(), (), ()]
    assert len(table.rows) == 2
    assert table.columns[0].kind == "index"


def test_a_merged_cell_written_out_in_each_slot() -> None:
    table = table_of(tabs("TT\tTên\tMục tiêu\tMục tiêu\nTT\tTên\t2024\t2025\n1\tTrường\t5\t6"))
    assert paths(table) == [("TT",), ("Tên",), ("Mục tiêu", "2024"), ("Mục tiêu", "2025")]


def test_a_counting_column_is_an_index_whatever_its_header() -> None:
    counting = table_of(tabs("Số\tTên\n1\tAn\n2\tBình\n3\tChi"))
    figures = table_of(tabs("Số lớp\tTrường\n1\tĐông\n3\tTây\n2\tNam"))
    assert [counting.columns[0].kind, figures.columns[0].kind] == ["index", "text"]


def test_a_row_of_units_is_header() -> None:
    table = table_of(tabs("TT\tCây\tDiện tích\tSản lượng\n\t\t(ha)\t(tấn)\n1\tLúa\t5\t30"))
    assert paths(table)[2:] == [("Diện tích", "(ha)"), ("Sản lượng", "(tấn)")]
    assert [column.unit for column in table.columns[2:]] == ["ha", "tấn"]


def test_months_beside_headings_that_were_written_out() -> None:
    table = table_of(
        tabs("TT\tViệc\tTháng\tTháng\tPhụ trách\nTT\tViệc\t1\t2\tPhụ trách\n1\tLập kế hoạch\tx\t\tVăn phòng")
    )
    assert paths(table) == [("TT",), ("Việc",), ("Tháng", "1"), ("Tháng", "2"), ("Phụ trách",)]
    assert body(table) == [["1", "Lập kế hoạch", "x", "", "Văn phòng"]]


def test_units_without_brackets_stand_below_the_headings() -> None:
    """Broken: `ha`, `tạ/ha`, `tấn` were the first row of the body, and no column had a unit."""
    header = "TT\tCây trồng\tDiện tích\tNăng suất\tSản lượng\n\t\tha\ttạ/ha\ttấn\n"
    found = table_of(tabs(header + "1\tLúa\t120\t60\t720\n2\tNgô\t30\t45\t135"))
    assert [column.unit for column in found.columns] == [None, None, "ha", "tạ/ha", "tấn"]
    assert len(found.rows) == 2


def test_what_is_counted_in_capitals_is_a_heading_and_no_unit() -> None:
    header = "TT\tThôn\tHộ nghèo\t\tHộ cận nghèo\t\n\t\tHộ\tKhẩu\tHộ\tKhẩu\n"
    found = table_of(tabs(header + "1\tĐông\t12\t40\t9\t31\n2\tĐoài\t7\t25\t11\t38"))
    assert [column.unit for column in found.columns] == [None] * 6


def test_units_stand_below_headings_that_are_written_out_again() -> None:
    """Broken: of merged cells written in every row, the one with the units was the first row of the body."""
    rows = "TT\tCây\tDiện tích\tSản lượng\tThời vụ\nTT\tCây\t(ha)\t(tấn)\tThời vụ\n1\tLúa\t12,5\t60\tTháng 5\n2\tNgô\t8\t30\tTháng 6"
    found = table_of(tabs(rows))
    assert paths(found)[2:] == [("Diện tích", "(ha)"), ("Sản lượng", "(tấn)"), ("Thời vụ",)]
    assert [row[0] for row in body(found)] == ["1", "2"]
