"""Tables in columns of fixed width, in which every cell begins where its column does."""

from models.blocks import Grid
from pipeline.readers.plain_text import read_plain_text

ROWS = [
    ["TT", "Thôn", "Tổng số hộ", "Hộ nghèo", "", "Ghi chú"],
    ["", "", "", "Số hộ", "Tỷ lệ (%)", ""],
    ["1", "Lạc An", "120", "12", "10,00", ""],
    ["2", "Hòa Tiến", "200", "", "5,00", "Tạm tính"],
    ["", "Cộng", "320", "22", "6,88", ""],
]


def aligned(rows: list[list[str]]) -> str:
    widths = [max(map(len, column)) + 3 for column in zip(*rows, strict=True)]
    lines = ("".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def grids(text: str) -> list[Grid]:
    blocks = read_plain_text(f"Chỉ tiêu giao như sau:\n\n{text}\n\nCác đơn vị thực hiện.\n".encode()).blocks
    return [block for block in blocks if isinstance(block, Grid)]


def placed(grid: Grid) -> list[list[str]]:
    texts = {(cell.row, cell.col): cell.text.value for cell in grid.cells if cell.text}
    return [[texts.get((row, col), "") for col in range(grid.n_cols)] for row in range(grid.n_rows)]


def test_each_cell_stands_where_its_column_begins() -> None:
    (grid,) = grids(aligned(ROWS))
    assert placed(grid) == ROWS
    assert not grid.spans_known


def test_a_row_under_a_merged_cell_may_have_few_cells() -> None:
    rows = [*ROWS[:4], ["", "", "", "3", "", ""], ROWS[4]]
    (grid,) = grids(aligned(rows))
    assert placed(grid) == rows


def test_cells_that_go_on_in_the_next_line_are_read_otherwise() -> None:
    rows = [
        ["TT", "Nhiệm vụ", "Đơn vị", "Thời hạn"],
        ["1", "Rà soát thủ tục", "Văn phòng", "Quý II"],
        ["", "của các đơn vị", "", ""],
        ["2", "Lập báo cáo", "Phòng Kinh tế", "Quý III"],
    ]
    (grid,) = grids(aligned(rows))
    assert placed(grid) == [rows[0], ["1", "Rà soát thủ tục của các đơn vị", "Văn phòng", "Quý II"], rows[3]]


def test_centred_and_right_aligned_cells_are_read_otherwise() -> None:
    text = (
        "TT     Thôn       Số hộ     Hộ nghèo\n"
        "1    Lạc An         120           12\n"
        "2    Hòa Tiến     1.200            9\n"
        "     Cộng         1.320           21"
    )
    (grid,) = grids(text)
    assert placed(grid)[-1] == ["", "Cộng", "1.320", "21"]
