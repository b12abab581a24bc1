"""Chooses the reader of a file by its name, and by its content where the name tells nothing."""

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from pipeline.readers.blocks import ReadResult
from pipeline.readers.errors import UnknownFormatError
from pipeline.readers.options import DEFAULT_OPTIONS, ReadOptions

_READERS = {
    "plain_text": "pipeline.readers.plain_text:read_plain_text",
    "html": "pipeline.readers.html:read_html",
    "pdf": "pipeline.readers.pdf:read_pdf",
    "docx": "pipeline.readers.docx:read_docx",
    "doc": "pipeline.readers.office:read_doc",
    "rtf": "pipeline.readers.office:read_rtf",
    "odt": "pipeline.readers.office:read_odt",
    "image": "pipeline.readers.images:read_image",
}
_BY_EXTENSION = {
    ".txt": "plain_text",
    ".text": "plain_text",
    ".md": "plain_text",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
    ".doc": "doc",
    ".dot": "doc",
    ".rtf": "rtf",
    ".odt": "odt",
    ".png": "image",
    ".jpg": "image",
    ".jpeg": "image",
    ".tif": "image",
    ".tiff": "image",
    ".webp": "image",
}
_TEXTS = frozenset({"plain_text", "doc", "docx", "rtf"})
"""What a page saved from a browser may be named after."""
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
_IMAGE = re.compile(rb"\x89PNG\r\n|\xff\xd8\xff|II[*+]\0|MM\0[*+]|RIFF....WEBP", re.DOTALL)
_WITH_OPTIONS = frozenset({"pdf", "image", "doc"})
EXTENSIONS = frozenset(_BY_EXTENSION)
"""The endings of file names that a reader knows, in lower case."""


def read(data: bytes, filename: str, options: ReadOptions = DEFAULT_OPTIONS) -> ReadResult:
    """The blocks of a file. Raises ReadError with a code where it cannot be read."""
    name = _name_of(data, filename)
    module, function = _READERS[name].split(":")
    reader: Callable[..., ReadResult] = getattr(import_module(module), function)
    return reader(data, options) if name in _WITH_OPTIONS else reader(data)


def _name_of(data: bytes, filename: str) -> str:
    """The name of the reader; raises UnknownFormatError."""
    extension = PurePath(filename).suffix.lower()
    name = _by_signature(data) or _BY_EXTENSION.get(extension)
    if name is None:
        raise UnknownFormatError(ending=extension or "?", known=", ".join(sorted(EXTENSIONS)))
    if name in _TEXTS and data[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(
        (b"<!doctype html", b"<html")
    ):
        name = "html"
    return name


def _by_signature(data: bytes) -> str | None:
    """The reader that the first bytes call for, whatever the file is named."""
    if data.startswith(b"PK") and b"word/document" in data:
        return "docx"
    if data.startswith(b"PK") and _OPEN_DOCUMENT in data[:256]:
        return "odt"
    if data.startswith(_OLE):
        return "doc"
    if data.lstrip(b" \r\n\t").startswith(b"{\\rtf"):
        return "rtf"
    if _IMAGE.match(data):
        return "image"
    return "pdf" if data.startswith(b"%PDF-") else None
