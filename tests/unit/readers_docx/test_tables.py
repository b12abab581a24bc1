"""Tables: spans, merged cells, tables within tables, layout."""

import pytest

from extractors.layout import flatten_layout
from models.blocks import Grid, Paragraph
from pipeline.readers.docx import read_docx
from pipeline.readers.docx.tables.columns import column_edges, column_of
from tests.unit.readers_docx.package_builder import cell, docx, paragraph, row, table
from tests.unit.readers_docx.reading import cells_of, grid_of, spans_of, texts_of

DOWN, UP = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def wide(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def test_a_header_of_two_levels():
    grid = grid_of(
        table(
            row(cell("TT", DOWN), cell("Số hộ", wide(2)), cell("Ghi chú", DOWN)),
            row(cell("", UP), cell("Nghèo"), cell("Cận nghèo"), cell("", UP)),
            row(cell("1"), cell("12"), cell("7"), cell("")),
        )
    )
    assert (grid.n_rows, grid.n_cols, grid.spans_known, grid.origin) == (3, 4, True, "docx")
    assert spans_of(grid)["TT"] == (2, 1)
    assert spans_of(grid)["Số hộ"] == (1, 2)
    assert cells_of(grid)[1, 2] == "Cận nghèo"
    assert cells_of(grid)[2, 2] == "7"


def test_a_cell_that_continues_nothing_is_a_cell():
    grid = grid_of(table(row(cell("a", UP), cell("b")), row(cell("c", DOWN), cell("d"))))
    assert cells_of(grid) == {(0, 0): "a", (0, 1): "b", (1, 0): "c", (1, 1): "d"}


def test_two_merged_cells_one_under_the_other_stay_two():
    grid = grid_of(
        table(
            *(
                row(cell(text, merge), cell("x"))
                for text, merge in (("a", DOWN), ("", UP), ("b", DOWN), ("", UP))
            )
        )
    )
    assert {text: span for text, span in spans_of(grid).items() if text != "x"} == {"a": (2, 1), "b": (2, 1)}


def test_cells_merged_in_the_old_way():
    grid = grid_of(
        table(
            row(cell("Số hộ", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("Xã")),
            row(cell("1"), cell("2"), cell("3")),
        )
    )
    assert spans_of(grid)["Số hộ"] == (1, 2)
    assert cells_of(grid)[0, 2] == "Xã"


def test_a_row_that_begins_later():
    before = '<w:gridBefore w:val="1"/>'
    grid = grid_of(table(row(cell("a"), cell("b")), row(cell("c"), properties=before)))
    assert cells_of(grid)[1, 1] == "c"


def test_rows_and_cells_within_content_controls():
    inner = f"<w:sdt><w:sdtPr/><w:sdtContent>{cell('b')}</w:sdtContent></w:sdt>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{row(cell('c'), cell('d'))}</w:sdtContent></w:sdt>"
    grid = grid_of(table(row(cell("a"), inner), control))
    assert cells_of(grid) == {(0, 0): "a", (0, 1): "b", (1, 0): "c", (1, 1): "d"}


def test_deleted_and_hidden_rows_are_left_out():
    rows = [
        row(cell("a"), cell("b")),
        row(cell("x"), cell("y"), properties='<w:del w:id="1"/>'),
        row(cell("x"), cell("y"), properties="<w:hidden/>"),
        row(cell("c"), cell("d"), properties='<w:ins w:id="1"/>'),
    ]
    assert cells_of(grid_of(table(*rows))) == {(0, 0): "a", (0, 1): "b", (1, 0): "c", (1, 1): "d"}


@pytest.mark.parametrize(
    ("heads", "expected"), [([], None), ([0], 1), ([0, 1], 2), ([1], None), ([0, 1, 2], None)]
)
def test_rows_that_are_repeated_on_each_page(heads, expected):
    rows = [
        row(cell("a"), cell("b"), properties="<w:tblHeader/>" if index in heads else "") for index in range(3)
    ]
    assert grid_of(table(*rows)).header_rows == expected


def test_lines_and_dress_of_a_cell():
    content = paragraph("Trạm y tế", run="<w:b/>") + paragraph("xã Đông", run="<w:b/>")
    grid = grid_of(table(row(cell(content=content), cell("x"))))
    assert [line.value for line in grid.cells[0].lines] == ["Trạm y tế", "xã Đông"]
    assert grid.cells[0].text.value == "Trạm y tế xã Đông"
    assert [each.bold for each in grid.cells] == [True, False]


def test_edges_that_were_dragged_apart_are_one():
    widths = (2000, 60, 2000)
    rows = (row(cell("a"), cell("b", wide(2))), row(cell("c", wide(2)), cell("d")))
    grid = grid_of(table(*rows, grid=widths))
    assert (grid.n_cols, cells_of(grid)) == (2, {(0, 0): "a", (0, 1): "b", (1, 0): "c", (1, 1): "d"})


def test_a_sliver_with_text_is_a_column():
    rows = (row(cell("a"), cell("1"), cell("b")), row(cell("c"), cell("2"), cell("d")))
    assert grid_of(table(*rows, grid=(2000, 60, 2000))).n_cols == 3


def test_a_row_of_rules_makes_no_columns():
    rules = row(*(cell() for _ in range(7)))
    rows = (
        row(cell("ỦY BAN NHÂN DÂN", wide(3)), cell(), cell("CỘNG HÒA", wide(3))),
        rules,
        row(cell("Số: 3/KH", wide(3)), cell(), cell("An Bình", wide(3))),
    )
    assert grid_of(table(*rows, grid=[800] * 7)).n_cols == 3
    numbered = row(*(cell(str(number)) for number in range(7)))
    assert grid_of(table(*rows[:1], numbered, grid=[800] * 7)).n_cols == 7


def test_a_row_of_rules_takes_no_text_and_begins_before_no_column():
    before = '<w:gridBefore w:val="1"/>'
    rows = (row(cell(), cell(), properties=before), row(cell("Số hộ", wide(2) + UP), cell("7")))
    assert cells_of(grid_of(table(*rows, grid=(800,) * 3)))[1, 0] == "Số hộ"
    indented = row(cell("Xã"), cell("Số hộ"), properties=before)
    grid = grid_of(table(row(cell(), cell(), cell()), indented, grid=(800,) * 3))
    assert min(item.col for item in grid.cells) == 0


def test_grid_columns_that_every_cell_spans_are_one():
    assert column_edges([(0, 3), (3, 5)], [], ()) == [0, 3, 5]
    assert [column_of(edge, [0, 3, 5]) for edge in (0, 3, 5)] == [0, 1, 2]


def test_a_small_table_within_a_cell_is_text_of_the_cell():
    inner = table(row(cell("x"), cell("y")))
    outer = table(
        row(cell("Nhiệm vụ trọng tâm"), cell("Đơn vị thực hiện")),
        row(cell(content=paragraph("gồm") + inner), cell("Trạm y tế xã")),
    )
    assert cells_of(grid_of(outer))[1, 0] == "gồm x y"


def test_a_frame_around_text_and_a_table_is_taken_away():
    inner = table(row(cell("TT"), cell("Thôn")), row(cell("1"), cell("Đông")))
    frame = table(row(cell(content=paragraph("Biểu 1", run="<w:b/>") + inner + paragraph("hết"))))
    blocks = read_docx(docx(frame)).blocks
    assert [type(block) for block in blocks] == [Paragraph, Grid, Paragraph]
    assert blocks[0].bold


def test_a_table_that_arranges_tables_is_taken_away():
    inner = [table(row(cell(f"{name} 1"), cell(f"{name} 2"))) for name in ("trái", "phải")]
    outer = table(row(cell(content=inner[0] + paragraph()), cell(content=inner[1] + paragraph())))
    assert [type(block) for block in read_docx(docx(outer)).blocks] == [Grid, Grid]


def test_a_table_beside_text_in_a_single_row_stays_a_table():
    inner = table(row(cell("Bản"), cell("Hộ")), row(cell("Hua"), cell("84")))
    beside = row(
        cell("Chỉ tiêu mà các bản đã đăng ký tại hội nghị đầu năm"), cell(content=inner + paragraph())
    )
    assert [type(block) for block in read_docx(docx(table(beside))).blocks] == [Paragraph, Grid]


def test_an_empty_table_is_nothing():
    assert texts_of(table(row(cell(), cell())) + paragraph("x")) == ["x"]


def test_the_header_block_is_layout():
    left = paragraph("ỦY BAN NHÂN DÂN") + paragraph("XÃ TÂN HÒA") + paragraph("Số: 15/KH-UBND")
    right = paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + paragraph("Tân Hòa, ngày 05 tháng 3 năm 2025")
    blocks = read_docx(
        docx(table(row(cell(content=left), cell(content=right))) + paragraph("KẾ HOẠCH"))
    ).blocks
    assert [(block.text.value, block.column) for block in flatten_layout(blocks)][2:4] == [
        ("Số: 15/KH-UBND", 0),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1),
    ]


@pytest.mark.parametrize("span", ["999999999", "-4", "x", "0"])
def test_spans_that_make_no_sense(span):
    rows = (row(cell("a", f'<w:gridSpan w:val="{span}"/>'), cell("b")), row(cell("c"), cell("d")))
    assert grid_of(table(*rows)).n_cols <= 4
