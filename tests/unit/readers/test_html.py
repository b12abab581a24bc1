import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.generator.encoding import shown
from models.blocks import Grid, Paragraph
from pipeline.readers.errors import NestedTooDeeplyError, OversizedTableError, ReadError
from pipeline.readers.html import read_html
from pipeline.readers.html.blocks import all_text
from pipeline.readers.html.tree import load_page, unit_text

PAGE = """<html><head><title>x</title><script>var a = 1;</script></head><body>
<div>Lời đầu <b>trang</b>.<p align="center"><b>KẾ HOẠCH<br/>Năm 2026</b></p> đuôi</div>
<table><thead><tr><th rowspan="2">TT</th><th colspan="2">Số hộ</th></tr><tr><th>Nghèo</th><th>Khá</th></tr></thead>
<tr><td>1</td><td><p>12</p></td><td></td></tr></table></body></html>"""


def blocks():
    return read_html(PAGE.encode()).blocks


def test_a_page_thousands_of_elements_deep_says_so() -> None:
    """Found by the hostile files: walking it went beyond Python's own stack."""
    with pytest.raises(NestedTooDeeplyError):
        read_html(b"<div>" * 50_000 + b"KH")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("150<sup>1</sup>", "150¹"),
        ("150 <sup>1</sup>", "150 1"),
        ("<b>1.250</b><sup><a href='#n'>1</a>, 2</sup>", "1.250¹, ²"),
        ("<i>10</i><span style='vertical-align: super'>3</span> con", "10³ con"),
        ("5 x 10<sup>-3</sup> mg", "5 x 10⁻³ mg"),
        ("120 m<sup>2</sup>", "120 m2"),
        ("98<sup>(2)</sup>", "98(2)"),
    ],
)
def test_figures_raised_behind_a_figure_are_no_digits_of_it(page: str, text: str) -> None:
    assert unit_text(load_page(f"<html><body><p>{page}</p></body></html>".encode()).root).strip() == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<span>ỦY BAN NHÂN DÂN</span><span>XÃ LŨNG PHẶC</span>", "ỦY BAN NHÂN DÂN XÃ LŨNG PHẶC"),
        ("<span>Số: 12/KH-UBND</span><b>Lũng Phặc</b>", "Số: 12/KH-UBND Lũng Phặc"),
        ("<span>KẾ HO</span><span>ẠCH</span>", "KẾ HOẠCH"),
        ("<b>Đ</b><b>ộc lập</b>", "Độc lập"),
        ("<b>KHU</b><b>YẾN</b>", "KHUYẾN"),
        ("<b>Trồng</b> <b>Rừng</b>", "Trồng Rừng"),
    ],
)
def test_elements_side_by_side_are_two_words_only_where_they_make_none_together(page: str, text: str) -> None:
    assert unit_text(load_page(f"<html><body><p>{page}</p></body></html>".encode()).root).strip() == text


@pytest.mark.parametrize("control", ["\x02", "&#2;", "\x0c", "\ufffe"])
def test_a_control_character_between_blocks_is_a_blank(control: str) -> None:
    """Found by fuzzing: lxml gives such text and refuses to take it back."""
    root = load_page(f"<html><body><p>Một</p>{control}hai<i>ba</i><p>bốn</p></body></html>".encode()).root
    assert unit_text(root).split() == ["Một", "haiba", "bốn"]


@pytest.mark.parametrize("control", ["\x1f", "&#2;", "\ufffe"])
def test_a_control_character_in_an_item_of_a_numbered_list_is_a_blank(control: str) -> None:
    """Found by fuzzing: the number could not be written before such a text."""
    root = load_page(f"<ol><li>Một{control}</ol><p>{'trồng cây ' * 20}".encode()).root
    assert unit_text(root).split()[:3] == ["1.", "Một", "trồng"]


@pytest.mark.parametrize("attributes", ["start='{0}'", "type='I' start='{0}'"])
def test_a_list_numbered_beyond_what_browsers_count_begins_with_one(attributes: str) -> None:
    root = load_page(
        f"<ol {attributes.format('9' * 5000)}><li>Một<li value='{'9' * 5000}'>hai</ol>".encode()
    ).root
    assert unit_text(root).split()[1::2] == ["Một", "hai"]


