"""Files that cannot be read: a coded error each, at once, and nothing else."""

from io import BytesIO
from zipfile import ZIP_LZMA, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.parsing import parse_bytes
from pipeline.readers.docx import archive as limits
from pipeline.readers.docx import read_docx
from pipeline.readers.errors import ReadError
from pipeline.readers.registry import read
from tests.unit.readers_docx.package_builder import (
    W,
    cell,
    docx,
    package,
    paragraph,
    relationships,
    row,
    table,
)

GOOD = docx(paragraph("Kế hoạch"))
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
DOCUMENT = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:body></w:document>'
EXTERNAL = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + DOCUMENT.format("a&x;")
LAUGHS = (
    '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    + DOCUMENT.format("&c;")
)


def only(document: str | bytes, **more: str | bytes) -> bytes:
    return package({"word/document.xml": document, **more})


def with_method(method: int) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", method) as archive:
        archive.writestr("word/document.xml", DOCUMENT.format("a"))
    return buffer.getvalue()


def locked() -> bytes:
    """The flag of encryption set in both headers of the only member."""
    data = bytearray(only(DOCUMENT.format("a")))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b"\x00\x00", "empty_file"),
        (docx(paragraph("")), "empty_file"),
        (OLE + b"\x00" * 600, "not_docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password_needed"),
        (locked(), "password_needed"),
        (b"{\\rtf1 }", "not_docx"),
        (package({"xl/workbook.xml": "<workbook/>"}), "not_docx"),
        (
            package(
                {
                    "_rels/.rels": relationships(officeDocument="xl/workbook.xml"),
                    "xl/workbook.xml": "<workbook/>",
                }
            ),
            "not_docx",
        ),
        (only(f'<w:document xmlns:w="{W}"/>'), "not_docx"),
        (only("<html/>"), "not_docx"),
        (GOOD[: len(GOOD) // 2], "damaged_docx"),
        (b"PK\x03\x04", "damaged_docx"),
        (only("<w:document"), "damaged_docx"),
        (only(""), "damaged_docx"),
        (with_method(ZIP_LZMA), "damaged_docx"),
        (only("<a>" * 5000), "damaged_docx"),
        (only(EXTERNAL), "unsafe_xml"),
        (only(LAUGHS), "unsafe_xml"),
        (
            package(
                {"_rels/.rels": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "word/document.xml": DOCUMENT}
            ),
            "unsafe_xml",
        ),
    ],
)
def test_codes(data, code):
    with pytest.raises(ReadError) as caught:
        read_docx(data)
    assert caught.value.code == code
    assert caught.value.remedy


def test_a_zip_bomb_is_not_unpacked():
    bomb = only(b" " * (limits.MOST_PART_BYTES + 1))
    assert len(bomb) < 200_000
    with pytest.raises(ReadError) as caught:
        read_docx(bomb)
    assert caught.value.code == "oversized_docx"


def test_a_part_that_packs_too_well_is_not_unpacked():
    with pytest.raises(ReadError) as caught:
        read_docx(only(DOCUMENT.format("a" * (4 << 20))))
    assert caught.value.code == "oversized_docx"


def test_a_size_that_lies_is_not_believed(monkeypatch):
    """The directory says that the part is small; reading it stops at the limit."""
    monkeypatch.setattr(limits, "MOST_PART_BYTES", 1000)
    data = bytearray(only(DOCUMENT.format("ab" * 5000)))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (900).to_bytes(4, "little")
    with pytest.raises(ReadError) as caught:
        read_docx(bytes(data))
    assert caught.value.code in ("damaged_docx", "oversized_docx")


def test_a_part_whose_check_sum_is_wrong_is_damaged():
    data = bytearray(only(DOCUMENT.format("Kế hoạch")))
    data[data.index(b"PK\x01\x02") + 16] ^= 1
    with pytest.raises(ReadError) as caught:
        read_docx(bytes(data))
    assert caught.value.code == "damaged_docx"


def test_too_many_members_and_bytes(monkeypatch):
    monkeypatch.setattr(limits, "MOST_MEMBERS", 2)
    with pytest.raises(ReadError, match="unpacks to more"):
        read_docx(GOOD)
    monkeypatch.setattr(limits, "MOST_MEMBERS", 9)
    monkeypatch.setattr(limits, "MOST_TOTAL_BYTES", 700)
    with pytest.raises(ReadError, match="unpacks to more"):
        read_docx(GOOD)


