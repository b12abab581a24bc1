"""Evidence leads back to the element, and to the characters in its text."""

from io import BytesIO
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from models.blocks import Grid
from pipeline.readers.docx import read_docx, unit_texts
from tests.unit.readers_docx.package_builder import (
    W,
    abstract,
    cell,
    docx,
    level,
    number,
    numbered,
    paragraph,
    row,
    table,
)
from tests.unit.readers_docx.test_notes import marked, note
from tests.unit.readers_docx.test_text import CONTENT, PICTURED

DELETED = '<w:p><w:del w:id="1"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>'
BODY = (
    paragraph("KẾ  HOẠCH")
    + DELETED
    + f"<w:sdt><w:sdtContent>{paragraph('trong khung')}</w:sdtContent></w:sdt>"
    + numbered("Mục tiêu")
    + table(
        row(cell("a"), cell(content=paragraph("một") + paragraph("hai\u00a0 ba"))),
        row(cell("b"), cell(content=table(row(cell("x"))) + paragraph("thêm nhiều chữ hơn"))),
    )
    + f"<w:p><w:r>{PICTURED}</w:r></w:p>"
    + marked("xem", "footnote", 1)
)
DATA = docx(BODY, numbering=abstract(0, level(0, "%1.")) + number(1, 0), footnotes=note("footnote", 1, "chú"))


def lines():
    for block in read_docx(DATA).blocks:
        if isinstance(block, Grid):
            yield from (line for each in block.cells for line in each.lines)
        else:
            yield from block.lines


def element_at(path: str) -> etree._Element:
    name, _, place = path.partition("#")
    root = etree.fromstring(ZipFile(BytesIO(DATA)).read(name))
    namespaces = {"v": "urn:schemas-microsoft-com:vml", **{k: v for k, v in root.nsmap.items() if k}}
    (element,) = root.xpath(place, namespaces=namespaces)
    return element


def test_every_path_finds_its_element_with_the_text():
    found = 0
    for line in lines():
        shown = "".join(element_at(line.path).itertext(f"{{{W}}}t"))
        words = line.value.removeprefix("1. ").removeprefix("[1] ").split()
        assert all(word in shown for word in words), line
        found += 1
    assert found == 12


def test_raw_text_stands_at_its_offsets():
    units = unit_texts(DATA)
    for line in lines():
        evidence = line.evidence()
        assert units[evidence.path][evidence.start : evidence.end] == evidence.raw


def test_a_stretch_of_a_cell_across_its_paragraphs():
    grid = next(block for block in read_docx(DATA).blocks if isinstance(block, Grid))
    text = next(each.text for each in grid.cells if each.text and each.text.value == "một hai ba")
    assert text.evidence(4).raw == "hai\u00a0 ba"
    assert text.evidence().raw == "một\nhai\u00a0 ba"


def test_the_text_box_has_a_place_of_its_own():
    assert CONTENT
    path = next(line.path for line in lines() if line.value == "DỰ THẢO")
    assert "txbxContent/w:p[1]" in path


_LETTERS = st.characters(max_codepoint=0x7F, categories=["L", "N"]) | st.characters(
    codec="utf-8", min_codepoint=0x300, exclude_categories=["C", "Z", "P", "S"]
)
"""Without what TCVN3, VNI and VPS write as letters: a text of nothing else is one in such an encoding."""


@given(st.lists(st.text(_LETTERS, min_size=1), min_size=1))
def test_words_come_back_in_order(words):
    body = "".join(paragraph(word) for word in words)
    read = [block.text.evidence().raw for block in read_docx(docx(body)).blocks]
    assert read == words
