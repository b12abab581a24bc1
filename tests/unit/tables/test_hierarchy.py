from tests.builders import grid, tabs
from tests.unit.tables.reading import kinds, table_of, tree


def test_letters_romans_and_numbers() -> None:
    table = table_of(
        tabs(
            "TT\tDự án\tDiện tích\n\tTổng diện tích\t9\nA\tVốn công\t6\nI\tNhà ở\t4\n1\tKhu Đông\t3\n"
            "2\tKhu Tây\t1\nII\tĐường\t2\n\tĐường liên thôn\t2\nB\tVốn tư\t3\n1\tChợ\t3"
        )
    )
    assert kinds(table) == ["total", "group", "group", "data", "data", "group", "data", "group", "data"]
    assert tree(table) == [None, 0, 1, 2, 2, 1, 5, 0, 7]


def test_decimals_are_under_their_number() -> None:
    table = table_of(
        tabs(
            "TT\tChỉ tiêu\tSố\n1\tDân số\t9\n1.1\tNam\t4\n1.2\tNữ\t5\n1.2.1\tTrẻ em\t2\n"
            "2\tSố hộ\t3\n3\tLớp\t1"
        )
    )
    assert tree(table) == [None, 0, 0, 2, None, None]
    assert kinds(table) == ["group", "data", "group", "data", "data", "data"]


def test_a_total_below_owns_what_is_above() -> None:
    table = table_of(tabs("TT\tThôn\tHộ\n1\tĐông\t5\n2\tTây\t6\nCộng\t\t11"))
    assert tree(table) == [2, 2, None]
    assert table.rows[2].label == "Cộng"
    assert table.rows[2].kind == "total"


def test_subtotals_and_a_grand_total() -> None:
    table = table_of(tabs("Thôn\tHộ\nĐông\t5\nTây\t6\nCộng\t11\nNam\t1\nBắc\t2\nCộng\t3\nTổng cộng\t14"))
    assert tree(table) == [2, 2, 6, 5, 5, 6, None]


def test_what_follows_the_last_total_is_of_no_group() -> None:
    """Broken: `Thuế`, `Làm tròn` and a sum's sources belonged to the last group, which was then no sum."""
    rows = (
        "TT\tNội dung\tTiền\nI\tHội nghị\t5\n1\tNước\t5\nII\tTập huấn\t8\n1\tTài liệu\t8\n\tTổng cộng\t13\n"
    )
    assert tree(table_of(tabs(rows + "\tLàm tròn\t10")))[4:] == [None, None]
    assert tree(table_of(tabs(rows + "\t- Ngân sách xã\t9\n\t- Xã hội hóa\t4")))[4:] == [None, None, None]
    assert tree(table_of(tabs(rows + "\tThuế\t1\n\tTổng sau thuế\t14"))) == [4, 0, 4, 2, 6, 6, None]


def test_totals_of_groups_stay_in_them() -> None:
    rows = "TT\tThôn\tHộ\nI\tVùng một\t\n\tCộng\t3\n\tĐông\t1\n\tTây\t2\nII\tVùng hai\t\n\tCộng\t5\n\tNam\t5"
    assert tree(table_of(tabs(rows))) == [None, 0, 0, 0, None, 4, 4]


def test_month_groups() -> None:
    table = table_of(
        tabs("STT\tViệc\tChủ trì\nTHÁNG 01\t\t\n1\tHọp\tXã\n\tBáo cáo\tXã\nTHÁNG 02\t\t\n1\tRà soát\tThôn")
    )
    assert kinds(table) == ["group", "data", "data", "group", "data"]
    assert tree(table) == [None, 0, 0, None, 3]


def test_month_groups_whose_tasks_are_counted_through() -> None:
    """Broken: only the first month was a group where no cell of its row is merged."""
    table = table_of(
        tabs("STT\tViệc\tChủ trì\n\tTháng 1\t\n1\tHọp\tXã\n2\tBáo cáo\tXã\n\tTháng 2\t\n3\tRà soát\tThôn")
    )
    assert kinds(table) == ["group", "data", "data", "group", "data"]
    assert tree(table) == [None, 0, 0, None, 3]


def test_a_remark_below_the_total_is_no_group() -> None:
    table = table_of(tabs("TT\tViệc\tTiền\n1\tIn\t5\n2\tNước\t6\nCộng\t\t11\nBằng chữ: mười một đồng\t\t"))
    assert kinds(table) == ["data", "data", "total", "data"]


def test_a_group_row_that_spans_the_table() -> None:
    table = table_of(
        grid(
            [
                ["STT", "Việc", "Chủ trì"],
                [("Quý I", 1, 3)],
                ["1", "Họp", "Xã"],
                [("Quý II", 1, 3)],
                ["1", "Thi", "Trường"],
            ]
        )
    )
    assert tree(table) == [None, 0, None, 2]
    assert [row.label for row in table.rows] == ["Quý I", "Họp", "Quý II", "Thi"]


def test_a_heading_without_figures_gathers_rows_without_number() -> None:
    table = table_of(
        tabs(
            "TT\tChỉ tiêu\tĐVT\tSố\n1\tGiáo dục\t\t\n\tĐi học\t%\t99\n\tLên lớp\t%\t98\n2\tLớp học\tLớp\t20\n"
            "\tY tế\t\t\n\tTiêm chủng\t%\t97\n3\tVăn hóa\t\t\n\tGia đình văn hóa\t%\t85"
        )
    )
    assert kinds(table) == ["group", "data", "data", "data", "group", "data", "group", "data"]
    assert tree(table) == [None, 0, 0, None, None, 4, None, 6]


