"""Tables whose cells tabs divide, cut by page breaks."""

from models.blocks import Grid
from pipeline.readers.plain_text import read_plain_text
from tests.builders import texts_by_row


def grids(text: str) -> list[list[list[str]]]:
    blocks = read_plain_text(text.encode()).blocks
    return [texts_by_row(block) for block in blocks if isinstance(block, Grid)]


def test_table_goes_on_behind_an_empty_line_with_a_row_of_a_single_text() -> None:
    first, second = grids("TT\tViệc\tNơi\n1\tTrồng cây\tXã Mai\n\nQuý II\t\t\n2\tNạo vét\tXã Lan")
    assert first[-1] == ["1", "Trồng cây", "Xã Mai"]
    assert second == [["Quý II", "", ""], ["2", "Nạo vét", "Xã Lan"]]


def test_single_text_before_a_tab_is_no_table() -> None:
    assert grids("Mục đích\t\n\nCác xã thực hiện.") == []


def test_rows_of_text_with_an_empty_line_after_each_line_are_one_table() -> None:
    """Broken: each row was a paragraph of its own, for an empty line ended a table."""
    text = "Biểu 1\n\nTT\tThôn\tHộ\n\n1\tĐông\t12\n\n2\tĐoài\t15\n\nCộng\t\t27\n\nBiểu 2\n\nTT\tViệc\n\n1\tNạo vét"
    first, second = grids(text)
    assert [row[2] for row in first] == ["Hộ", "12", "15", "27"]
    assert second == [["TT", "Việc"], ["1", "Nạo vét"]]


def test_single_row_behind_a_page_number_belongs_to_the_table() -> None:
    """Broken: it became a paragraph, and a total was compared with the rows of its own page only."""
    first, second = grids("TT\tThôn\tHộ\n1\tĐông\t12\n2\tĐoài\t15\n\n4\n\nCộng\t\t27\n\nGhi chú.")
    assert len(first) == 3
    assert second == [["Cộng", "", "27"]]


def test_row_of_another_width_behind_a_page_number_is_prose() -> None:
    assert (
        len(
            grids("TT\tThôn\tHộ\n1\tĐông\t12\n2\tĐoài\t15\n\n4\n\nNơi nhận:\tTM. ỦY BAN NHÂN DÂN\n\nChủ tịch")
        )
        == 1
    )


def test_group_row_behind_a_page_number_goes_on_with_the_table() -> None:
    text = "TT\tViệc\tNơi\n1\tTrồng cây\tXã Mai\n\n- 4 -\n\nQuý II\t\t\n2\tNạo vét\tXã Lan"
    assert grids(text)[1] == [["Quý II", "", ""], ["2", "Nạo vét", "Xã Lan"]]


def test_a_signature_right_below_a_table_is_none_of_it() -> None:
    """Broken: its two columns made the rows of four differ so much that no table was read."""
    text = (
        "TT\tThôn\tDiện tích (ha)\tSố cây\n1\tThôn Đông\t12,5\t2.500\n2\tThôn Tây\t7,5\t1.500\n"
        "\tTổng cộng\t20,0\t4.000\nNGƯỜI LẬP BIỂU\tTM. ỦY BAN NHÂN DÂN\n\tCHỦ TỊCH\n\nVì Thị Hoa\tLò Văn Mới\n"
    )
    table, *_ = grids(text)
    assert [len(table), len(table[0])] == [4, 4]
    assert table[-1] == ["", "Tổng cộng", "20,0", "4.000"]


def test_three_signatures_below_a_table_are_none_of_it() -> None:
    text = "TT\tThôn\tHộ\tKhẩu\n1\tĐông\t12\t40\n2\tĐoài\t15\t52\nLẬP BIỂU\tKẾ TOÁN\tTM. ỦY BAN NHÂN DÂN\n"
    assert len(grids(text)[0]) == 3


def test_a_list_of_signers_is_one_table() -> None:
    """Broken: its header became a paragraph, for the first row was taken for a signature."""
    text = "Họ tên\tChức vụ\tKý\nVì Thị Hoa\tChủ tịch\tTM. UBND xã\nLò Văn Mới\tPhó Chủ tịch\tKT. Chủ tịch\n"
    assert [len(table) for table in grids(text)] == [3]


def test_a_blank_row_below_the_header_parts_it_from_no_table() -> None:
    """Broken: the table lost its header, which stood alone and was no table."""
    header, row = "TT\tXã\tSố hộ", "1\tĐồi\t12"
    assert len(grids(f"{header}\n\t\t\n{row}\n2\tMây\t15")) == 1
    # Below more than one row it ends the table: programs so part the tables of a sheet.
    assert len(grids(f"{header}\n{row}\n\t\t\nTT\tThôn\tSố khẩu\n1\tĐông\t40")) == 2


def test_a_total_that_covers_the_names_of_the_rows_shifts_no_figure() -> None:
    """Broken: a tab that lacked behind it put each figure a column to the left."""
    rows = ["TT\tThôn\tSố hộ\tSố khẩu", "1\tThượng\t120\t480", "2\tHạ\t95\t371"]
    assert grids("\n".join([*rows, "Cộng\t215\t851"]))[0][-1] == ["Cộng", "", "215", "851"]
    assert grids("\n".join(["Thôn\tSố hộ\tSố khẩu", "Hạ\t95\t371", "Cộng\t95"]))[0][-1] == ["Cộng", "95", ""]
    assert grids("\n".join([*rows, "Cộng\t-\t215"]))[0][-1] == ["Cộng", "-", "215", ""]


def test_a_total_may_cover_more_than_the_names() -> None:
    rows = ["TT\tThôn\tĐVT\tSố lượng", "1\tThượng\tcây\t120", "2\tHạ\tcây\t95", "Tổng cộng\t215"]
    assert grids("\n".join(rows))[0][-1] == ["Tổng cộng", "", "", "215"]
