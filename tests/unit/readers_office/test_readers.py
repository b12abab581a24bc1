"""What reads an office document is told by its content; what cannot be read says why, and leaves nothing behind."""

import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.parsing import parse_bytes
from pipeline.readers import registry
from pipeline.readers.office import libreoffice, reader, warm_libreoffice, word97
from tests.unit.readers_docx.package_builder import docx, paragraph

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
WORD = OLE + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(2000)
RTF = rb"{\rtf1\ansi{\fonttbl{\f0 Times New Roman;}}\f0 K\u7871? ho\u7841?ch\par}"
DOCX = docx(paragraph("Kế hoạch"))


def odt() -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return buffer.getvalue()


@pytest.fixture
def without_libreoffice(monkeypatch):
    monkeypatch.setattr(libreoffice, "program", lambda: None)


@pytest.mark.parametrize(
    ("data", "filename", "name"),
    [
        (WORD, "a.docx", "read_doc"),
        (WORD, "a.txt", "read_doc"),
        (DOCX, "a.doc", "read_docx"),
        (RTF, "a.doc", "read_rtf"),
        (RTF, "a.txt", "read_rtf"),
        (b"<html><body>K</body></html>", "a.doc", "read_html"),
        (odt(), "a.docx", "read_odt"),
        (b"%PDF-1.4", "a.doc", "read_pdf"),
    ],
)
def test_content_counts_more_than_the_ending(data, filename, name):
    assert registry._name_of(data, filename) == name.removeprefix("read_")


@pytest.mark.parametrize(
    ("data", "filename", "code"),
    [
        (b"", "a.doc", "empty_file"),
        (b"\x00" * 100, "a.doc", "empty_file"),
        (OLE + bytes(2000), "a.doc", "not_word"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.doc", "password_needed"),
        (b"just text", "a.doc", "not_word"),
        (WORD, "a.doc", "conversion_failed" if word97.is_installed() else "converter_missing"),
        (WORD[:600], "a.doc", "conversion_failed" if word97.is_installed() else "converter_missing"),
        (RTF, "a.rtf", "converter_missing"),
        (odt(), "a.odt", "converter_missing"),
    ],
)
def test_unreadable_document_says_why(without_libreoffice, data, filename, code):
    parsed = parse_bytes(data, filename)
    assert (parsed.source.status, parsed.source.error_code) == ("failed", code)


@pytest.mark.needs_libreoffice
@pytest.mark.parametrize(
    ("data", "filename"), [(WORD, "a.doc"), (b"{\\rtf1 " + b"{" * 100_000, "bomb.rtf"), (odt(), "a.odt")]
)
def test_documents_that_libreoffice_cannot_read_fail_with_a_code(data, filename):
    assert parse_bytes(data, filename).source.error_code in ("conversion_failed", "empty_file")


@pytest.mark.needs_libreoffice
def test_rtf_is_read():
    (block,) = reader.read_rtf(RTF).blocks
    assert block.text.value == "Kế hoạch"


@pytest.mark.needs_libreoffice
def test_a_hanging_converter_is_ended(monkeypatch):
    """The document takes seconds: a line is sometimes converted before the one who waits for it is told to end."""
    long = RTF.removesuffix(b"}") + rb"\par trang" * 200_000 + b"}"
    monkeypatch.setattr(libreoffice, "SECONDS", 0.01)
    assert parse_bytes(long, "a.rtf").source.error_code == "conversion_failed"


@pytest.mark.needs_libreoffice
def test_nothing_is_left_behind(monkeypatch, tmp_path):
    warm_libreoffice.end()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    reader.read_rtf(RTF)
    parse_bytes(WORD, "a.doc")
    warm_libreoffice.end()
    assert list(Path(tmp_path).iterdir()) == []


def converting(data: bytes, *codes: str) -> Callable[[Path, Path], SimpleNamespace]:
    """A converter that gives `data` and tells `codes`."""

    def convert(_: Path, target: Path) -> SimpleNamespace:
        target.write_bytes(data)
        return SimpleNamespace(
            report=SimpleNamespace(diagnostics=[SimpleNamespace(code=code) for code in codes])
        )

    return convert


@pytest.mark.skipif(not word97.is_installed(), reason="msdoc2docx is not installed")
@pytest.mark.parametrize(
    ("code", "told"),
    [("MAIN_TEXTBOX_TABLE_MALFORMED", "text_left_out"), ("FLOATING_SHAPE_TYPES_DEFERRED", None)],
)
def test_what_the_converter_leaves_out_is_told(without_libreoffice, monkeypatch, code, told):
    monkeypatch.setattr("doc2docx.convert", converting(DOCX, code))
    assert parse_bytes(WORD, "a.doc").source.error_code == told


@pytest.mark.skipif(not word97.is_installed(), reason="msdoc2docx is not installed")
def test_what_the_converter_leaves_out_libreoffice_reads(monkeypatch):
    monkeypatch.setattr("doc2docx.convert", converting(DOCX, "MAIN_TEXTBOX_TABLE_MALFORMED"))
    monkeypatch.setattr(libreoffice, "program", lambda: "soffice")
    boxed = docx(paragraph("Kế hoạch trong hộp văn bản"))
    monkeypatch.setattr(libreoffice, "docx_of", lambda data, ending: boxed)
    (block,) = reader.read_doc(WORD).blocks
    assert block.text.value == "Kế hoạch trong hộp văn bản"


@pytest.mark.skipif(not word97.is_installed(), reason="msdoc2docx is not installed")
@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=3000))
def test_damaged_bytes_give_a_coded_error(rest):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(libreoffice, "program", lambda: None)
        source = parse_bytes(OLE + "WordDocument".encode("utf-16-le") + rest, "a.doc").source
    assert source.error_code in ("conversion_failed", "password_needed")
