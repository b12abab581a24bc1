"""Markdown as optical character recognition and converters write it."""

import pytest

from models.blocks import Grid, Paragraph
from pipeline.parsing import parse_bytes
from pipeline.readers import read


def paragraphs(text):
    return [block for block in read(text.encode(), "a.txt").blocks if isinstance(block, Paragraph)]


def test_headings_lose_their_marks_and_are_bold():
    (title, text) = paragraphs("## I. MỤC TIÊU\n\nTrồng cây.")
    assert (title.text.value, title.bold) == ("I. MỤC TIÊU", True)
    assert title.text.evidence().raw == "I. MỤC TIÊU"
    assert not text.bold


def test_fences_of_what_is_shown_as_written_are_no_text():
    (title, text) = paragraphs("```markdown\nI. MỤC TIÊU\n```\n~~~\nTrồng `5` cây.\n~~~\n")
    assert (title.text.value, text.text.value) == ("I. MỤC TIÊU", "Trồng `5` cây.")


@pytest.mark.parametrize("mark", ["> ", ">", "> > "])
def test_a_text_that_a_mail_quotes_is_read_without_its_marks(mark):
    """Broken: a forwarded plan had neither number nor type."""
    text = "UBND XÃ AN BÌNH\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC TIÊU\nTrồng\n5 ha."
    quoted = "Xin gửi các thôn.\n\n" + "\n".join(f"{mark}{line}" for line in text.split("\n"))
    (plan,) = parse_bytes(quoted.encode(), "a.txt").plans
    assert (plan.document.doc_type, plan.document.number, plan.document.title) == ("KH", "12", "Trồng cây")
    assert [(section.label, section.body) for section in plan.sections] == [("I", "Trồng 5 ha.")]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (">= 90%", ">= 90%"),
        ("> > 90%", "> 90%"),
        ("> > 95", "> 95"),
        ("> >= 90%", ">= 90%"),
        (">>= 90%", ">= 90%"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r"])
def test_a_comparator_in_a_quoted_text_is_no_mark(line, text, end):
    """Broken: `= 90%` and `90%` stood there."""
    quoted = end.join((*["> - Xã trồng cây."] * 6, "> Tỷ lệ đạt:", line))
    assert paragraphs(quoted)[-1].text.value.removeprefix("Tỷ lệ đạt: ") == text


def test_a_line_that_begins_with_a_comparator_keeps_it():
    assert paragraphs("Tỷ lệ đạt:\n> 90 % số hộ")[-1].text.value.endswith("> 90 % số hộ")


@pytest.mark.parametrize("text", ["#hashtag", "Số # 5", "C# là ngôn ngữ"])
def test_other_hashes_stay(text):
    assert paragraphs(text)[0].text.value == text


@pytest.mark.parametrize(
    ("raw", "right"),
    [
        ("1\\. Chung", "1. Chung"),
        ("__II. NHIỆM VỤ__", "II. NHIỆM VỤ"),
        ("ngày __ tháng __ năm 2026", "ngày __ tháng __ năm 2026"),
        ("năm 20__", "năm 20__"),
        ("C:\\thu_muc", "C:\\thu_muc"),
    ],
)
def test_escapes_and_strong_underscores(raw, right):
    assert paragraphs(raw)[0].text.value == right


def test_breaks_in_a_cell_are_lines():
    grid = read("| UBND XÃ AN BÌNH<br>**VĂN PHÒNG** | Số: 5 |\n|---|---|\n".encode(), "a.txt").blocks[0]
    assert isinstance(grid, Grid)
    assert [line.value for line in grid.cells[0].lines] == ["UBND XÃ AN BÌNH", "VĂN PHÒNG"]
    assert grid.cells[0].text.value == "UBND XÃ AN BÌNH VĂN PHÒNG"


def test_a_short_row_for_the_total_lacks_its_first_cells():
    lines = ["| TT | Xã | Số hộ | Hộ nghèo |", "| 1 | An Bình | 1.250 | 84 |", "| 2 | Tân Lập | 1.310 | 97 |"]
    grid = read("\n".join([*lines, "| Tổng cộng | 2.560 | 181 |"]).encode(), "a.txt").blocks[0]
    last = [cell.text.value if cell.text else "" for cell in grid.cells if cell.row == 3]
    assert last == ["Tổng cộng", "", "2.560", "181"]


def test_the_rule_under_a_header_is_no_row_where_rows_end_with_blank_cells():
    lines = ["| Xã | Số hộ | Ghi chú |", "|---|---|---|", "| An Bình | 1.250 | |", "| Tân Lập | 1.310 | |"]
    grid = read("\n".join(lines).encode(), "a.txt").blocks[0]
    assert isinstance(grid, Grid)
    assert (grid.n_rows, grid.header_rows) == (3, 1)


def test_the_header_block_in_the_first_row_of_a_table() -> None:
    """Broken: the row was cut as if a page had printed the whole header in one line."""
    text = """\
| **SỞ Y TẾ** <br><br> Số: 62/SYT-VP <br> V/v báo cáo tiêm chủng | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** <br> **Độc lập - Tự do - Hạnh phúc** <br><br> *Lạc An, ngày 15 tháng 9 năm 2032* |
| :--- | :--- |

> **TRẠM Y TẾ XÃ LẠC AN**
> **ĐẾN** Số: 19

**Kính gửi:** Các trạm y tế xã.
"""
    for page_title in ("", "# CÔNG VĂN SỐ 62/SYT-VP — BÁO CÁO TIÊM CHỦNG\n\n"):
        document = parse_bytes(f"{page_title}{text}".encode(), "a.md").plans[0].document
        assert (document.doc_type, document.number, document.issuer) == ("CV", "62", "Sở Y tế")
        assert (document.place, document.title) == ("Lạc An", "V/v báo cáo tiêm chủng")
