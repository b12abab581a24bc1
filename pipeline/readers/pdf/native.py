"""Direct calls into PDFium, for what is asked of every character of a page.

pypdfium2's own prototypes convert each argument; plain integers and one array for all boxes cost a
quarter of that. PYFUNCTYPE holds the interpreter's lock, which PDFium needs anyway: it is not
thread-safe.
"""

from collections.abc import Callable
from ctypes import PYFUNCTYPE, c_float, c_int, c_ulong, c_ushort, c_void_p, cast
from ctypes import addressof as address
from typing import Any, NamedTuple

from pipeline.readers.pdf.pdfium import Handle
from pipeline.readers.pdf.pdfium import raw as pdfium

Plain = type[c_int] | type[c_ulong] | type[c_float] | type[c_void_p]


def direct(name: str, result: Plain, *arguments: Plain) -> Callable[..., Any]:
    """A function of PDFium that takes and gives plain numbers and addresses."""
    return PYFUNCTYPE(result, *arguments)(cast(getattr(pdfium, name), c_void_p).value or 0)


_loose_box = direct("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, c_void_p)
_unicode = direct("FPDFText_GetUnicode", c_int, c_void_p, c_int)
_angle = direct("FPDFText_GetCharAngle", c_float, c_void_p, c_int)
_text_object = direct("FPDFText_GetTextObject", c_void_p, c_void_p, c_int)
_FLOATS_A_BOX = 4
_BYTES_A_BOX = 16
_SURROGATES = range(0xD800, 0xE000)


class Glyphs(NamedTuple):
    """Characters of a page in the order of its content; their edges, each a list parallel to the text."""

    text: str
    left: list[float]
    top: list[float]
    right: list[float]
    bottom: list[float]


def glyphs(text_page: Handle, text: str, start: int = 0) -> Glyphs:
    """The characters from `start` on, with the boxes that the font gives them, in the page's own space.

    A box is as high as the line and as wide as the advance; y grows upwards.
    """
    handle = cast(text_page, c_void_p).value
    count = len(text) - start
    edges = (c_float * (_FLOATS_A_BOX * count))()
    place = address(edges)
    for index in range(start, start + count):
        _loose_box(handle, index, place)
        place += _BYTES_A_BOX
    return Glyphs(text[start:], edges[0::4], edges[1::4], edges[2::4], edges[3::4])


def page_text(text_page: Handle) -> str:
    """One character for each that PDFium counts; the bulk call leaves some out, then each is asked for."""
    handle = cast(text_page, c_void_p).value
    count = max(0, pdfium.FPDFText_CountChars(text_page))
    buffer = (c_ushort * (count + 1))()
    pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
    if len(text) == count:
        return text
    codes = (_unicode(handle, index) for index in range(count))
    return "".join("\ufffd" if code in _SURROGATES or code > 0x10FFFF else chr(code) for code in codes)


def angle(text_page: Handle, index: int) -> float:
    """How far the character is turned, in radians."""
    return float(_angle(cast(text_page, c_void_p).value, index))


def text_objects(text_page: Handle, indexes: list[int]) -> list[int | None]:
    """The addresses of the text objects that the characters stand in."""
    handle = cast(text_page, c_void_p).value
    return [_text_object(handle, index) for index in indexes]
