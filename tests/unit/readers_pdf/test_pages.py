import pytest

from models.blocks import Grid, Paragraph
from pipeline.parsing import parse_bytes
from pipeline.readers.pdf import page_texts, read_pdf, reader
from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import blocks_of, grids_of, read_pages, texts_of

BODY = "Các thôn rà soát số hộ còn khó khăn về nhà ở, lập danh sách và gửi về ban chỉ đạo trước kỳ họp tới."


def test_page_numbers_and_running_heads_are_left_out():
    pdf = PdfBuilder()
    for number in range(1, 6):
        page = pdf.page()
        page.text(85, 30, f"Dự thảo lần hai - trang {number}", size=9)
        page.paragraph(200, f"{number}. {BODY}")
        page.centred(815, f"- {number} -")
    assert texts_of(pdf) == [f"{number}. {BODY}" for number in range(1, 6)]


def test_what_a_program_prints_over_both_pages_hides_neither_their_numbers_nor_footnotes():
    """Broken: the number below it became a recipient, and the footnote text of the plan."""
    pdf = PdfBuilder()
    for number in (1, 2):
        page = pdf.page().text(20, 14, "vanthu-03/05/2031 09:15:22", size=8).centred(40, f"- {number} -")
        page.paragraph(200, f"{number}. {BODY}")
        page.rule(85, 740, 229, 740).text(85, 755, "1 Theo thống kê của ngành.", size=9)
    note = "1 Theo thống kê của ngành."
    assert texts_of(pdf) == [f"1. {BODY}", note, f"2. {BODY}", note]


def pages_with_last_lines(y, size, *lines):
    """A page with a paragraph for each line at the foot, None where there is none."""
    pdf = PdfBuilder()
    for number, line in enumerate(lines, 1):
        page = pdf.page()
        page.paragraph(200, f"{number}. {BODY}")
        if line:
            page.text(85, y, line, size=size)
    return pdf


def test_a_foot_that_two_of_three_pages_bear_is_left_out_and_told():
    """Broken: it stood in the text of both pages, and what ran over pages was told nowhere."""
    foot = "Phòng Nông nghiệp, tập 2"
    result = read_pdf(pages_with_last_lines(818, 9, None, foot, foot).save())
    assert [block.text.value for block in result.blocks if isinstance(block, Paragraph)] == [
        f"{number}. {BODY}" for number in range(1, 4)
    ]
    assert [(one.kind, one.text, one.page) for one in result.apart] == [
        ("margin", "Phòng Nông nghiệp, tập 2", 2)
    ]


def test_last_lines_of_two_pages_that_differ_in_figures_stay():
    """Broken: where the lower margin is narrow both were a foot, and what the second says was told nowhere."""
    pdf = pages_with_last_lines(805, 13, None, "- Thôn Hạ: 25 ha", "- Thôn Hạ: 35 ha")
    assert [text for text in texts_of(pdf) if "ha" in text.split()] == [
        "- Thôn Hạ: 25 ha",
        "- Thôn Hạ: 35 ha",
    ]


@pytest.mark.parametrize("y", [30, 50])
def test_a_title_that_both_pages_bear_stays(y):
    """Broken: of two documents that begin high on their pages both lost their first line."""
    pdf = PdfBuilder()
    for _ in range(2):
        pdf.page().text(85, y, "UBND XÃ AN BÌNH").paragraph(200, BODY)
    assert texts_of(pdf).count("UBND XÃ AN BÌNH") == 2


def test_labels_of_appendices_at_the_top_of_their_pages_stay():
    """Broken: they differ in their numbers only, and were taken for a running head."""
    pdf = PdfBuilder()
    for number in range(1, 5):
        page = pdf.page()
        page.centred(50, f"PHỤ LỤC 0{number}").centred(70, "GIAO CHỈ TIÊU")
        page.paragraph(200, f"{number}. {BODY}")
    assert [text for text in texts_of(pdf) if "PHỤ LỤC" in text] == [f"PHỤ LỤC 0{n}" for n in range(1, 5)]
    assert texts_of(pdf).count("GIAO CHỈ TIÊU") == 4


def test_the_label_of_an_appendix_repeated_over_its_pages_stands_once():
    pdf = PdfBuilder()
    for number in range(1, 5):
        pdf.page().centred(50, "PHỤ LỤC 01").paragraph(200, f"{number}. {BODY}")
    assert texts_of(pdf).count("PHỤ LỤC 01") == 1


def test_running_feet_of_upright_and_lying_pages_are_left_out():
    """Broken: browsers print the address at the foot, which is nearer to the top of a page that lies."""
    pdf = PdfBuilder()
    for number, (wide, high) in enumerate([(595, 842), (842, 595), (595, 842), (842, 595)], 1):
        page = pdf.page(wide=wide, high=high)
        page.paragraph(200, f"{number}. {BODY}")
        page.text(85, high - 20, f"https://example.vn/ke-hoach.html {number}/4", size=8)
    assert texts_of(pdf) == [f"{number}. {BODY}" for number in range(1, 5)]


