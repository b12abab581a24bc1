"""Marks of footnotes are no part of the words and figures that they stand behind."""

import pytest

from models.blocks import Grid, Paragraph
from tests.unit.readers_pdf.marked_number import draw_marked_number
from tests.unit.readers_pdf.pdf_builder import PdfBuilder, width
from tests.unit.readers_pdf.reading import blocks_of, grids_of, texts_of

NOTE = "Theo thống kê của ngành."


def page_with(pdf: PdfBuilder, text: str, mark: str, *, rule: bool = True):
    page = pdf.page()
    page.text(85, 100, text).text(85 + width(text), 95, mark, size=8)
    if rule:
        page.rule(85, 740, 229, 740)
    page.text(85, 755, mark, size=7).text(91, 758, NOTE, size=9)
    return page


def test_the_mark_behind_a_date_is_taken_off():
    """Broken: the year became 20241, and the instrument was cited without a date."""
    pdf = PdfBuilder()
    page_with(pdf, "Thực hiện Quyết định số 15/QĐ-UBND ngày 12/3/2024", "1")
    assert texts_of(pdf)[0] == "Thực hiện Quyết định số 15/QĐ-UBND ngày 12/3/2024"


def test_a_raised_figure_without_a_footnote_stays():
    pdf = PdfBuilder()
    page_with(pdf, "Mở rộng thêm 150 m", "2", rule=False)
    assert "150 m2" in texts_of(pdf)[0]


def test_square_metres_stay_beside_the_footnote_of_the_same_number():
    pdf = PdfBuilder()
    page = page_with(pdf, "Mở rộng thêm 150 m", "2")
    page.text(85, 130, "Trồng thêm ba hàng cây").text(85 + width("Trồng thêm ba hàng cây"), 125, "2", size=8)
    text = " ".join(texts_of(pdf))
    assert "150 m2" in text
    assert "hàng cây2" not in text


def line_with_mark(before: str, mark: str, after: str, *, gap: float = 0, rise: float = 4) -> str:
    """What is read of a page with the line and a footnote of the mark."""
    pdf = PdfBuilder()
    page = page_with(pdf, "Giao chỉ tiêu như sau", mark)
    x = 85 + width(before) + gap
    page.text(85, 130, before).text(x, 130 - rise, mark, size=8.5)
    page.text(x + width(mark, 8.5), 130, after)
    return " ".join(texts_of(pdf))


@pytest.mark.parametrize(
    ("before", "after"), [("năm 2024", ", giao"), ("năm 2024", "."), ("(15 hộ", ") giao")]
)
def test_the_mark_before_what_closes_the_phrase_is_taken_off(before, after):
    """Broken: the year was 20241 wherever a comma or a stop followed the mark."""
    assert before + after in line_with_mark(before, "1", after)


def test_a_mark_raised_by_little_is_taken_off():
    """Broken: Quyết định1 where a small mark was raised by a sixth of the letters' size."""
    assert "Quyết định của" in line_with_mark("Theo Quyết định", "1", " của", rise=2)


def test_a_figure_typed_in_another_font_is_no_mark():
    """Broken: the month typed into a field was lost, for the boxes of that font begin above its baseline."""
    pdf = PdfBuilder()
    page = pdf.page().text(85, 130, "ngày 15 tháng").text(166, 130, "3", font="shallow")
    page.text(176, 130, "năm 2031").rule(85, 740, 229, 740)
    page.text(85, 755, "3", size=7).text(91, 758, NOTE, size=9)
    assert texts_of(pdf)[0] == "ngày 15 tháng 3 năm 2031"


def test_a_unit_keeps_its_square_in_a_word_of_its_own():
    """Broken: 150 m² became 150 m where a gap parts the sign from the unit."""
    assert "150 m 2 đất" in line_with_mark("Mở rộng 150 m", "2", " đất", gap=4)


@pytest.mark.parametrize("before", ["Trữ lượng 5 x 10", "Trữ lượng 5x10"])
def test_a_power_of_ten_keeps_its_exponent(before):
    """Broken: 5 x 10⁶ beside a footnote 6 became 5 x 10."""
    assert f"{before}⁶ tấn" in line_with_mark(before, "6", " tấn")


def test_the_mark_behind_a_figure_of_a_table_is_taken_off():
    """Broken: 125 with the mark 1 was read as 1251."""
    pdf = PdfBuilder()
    draw_marked_number(page_with(pdf, "Giao chỉ tiêu như sau", "1"))
    (grid,) = grids_of(pdf)
    assert [cell.text.value for cell in grid.cells if cell.text] == ["Thôn", "Số hộ", "Đông", "125"]


def test_a_footnote_does_not_part_a_table_from_its_rest():
    pdf = PdfBuilder()
    rest_of_table(page_with(pdf, "Giao chỉ tiêu như sau", "1"), 600, ["TT", "1", "2"])
    rest_of_table(pdf.page(), 60, ["TT", "3", "4"])
    assert [type(block) for block in blocks_of(pdf)] == [Paragraph, Grid, Grid, Paragraph]


def rest_of_table(page, top, labels):
    for number, label in enumerate([*labels, ""]):
        y = top + 30 * number
        page.rule(100, y, 400, y)
        if label:
            page.text(110, y + 20, label).text(160, y + 20, f"Việc {label}")
    for x in (100, 150, 400):
        page.rule(x, top, x, top + 90)


def test_the_number_of_a_note_stands_in_brackets_as_from_word():
    """Broken: the same note read `[1] …` from DOCX and `1 …` from the print of it."""
    pdf = PdfBuilder()
    page_with(pdf, "Thực hiện Quyết định số 15/QĐ-UBND ngày 12/3/2024", "1")
    note = blocks_of(pdf)[-1]
    assert isinstance(note, Paragraph)
    assert note.text.value == f"[1] {NOTE}"
    assert note.text.evidence().raw == f"1 {NOTE}"


def test_a_line_of_a_note_may_begin_with_a_figure():
    pdf = PdfBuilder()
    page_with(pdf, "Trồng thêm ba hàng cây", "1").text(85, 770, "12 xã đã làm.", size=9)
    assert texts_of(pdf)[-1].endswith("12 xã đã làm.")


def test_the_number_of_a_note_may_touch_its_first_word():
    """Broken: LibreOffice sets no blank behind it, so that all marks of its pages stayed: `QĐ-UBND1`."""
    pdf = PdfBuilder()
    page = pdf.page().text(85, 100, "Theo Quyết định số 15/QĐ-UBND")
    page.text(85 + width("Theo Quyết định số 15/QĐ-UBND"), 95, "1", size=8).rule(85, 740, 229, 740)
    page.text(85, 758, f"1{NOTE}", size=9)
    assert texts_of(pdf) == ["Theo Quyết định số 15/QĐ-UBND", f"[1] {NOTE}"]
