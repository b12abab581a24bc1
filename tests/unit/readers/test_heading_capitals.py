"""Headings typed in .VnTimeH, whose font another one has replaced, are headings again in every format."""

import pytest

from corpus.generator.encoding import shown
from pipeline.readers import read
from tests.unit.readers_docx.package_builder import docx, paragraph
from tests.unit.readers_pdf.pdf_builder import PdfBuilder

LINES = [
    "kế hoạch",
    "Trồng cây, nạo vét kênh và mương năm 2008",
    "i. mục đích, yêu cầu",
    "Thực hiện kế hoạch của huyện, các thôn chủ động nguồn vốn và ngày công.",
    "ii. tổ chức thực hiện",
    "Các thôn báo cáo kết quả về xã trước ngày 15 tháng 5.",
]
CAPITALS = ["KẾ HOẠCH", "I. MỤC ĐÍCH, YÊU CẦU", "II. TỔ CHỨC THỰC HIỆN"]


def typed(lines):
    return docx("".join(map(paragraph, lines)))


def page(lines):
    return "".join(f"<p><font face='Times New Roman'>{line}</font></p>" for line in lines).encode()


def printed(lines):
    pdf = PdfBuilder()
    sheet = pdf.page()
    for row, line in enumerate(lines):
        sheet.text(60, 80 + 40 * row, line)
    return pdf.save()


@pytest.mark.parametrize(("write", "ending"), [(typed, ".docx"), (page, ".html"), (printed, ".pdf")])
def test_headings_in_small_letters_of_tcvn3_are_capitals(write, ending):
    result = read(write(shown("tcvn3", "\n".join(LINES)).split("\n")), f"a{ending}")
    texts = [block.text.value for block in result.blocks]
    assert [text for text in texts if text in CAPITALS] == CAPITALS
    assert [
        line.value for block in result.blocks for line in block.lines if line.value in CAPITALS
    ] == CAPITALS


def test_headings_in_small_letters_of_unicode_stay():
    result = read(page(LINES), "a.html")
    assert result.blocks[0].text.value == "kế hoạch"


def test_where_the_font_of_capitals_is_there_small_letters_are_meant():
    lines = [shown("tcvn3", line) for line in LINES]
    capitals = f"<p><font face='.VnTimeH'>{shown('tcvn3', 'uỷ ban nhân dân')}</font></p>".encode()
    result = read(capitals + page(lines), "a.html")
    assert [block.text.value for block in result.blocks[:2]] == ["UỶ BAN NHÂN DÂN", "kế hoạch"]


def test_a_header_in_a_table_has_its_capitals_and_a_table_of_figures_stays():
    header = ["uỷ ban nhân dân xã", "Số: 5/KH-UBND", "Độc lập - Tự do - Hạnh phúc"]
    cells = "".join(f"<tr><td>{shown('tcvn3', line)}</td></tr>" for line in ["kế hoạch", *"1234"])
    top = "<br>".join(shown("tcvn3", line) for line in header[:2])
    table = f"<table><tr><td>{top}</td><td>{shown('tcvn3', header[2])}</td></tr></table>"
    result = read(
        f"{table}{page(shown('tcvn3', chr(10).join(LINES)).split(chr(10))).decode()}<table>{cells}</table>".encode(),
        "a.html",
    )
    first = result.blocks[0]
    texts = [cell.text.value for cell in first.cells] if hasattr(first, "cells") else [first.text.value]
    assert texts[0].startswith("UỶ BAN NHÂN DÂN XÃ")
    assert result.blocks[-1].cells[0].text.value == "kế hoạch"
