"""Tables whose columns are tabs within paragraphs."""

import pytest

from models.blocks import Grid
from pipeline.readers.docx import read_docx
from tests.unit.readers_docx.package_builder import docx
from tests.unit.readers_docx.reading import cells_of, grid_of, texts_of

ROWS = ("TT\tNội dung\tDự toán", "1\tThuế đất\t12.400", "2\tPhí chợ\t8.150", "\tTổng cộng\t20.550")


def tabbed(*rows: str) -> str:
    texts = ("<w:tab/>".join(f"<w:t>{text}</w:t>" for text in row.split("\t")) for row in rows)
    return "".join(f"<w:p><w:r>{text}</w:r></w:p>" for text in texts)


def test_rows_with_the_same_tabs_are_a_table():
    grid = grid_of(tabbed(*ROWS))
    assert (grid.n_rows, grid.n_cols, grid.origin) == (4, 3, "tabs")
    assert cells_of(grid)[3, 1] == "Tổng cộng"
    assert (3, 0) not in cells_of(grid)


def test_a_short_text_needs_more_tabs():
    grid = grid_of(tabbed("TT\tNội dung\t\tDự toán", "1\tThuế sử dụng đất\t12", "2\tPhí\t\t\t8"))
    assert [cells_of(grid)[row, 2] for row in range(3)] == ["Dự toán", "12", "8"]


def test_evidence_leads_into_the_paragraph():
    cell = next(cell for cell in grid_of(tabbed(*ROWS)).cells if cell.text and cell.text.value == "8.150")
    assert cell.text.path == "word/document.xml#/w:document/w:body/w:p[3]"
    assert cell.text.evidence().raw == "8.150"


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            ("\tỦY BAN NHÂN DÂN\tCỘNG HÒA", "\tXÃ A\tĐộc lập", "\tSố: 1/KH-UBND\tA, ngày 2"), id="header"
        ),
        pytest.param(
            ("Nơi nhận:\t\tCHỦ TỊCH", "- Các thôn;\t\t", "- Lưu: VT.\t\tLò Văn Mới"), id="signature"
        ),
        pytest.param(ROWS[:2], id="two rows"),
        pytest.param(("I\tMục tiêu\t1", "II\tNhiệm vụ\t2", "III\tKinh phí\t4"), id="no words over figures"),
    ],
)
def test_paragraphs_with_tabs_that_are_no_table(rows):
    blocks = read_docx(docx(tabbed(*rows))).blocks
    assert not any(isinstance(block, Grid) for block in blocks)
    assert len(texts_of(tabbed(*rows))) == len(rows)
