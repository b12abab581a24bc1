"""Bytes to text: UTF-8 and UTF-16, with or without a byte order mark, and encodings from before Unicode."""

import codecs

import regex

from pipeline.encodings import Encodings, is_suspicious, judge, judge_bytes
from pipeline.readers.errors import BinaryFileError, EmptyFileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = regex.compile(rb"""charset\s*=\s*["']?([\w-]+)""", regex.IGNORECASE)
_CONTROLS = bytes([0x01, *range(0x03, 0x09), *range(0x0E, 0x20)])
_WINDOWS = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
_WINDOWS = {code: shown for code, shown in _WINDOWS.items() if shown != "\ufffd"}
"""How Windows-1252 shows the bytes that are control codes in Latin-1."""
_SAMPLE = 65_536
_MOST_CONTROLS = 0.02


def decode(data: bytes) -> str:
    """The text of `data`, byte order mark left out.

    Raises EmptyFileError where there is nothing to read, BinaryFileError where the bytes are no text.
    """
    if not data.strip(b" \t\r\n\x00"):
        raise EmptyFileError("tệp rỗng / the file is empty", "Hãy kiểm tra tệp gốc / check the original file")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    shown = _in_utf8(data)
    text = _old(data, shown) or _of_named(data) or shown or _short_and_old(data) or _strict(data, "utf-8")
    _require_text(text[:_SAMPLE])
    return text


def _of_named(data: bytes) -> str | None:
    """The text in the encoding that the file names, or that its zero bytes tell."""
    named = _utf16_without_mark(data[:_SAMPLE]) or _declared(data)
    return _strict(data, named) if named else None


def _old(data: bytes, shown: str | None) -> str | None:
    """The text of bytes in an encoding from before Unicode, or of such bytes once mistaken for Latin-1.

    `shown` is what they are in UTF-8, None where they are no such text.
    """
    shown = _as_windows_shows(data) if shown is None else shown
    encodings = judge([(None, shown)]) if is_suspicious(shown[:_SAMPLE]) else None
    return _in_lines(encodings, shown) if encodings else None


def _short_and_old(data: bytes) -> str | None:
    """The text of bytes that are no UTF-8, and of which few are letters: a title, a table of figures."""
    shown = _as_windows_shows(data)
    encodings = judge_bytes(shown)
    return _in_lines(encodings, shown) if encodings else None


def _in_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _as_windows_shows(data: bytes) -> str:
    return data.decode("latin-1").translate(_WINDOWS)


def _in_lines(encodings: Encodings, shown: str) -> str:
    return "".join(map(encodings.decoded, shown.splitlines(keepends=True)))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BinaryFileError(
            f"nội dung không phải văn bản {encoding} / the content is no {encoding} text",
            "Hãy lưu lại tệp ở dạng UTF-8, hoặc dùng bản DOCX/PDF / save the file as UTF-8 text",
            place=f"byte {error.start}",
        ) from error


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


def _require_text(sample: str) -> None:
    encoded = sample.encode("utf-8", "surrogatepass")  # bytes are sorted out ten times as fast as characters
    controls = len(encoded) - len(encoded.translate(None, _CONTROLS))
    if controls > _MOST_CONTROLS * len(sample) or sample.count("\x00") > len(sample) // 10:
        raise BinaryFileError(
            "nội dung là dữ liệu nhị phân, không phải văn bản / the content is binary, not text",
            "Hãy kiểm tra đuôi tệp / check the file's extension",
        )
