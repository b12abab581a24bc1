"""The notations of specs say what they are meant to say."""

import pytest

from corpus.generator import notation
from corpus.generator.load import read
from corpus.generator.slots import slots
from corpus.generator.spec import BodyCell

HEADER = """
TT
Hộ
  Tổng số :: en
  Nghèo
    Số hộ :: vn
"""
SPEC = """
[[document]]
type_line = "KẾ HOẠCH"
title = "Thử"
reading = {}
[[document.table]]
name = "hộ"
columns = "Thôn\\nHộ\\n  Nam :: vn\\n  Nữ :: vn"
rows = "Đông | 1 | 2\\nTây | 3 | 4"
"""


def test_outline_has_paths_by_indentation() -> None:
    nodes = notation.outline(
        "Phần I. MỘT\n  1. Hai\n    a) Ba;\n    - bốn\n    @bảng\n  2. Năm\nPhần II. SÁU"
    )
    assert [(node.kind, node.path, node.text) for node in nodes] == [
        ("labelled", "Phần I", "MỘT"),
        ("labelled", "Phần I/1", "Hai"),
        ("labelled", "Phần I/1/a", "Ba;"),
        ("bullet", "", "bốn"),
        ("table", "", "bảng"),
        ("labelled", "Phần I/2", "Năm"),
        ("labelled", "Phần II", "SÁU"),
    ]


def test_header_tree_has_levels_and_styles() -> None:
    columns = notation.columns(HEADER)
    assert [leaf.text for column in columns for leaf in column.leaves] == ["TT", "Tổng số", "Số hộ"]
    assert [leaf.style for column in columns for leaf in column.leaves] == [None, "en", "vn"]
    assert max(column.height for column in columns) == 3


def test_marks_in_rows_merge_cells() -> None:
    grid, breaks = notation.rows("1 | Đông | 5\n^ | Tây | 6\n---\nCộng | < | 11")
    assert breaks == {2}
    assert notation.body_cells(grid) == (
        BodyCell(0, 0, "1", rowspan=2),
        BodyCell(0, 1, "Đông"),
        BodyCell(0, 2, "5"),
        BodyCell(1, 1, "Tây"),
        BodyCell(1, 2, "6"),
        BodyCell(2, 0, "Cộng", colspan=2),
        BodyCell(2, 2, "11"),
    )


def test_cells_of_a_table_cover_it_once() -> None:
    table = read("thử", SPEC).documents[0].tables["hộ"]
    covered = [
        (row, col)
        for slot in slots(table)
        for row in range(slot.row, slot.row + slot.rowspan)
        for col in range(slot.col, slot.col + slot.colspan)
    ]
    assert sorted(covered) == [(row, col) for row in range(4) for col in range(3)]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("Đông | 1 | 2", "Đông | 1"), ("3 | 4", "3"), (":: vn", ":: xx"), ("  Nam", "    Nam")],
)
def test_malformed_specs_are_refused(right: str, wrong: str) -> None:
    with pytest.raises(ValueError):
        read("thử", SPEC.replace(right, wrong))


def test_unknown_traps_are_refused() -> None:
    with pytest.raises(ValueError):
        read("thử", SPEC + "\n[traps]\nunknown = true\n")