def test_numbers_at_the_edge_that_do_not_count_pages_stay():
    pdf = PdfBuilder()
    for number in (17, 4):
        page = pdf.page()
        page.paragraph(200, BODY)
        page.centred(40, str(number))
    assert [text for text in texts_of(pdf) if text.isdigit()] == ["17", "4"]


def test_footnotes_follow_the_paragraph_that_their_page_cuts():
    words = (BODY + " " + BODY).split()
    pdf = PdfBuilder()
    first, second = pdf.page(), pdf.page()
    y = first.paragraph(100, BODY)
    first.paragraph(y, " ".join(words[:13]))
    first.rule(85, 740, 229, 740).text(85, 755, "1 Theo thống kê của ngành.", size=9)
    second.text(85, 70, " ".join(words[13:27])).text(85, 88, " ".join(words[27:]))
    second.paragraph(106, BODY)
    assert texts_of(pdf) == [BODY, " ".join(words), "1 Theo thống kê của ngành.", BODY]


def test_a_footnote_below_a_line_that_juts_out_on_the_left():
    pdf = PdfBuilder()
    page = pdf.page().text(20, 14, "vanthu-03/05/2031 09:15:22", size=8)
    page.paragraph(200, BODY)
    page.rule(85, 740, 229, 740).text(85, 752, "1", size=6).text(90, 755, "Theo thống kê của ngành.", size=9)
    assert texts_of(pdf)[-1] == "[1] Theo thống kê của ngành."


def test_each_word_of_a_page_of_thousands_stands_in_its_place():
    pdf = PdfBuilder()
    page = pdf.page(wide=2000, high=2000)
    for row in range(60):
        page.text(20, 20 + 32 * row, " ".join(f"w{row}" for _ in range(50)), size=8)
    (read,) = read_pages(pdf)
    assert [(round(line.x0), len(line.words)) for line in read.lines] == [(20, 50)] * 60
    steps = [read.lines[at + 1].y0 - read.lines[at].y0 for at in range(59)]
    assert all(round(step) == 32 for step in steps)


def table(page, top):
    """Two columns, a header and two rows; the second cell of the first row has two lines."""
    for y in (top, top + 30, top + 70, top + 100):
        page.rule(100, y, 500, y)
    for x in (100, 160, 500):
        page.rule(x, top, x, top + 100)
    page.text(110, top + 20, "STT", font="bold").text(170, top + 20, "Việc phải làm", font="bold")
    page.text(110, top + 45, "1").text(170, top + 45, "Rà soát các hộ").text(
        170, top + 62, "thuộc diện ưu tiên"
    )
    page.text(110, top + 90, "2").text(170, top + 90, "Báo cáo")


def cells_of(grid):
    return [(cell.row, cell.col, cell.text.value if cell.text else None, cell.bold) for cell in grid.cells]


CELLS = [
    (0, 0, "STT", True),
    (0, 1, "Việc phải làm", True),
    (1, 0, "1", False),
    (1, 1, "Rà soát các hộ thuộc diện ưu tiên", False),
    (2, 0, "2", False),
    (2, 1, "Báo cáo", False),
]


def test_a_ruled_table_stands_between_the_paragraphs_around_it():
    pdf = PdfBuilder()
    page = pdf.page()
    page.paragraph(100, BODY)
    table(page, 200)
    page.paragraph(340, BODY)
    blocks = blocks_of(pdf)
    assert [type(block) for block in blocks] == [Paragraph, Grid, Paragraph]
    assert cells_of(blocks[1]) == CELLS
    assert blocks[1].origin == "ruled"
    assert [line.value for line in blocks[1].cells[3].lines] == ["Rà soát các hộ", "thuộc diện ưu tiên"]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_table_reads_the_same_on_a_page_that_is_shown_turned(rotate):
    pdf = PdfBuilder()
    table(pdf.page(rotate=rotate), 200)
    (grid,) = grids_of(pdf)
    assert cells_of(grid) == CELLS


def test_text_that_runs_upwards_is_read_upright():
    pdf = PdfBuilder()
    page = pdf.page(rotate=90)
    page.turned_text(100, 700, "Thôn Thượng có mười hộ,").turned_text(120, 700, "thôn Hạ có chín hộ.")
    (block,) = blocks_of(pdf)
    assert block.text.value == "Thôn Thượng có mười hộ, thôn Hạ có chín hộ."
    left, top, right, bottom = block.lines[0].box
    assert right - left > 5 * (bottom - top)
    assert left == pytest.approx(142, abs=2)
    assert bottom == pytest.approx(100, abs=5)


