import pytest

from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine, read_lines
from pipeline.readers.plain_text.piped import delimited
from tests.builders import texts_by_row
from tests.unit.readers.reading import grid_in

ROWS = [["TT", "Việc", "Đơn vị"], ["1", "Trồng cây", "Thôn Đông"], ["2", "Nạo vét", ""]]


@pytest.mark.parametrize(
    "text",
    [
        "| TT | Việc | Đơn vị |\n| - | - | - |\n| 1 | Trồng cây | Thôn Đông |\n| 2 | Nạo vét |  |",
        "|TT|Việc|Đơn vị|\n|:-:|:--|--:|\n|1|Trồng cây|Thôn Đông|\n|2|Nạo vét||",
        "TT | Việc | Đơn vị\n--- | --- | ---\n1 | Trồng cây | Thôn Đông\n2 | Nạo vét |",
        "TT | Việc | Đơn vị |\n--- | :---: | --- |\n1 | Trồng cây | Thôn Đông |\n2 | Nạo vét | |",
        "| TT | Việc | Đơn vị\n| --- | --- | ---\n| 1 | Trồng cây | Thôn Đông\n| 2 | Nạo vét |",
        " TT | Việc | Đơn vị\n----+------+-------\n 1 | Trồng cây | Thôn Đông\n 2 | Nạo vét |",
    ],
)
def test_dashes_under_the_header_are_no_row(text: str) -> None:
    grid = grid_in(f"Giao việc như sau:\n\n{text}\n\nTrên đây là Kế hoạch.\n")
    assert texts_by_row(grid) == ROWS
    assert grid.header_rows == 1


def test_a_mark_behind_a_backslash_parts_no_cells() -> None:
    grid = grid_in("| TT | Việc |\n| --- | --- |\n| 1 | Rà soát \\| bổ sung |\n| 2 | Báo cáo<br>quý |\n")
    assert texts_by_row(grid)[1:] == [["1", "Rà soát | bổ sung"], ["2", "Báo cáo quý"]]


def test_header_rows_above_the_dashes_belong_to_the_header() -> None:
    grid = grid_in("| TT | Vốn | |\n| | Xã | Tỉnh |\n| --- | --- | --- |\n| 1 | 5 | 6 |\n| 2 | 7 | 8 |\n")
    assert grid.header_rows == 2


def test_a_row_of_dashes_in_the_body_is_a_row() -> None:
    grid = grid_in("| TT | Việc |\n| --- | --- |\n| 1 | Báo cáo |\n| - | - |\n")
    assert texts_by_row(grid)[2] == ["-", "-"]


def test_dashes_with_fewer_cells_than_the_line_above_head_nothing() -> None:
    text = "Các phòng | các thôn | các trường\n---|---\nthực hiện | Kế hoạch này.\n"
    assert not grid_in(text).header_rows


def test_dashes_that_head_nothing_do_not_look_through_the_rest_of_the_text(monkeypatch):
    lines = read_lines("| a | b | c |\n| --- | --- |\n" * 50)
    looked_at: list[TextLine] = []
    cells_in = delimited._cells_in

    def counted(line: TextLine) -> int:
        looked_at.append(line)
        return cells_in(line)

    monkeypatch.setattr(delimited, "_cells_in", counted)
    assert not list(delimited.find_delimited_tables(CharacterCleaner(""), lines))
    assert len(looked_at) <= len(lines)


def test_names_that_programs_give_columns_without_a_heading_are_blank() -> None:
    """Broken: `Col4` was a heading, and the units or parts in the row below stood in the body."""
    text = "|TT|Việc|Col3|Unnamed: 3|Col7|\n|---|---|---|---|---|\n|1|Trồng cây|Col3|x|y|"
    assert texts_by_row(grid_in(f"{text}\n")) == [
        ["TT", "Việc", "", "", "Col7"],
        ["1", "Trồng cây", "Col3", "x", "y"],
    ]
