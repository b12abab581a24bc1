"""Rows printed as `a | b | c`, as programs print the cells of Word's tables."""

import pytest

from pipeline.readers.plain_text import read_plain_text
from pipeline.readers.plain_text.lines import TextLine, read_lines
from pipeline.readers.plain_text.piped.barred_rows import find_barred_tables
from tests.builders import texts_of


def blocks(text: str) -> list[str | list[list[str]]]:
    return texts_of(read_plain_text(text.encode()).blocks)


def test_rows_with_blank_cells_at_both_ends() -> None:
    rows = "TT | Thôn | Hộ | Ghi chú\n1 | Đông | 12 | \n | Cộng | 12 | tạm tính"
    assert blocks(f"Biểu 1\n{rows}\nGhi chú: số liệu tạm tính.") == [
        "Biểu 1",
        [["TT", "Thôn", "Hộ", "Ghi chú"], ["1", "Đông", "12", ""], ["", "Cộng", "12", "tạm tính"]],
        "Ghi chú: số liệu tạm tính.",
    ]


def test_cells_of_several_lines_break_their_rows() -> None:
    (rows,) = blocks(
        "Việc | Người làm | Hạn\nRà soát\nhồ sơ | Lê Thị Đào\nTrần Văn Mận | Quý I\nIn ấn | Tổ 2 | Quý II"
    )
    assert rows == [
        ["Việc", "Người làm", "Hạn"],
        ["Rà soát hồ sơ", "Lê Thị Đào Trần Văn Mận", "Quý I"],
        ["In ấn", "Tổ 2", "Quý II"],
    ]


def test_a_signature_block_is_one_row_whose_first_cell_has_a_line_for_each_recipient() -> None:
    first, *rest = blocks("Nơi nhận:\n- Như trên;\n- Lưu: VT. |  | KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Văn Quýt")
    assert first == [["Nơi nhận: - Như trên; - Lưu: VT.", "", "KT. GIÁM ĐỐC"]]
    assert "Lê Văn Quýt" in rest[-1]


@pytest.mark.parametrize(
    "text",
    ["Trang chủ | Tin tức | Liên hệ", "Giá trị |x| là số dương.", "Nơi nhận:\n- Như trên;\n- Lưu: VT."],
)
def test_a_single_line_with_marks_is_no_table(text: str) -> None:
    assert not any(isinstance(block, list) for block in blocks(text))


def test_lines_of_marks_are_looked_at_a_few_times() -> None:
    """Broken: each of 100,000 lines with nothing but a mark began a search to the end of the text."""
    looked_at = 0

    class Counted(list[TextLine]):
        def __getitem__(self, index):  # type: ignore[no-untyped-def, override]
            nonlocal looked_at
            looked_at += isinstance(index, int)
            return super().__getitem__(index)

    for text in ("|", "a |", "| a", "a | b", "a | b\n|"):
        lines = Counted(read_lines(f"{text}\n" * 1000))
        looked_at = 0
        list(find_barred_tables(lines))
        assert looked_at < 20 * len(lines)


def test_rows_that_empty_lines_part_are_one_table() -> None:
    rows = "TT | Việc | Hạn\n\n1 | Rà soát:\n- Hồ sơ.\n\n- Bản đồ. | Quý I\n\n2 | In ấn | Quý II"
    assert blocks(f"DANH MỤC\n\n{rows}\n\nGhi chú: tạm tính.") == [
        "DANH MỤC",
        [["TT", "Việc", "Hạn"], ["1", "Rà soát: - Hồ sơ. - Bản đồ.", "Quý I"], ["2", "In ấn", "Quý II"]],
        "Ghi chú: tạm tính.",
    ]


def test_names_under_posts_that_empty_lines_part_are_no_table() -> None:
    lines = ["NGƯỜI LẬP BIỂU | KẾ TOÁN | CHỦ TỊCH", "Lê Thị Đào | Trần Văn Mận | Lò Văn Mới"]
    assert blocks("\n\n".join(lines)) == lines
