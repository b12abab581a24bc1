"""Rules between rows that were not seen in a picture, told by the numbers of the rows."""

import pytest

from pipeline.readers.grids import Box, FoundCell, FoundGrid, Word
from pipeline.readers.pdf.tables.grid_text import CellText, PageGrid
from pipeline.readers.scan.cells.counted_rows import unseen_rules

LINE, SIDE = 20.0, 100.0


def grid(rows: list[list[str]], over: int = 1) -> PageGrid:
    """Cells of the texts, `/` parting lines; the last one of the first row reaches down over so many rows."""
    cells, texts, top = [], [], 0.0
    for row, values in enumerate(rows):
        high = LINE * max(value.count("/") + 1 for value in values)
        for col, value in enumerate(values):
            if over > 1 and 0 < row < over and col == len(rows[0]) - 1:
                continue
            lines = [
                [Word(text, col * SIDE, top + LINE * at + 4, col * SIDE + 50, top + LINE * at + 16)]
                for at, text in enumerate(value.split("/"))
                if text and not text.isdecimal()
            ]
            span = over if row == 0 and col == len(values) - 1 else 1
            box = Box(col * SIDE, top, (col + 1) * SIDE, top + high)
            cells.append(FoundCell(row, col, span, 1, box, tuple(lines)))
            texts.append(CellText(tuple(value.split("/")), bold=False))
        top += high
    found = FoundGrid(Box(0, 0, SIDE * len(rows[0]), top), len(rows), len(rows[0]), tuple(cells), 1.0)
    return PageGrid(found, tuple(texts), 1)


def places(found: PageGrid) -> list[float]:
    return [rule.y0 for rule in unseen_rules(found)]


def test_a_cell_with_two_numbers_of_the_count_is_of_two_rows() -> None:
    """Broken: two rows were one, their figures run together."""
    assert places(grid([["TT", "Thôn"], ["1", "An"], ["2/3", "Hạ/Lý"], ["4", "Sơn"]])) == [60.0]


def test_a_head_does_not_hold_the_first_row() -> None:
    """Broken: where a dotted rule was covered by letters the first row was lost in the head, without a mark."""
    assert places(grid([["TT/1", "Thôn/An"], ["2", "Hạ"], ["3", "Lý"]])) == [20.0]
    assert places(
        grid([["TT", "Thôn", "Số hộ/12"], ["1", "An", ""], ["2", "Hạ", "9"], ["3", "Lý", "7"]], 2)
    ) == [40.0]


@pytest.mark.parametrize(
    "rows",
    [
        [["TT", "Thôn"], ["1", "An"], ["2", "Hạ/Lý"], ["3", "Sơn"]],
        [["TT", "Thôn"], ["1/2", "An/Hạ"]],
        [["TT", "Thôn"], ["1", "An"], ["2/7", "Hạ/Lý"], ["3", "Sơn"]],
        [["TT", "Thôn"], ["1", "An"], ["2/3", "Hạ/Lý/Sơn"], ["4", "Mỹ"]],
        [["Đơn vị", "Việc"], ["Thôn 1", "Sửa/đường"], ["Thôn 2", "Nạo/kênh"], ["Thôn 3", "Trồng/cây"]],
        [["Năm/2023", "Sửa/đường"], ["Năm/2024", "Nạo/kênh"], ["Năm/2025", "Trồng/cây"]],
    ],
    ids=["a wrapped name", "too few", "no count", "lines that do not tell", "numbered names", "years"],
)
def test_other_tables_stay(rows: list[list[str]]) -> None:
    assert places(grid(rows)) == []


def test_merged_cells_of_groups_stay() -> None:
    """Broken: the merged cell of a group was cut at its first numbered row."""
    rows = [["I", "Lúa", "Phòng/Kinh tế"], ["1", "An", ""], ["2", "Hạ", ""], ["3", "Lý", ""]]
    assert places(grid(rows, 4)) == []
    rows = [["1", "Lúa", "Phòng/Kinh tế"], ["2/3", "Hạ/Lý", ""], ["4", "Sơn", "Hạt/Kiểm lâm"]]
    assert places(grid(rows, 2)) == []