def test_bullets_are_parts_and_make_no_group() -> None:
    table = table_of(
        tabs("TT\tChỉ tiêu\tSố\n1\tDân số\t9\n\t- Nam\t4\n\t- Nữ\t5\n\tTrong đó: trẻ em\t2\n2\tSố hộ\t3")
    )
    assert tree(table) == [None, 0, 0, 0, None]
    assert kinds(table) == ["data"] * 5


def test_subtotals_without_number_head_the_rows_counted_anew_below_them() -> None:
    table = table_of(
        tabs(
            "TT\tĐơn vị\tHộ\n\tKhối Đông\t10\n1\tKDC 1\t6\n2\tKDC 2\t4\n"
            "\tKhối Tây\t5\n1\tKDC 3\t5\n\tTổng cộng\t15"
        )
    )
    assert kinds(table) == ["group", "data", "data", "group", "data", "total"]
    assert tree(table) == [5, 0, 0, 5, 3, None]


def test_counted_rows_gather_what_has_no_number_where_the_count_goes_on_below() -> None:
    """Broken: a clean total was the sum of regions and their communes, and a wrong region no finding."""
    table = table_of(
        tabs(
            "TT\tXã\tHộ\tKhẩu\n1\tVùng cao\t56\t204\n\tTả Van\t25\t91\n\tBản Hồ\t31\t113\n"
            "2\tVùng thấp\t27\t98\n\tCốc San\t18\t66\n\tĐồng Tuyển\t9\t32\n\tTổng cộng\t83\t302"
        )
    )
    assert tree(table) == [6, 0, 0, 6, 3, 3, None]
    assert kinds(table) == ["group", "data", "data", "group", "data", "data", "total"]


def test_rows_without_number_after_the_last_counted_one_are_of_no_group() -> None:
    table = table_of(tabs("TT\tVốn\tTriệu\n1\tTỉnh\t56\n2\tXã\t20\n\tVay\t31\n\tKhác\t5\n\tCộng\t112"))
    assert tree(table) == [4, 4, 4, 4, None]


def test_lines_that_a_cell_over_them_names_are_parts_of_no_row() -> None:
    table = table_of(
        tabs(
            "TT\tViệc\tĐơn vị\tLớp\n1\tTập huấn\tXã A\t2\n\t\tXã B\t3\n\t\tXã C\t1\n"
            "2\tHội thi\tXã A\t5\n\t\tXã B\t4\n\t\tXã C\t6\n\tCộng\t\t21"
        )
    )
    assert tree(table) == [6, 6, 6, 6, 6, 6, None]


def test_tasks_without_number_are_parts_of_no_task() -> None:
    """Broken: tasks with an office and a time of their own were headings of the next ones."""
    rows = "1\tTuyên truyền\tCông an\n\tTập huấn\tVăn phòng\n\tTờ rơi\tĐoàn xã\n"
    rows += "2\tKiểm tra\tCông an\n\tXử lý\tCông an\n\tBáo cáo\tVăn phòng"
    assert set(kinds(table_of(tabs(f"TT\tNhiệm vụ\tChủ trì\n{rows}")))) == {"data"}


def test_a_row_without_number_over_a_count_is_no_heading_by_itself() -> None:
    table = table_of(tabs("TT\tĐơn vị\tHộ\n\tKhối Đông\t10\n1\tKDC 1\t6\n2\tKDC 2\t4"))
    assert tree(table) == [None, None, None]


def test_numbers_written_into_the_label() -> None:
    table = table_of(
        tabs(
            "Chỉ tiêu\tĐVT\tKế hoạch\nI. Kinh tế\t\t\n1. Sản lượng\ttấn\t50\n2. Thu nhập\tđồng\t9\n"
            "II. Xã hội\t\t\n1. Dân số\tngười\t80"
        )
    )
    assert tree(table) == [None, 0, 0, None, 3]


def test_numbers_in_labels_tell_groups_with_figures() -> None:
    """Broken: only groups without figures were told, and the total added up groups and their rows alike."""
    table = table_of(
        tabs(
            "Nội dung\tSố tiền\nTổng thu\t30\nI. Thu 100%\t20\n1. Phí\t15\n1.1 Phí chợ\t9\n"
            "2. Lệ phí\t5\nII. Thu khác\t10\n1. Đóng góp\t10"
        )
    )
    assert kinds(table) == ["total", "group", "group", "data", "data", "group", "data"]
    assert tree(table) == [None, 0, 1, 2, 1, 0, 5]


def test_numbers_in_labels_may_have_no_space_behind_them() -> None:
    table = table_of(tabs("Nội dung\tSố tiền\nI.Thu\t20\n1.Phí\t15\n2.Lệ phí\t5\nII.Chi\t10\n1.Lương\t10"))
    assert tree(table) == [None, 0, 0, None, 3]


def test_abbreviations_before_names_number_no_rows() -> None:
    table = table_of(tabs("Địa bàn\tSố hộ\nH. Lục Sơn\t30\n1. Đông\t20\nX. Hà Tây\t5\nC. Phố Núi\t6"))
    assert tree(table) == [None] * 4


def test_a_form_to_fill_in_has_no_groups() -> None:
    table = table_of(tabs("TT\tThôn\tSố hộ\n1\tĐông\t\n2\tTây\t\n3\tNam\t"))
    assert kinds(table) == ["data"] * 3
    assert tree(table) == [None] * 3
