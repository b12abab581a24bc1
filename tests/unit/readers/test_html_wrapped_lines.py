"""Pages whose paragraphs are single lines of a text, and text that a page shows as it was formatted."""

import pytest

from models.blocks import Grid, Paragraph
from models.plan import Plan
from pipeline.parsing import parse_bytes
from pipeline.readers.html import read_html
from pipeline.readers.html.tree import load_page, unit_text

HEADER = (
    "UBND XÃ HÒA AN",
    "Số: 7/KH-UBND",
    "Hòa An, ngày 02 tháng 3 năm 2031",
    "KẾ HOẠCH",
    "Trồng cây năm 2031",
)
WRAPPED = (
    "Căn cứ Nghị quyết số 7/NQ-HĐND ngày 03 tháng 02 năm 2031",
    "của Hội đồng nhân dân xã Hòa An về nhiệm vụ năm 2031;",
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm",
    "2031 của Ủy ban nhân dân tỉnh về trồng cây phân tán trên",
    "địa bàn tỉnh, Ủy ban nhân dân xã ban hành kế hoạch sau:",
    "I. MỤC ĐÍCH",
    "1. Phủ xanh đất trống, đồi trọc, giữ nước cho ruộng và",
    "giảm sạt lở ven suối trong mùa mưa năm 2031.",
)
RAGGED = (
    "Căn cứ Nghị quyết số",
    "7/NQ-HĐND ngày 03/02/2031 của Hội",
    "đồng nhân dân xã về nhiệm",
    "vụ năm 2031;",
    "Thực hiện Kế hoạch số",
    "12/KH-UBND ngày 05/02/2031",
    "của Ủy ban nhân dân tỉnh, Ủy ban nhân",
    "dân xã ban hành kế hoạch sau:",
    "I. MỤC ĐÍCH",
    "1. Phủ xanh đất trống, đồi trọc, giữ nước cho ruộng và giảm sạt lở ven suối trong mùa mưa của năm 2031.",
)
ROWS = ("TT | Thôn | Số cây |", "1 | Bản Vạng | 1.200 |", "2 | Bản Cuông | 800 |")


def plan_of(page: str) -> Plan:
    (plan,) = parse_bytes(f"<html><body>{page}</body></html>".encode(), "a.html").plans
    return plan


@pytest.mark.parametrize(
    "page",
    [
        "".join(f"<p>{line}</p>" for line in (*HEADER, *WRAPPED)),
        "".join(f"<p>{line}</p>" for line in (*HEADER, *RAGGED)),
        "<div>" + "<br>\n".join((*HEADER, *WRAPPED)) + "</div>",
        "<pre>" + "\n".join((*HEADER, "", *WRAPPED)) + "</pre>",
        '<div style="white-space: pre-wrap">' + "\n".join((*HEADER, "", *WRAPPED)) + "</div>",
    ],
)
def test_lines_of_a_wrapped_text_are_its_paragraphs_again(page: str) -> None:
    """Broken: bases lost what the next line said of them, since that was a paragraph of its own."""
    plan = plan_of(page)
    cited = [(one.symbol, one.role, one.cited.iso if one.cited else None) for one in plan.citations]
    assert cited == [("7/NQ-HĐND", "basis", "2031-02-03"), ("12/KH-UBND", "basis", "2031-02-05")]
    assert [section.path for section in plan.sections if section.label] == ["I", "I/1"]
    assert plan.document.title == "Trồng cây năm 2031"


@pytest.mark.parametrize(
    "page",
    [
        "".join(f"<p>{line}</p>" for line in ("Giao chỉ tiêu:", *ROWS)),
        "<div>" + "<br>".join(("1. Trồng cây.", "2. Giao chỉ tiêu:", *ROWS)) + "</div>",
        "<pre>Giao chỉ tiêu:\n" + "\n".join(ROWS) + "</pre>",
    ],
)
def test_tables_that_the_text_of_a_page_draws_are_read(page: str) -> None:
    """Broken: they were prose, and nothing said so."""
    grids = [block for block in read_html(page.encode()).blocks if isinstance(block, Grid)]
    assert [[cell.text.value for cell in grid.cells if cell.text] for grid in grids] == [
        ["TT", "Thôn", "Số cây", "1", "Bản Vạng", "1.200", "2", "Bản Cuông", "800"]
    ]


def test_what_joined_lines_say_leads_back_into_the_page() -> None:
    page = ("<html><body>" + "".join(f"<p>{line}</p>" for line in WRAPPED) + "</body></html>").encode()
    root = load_page(page).root
    for block in read_html(page).blocks:
        assert isinstance(block, Paragraph)
        evidence = block.text.evidence()
        (element,) = root.xpath(evidence.path)
        assert unit_text(element)[evidence.start : evidence.end] == evidence.raw


CELLS = ("Thôn Vạng trồng rừng keo", "lá tràm") * 4


@pytest.mark.parametrize(
    "table",
    ["", "<table><tr>" + "".join(f"<td><p>{cell}</p></td>" for cell in CELLS) + "</tr></table>"],
    ids=["none", "cells that go on in small letters"],
)
def test_paragraphs_of_a_page_that_wraps_nothing_stay_apart(table: str) -> None:
    page = "".join(
        f"<p>{line}</p>" for line in ("Kính gửi: Các thôn", "thôn Bản Vạng", "Đề nghị nộp báo cáo.")
    )
    blocks = read_html((page + table).encode()).blocks
    texts = [block.text.value for block in blocks if isinstance(block, Paragraph)]
    assert texts == ["Kính gửi: Các thôn", "thôn Bản Vạng", "Đề nghị nộp báo cáo."]


LABELLED = (
    "a) Trực tại trụ sở của xã.",
    "b) Trực tại các điểm chốt.",
    "c) Trực tại cầu treo Nà.",
    "d) Trực đập.",
)


def test_small_letters_that_label_paragraphs_do_not_tell_that_lines_are_wrapped() -> None:
    """Broken: they were taken for a sentence going on, and the paragraph below a heading joined the heading."""
    lines = ("II. TRỰC", "1. Khi có bão, lũ, giông, sét", "Đủ.", "2. Phân công", *LABELLED)
    sections = plan_of("".join(f"<p>{line}</p>" for line in lines)).sections
    assert [(one.title, one.body) for one in sections if one.path == "II/1"] == [
        ("Khi có bão, lũ, giông, sét", "Đủ.")
    ]
