"""Bytes to text: UTF-8 and UTF-16, with or without a byte order mark, and encodings from before Unicode."""

import codecs

import regex

from pipeline.encodings import (
    Encodings,
    has_foreign,
    is_suspicious,
    judge,
    judge_bytes,
    shown,
    undoubled,
    with_headings,
    with_strays_read,
    without_references,
)
from pipeline.readers.errors import BinaryFileError, EmptyFileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = regex.compile(rb"""charset\s*=\s*["']?([\w-]+)""", regex.IGNORECASE)
_CONTROLS = bytes([0x01, *range(0x03, 0x09), *range(0x0E, 0x20)])
_SAMPLE = 65_536
_MOST_CONTROLS = 0.02


def decode(data: bytes) -> str:
    """The text of `data`, byte order mark left out.

    Raises EmptyFileError where there is nothing to read, BinaryFileError where the bytes are no text.
    """
    _require_bytes(data)
    known = _in_unicode(data)
    text = _from_bytes(data) if known is None else _repaired(known)
    _require_text(text[:_SAMPLE])
    return text


def decode_page(data: bytes) -> tuple[str, bool]:
    """The text of a page whose fonts tell more, and whether it is Unicode: else as Windows-1252 shows it.

    Raises as `decode` does.
    """
    _require_bytes(data)
    known = _in_unicode(data)
    text = undoubled(shown(data) if known is None else known)
    _require_text(text[:_SAMPLE])
    return text, known is not None


def _in_unicode(data: bytes) -> str | None:
    """The text where its mark, its zero bytes or its bytes themselves say that it is Unicode."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if wide := _utf16_without_mark(data[:_SAMPLE]):
        return _strict(data, wide)
    text = _in_utf8(data)
    named = _of_named(data) if text and text.isascii() else None
    return named or text


def _in_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _repaired(text: str) -> str:
    """A text in Unicode whose letters may be those of an older encoding, or UTF-8, taken for Latin-1."""
    text = undoubled(without_references(text))
    return (_old(text) or with_strays_read(text)) if has_foreign(text) else text


def _from_bytes(data: bytes) -> str:
    """The text of bytes that are no Unicode, or not throughout."""
    view = shown(data)
    if (text := undoubled(view)) != view:
        return _in_lines(data) or _old(text) or _of_named(data) or _strict(data, "utf-8")
    return _old(view) or _of_named(data) or _short_and_old(view) or _strict(data, "utf-8")


def _of_named(data: bytes) -> str | None:
    """The text in the encoding that the file names."""
    named = _declared(data)
    return _strict(data, named) if named else None


def _in_lines(data: bytes) -> str | None:
    """UTF-8 with lines in an encoding from before it; None where these do not tell which."""
    lines = [(_in_utf8(line), shown(line)) for line in data.split(b"\n")]
    strays = "\n".join(view for text, view in lines if text is None)
    encodings = judge_bytes(strays) if undoubled(strays) == strays else None
    if encodings is None:
        return None
    return "\n".join(encodings.decoded(view) if text is None else text for text, view in lines)


def _old(text: str) -> str | None:
    """The text where it is in an encoding from before Unicode, and shown as Latin-1."""
    encodings = judge([(None, text)]) if is_suspicious(text[:_SAMPLE]) else None
    return _decoded(text, encodings) if encodings else None


def _short_and_old(text: str) -> str | None:
    """The same of a text of which few are letters: a title, a table of figures."""
    encodings = judge_bytes(text)
    return _decoded(text, encodings) if encodings else None


def _decoded(text: str, encodings: Encodings) -> str:
    """The text in Unicode; that of TCVN3 may have lost a font of capitals."""
    decoded = encodings.decoded_lines(text)
    return with_headings(decoded) if encodings.may_lack_capitals else decoded


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BinaryFileError("encoding", place=f"byte {error.start}", encoding=encoding) from error


def _utf16_without_mark(sample: bytes) -> str | None:
    """Half of the bytes of Latin text in UTF-16 are zero, on one side."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    enough = len(sample) // 8
    if odd > enough and even * 8 < odd:
        return "utf-16-le"
    if even > enough and odd * 8 < even:
        return "utf-16-be"
    return None


def _declared(data: bytes) -> str | None:
    """The charset that an HTML page declares, where Python knows it, and it is one of text: `hex` is none."""
    match = _CHARSET.search(data[:4096]) if data.lstrip()[:1] == b"<" else None
    if match is None:
        return None
    try:
        name = codecs.lookup(match.group(1).decode("ascii")).name
        "a".encode(name)  # raises where it is none of text
    except (LookupError, UnicodeError):
        return None
    return name


def _require_bytes(data: bytes) -> None:
    if not data.strip(b" \t\r\n\x00"):
        raise EmptyFileError()


def _require_text(sample: str) -> None:
    encoded = sample.encode("utf-8", "surrogatepass")  # bytes are sorted out ten times as fast as characters
    controls = len(encoded) - len(encoded.translate(None, _CONTROLS))
    if controls > _MOST_CONTROLS * len(sample) or sample.count("\x00") > len(sample) // 10:
        raise BinaryFileError()
