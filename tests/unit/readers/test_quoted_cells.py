"""Cells of several lines in quotation marks, as spreadsheets copy them."""

from models.blocks import Paragraph
from pipeline.readers.plain_text import read_plain_text
from tests.unit.readers.reading import rows_in

HEADER = 'TT\t"Tên\nđơn vị"\t"Kế hoạch\nnăm 2025\n(ha)"\tGhi chú\n'


def test_the_lines_of_a_cell_are_one_cell() -> None:
    text = HEADER + '1\tXã An Lộc\t120,5\t\n2\tXã Phú Yên\t98\t"Cả phần\nchuyển tiếp"\n'
    assert rows_in(text) == [
        ["TT", "Tên đơn vị", "Kế hoạch năm 2025 (ha)", "Ghi chú"],
        ["1", "Xã An Lộc", "120,5", ""],
        ["2", "Xã Phú Yên", "98", "Cả phần chuyển tiếp"],
    ]


def test_a_row_may_begin_with_one() -> None:
    text = '"Tên\nđơn vị"\tSố hộ\r\nAn Lộc\t12\r\nPhú Yên\t9\r\n'
    assert rows_in(text) == [["Tên đơn vị", "Số hộ"], ["An Lộc", "12"], ["Phú Yên", "9"]]


def test_an_empty_line_in_a_cell_is_no_end_of_the_table() -> None:
    text = 'TT\t"Nội dung\n\nthực hiện"\tSố lớp\n1\tTập huấn\t2\n2\tHội nghị\t1\n'
    assert rows_in(text)[0] == ["TT", "Nội dung thực hiện", "Số lớp"]


def test_marks_in_one_line_are_a_quotation() -> None:
    text = 'TT\tPhong trào\tSố xã\n1\t"Ba sạch"\t12\n2\t"Ngày chủ nhật xanh"\t9\n'
    assert rows_in(text)[1:] == [["1", '"Ba sạch"', "12"], ["2", '"Ngày chủ nhật xanh"', "9"]]


def test_a_mark_that_nothing_closes_joins_no_rows() -> None:
    text = 'TT\tPhong trào\tSố xã\n1\t"Ba sạch\t12\n2\tXanh "\t9\n3\t"Đẹp\n'
    assert len(rows_in(text)) == 4


def test_cells_before_one_that_nothing_closes_are_joined() -> None:
    """Broken: the row was begun anew on each of its lines; 400,000 of them took minutes."""
    text = 'TT\tTên xã\tGhi chú\n1\t"An\nLộc"\t"Mới\n2\tPhú Yên\tCũ\n'
    assert rows_in(text) == [["TT", "Tên xã", "Ghi chú"], ["1", "An Lộc", '"Mới'], ["2", "Phú Yên", "Cũ"]]


def test_a_quotation_in_the_text_around_is_none() -> None:
    text = (
        '"Học tập và\nlàm theo" là phong trào chung.\n\nTT\t"Tên\nxã"\tSố hộ\n1\tAn Lộc\t12\n2\tPhú Yên\t9\n'
    )
    blocks = read_plain_text(text.encode()).blocks
    assert '"Học tập và làm theo" là phong trào chung.' in [
        one.text.value for one in blocks if isinstance(one, Paragraph)
    ]
    assert rows_in(text)[0] == ["TT", "Tên xã", "Số hộ"]
