"""Files that a document takes in whole."""

import pytest

from pipeline.readers.docx import read_docx, unit_texts
from tests.unit.readers_docx.package_builder import cell, docx, package, paragraph, relationships, row, table
from tests.unit.readers_docx.test_bad_input import _members

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PAGE = "<html><body><p>Mục tiêu chung</p><table><tr><td>TT</td><td>Thôn</td></tr></table></body></html>"


def chunk(number=1):
    return f'<w:altChunk xmlns:r="{_R}" r:id="rId{number}"/>'


def taking_in(name, content, body=None):
    """A document with a file between two paragraphs."""
    members = _members(docx(body or paragraph("trước") + chunk() + paragraph("sau")))
    members["word/_rels/document.xml.rels"] = relationships(aFChunk=name)
    members[f"word/{name}"] = content
    return package(members)


def texts(data):
    return [line.value for block in read_docx(data).blocks for line in lines(block)]


def lines(block):
    return block.lines if hasattr(block, "lines") else [line for cell in block.cells for line in cell.lines]


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [
        ("chunk.html", PAGE.encode(), ["Mục tiêu chung", "TT", "Thôn"]),
        ("chunk.txt", "Mục tiêu chung".encode(), ["Mục tiêu chung"]),
        ("chunk.docx", docx(paragraph("Mục tiêu chung")), ["Mục tiêu chung"]),
        ("chunk.docx", taking_in("inner.txt", "bên trong".encode()), ["trước", "bên trong", "sau"]),
    ],
)
def test_a_file_stands_where_it_is_taken_in(name, content, wanted):
    data = taking_in(name, content)
    assert texts(data) == ["trước", *wanted, "sau"]
    assert read_docx(data).problem is None


def test_evidence_names_the_file():
    data = taking_in("chunk.docx", docx(paragraph("Mục tiêu chung")))
    (line,) = read_docx(data).blocks[1].lines
    assert line.path.startswith("word/chunk.docx!/word/document.xml#/w:document")
    evidence = line.evidence()
    assert unit_texts(data)[evidence.path][evidence.start : evidence.end] == evidence.raw == "Mục tiêu chung"


@pytest.mark.parametrize(
    ("name", "content"),
    [("chunk.pdf", b"%PDF-1.7"), ("chunk.docx", b"PK rubbish"), ("chunk.html", b""), ("chunk.bin", b"text")],
)
def test_a_file_that_cannot_be_read_is_reported(name, content):
    read = read_docx(taking_in(name, content))
    assert [block.text.value for block in read.blocks] == ["trước", "sau"]
    assert read.problem.code == "chunk_left_out"


def test_a_file_that_is_not_there_is_reported():
    read = read_docx(docx(paragraph("trước") + chunk(9)))
    assert read.problem.code == "chunk_left_out"


def test_a_file_in_a_cell_is_reported():
    body = table(row(cell("TT"), cell(content=chunk() + paragraph("Thôn"))))
    read = read_docx(taking_in("chunk.txt", b"text", body))
    assert read.problem.code == "chunk_left_out"


def test_documents_within_documents_have_an_end():
    data = docx(paragraph("đáy"))
    for _ in range(5):
        data = taking_in("chunk.docx", data)
    assert texts(data) == ["trước"] * 3 + ["sau"] * 3
    assert read_docx(data).problem.code == "chunk_left_out"


def test_one_file_taken_in_very_often_has_an_end():
    read = read_docx(taking_in("chunk.txt", b"abc", paragraph("trước") + chunk() * 5_000))
    assert len(read.blocks) == 201
    assert read.problem.code == "chunk_left_out"
