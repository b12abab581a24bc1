"""Rows of tabbed tables whose cells hold several paragraphs."""

import pytest

from models.blocks import Grid
from pipeline.readers.plain_text import read_plain_text
from tests.builders import texts_by_row
from tests.unit.readers.reading import grids_in, rows_in

HEAD = "TT\tNhiệm vụ\tĐơn vị\tThời gian\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "1\t- Trồng cây;\n- Nạo vét kênh.\tXã Mai\tQuý I\n2\tKiểm tra\tXã Lan\tQuý II",
            [["1", "- Trồng cây; - Nạo vét kênh.", "Xã Mai", "Quý I"], ["2", "Kiểm tra", "Xã Lan", "Quý II"]],
        ),
        (
            "1\tTrồng cây\tXã Mai\nXã Lan\nXã Đào\tQuý I\n2\tKiểm tra\tXã Lan\tQuý II\nvà quý III\n3\tHọp\tXã Mai\t",
            [
                ["1", "Trồng cây", "Xã Mai Xã Lan Xã Đào", "Quý I"],
                ["2", "Kiểm tra", "Xã Lan", "Quý II và quý III"],
                ["3", "Họp", "Xã Mai", ""],
            ],
        ),
        ("1\tTrồng cây\tXã Mai\t- Quý I\n- Quý II", [["1", "Trồng cây", "Xã Mai", "- Quý I - Quý II"]]),
    ],
    ids=["second cell", "names below each other and last cell", "last cell of the last row"],
)
def test_paragraphs_of_a_cell_make_one_row(body: str, expected: list[list[str]]) -> None:
    assert rows_in(HEAD + body)[1:] == expected


def test_without_row_numbers_bullets_begin_the_next_row() -> None:
    text = "Nội dung\tThời gian\n- Trồng cây;\n- Nạo vét.\tTháng 1\n- Họp;\n- Kiểm tra.\tTháng 2"
    assert rows_in(text)[1:] == [["- Trồng cây; - Nạo vét.", "Tháng 1"], ["- Họp; - Kiểm tra.", "Tháng 2"]]


def test_rows_that_lack_their_last_tabs_stay_apart() -> None:
    text = HEAD + "1\tTrồng cây\n2\tKiểm tra\tXã Lan\n3\tHọp\tXã Mai\tQuý II"
    assert [row[0] for row in rows_in(text)] == ["TT", "1", "2", "3"]


def test_page_number_between_rows_is_no_paragraph_of_a_cell() -> None:
    text = HEAD + "1\tTrồng cây\tXã Mai\tQuý I\n12\n2\tHọp;\nkiểm tra\tXã Lan\tQuý II\n3\tĐi\tXã Lan\tQuý II"
    grids = grids_in(text)
    assert [texts_by_row(grid)[-1][3] for grid in grids] == ["Quý I", "Quý II"]


def test_a_heading_between_two_tables_is_no_paragraph_of_a_cell() -> None:
    """Broken: two tables as wide as each other, without empty lines, were one with the text between in a cell."""
    first, second = "1\tTrồng cây\tXã Mai\tQuý I", "1\tKiểm tra\tXã Lan\tQuý II"
    text = f"{HEAD}{first}\nII. TỔ CHỨC THỰC HIỆN\nCác xã thực hiện.\n{HEAD}{second}"
    blocks = read_plain_text(text.encode()).blocks
    assert [texts_by_row(block)[1:] for block in blocks if isinstance(block, Grid)] == [
        [first.split("\t")],
        [second.split("\t")],
    ]
    assert len(blocks) == 4


def test_a_lettered_heading_below_a_total_is_no_paragraph_of_its_last_cell() -> None:
    rows_of_figures = "1\tXã Mai\t30\n2\tXã Lan\t25\n\tTổng\t55"
    first = f"TT\tĐơn vị\tSố người\n{rows_of_figures}"
    blocks = read_plain_text(f"{first}\nb) Vật tư tại chỗ\n- Đá hộc.\n{first}".encode()).blocks
    assert [texts_by_row(block)[-1] for block in blocks if isinstance(block, Grid)] == [
        ["", "Tổng", "55"]
    ] * 2