def test_a_table_larger_than_anyone_could_read(monkeypatch):
    monkeypatch.setattr("pipeline.readers.docx.tables.shape.MOST_SLOTS", 3)
    with pytest.raises(ReadError, match="unpacks to more"):
        read_docx(docx(table(row(cell("a"), cell("b")), row(cell("c"), cell("d")))))


def test_pictures_are_never_unpacked():
    assert read_docx(package({**_members(GOOD), "word/media/image1.png": b"\x00" * (80 << 20)})).blocks


def test_a_damaged_part_beside_the_text_is_a_problem_and_no_more():
    members = _members(docx(paragraph("Kế hoạch"), styles="<w:style/>", footer1=paragraph("chân")))
    read_whole = read_docx(package(members))
    assert (read_whole.problem, len(read_whole.apart)) == (None, 1)
    read_partly = read_docx(package({**members, "word/styles.xml": "<w:styles", "word/footer1.xml": "<"}))
    assert [block.text.value for block in read_partly.blocks] == ["Kế hoạch"]
    assert (read_partly.problem.code, read_partly.problem.place) == ("damaged_docx", "word/styles.xml")
    parsed = parse_bytes(package({**members, "word/footer1.xml": "<"}), "a.docx")
    assert (parsed.source.status, parsed.source.error_code) == ("partial", "damaged_docx")


def test_a_damaged_margin_is_told_where_nothing_worse_is():
    """It hid that a file taken in was lost, and that a document holds no text."""
    for body, code in ((paragraph("Kế hoạch"), "damaged_docx"), ("<w:altChunk/>", "chunk_left_out")):
        members = _members(docx(paragraph("Mục tiêu") + body, footer1=paragraph("chân")))
        assert read_docx(package({**members, "word/footer1.xml": "<"})).problem.code == code
    empty = _members(docx(paragraph(""), footer1=paragraph("chân")))
    with pytest.raises(ReadError) as caught:
        read_docx(package({**empty, "word/footer1.xml": "<"}))
    assert caught.value.code == "empty_file"


def test_packages_that_other_programs_write():
    members = _members(GOOD)
    assert read_docx(package({"word/document.xml": members["word/document.xml"]})).blocks
    assert read_docx(package({name.replace("/", "\\"): data for name, data in members.items()})).blocks
    absolute = relationships(officeDocument="/word/document.xml").encode()
    assert read_docx(package({**members, "_rels/.rels": absolute})).blocks
    renamed = relationships(officeDocument="word/document2.xml").encode()
    other = {"_rels/.rels": renamed, "word/document2.xml": members["word/document.xml"]}
    assert read(package(other), "a.bin").reader == "docx"
    dangling = relationships(image="NULL", styles="gone.xml").encode()
    assert read_docx(package({**members, "word/_rels/document.xml.rels": dangling})).blocks


def test_strict_documents():
    strict = DOCUMENT.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main").format("Kế hoạch")
    main = relationships(officeDocument="word/document.xml").replace(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    )
    (block,) = read_docx(only(strict, **{"_rels/.rels": main})).blocks
    assert block.text.value == "Kế hoạch"


def test_the_registry_knows_word_files_by_name_and_content():
    assert read(GOOD, "a.docx").reader == "docx"
    assert read(GOOD, "a.txt").reader == "docx"
    with pytest.raises(ReadError) as caught:
        read(b"PK\x05\x06" + b"\x00" * 18, "a.docx")
    assert caught.value.code == "not_docx"


@given(st.data())
def test_damage_anywhere_is_a_coded_error_or_harmless(data):
    damaged = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(GOOD) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_docx(bytes(damaged[: data.draw(st.integers(0, len(GOOD)))]))
    except ReadError as error:
        assert error.code and error.remedy


def _members(data: bytes) -> dict[str, str | bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_nothing_is_written_whatever_the_members_are_called(tmp_path, monkeypatch):
    inside = tmp_path / "inside"
    inside.mkdir()
    monkeypatch.chdir(inside)
    names = ("../above.xml", "word/../../above.xml", f"{tmp_path}/absolute.xml", "word/media/../../up.png")
    members = _members(GOOD) | dict.fromkeys(names, b"<a/>")
    targets = {f"styles{number}": name for number, name in enumerate(names)}
    members["word/_rels/document.xml.rels"] = relationships(**targets, header="../../above.xml").encode()
    assert [block.text.value for block in read_docx(package(members)).blocks] == ["Kế hoạch"]
    assert list(tmp_path.rglob("*")) == [inside]
