"""Text struck out by a line, as tracked changes are printed, is no part of the text and is told beside it."""

from models.blocks import Grid
from pipeline.readers.pdf import read_pdf
from tests.builders import texts_by_row
from tests.unit.readers_pdf.pdf_builder import PdfBuilder, width

MIDDLE = 4
"""Points above the baseline: the middle of the letters."""


def test_a_struck_part_of_a_word_is_no_part_of_its_number() -> None:
    pdf = PdfBuilder()
    text = "Tỷ lệ hộ dùng nước sạch đạt "
    start = 85 + width(text)
    page = pdf.page().text(85, 100, text + "90%95% vào cuối năm.")
    page.rule(start, 100 - MIDDLE, start + width("90%"), 100 - MIDDLE)
    read = read_pdf(pdf.save())
    assert [block.text.value for block in read.blocks] == [text + "95% vào cuối năm."]
    assert [(one.kind, one.text, one.page) for one in read.apart] == [("struck", "90%", 1)]


def test_a_struck_number_of_a_cell_does_not_join_the_one_behind_it() -> None:
    pdf = PdfBuilder()
    page = pdf.page()
    for y in (100, 130, 160):
        page.rule(85, y, 385, y)
    for x in (85, 235, 385):
        page.rule(x, 100, x, 160)
    page.text(91, 120, "Nội dung").text(241, 120, "Kế hoạch").text(91, 150, "Số hộ").text(241, 150, "120150")
    page.rule(241, 150 - MIDDLE, 241 + width("120"), 150 - MIDDLE)
    (grid,) = read_pdf(pdf.save()).blocks
    assert isinstance(grid, Grid)
    assert texts_by_row(grid)[1] == ["Số hộ", "150"]


def test_neither_an_underline_nor_the_rule_of_a_cell_strikes_its_text() -> None:
    pdf = PdfBuilder()
    page = pdf.page().text(85, 100, "Nơi nhận:").rule(85, 101.5, 85 + width("Nơi nhận:"), 101.5)
    page.text(85, 140, "Chi tiết").rule(80, 140 - MIDDLE, 90 + width("Chi tiết"), 140 - MIDDLE)
    read = read_pdf(pdf.save())
    assert [block.text.value for block in read.blocks] == ["Nơi nhận:", "Chi tiết"]
    assert not read.apart


def test_a_rule_under_a_heading_that_has_slipped_into_it_strikes_no_letters() -> None:
    """It took the middle out of the name: `ỦY BA N DÂN`."""
    pdf = PdfBuilder()
    page = pdf.page()
    for y, text, share in (
        (100, "ỦY BAN NHÂN DÂN", 0.4),
        (140, "ỦY BAN NHÂN DÂN", 0.45),
        (180, "Độc lập - Tự do - Hạnh phúc", 0.35),
        (220, "SỞ NÔNG NGHIỆP", 0.42),
    ):
        page.text(85, y, text)
        left = 85 + width(text) * (1 - share) / 2
        page.rule(left, y - MIDDLE, left + width(text) * share, y - MIDDLE)
    read = read_pdf(pdf.save())
    assert [block.text.value for block in read.blocks][3:] == ["SỞ NÔNG NGHIỆP"]
    assert not read.apart


def test_an_underline_below_letters_of_a_deep_font_strikes_nothing() -> None:
    pdf = PdfBuilder()
    page = pdf.page().text(85, 100, "Nơi nhận:", font="deep")
    page.rule(85, 101.5, 85 + width("Nơi nhận:"), 101.5)
    assert not read_pdf(pdf.save()).apart


def test_the_rule_of_a_row_too_low_for_its_text_strikes_nothing() -> None:
    pdf = PdfBuilder()
    page = pdf.page()
    right = 85.8 + width("1.250") + 0.8
    for y in (100, 109, 118):
        page.rule(85, y, right, y).text(85.8, y + 13, "1.250")
    page.rule(85, 100, 85, 131).rule(right, 100, right, 131)
    assert not read_pdf(pdf.save()).apart