def test_a_span_of_thousands_of_digits_ends_with_the_table() -> None:
    page = f"<table><tr><td>a<td rowspan='{'9' * 5000}'>b<tr><td>c</table>"
    (grid,) = (block for block in read_html(page.encode()).blocks if isinstance(block, Grid))
    assert [(cell.row, cell.col, cell.rowspan) for cell in grid.cells] == [(0, 0, 1), (0, 1, 2), (1, 0, 1)]


def test_text_beside_blocks_is_kept_in_order():
    texts = [block.text.value for block in blocks() if isinstance(block, Paragraph)]
    assert texts == ["Lời đầu trang.", "KẾ HOẠCH Năm 2026", "đuôi"]


def test_paragraph_lines_and_dress():
    title = blocks()[1]
    assert [line.value for line in title.lines] == ["KẾ HOẠCH", "Năm 2026"]
    assert title.bold and title.alignment == "center"


def test_spans_of_a_table():
    (grid,) = [block for block in blocks() if isinstance(block, Grid)]
    spans = {
        cell.text.value: (cell.row, cell.col, cell.rowspan, cell.colspan) for cell in grid.cells if cell.text
    }
    assert spans == {
        "TT": (0, 0, 2, 1),
        "Số hộ": (0, 1, 1, 2),
        "Nghèo": (1, 1, 1, 1),
        "Khá": (1, 2, 1, 1),
        "1": (2, 0, 1, 1),
        "12": (2, 1, 1, 1),
    }
    assert (grid.n_rows, grid.n_cols, grid.header_rows) == (3, 3, 2)


def page_of(rows: str) -> bytes:
    return f"<html><body><table>{rows}</table></body></html>".encode()


def test_columns_that_no_cell_begins_in_are_left_out():
    (grid,) = read_html(
        page_of(
            "<tr><td colspan=1000>Biểu</td></tr><tr><td>a<td colspan=3>b<td rowspan=2>c</tr><tr><td>d</tr>"
        )
    ).blocks
    places = {cell.text.value: (cell.row, cell.col, cell.rowspan, cell.colspan) for cell in grid.cells}
    assert places == {
        "Biểu": (0, 0, 1, 3),
        "a": (1, 0, 1, 1),
        "b": (1, 1, 1, 1),
        "c": (1, 2, 2, 1),
        "d": (2, 0, 1, 1),
    }
    assert grid.n_cols == 3


def test_spans_that_overlap_each_other_keep_their_columns():
    """A cell that reaches under another does not free its columns: the next row begins right of both."""
    rows = "<tr><td>a<td rowspan=4>b</tr><tr><td rowspan=2 colspan=2>c</tr><tr><td>d</tr><tr><td>e<td>f</tr>"
    (grid,) = read_html(page_of(rows)).blocks
    columns = {cell.text.value: cell.col for cell in grid.cells}
    assert columns == {"a": 0, "b": 1, "c": 0, "d": 2, "e": 0, "f": 2}


def test_spans_that_claim_millions_of_cells_say_so():
    """Each of 200 rows claimed a thousand columns and rows more: time and memory grew with the square of them."""
    with pytest.raises(OversizedTableError):
        read_html(page_of("<tr><td rowspan=1000 colspan=1000>x</td></tr>" * 200))


def test_spans_in_one_row_that_claim_millions_of_columns_say_so():
    """A row of a few kilobytes took a gigabyte of memory before it was known how many columns begin."""
    with pytest.raises(OversizedTableError):
        read_html(page_of("<tr>" + "<td colspan=1000>x</td>" * 5_001 + "</tr>"))


def test_evidence_is_found_at_its_path():
    root = load_page(PAGE.encode()).root
    for block in blocks():
        texts = (
            block.lines if isinstance(block, Paragraph) else [cell.text for cell in block.cells if cell.text]
        )
        for text in texts:
            evidence = text.evidence()
            (element,) = root.getroottree().xpath(evidence.path)
            assert unit_text(element)[evidence.start : evidence.end] == evidence.raw != ""


