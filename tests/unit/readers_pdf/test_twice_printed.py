import pytest

from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import grids_of, texts_of


def rows(page, edges, texts):
    for y in edges:
        page.rule(100, y, 500, y)
    for x in (100, 160, 500):
        page.rule(x, edges[0], x, edges[-1])
    for x, y, text in texts:
        page.text(x, y, text)


def test_a_row_that_the_edge_of_the_page_cuts_is_printed_on_both_pages():
    """Broken: the lines at the cut stood twice, in two rows of one number."""
    pdf = PdfBuilder()
    rows(
        pdf.page(),
        (760, 790, 860),
        [
            (110, 780, "TT"),
            (170, 780, "Việc phải làm"),
            (110, 826, "1"),
            (170, 808, "Rà soát các hộ"),
            (170, 826, "thuộc diện ưu tiên"),
        ],
    )
    rows(
        pdf.page(),
        (-30, 40, 70),
        [
            (110, 6, "1"),
            (170, 6, "thuộc diện ưu tiên"),
            (170, 24, "của xã"),
            (110, 60, "2"),
            (170, 60, "Họp"),
        ],
    )
    upper, lower = grids_of(pdf)
    assert lower.continued_row == 0
    assert [cell.text.value if cell.text else "" for cell in lower.cells] == ["", "của xã", "2", "Họp"]
    assert [cell.text.value for cell in upper.cells][-1] == "Rà soát các hộ thuộc diện ưu tiên"


def test_a_row_that_both_pages_show_whole_takes_nothing_from_the_row_below():
    """Broken: nothing of the row was left on the second page, and the row below it was added to the first."""
    pdf = PdfBuilder()
    rows(
        pdf.page(),
        (740, 770, 800, 830),
        [
            *((110, 760, "TT"), (170, 760, "Việc phải làm")),
            *((110, 790, "1"), (170, 790, "Rà soát các hộ")),
            *((110, 820, "2"), (170, 820, "Lập danh sách")),
        ],
    )
    rows(
        pdf.page(),
        (10, 40, 70),
        [*((110, 30, "2"), (170, 30, "Lập danh sách")), *((110, 60, "3"), (170, 60, "Họp thôn"))],
    )
    _, lower = grids_of(pdf)
    assert lower.continued_row is None
    assert [cell.text.value if cell.text else "" for cell in lower.cells] == ["", "", "3", "Họp thôn"]


def test_a_row_cut_between_its_lines_is_told_by_its_rules_which_both_pages_show():
    """Broken: the second half became a row of its own where its words could begin anew."""
    pdf = PdfBuilder()
    rows(
        pdf.page(),
        (740, 770, 820),
        [
            *((110, 760, "TT"), (170, 760, "Việc phải làm")),
            *((110, 785, "1"), (170, 785, "Rà soát, hướng dẫn")),
        ],
    )
    rows(
        pdf.page(),
        (20, 70, 100),
        [(170, 55, "Ủy ban nhân dân các xã"), *((110, 90, "2"), (170, 90, "Họp thôn"))],
    )
    _, lower = grids_of(pdf)
    assert lower.continued_row == 0


def test_rows_of_one_height_on_two_pages_are_two_rows():
    """Rules that lie alike tell nothing alone: number tables have rows of one height."""
    pdf = PdfBuilder()
    first = [*((110, 760, "TT"), (170, 760, "Việc phải làm")), *((110, 790, "1"), (170, 790, "Họp thôn"))]
    second = [*((110, 30, "2"), (170, 30, "Họp thôn")), *((110, 60, "3"), (170, 60, "Họp thôn"))]
    rows(pdf.page(), (740, 770, 800), first)
    rows(pdf.page(), (10, 40, 70), second)
    _, lower = grids_of(pdf)
    assert lower.continued_row is None
    assert [cell.text.value for cell in lower.cells if cell.text] == ["2", "Họp thôn", "3", "Họp thôn"]


def cut_heading(marks):
    pdf = PdfBuilder()
    pdf.page().text(85, 700, "Các thôn rà soát xong.")
    for x, letter in marks:
        pdf.pages[0].text(x, 800, letter)
    pdf.page().text(85, 70, "III. GIẢI PHÁP").text(85, 100, "Làm ngay.")
    return texts_of(pdf)


def test_letters_whose_marks_reach_over_the_cut_are_read_where_their_line_is_whole():
    """Broken: browsers print such letters on both pages, and those of the first became a line of their own."""
    assert cut_heading([(85 + 6.5 * 4 + 3.25 + 6.5 * 2, "Ả"), (85 + 6.5 * 8 + 2 * 3.25 + 6.5, "Á")]) == [
        "Các thôn rà soát xong.",
        "III. GIẢI PHÁP",
        "Làm ngay.",
    ]


def test_letters_that_stand_elsewhere_are_a_line():
    assert "Ả" in cut_heading([(300, "Ả")])


@pytest.mark.parametrize("line", ["II", "I"])
def test_letters_without_marks_reach_over_no_cut(line):
    """Broken: a short last line was lost where the next page began with a longer word of its letters."""
    assert line in cut_heading([(85, line)])
