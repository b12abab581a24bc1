from tests.builders import grid
from tests.unit.tables.reading import body, paths, table_of


def test_slots_that_no_row_divides_are_one_column() -> None:
    table = table_of(
        grid(
            [
                [("TT", 1, 2), ("Nội dung", 1, 3)],
                [("1", 1, 2), ("Họp dân", 1, 3)],
                [("2", 1, 2), "Phát thanh", ("", 1, 2)],
            ]
        )
    )
    assert paths(table) == [("TT",), ("Nội dung",)]
    assert body(table) == [["1", "Họp dân"], ["2", "Phát thanh"]]


def test_rows_split_elsewhere_than_the_header_go_to_the_leaves_in_order() -> None:
    table = table_of(
        grid(
            [
                [("STT", 2, 1), ("Mức", 1, 6)],
                ["Thấp", ("Vừa", 1, 3), ("Cao", 1, 2)],
                ["1", ("10%", 1, 2), ("20%", 1, 3), "30%"],
                ["2", ("Đạt chung", 1, 6)],
            ]
        )
    )
    assert paths(table) == [("STT",), ("Mức", "Thấp"), ("Mức", "Vừa"), ("Mức", "Cao")]
    assert body(table) == [["1", "10%", "20%", "30%"], ["2", "Đạt chung", "", ""]]


def test_a_header_cell_over_two_real_columns_heads_both() -> None:
    table = table_of(grid([["TT", ("Nội dung", 1, 2)], ["1", "a", "Họp"], ["2", "b", "Báo cáo"]]))
    assert paths(table) == [("TT",), ("Nội dung",), ("Nội dung",)]
    assert body(table)[1] == ["2", "b", "Báo cáo"]


def test_no_text_is_lost_where_a_row_has_more_cells_than_leaves() -> None:
    table = table_of(
        grid(
            [
                [("Tên", 1, 4), ("Nơi", 1, 4)],
                [("An", 1, 4), ("Đông", 1, 4)],
                [("x", 1, 2), ("y", 1, 3), ("z", 1, 3)],
            ]
        )
    )
    assert "".join(body(table)[1]).replace(" ", "") == "xyz"


def test_a_column_without_any_text_is_left_out_but_one_with_a_header_stays() -> None:
    table = table_of(grid([["TT", "Tên", "", "Ghi chú"], ["1", "An", "", ""], ["2", "Bình", "", ""]]))
    assert paths(table) == [("TT",), ("Tên",), ("Ghi chú",)]


def test_a_cell_over_several_rows_stands_in_its_first() -> None:
    table = table_of(grid([["TT", "Thôn", "Việc"], [("1", 2, 1), ("Đông", 2, 1), "Họp"], ["Báo cáo"]]))
    assert body(table) == [["1", "Đông", "Họp"], ["", "", "Báo cáo"]]
    assert [row.label for row in table.rows] == ["Đông", "Báo cáo"]