def test_nested_tables_are_read_in_order():
    page = "<table><tr><td><p>A</p><table><tr><td>1</td><td>2</td></tr></table></td><td>B</td></tr></table>"
    kinds = [type(block).__name__ for block in read_html(page.encode()).blocks]
    assert kinds == ["Paragraph", "Grid", "Paragraph"]


@given(st.text(alphabet="<>/ptdrbdiv=\"' aĐ1&;!-", max_size=120))
def test_any_markup_is_read_or_refused_with_a_code(markup):
    try:
        read_html(markup.encode())
    except ReadError as error:
        assert error.code
    except lxml.html.etree.LxmlError as error:  # pragma: no cover - shown, not hidden
        raise AssertionError(markup) from error


def texts(page: str) -> list[str]:
    return [block.text.value for block in read_html(page.encode()).blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("opening", "labels"),
    [
        ("<ol>", ["1.", "2."]),
        ('<ol start="4">', ["4.", "5."]),
        ('<ol type="a">', ["a.", "b."]),
        ('<ol style="list-style-type: upper-roman">', ["I.", "II."]),
        ('<ol style="list-style: none">', ["", ""]),
    ],
)
def test_the_numbers_of_a_list_are_those_that_a_browser_shows(opening: str, labels: list[str]) -> None:
    found = texts(f"{opening}<li>Trồng cây</li><li><p>Nuôi ong</p></li></ol>")
    assert found == [f"{labels[0]} Trồng cây".strip(), f"{labels[1]} Nuôi ong".strip()]


def test_a_list_in_a_list_and_an_item_with_a_number_of_its_own() -> None:
    page = "<ol><li>Trồng trọt<ol><li>Lúa</li><li value='5'>Ngô</li><li>Chè</li></ol></li><li>Thú y</li></ol>"
    assert texts(page) == ["1. Trồng trọt", "1. Lúa", "5. Ngô", "6. Chè", "2. Thú y"]


def test_numbers_that_are_typed_stand_once_and_menus_have_none() -> None:
    assert texts("<ol><li>1. Trồng cây</li><li>- Nuôi ong</li></ol>") == ["1. Trồng cây", "- Nuôi ong"]
    assert texts('<ol><li><a href="/">Trang chủ</a></li><li><a href="/vb">Văn bản</a></li></ol>') == [
        "Trang chủ",
        "Văn bản",
    ]


def test_an_item_without_text_is_a_number_in_its_cell() -> None:
    page = "<table><tr><td><ol start='3'><li><p></p></li></ol></td><td>Tây</td></tr></table>"
    (grid,) = (block for block in read_html(page.encode()).blocks if isinstance(block, Grid))
    assert [cell.text and cell.text.value for cell in grid.cells] == ["3.", "Tây"]


@pytest.mark.parametrize(
    "drawing", ['<img align="left"/>\n', '<img align="left">\n <br clear="left"/>\n</img>\n']
)
def test_a_drawing_anchored_in_a_word_does_not_part_it(drawing: str) -> None:
    """Broken: a page that LibreOffice wrote said `S ố: 12/KH-UBND`, which was no number."""
    assert texts(f"<p>S{drawing}ố:\n  12/KH-UBND</p>") == ["Số: 12/KH-UBND"]


def test_comments_are_no_text() -> None:
    root = load_page("<p>Một<!-- lời ghi chú --> hai <b>ba</b></p>".encode()).root
    assert all_text(root) == "Một hai ba"


OLD = "tổ chức thực hiện kế hoạch ở các xã, trước ngày 15 tháng 11 báo cáo kết quả"


def old_page(heading: str) -> bytes:
    return f"<body>{heading}<p><font face='.VnTime'>{shown('tcvn3', OLD)}</font></p></body>".encode()


