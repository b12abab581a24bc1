"""Reads what Word wrote before DOCX, and what other office programs write."""

import re
from dataclasses import replace

from pipeline.readers.blocks import ReadResult
from pipeline.readers.errors import EmptyFileError, ReadError
from pipeline.readers.office import libreoffice, word97
from pipeline.readers.office.decryption import decrypted
from pipeline.readers.office.errors import ConversionFailedError, ConverterMissingError, NotWordError
from pipeline.readers.office.passwords import is_locked_odt, is_locked_word
from pipeline.readers.options import DEFAULT_OPTIONS, ReadOptions
from pipeline.readers.passwords import PasswordNeededError

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ZIP = b"PK\x03\x04"
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_BRACE = re.compile(rb"[{}]")
_MOST_NESTED = 2_000
"""Groups within groups of an RTF file; Word nests a few dozen."""


def read_doc(data: bytes, options: ReadOptions = DEFAULT_OPTIONS) -> ReadResult:
    """The blocks of a document of Word 97-2003, or of an encrypted DOCX, which is kept in the same container.

    Raises ReadError where it cannot be read. Evidence counts in the DOCX that it is converted to.
    """
    if is_locked_word(data):
        data = decrypted(data, options.password)
    if data.startswith(_ZIP):
        return _read_docx(data)
    _require_word(data)
    docx, problem = _converted(data)
    result = _read_docx(docx)
    problem = result.problem or problem
    return replace(result, reader="doc", media_type="application/msword", problem=problem)


def read_rtf(data: bytes) -> ReadResult:
    """The blocks of an RTF document. Raises ReadError where it cannot be read."""
    _require_program("RTF")
    if _nesting(data) > _MOST_NESTED:
        raise ConversionFailedError(detail="RTF: {{{ … }}}")
    return replace(_read_docx(libreoffice.docx_of(data, ".rtf")), reader="rtf", media_type="application/rtf")


def read_odt(data: bytes) -> ReadResult:
    """The blocks of an OpenDocument text. Raises ReadError where it cannot be read."""
    if is_locked_odt(data):
        raise PasswordNeededError("unopenable")
    _require_program("ODT")
    media_type = "application/vnd.oasis.opendocument.text"
    return replace(_read_docx(libreoffice.docx_of(data, ".odt")), reader="odt", media_type=media_type)


def _read_docx(data: bytes) -> ReadResult:
    from pipeline.readers.docx import read_docx  # noqa: PLC0415  each start asks which converters there are

    return read_docx(data)


def _converted(data: bytes) -> tuple[bytes, ReadError | None]:
    """By msdoc2docx, which keeps tables best; by LibreOffice where that is missing, gives up or leaves text.

    With the DOCX comes why text is missing, where there is no LibreOffice.
    """
    if word97.is_installed():
        try:
            docx, loss = word97.docx_of(data)
        except ConversionFailedError:
            if libreoffice.program() is None:
                raise
        else:
            if loss is None or libreoffice.program() is None:
                return docx, loss
    _require_program("Word 97-2003 (.doc)")
    return libreoffice.docx_of(data, ".doc"), None


def _require_word(data: bytes) -> None:
    if not data.strip(b" \t\r\n\x00"):
        raise EmptyFileError()
    if not data.startswith(_OLE) or _WORD_STREAM not in data:
        raise NotWordError()


def _require_program(what: str) -> None:
    if libreoffice.program() is None:
        raise ConverterMissingError(kind=what)


def _nesting(data: bytes) -> int:
    """How deep the groups of an RTF file are nested, at most."""
    depth = deepest = 0
    for brace in _BRACE.finditer(data):
        depth += 1 if brace[0] == b"{" else -1
        deepest = max(deepest, depth)
    return deepest
