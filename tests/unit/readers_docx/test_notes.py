"""Footnotes and endnotes stand behind the text, in the order of their marks."""

from pipeline.readers.docx import read_docx
from pipeline.readers.docx.reader import unit_texts
from tests.unit.readers_docx.package_builder import cell, docx, paragraph, row, table
from tests.unit.readers_docx.reading import cells_of, grid_of, texts_of


def marked(before: str, kind: str, note_id: int, after: str = "") -> str:
    return (
        f'<w:p><w:r><w:t xml:space="preserve">{before}</w:t></w:r><w:r><w:{kind}Reference w:id="{note_id}"/></w:r>'
        f'<w:r><w:t xml:space="preserve">{after}</w:t></w:r></w:p>'
    )


def note(kind: str, note_id: int, text: str) -> str:
    mark = f'<w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p>'
    return f'<w:{kind} w:id="{note_id}">{mark}</w:{kind}>'


SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'


def test_notes_are_numbered_by_their_marks_and_leave_words_whole():
    body = marked("Quyết định số 15/QĐ", "footnote", 7, "-UBND") + marked("Nghị quyết", "footnote", 2)
    notes = (
        SEPARATOR
        + note("footnote", 2, "Số 3/NQ.")
        + note("footnote", 5, "bỏ")
        + note("footnote", 7, "Đã sửa.")
    )
    assert texts_of(body, footnotes=notes) == [
        "Quyết định số 15/QĐ-UBND",
        "Nghị quyết",
        "[1] Đã sửa.",
        "[2] Số 3/NQ.",
    ]


def test_endnotes_come_last_with_roman_numbers():
    body = marked("a", "endnote", 1) + marked("b", "footnote", 1)
    texts = texts_of(body, footnotes=note("footnote", 1, "chân"), endnotes=note("endnote", 1, "cuối"))
    assert texts == ["a", "b", "[1] chân", "[i] cuối"]


def test_marks_in_table_cells():
    body = table(row(cell(content=marked("120", "footnote", 1)), cell("x")))
    assert cells_of(grid_of(body, footnotes=note("footnote", 1, "ước")))[0, 0] == "120"
    assert texts_of(body, footnotes=note("footnote", 1, "ước")) == ["[1] ước"]


def test_a_note_of_two_paragraphs_is_numbered_once():
    two = note("footnote", 1, "một").replace("</w:footnote>", paragraph("hai") + "</w:footnote>")
    assert texts_of(marked("a", "footnote", 1), footnotes=two) == ["a", "[1] một", "hai"]


def test_a_note_knows_the_block_that_holds_its_first_mark():
    marks = marked("một", "footnote", 2) + table(row(cell(content=marked("120", "footnote", 1)), cell("x")))
    notes = note("footnote", 1, "ước") + note("footnote", 2, "hai")
    first, grid, *read = read_docx(docx(marks + marked("ba", "footnote", 2), footnotes=notes)).blocks
    holders = {block.text.value: block.marked_in for block in read}
    assert holders["[1] hai"] is first
    assert holders["[2] ước"] is grid
    assert holders["ba"] is None


def test_marks_of_notes_that_are_missing():
    assert texts_of(marked("a", "footnote", 1)) == ["a"]
    assert texts_of(marked("a", "footnote", 9), footnotes=note("footnote", 1, "x")) == ["a"]


def test_comments_of_readers_stand_apart_with_their_place():
    comments = "".join(
        f'<w:comment w:id="{place}" w:author="Lan">{paragraph(text)}</w:comment>'
        for place, text in enumerate(("Xem lại số liệu", "Đã sửa"))
    )
    data = docx(paragraph("KẾ HOẠCH"), comments=comments)
    read = read_docx(data)
    assert [block.text.value for block in read.blocks] == ["KẾ HOẠCH"]
    assert [(one.kind, one.text) for one in read.apart] == [
        ("annotation", "Xem lại số liệu"),
        ("annotation", "Đã sửa"),
    ]
    evidence = read.apart[1].evidence
    assert evidence.path == "word/comments.xml#/w:comments/w:comment[2]/w:p[1]"
    assert unit_texts(data)[evidence.path][evidence.start : evidence.end] == "Đã sửa"