@pytest.mark.parametrize(
    "heading",
    [
        "<p align=center><font face='.VnTimeH'>{}</font></p>",
        "<p><b><span style='font-size:14pt;font-family:\".VnTimeH\",serif'>{}</span></b></p>",
        "<div style='font-family: .VnTimeH'><p>{}</p></div>",
    ],
)
def test_fonts_that_draw_capitals(heading: str) -> None:
    page = read_html(old_page(heading.format(shown("tcvn3", "kế hoạch")))).blocks
    assert [block.text.value for block in page] == ["KẾ HOẠCH", OLD]


@pytest.mark.parametrize(
    ("sheet", "heading"),
    [
        ("h1 {{font: bold 14pt .VnTimeH}}", "<h1>{}</h1>"),
        (
            '<!-- p.MsoTitle, li.MsoTitle {{font-size:14pt; font-family:".VnTimeH"}} -->',
            "<p class=MsoTitle>{}</p>",
        ),
        (
            "/* p {{font-family: Arial}} */ p {{font-family: .VnTime}} .cap {{font-family: '.VnTimeH'}}",
            "<p class='a cap'>{}</p>",
        ),
        ("@media screen {{ span.cap {{font-family: .VnTimeH}} }}", "<p><span class=cap>{}</span></p>"),
    ],
)
def test_fonts_that_a_style_sheet_names(sheet: str, heading: str) -> None:
    page = old_page(f"<style>{sheet}</style>{heading}".format(shown("tcvn3", "kế hoạch")))
    assert [block.text.value for block in read_html(page).blocks] == ["KẾ HOẠCH", OLD]


def test_a_selector_of_a_style_sheet_that_is_not_known_gives_no_font() -> None:
    line = "Các thôn trồng cây"
    page = old_page(f"<style>#top p, div > p {{font-family: .VnTimeH}}</style><p>{shown('tcvn3', line)}</p>")
    assert [block.text.value for block in read_html(page).blocks] == [line, OLD]


def test_old_letters_written_as_entities() -> None:
    page = old_page("").decode().encode("ascii", "xmlcharrefreplace")
    assert [block.text.value for block in read_html(page).blocks] == [OLD]


def test_a_capital_font_of_a_page_in_unicode_draws_nothing() -> None:
    page = f"<p><font face='.VnTimeH'>Kế hoạch</font></p><p>{OLD} – 3 × 4 m</p>".encode()
    assert [block.text.value for block in read_html(page).blocks] == ["Kế hoạch", f"{OLD} – 3 × 4 m"]


def test_marks_of_footnotes_stay_in_the_cells_of_a_page() -> None:
    """Broken: `Thôn Bắc*` lost its star as if it were markdown, since a page has its own ways to set bold."""
    page = "<p>*Ghi chú dưới biểu</p><table><tr><td>Thôn Bắc*</td><td>Số hộ**</td></tr><tr><td>12</td><td>7*</td></tr></table>"
    grid = next(block for block in read_html(page.encode()).blocks if isinstance(block, Grid))
    assert [cell.text.value for cell in grid.cells if cell.text] == ["Thôn Bắc*", "Số hộ**", "12", "7*"]


def test_markdown_that_a_page_holds_is_none_of_its_text() -> None:
    (paragraph,) = read_html(b"<p>**KH** n\xc4\x83m 2031</p>").blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text.value == "KH năm 2031"


def test_the_caption_of_a_table_stands_over_it() -> None:
    page = b"<table><caption>Bi\xe1\xbb\x83u 2</caption><tr><td>TT</td></tr></table>"
    caption, grid = read_html(page).blocks
    assert isinstance(caption, Paragraph) and isinstance(grid, Grid)
    assert caption.text.value == "Biểu 2"


@pytest.mark.parametrize(
    "behind", ["II. TỔ CHỨC", "<p>II. TỔ CHỨC</p>", "<html><body><p>II. TỔ CHỨC</p></body></html>"]
)
def test_what_stands_behind_the_end_of_a_page_is_read(behind: str) -> None:
    read = read_html(f"<html><body><p>I. MỤC TIÊU</p></body></html>\n{behind}".encode())
    assert [one.text.value for one in read.blocks if isinstance(one, Paragraph)] == [
        "I. MỤC TIÊU",
        "II. TỔ CHỨC",
    ]