def test_bars_and_strokes_make_the_same_table():
    pdf = PdfBuilder()
    page = pdf.page()
    for y in (200, 230, 260):
        page.bar(100, y, 400, 0.5)
    for x in (100, 300, 500):
        page.bar(x, 200, 0.5, 60)
    page.text(110, 220, "Thôn").text(310, 220, "Số hộ").text(110, 250, "Thượng").text(310, 250, "12")
    (grid,) = grids_of(pdf)
    assert [cell.text.value for cell in grid.cells] == ["Thôn", "Số hộ", "Thượng", "12"]


def test_borders_that_are_filled_between_two_rectangles_are_rules():
    pdf = PdfBuilder()
    page = pdf.page()
    texts = [["Thôn", "Số hộ"], ["Thượng", "12"]]
    for row, values in enumerate(texts):
        for col, value in enumerate(values):
            page.frame(100 + 200 * col, 200 + 30 * row, 198, 28)
            page.text(110 + 200 * col, 220 + 30 * row, value)
    (grid,) = grids_of(pdf)
    assert [cell.text.value for cell in grid.cells] == ["Thôn", "Số hộ", "Thượng", "12"]


def test_evidence_leads_back_to_the_page_and_its_text():
    pdf = PdfBuilder()
    pdf.page().paragraph(100, BODY)
    page = pdf.page()
    page.text(85, 80, "Số:  5/KH-UBND")
    table(page, 200)
    data = pdf.save()
    units = page_texts(data)
    texts = [
        text
        for block in read_pdf(data).blocks
        for text in (
            [block.text] if isinstance(block, Paragraph) else [c.text for c in block.cells if c.text]
        )
    ]
    assert {text.page for text in texts} == {1, 2}
    for text in texts:
        evidence = text.evidence()
        assert units[evidence.page][evidence.start : evidence.end] == evidence.raw
        assert " ".join(evidence.raw.split()) == text.value
        left, top, right, bottom = evidence.box
        assert 0 <= left < right <= 595 and 0 <= top < bottom <= 842


def test_turned_words_that_a_low_header_cell_has_broken_are_whole_again():
    pdf = PdfBuilder()
    page = pdf.page()
    for y in (200, 230, 260):
        page.rule(100, y, 300, y)
    for x in (100, 200, 300):
        page.rule(x, 200, x, 260)
    page.text(110, 220, "Thôn").text(110, 250, "Thượng").text(230, 250, "12")
    page.turned_text(225, 226, "Hộ", size=10).turned_text(240, 226, "ngh", size=10)
    page.turned_text(255, 226, "èo", size=10)
    (grid,) = grids_of(pdf)
    assert [cell.text.value for cell in grid.cells] == ["Thôn", "Hộ nghèo", "Thượng", "12"]


@pytest.mark.parametrize("cut", ["between its rows", "within its first row"])
def test_a_header_that_a_page_break_cuts_is_one_header(cut):
    whole = cut == "between its rows"
    pdf = PdfBuilder()
    first, second = pdf.page(), pdf.page()
    first.paragraph(300, BODY)
    for y in (760, 790):
        first.rule(100, y, 500, y)
    for x in (100, 160, 300, 500):
        first.rule(x, 760, x, 790)
    first.text(110, 780, "TT").text(170, 780, "Thôn" if whole else "Tên").text(310, 780, "Số hộ tham gia")
    for y in (60, 120, 150, 180):
        second.rule(100, y, 500, y)
    for x in (100, 160, 300, 500):
        second.rule(x, 60, x, 180)
    second.rule(400, 60 if whole else 90, 400, 180)
    if not whole:
        second.text(170, 80, "thôn").rule(300, 90, 500, 90)
    second.text(310, 110, "Nghèo").text(410, 110, "Khá")
    for number, y in ((1, 140), (2, 170)):
        second.text(110, y, str(number)).text(170, y, f"Thôn {number}").text(310, y, "12").text(410, y, "7")
    (plan,) = parse_bytes(pdf.save(), "a.pdf").plans
    (table_read,) = plan.tables
    assert [column.path for column in table_read.columns] == [
        ("TT",),
        ("Thôn" if whole else "Tên thôn",),
        ("Số hộ tham gia", "Nghèo"),
        ("Số hộ tham gia", "Khá"),
    ]
    assert len(table_read.rows) == 2


def test_a_file_of_many_pages_is_opened_anew_now_and_then(monkeypatch):
    opened = []
    whole = reader.read_page
    monkeypatch.setattr(
        reader, "read_page", lambda document, *rest: opened.append(document) or whole(document, *rest)
    )
    pdf = PdfBuilder()
    for number in range(1, 81):
        pdf.page().paragraph(200 + 5 * number, f"Thôn số {number} thực hiện.")
    assert texts_of(pdf) == [f"Thôn số {number} thực hiện." for number in range(1, 81)]
    assert 2 <= len({id(document) for document in opened}) < 80
