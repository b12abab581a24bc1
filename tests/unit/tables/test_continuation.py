from dataclasses import replace

from tests.builders import grid, paragraph, tabs
from tests.unit.tables.reading import body, kinds, table_of, tables_of

HEAD = "TT\tThôn\tSố hộ\n1\tĐông\t10\n2\tTây\t12"


def test_a_part_without_header_goes_on() -> None:
    table = table_of(tabs(HEAD), tabs("3\tNam\t8\n4\tBắc\t9"))
    assert [row[0] for row in body(table)] == ["1", "2", "3", "4"]


def test_a_page_number_between_the_parts() -> None:
    assert len(table_of(tabs(HEAD), paragraph("- 3 -"), tabs("3\tNam\t8")).rows) == 3


def test_a_repeated_header_and_repeated_column_numbers_are_dropped() -> None:
    first = tabs("TT\tThôn\tSố hộ\n(1)\t(2)\t(3)\n1\tĐông\t10")
    second = tabs("TT\tThôn\tSố  hộ\n(1)\t(2)\t(3)\n2\tTây\t12")
    assert body(table_of(first, second)) == [["1", "Đông", "10"], ["2", "Tây", "12"]]


def test_a_header_repeated_in_the_middle_of_a_grid() -> None:
    head = [[("TT", 2, 1), ("Hộ", 1, 2)], ["Nghèo", "Khá"]]
    table = table_of(grid([*head, ["a", "2", "3"], *head, ["b", "4", "5"]]))
    assert body(table) == [["a", "2", "3"], ["b", "4", "5"]]


def test_a_part_that_begins_with_a_group_row() -> None:
    table = table_of(tabs("STT\tViệc\tAi\n1\tHọp\tXã\n2\tThi\tXã"), tabs("THÁNG 02\t\t\n1\tRà soát\tThôn"))
    assert kinds(table) == ["data", "data", "group", "data"]


def test_words_without_header_go_on() -> None:
    table = table_of(
        tabs("Nội dung\tThời gian\nHọp thôn\tTháng 1"), tabs("Khám sức khỏe\tTháng 2\nTổng kết\tTháng 3")
    )
    assert len(table.rows) == 3


def test_a_text_between_parts_two_tables() -> None:
    assert len(tables_of(tabs(HEAD), paragraph("Trong đó:"), tabs("3\tNam\t8\n4\tBắc\t9"))) == 2


def test_a_new_header_begins_a_new_table() -> None:
    assert len(tables_of(tabs(HEAD), tabs("TT\tTrường\tSố lớp\n1\tMầm non\t5"))) == 2
    first, second = tables_of(tabs("Thôn\tHộ\nĐông\t10\nTây\t12"), tabs("Trường\tLớp\nMầm non\t5"))
    assert (len(first.rows), len(second.rows)) == (2, 1)


def test_a_row_that_the_break_cuts_is_mended() -> None:
    table = table_of(
        tabs("TT\tViệc\tAi làm\n1\tRà soát hộ nghèo\tCông chức"),
        tabs("\ttrên địa bàn xã\txã hội\n2\tBáo cáo\tVăn phòng"),
    )
    assert body(table) == [
        ["1", "Rà soát hộ nghèo trên địa bàn xã", "Công chức xã hội"],
        ["2", "Báo cáo", "Văn phòng"],
    ]


def test_a_row_is_mended_across_a_repeated_header() -> None:
    table = table_of(
        tabs("TT\tViệc\tAi làm\n(1)\t(2)\t(3)\n1\tRà soát hộ nghèo\tCông chức"),
        tabs("TT\tViệc\tAi làm\n(1)\t(2)\t(3)\n\ttrên địa bàn xã\t\n2\tBáo cáo\tVăn phòng"),
    )
    assert body(table) == [
        ["1", "Rà soát hộ nghèo trên địa bàn xã", "Công chức"],
        ["2", "Báo cáo", "Văn phòng"],
    ]


def test_a_row_with_a_name_and_a_blank_at_the_cut_is_mended() -> None:
    table = table_of(
        tabs("TT\tViệc\tNơi\tHộ\n1\tHọp\tXã Mai\t5\n2\tRà soát hộ nghèo\tXã\t"),
        tabs("\ttrên địa bàn\tLan\t12\n3\tBáo cáo\tXã Mai\t7"),
    )
    assert body(table)[1:] == [
        ["2", "Rà soát hộ nghèo trên địa bàn", "Xã Lan", "12"],
        ["3", "Báo cáo", "Xã Mai", "7"],
    ]


def test_a_row_of_figures_does_not_go_on_with_another() -> None:
    table = table_of(tabs("TT\tViệc\tHộ\n1\tHọp\t5\n2\tThi\t6"), tabs("\ttrong đó nghèo\t2\n3\tThu\t7"))
    assert len(table.rows) == 4


def test_a_finished_row_is_left_alone() -> None:
    table = table_of(tabs("TT\tViệc\tAi\n1\tRà soát.\tXã"), tabs("\tbáo cáo\tThôn\n2\tHọp\tXã"))
    assert kinds(table) == ["data", "data", "data"]


def test_tabs_that_lost_their_trailing_blanks() -> None:
    table = table_of(tabs("TT\tThôn\tHộ\tGhi chú\n1\tĐông\t5\tx"), tabs("2\tTây\t6\n3\tNam\t7"))
    assert body(table)[2] == ["3", "Nam", "7", ""]


def test_a_row_that_the_source_shows_to_be_cut_is_mended_whatever_its_words() -> None:
    first = grid([["TT", "Việc", "Ai làm"], ["1", "Gửi báo cáo cho", "Công chức"]])
    second = replace(grid([["", "Phòng Kinh tế", ""], ["2", "Họp", "Xã"]]), continued_row=0)
    assert body(table_of(first, second))[0] == ["1", "Gửi báo cáo cho Phòng Kinh tế", "Công chức"]
    assert len(body(table_of(first, replace(second, continued_row=None)))) == 3


def test_a_caption_that_says_that_the_table_goes_on() -> None:
    again = paragraph("Biểu 1 (tiếp theo)")
    table = table_of(paragraph("Biểu 1. Số hộ"), tabs(HEAD), again, tabs("TT\tThôn\tSố hộ\n3\tNam\t8"))
    assert [row[0] for row in body(table)] == ["1", "2", "3"]


def test_the_caption_and_the_unit_repeated_below_it() -> None:
    title, unit = paragraph("BIỂU 1: SỐ HỘ"), paragraph("Đơn vị tính: hộ")
    repeated = (paragraph("(tiếp theo)"), title, unit)
    assert len(table_of(title, unit, tabs(HEAD), *repeated, tabs("TT\tThôn\tSố hộ\n3\tNam\t8")).rows) == 3


def test_a_percent_sign_cut_off_by_a_page_break_stands_at_its_figure() -> None:
    first = grid([["TT", "Thôn", "Tỷ lệ"], ["1", "Đông", "7%"], ["2", "Tây", ">=80"]])
    second = replace(grid([["", "", "%"], ["3", "Nam", "90%"]]), continued_row=0)
    assert body(table_of(first, second))[1:] == [["2", "Tây", ">=80%"], ["3", "Nam", "90%"]]
