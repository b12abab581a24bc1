"""Documents with a password are told of; what documents would run is not run."""

import struct
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from pipeline.parsing import parse_bytes
from pipeline.readers.office import libreoffice, word97

RTF = rb"{\rtf1\ansi{\fonttbl{\f0 Times New Roman;}}\f0 K\u7871? ho\u7841?ch\par}"
SECTOR = 64
"""Bytes; small streams begin at such steps, large ones at multiples of them."""
FIB = struct.pack("<H", 0xA5EC)
FLAGS = 10
ENCRYPTED = 0x0100
"""[MS-DOC] 2.5.2: the bit fEncrypted of the flags, ten bytes into the WordDocument stream."""
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Main
 Open "{path}" For Output As #1
 Print #1, "ran"
 Close #1
End Sub
</script:module>"""
CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:scripts><office:event-listeners>
<script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:type="simple"
 xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document"/>
</office:event-listeners></office:scripts><office:body><office:text><text:p>Kế hoạch</text:p></office:text></office:body>
</office:document-content>"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<library:{tag} xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"
 library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:{item}
 library:name="{name}"{link}/></library:{tag}>"""


def locked(document: bytes) -> bytes:
    """The Word 97 document with the mark of a password."""
    start = next(at for at in range(SECTOR, len(document), SECTOR) if document[at : at + 2] == FIB)
    (flags,) = struct.unpack_from("<H", document, start + FLAGS)
    marked = bytearray(document)
    struct.pack_into("<H", marked, start + FLAGS, flags | ENCRYPTED)
    return bytes(marked)


def with_macro(path: Path) -> bytes:
    """An ODT file that writes to `path` when it is opened, where macros are run."""
    kinds = {
        "/": "application/vnd.oasis.opendocument.text",
        "content.xml": "text/xml",
        "Basic/script-lc.xml": "text/xml",
        "Basic/Standard/script-lb.xml": "text/xml",
        "Basic/Standard/Module1.xml": "text/xml",
    }
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in kinds.items()
    )
    parts = {
        "mimetype": kinds["/"],
        "content.xml": CONTENT,
        "Basic/script-lc.xml": LIBRARY.format(
            tag="libraries", item="library", name="Standard", link=' library:link="false"'
        ),
        "Basic/Standard/script-lb.xml": LIBRARY.format(
            tag="library", item="element", name="Module1", link=""
        ),
        "Basic/Standard/Module1.xml": MACRO.replace("{path}", str(path)),
        "META-INF/manifest.xml": '<manifest:manifest manifest:version="1.2" xmlns:manifest='
        f'"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{entries}</manifest:manifest>',
    }
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return written.getvalue()


@pytest.fixture(scope="module")
def document() -> bytes:
    """A Word 97 document."""
    return libreoffice.converted(RTF, ".rtf", ".doc")


@pytest.mark.needs_libreoffice
@pytest.mark.parametrize("by", ["both", "LibreOffice", "msdoc2docx"])
def test_a_word_document_with_a_password_says_so(by, document, monkeypatch):
    assert parse_bytes(document, "a.doc").source.status == "ok"
    if by == "LibreOffice":
        monkeypatch.setattr(word97, "is_installed", lambda: False)
    elif by == "msdoc2docx":
        if not word97.is_installed():
            pytest.skip("msdoc2docx is not installed")
        monkeypatch.setattr(libreoffice, "program", lambda: None)
    source = parse_bytes(locked(document), "a.doc").source
    assert (source.status, source.error_code) == ("failed", "password_needed")


def test_an_open_document_text_with_a_password_says_so() -> None:
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data manifest:checksum='x'/>")
    assert parse_bytes(written.getvalue(), "a.odt").source.error_code == "password_needed"


@pytest.mark.needs_libreoffice
def test_what_a_document_would_run_is_not_run(tmp_path: Path) -> None:
    written = tmp_path / "ran"
    source = parse_bytes(with_macro(written), "a.odt").source
    assert (source.status, source.reader) == ("ok", "odt")
    assert not written.exists()
