"""Tables that a text holds as HTML, as programs write them that recognise scans or turn pages into markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.parsing import parse_bytes
from pipeline.readers.plain_text import read_plain_text
from tests.builders import texts_of
from tests.unit.readers.reading import grid_in

SPANNED = (
    "<table><tr><td rowspan=2 colspan=1>TT</td><td rowspan=2>Thôn</td><td colspan='2'>Hộ nghèo</td></tr>"
    "<tr><td>Số hộ</td><td>Tỷ lệ (%)</td></tr>"
    "<tr><td>1</td><td>Lạc An</td><td>12</td><td>&gt;=4,5</td></tr>"
    "<tr><td>2</td><td>Phú Sơn</td><td>7</td><td>2,25</td></tr></table>"
)


def read(text: str) -> list[str | list[list[str]]]:
    return texts_of(read_plain_text(text.encode()).blocks)


def test_a_table_in_one_line_keeps_its_spans_and_numbers() -> None:
    (plan,) = parse_bytes(f"# KẾ HOẠCH\n\nGiảm nghèo\n\n{SPANNED}\n".encode(), "a.md").plans
    (table,) = plan.tables
    assert [column.path for column in table.columns] == [
        ("TT",),
        ("Thôn",),
        ("Hộ nghèo", "Số hộ"),
        ("Hộ nghèo", "Tỷ lệ (%)"),
    ]
    (rate,) = [cell for cell in table.cells if (cell.row, cell.col) == (0, 3)]
    assert rate.quantity is not None
    assert (rate.raw, str(rate.quantity.value), rate.quantity.op) == (">=4,5", "4.5", ">=")


def test_text_beside_a_table_and_its_caption_stay() -> None:
    table = "<table border=1><caption>Biểu 2. Vốn vay</caption><tr><td>Thôn</td><td>Vốn</td></tr></table>"
    assert read(f"Trước bảng. <div>{table}</div> Sau bảng.") == [
        "Trước bảng.",
        "Biểu 2. Vốn vay",
        [["Thôn", "Vốn"]],
        "Sau bảng.",
    ]


def test_a_table_over_several_lines_with_breaks_in_its_cells() -> None:
    text = "<html><body><table>\n<tr>\n<th>Việc</th>\n<th>Hạn</th></tr>\n<tr><td>Rà soát<br>hồ sơ</td>\n<td><p>Quý I</p></td></tr>\n</table></body></html>"
    assert read(text) == [[["Việc", "Hạn"], ["Rà soát hồ sơ", "Quý I"]]]


@pytest.mark.parametrize(
    "text",
    [
        "<table><tr><td>Việc</td><td>Hạn</td></tr><tr><td>In</td><td>Quý I</td></tr>\nHết.",
        "<table><tr><td>Việc<td>Hạn<tr><td>In<td>Quý I</table>\nHết.",
        "<TABLE><TR><TD>Việc</TD><TD>Hạn</TD></TR><TR><TD>In</TD><TD>Quý I</TD></TR></TABLE>\nHết.",
    ],
)
def test_cells_rows_and_tables_that_nothing_closes(text: str) -> None:
    assert read(text) == [[["Việc", "Hạn"], ["In", "Quý I"]], "Hết."]


def test_a_table_in_a_cell_is_text_of_that_cell() -> None:
    inner = "<table><tr><td>a</td><td>b</td></tr></table>"
    assert read(f"<table><tr><td>1</td><td>{inner}</td></tr></table>") == [[["1", "a b"]]]


def test_evidence_leads_back_to_the_cell() -> None:
    text = f"Mở đầu.\n\n{SPANNED}\n"
    grid = grid_in(text)
    found = next(cell.text for cell in grid.cells if cell.text and cell.text.value == ">=4,5")
    assert (found.evidence().raw, text[found.evidence().start :][:4]) == ("&gt;=4,5", "&gt;")


@given(st.text(alphabet="<>/trdhable =29\"'x\n", max_size=120))
def test_no_text_with_tags_raises(text: str) -> None:
    if text.strip():
        read(f"<table>{text}")
