"""Whether an office document opens with a password only."""

import struct
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from pipeline.readers.passwords import holds_encrypted_package

_SECTOR = 64
"""Bytes: every stream of an OLE file begins at a multiple of them."""
_WORD_MARK = struct.pack("<H", 0xA5EC)
_VERSIONS = range(0x00C0, 0x0113)
"""Of the format, from Word 97 to 2007."""
_ENCRYPTED = 0x0100
"""[MS-DOC] 2.5.2, FibBase: fEncrypted, a bit of the flags that stand ten bytes into the stream."""
_MANIFEST = "META-INF/manifest.xml"
_LARGEST_MANIFEST = 10_000_000


def is_locked_word(data: bytes) -> bool:
    """Whether a Word 97-2003 document, or the DOCX that an OLE file wraps, has a password."""
    return holds_encrypted_package(data) or any(
        _half_word(data, at + 10) & _ENCRYPTED for at in _beginnings(data)
    )


def is_locked_odt(data: bytes) -> bool:
    """Whether an OpenDocument text has a password: its manifest says how each part is encrypted."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            small = archive.getinfo(_MANIFEST).file_size <= _LARGEST_MANIFEST
            return small and b"encryption-data" in archive.read(_MANIFEST)
    except (BadZipFile, KeyError, EOFError, OSError, RuntimeError, ValueError, NotImplementedError):
        return False


def _beginnings(data: bytes) -> list[int]:
    """Where the stream of a Word document may begin."""
    found, at = [], data.find(_WORD_MARK)
    while at >= 0:
        if at % _SECTOR == 0 and len(data) >= at + 12 and _half_word(data, at + 2) in _VERSIONS:
            found.append(at)
        at = data.find(_WORD_MARK, at + 1)
    return found


def _half_word(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")
