"""Letters drawn apart from their words, as programs do where a font lacks letters of Vietnamese."""

from models.blocks import Grid
from pipeline.readers.pdf.frame import frame_of
from pipeline.readers.pdf.page import opened
from pipeline.readers.pdf.page_text.strewn_letters import gathered_runs
from pipeline.readers.pdf.page_text.words import PrintedText
from pipeline.readers.pdf.pdfium.document import open_document
from pipeline.readers.pdf.pdfium.native import page_text
from tests.unit.readers_pdf.pdf_builder import Page, PdfBuilder, width
from tests.unit.readers_pdf.reading import grids_of, texts_of

LINES = (
    "KẾ HOẠCH",
    "Phấn đấu đến cuối năm toàn xã có thêm mười hai tổ hợp tác trồng rau sạch;",
    "mỗi thôn có từ năm hộ nuôi ong lấy mật, sản phẩm được bán ở chợ phiên.",
)


def strewn(page: Page, x: float, y: float, text: str) -> None:
    """Draws the letters that ASCII has first, in pieces, and then the others."""
    for wanted in (True, False):
        for at, letter in enumerate(text):
            if letter.isascii() == wanted and letter != " ":
                page.text(x + width(text[:at]), y, letter)


def test_words_are_put_together_from_letters_that_touch() -> None:
    """Broken: the page read as `K HO CH Ế Ạ`."""
    pdf = PdfBuilder()
    page = pdf.page()
    for number, line in enumerate(LINES):
        strewn(page, 85, 100 + 40 * number, line)
    assert texts_of(pdf) == list(LINES)


def test_cells_of_a_table() -> None:
    pdf = PdfBuilder()
    page = pdf.page()
    rows = [("Số hộ nghèo", "Tỷ lệ"), ("Làng Đồng", "3,5%"), ("Làng Giữa", "4,2%")]
    for x in (85, 285, 385):
        page.rule(x, 100, x, 190)
    for number in range(4):
        page.rule(85, 100 + 30 * number, 385, 100 + 30 * number)
    for number, (left, right) in enumerate(rows):
        strewn(page, 95, 120 + 30 * number, left)
        strewn(page, 295, 120 + 30 * number, right)
    strewn(page, 85, 300, LINES[1])
    (grid,) = grids_of(pdf)
    assert isinstance(grid, Grid)
    texts = [cell.text.value if cell.text else "" for cell in grid.cells]
    assert texts == [text for row in rows for text in row]


def test_a_page_of_a_few_words() -> None:
    """Broken: a page of figures was taken for one in order, for want of a dozen such letters."""
    pdf = PdfBuilder()
    strewn(pdf.page(), 85, 100, "Xã Lạc Thổ 35")
    assert texts_of(pdf) == ["Xã Lạc Thổ 35"]


def test_turned_letters_stay_in_the_order_of_the_content() -> None:
    """Broken: turned text of browsers, which is written letter by letter, was read from its end, `ộ h ố S`."""
    pdf = PdfBuilder()
    page = pdf.page()
    page.text(95, 250, "Thôn")
    for at, letter in enumerate("Số hộ"):
        if letter != " ":
            page.turned_text(230, 180 - width("Số hộ"[:at]), letter)
    with open_document(pdf.save()) as document, opened(document, 1) as (handle, text_page):
        text = page_text(text_page)
        runs = gathered_runs(PrintedText(text_page, text, frame_of(handle, text_page, text)))
    assert [("".join(word.text for word in run), run[0].turned) for run in runs] == [
        ("Thôn", False),
        *((letter, True) for letter in "Sốhộ"),
    ]
