"""Direct calls into PDFium, for what is asked of every character of a page.

pypdfium2's own prototypes convert each argument; plain integers and one array for all boxes cost a
quarter of that. PYFUNCTYPE holds the interpreter's lock, which PDFium needs anyway: it is not
thread-safe.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from ctypes import (
    PYFUNCTYPE,
    addressof,
    byref,
    c_double,
    c_float,
    c_int,
    c_ulong,
    c_ushort,
    c_void_p,
    cast,
    memset,
)
from functools import cache
from itertools import repeat
from math import pi
from typing import Any, NamedTuple

from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium

Plain = type[c_int] | type[c_ulong] | type[c_float] | type[c_double] | type[c_void_p]


def direct(name: str, result: Plain, *arguments: Plain) -> Callable[..., Any]:
    """A function of PDFium that takes and gives plain numbers and addresses."""
    return PYFUNCTYPE(result, *arguments)(cast(getattr(pdfium, name), c_void_p).value or 0)


def bare(name: str, result: Plain | None) -> Callable[..., Any]:
    """A function of PDFium whose arguments are what `byref` gives, and small whole numbers.

    Nothing is converted, so that a call takes less than half as long.
    """
    return PYFUNCTYPE(result)(cast(getattr(pdfium, name), c_void_p).value or 0)


def address_of(handle: Handle) -> int:
    """The address that a pointer of PDFium holds; a cast would take four times as long."""
    return addressof(handle.contents)


_loose_box = bare("FPDFText_GetLooseCharBox", None)
_origin = direct("FPDFText_GetCharOrigin", c_int, c_void_p, c_int, c_void_p, c_void_p)
_unicode = direct("FPDFText_GetUnicode", c_int, c_void_p, c_int)
_angle = bare("FPDFText_GetCharAngle", c_float)
_text_object = bare("FPDFText_GetTextObject", c_void_p)
_FLOATS_A_BOX = 4
_BYTES_A_BOX = 16
_AT_ONCE = 2048
"""Boxes; more than most pages have words."""
_BYTES_A_PLACE = 16
_SURROGATES = range(0xD800, 0xE000)


class Edges(NamedTuple):
    """The edges of boxes, list by list."""

    left: list[float]
    top: list[float]
    right: list[float]
    bottom: list[float]


def edges_of(text_page: Handle, indexes: Sequence[int]) -> Edges:
    """The boxes that the font gives to these characters, in the page's own space.

    A box is as high as the line and as wide as the advance; y grows upwards.
    """
    handle = byref(text_page.contents)
    room, places, written = _room_for_boxes()
    edges = Edges([], [], [], [])
    for start in range(0, len(indexes), _AT_ONCE):
        part = indexes[start : start + _AT_ONCE]
        memset(room, 0, _BYTES_A_BOX * len(part))
        deque(map(_loose_box, repeat(handle), part, places), maxlen=0)
        for at, edge in enumerate(edges):
            edge.extend(written[at : _FLOATS_A_BOX * len(part) : _FLOATS_A_BOX].tolist())
    return edges


@cache
def _room_for_boxes() -> tuple[Any, list[Any], "memoryview[float]"]:
    """Numbers for `_AT_ONCE` boxes, where each is to be written, and what is: they take longer than calls."""
    room = (c_float * (_FLOATS_A_BOX * _AT_ONCE))()
    places = [byref(room, _BYTES_A_BOX * number) for number in range(_AT_ONCE)]
    return room, places, memoryview(room).cast("B").cast("f")


def origins_of(text_page: Handle, indexes: Sequence[int]) -> Edges:
    """Where each of these characters stands on its baseline, as boxes without extent."""
    handle = address_of(text_page)
    places = (c_double * (2 * len(indexes)))()
    for at, index in enumerate(indexes):
        x = addressof(places) + _BYTES_A_PLACE * at
        _origin(handle, index, x, x + _BYTES_A_PLACE // 2)
    return Edges(places[0::2], places[1::2], places[0::2], places[1::2])


def page_text(text_page: Handle) -> str:
    """One character for each that PDFium counts; the bulk call leaves some out, then each is asked for."""
    handle = address_of(text_page)
    size = max(0, pdfium.FPDFText_CountChars(text_page))
    buffer = bytearray(2 * (size + 1))  # a type of array for each length would take longer than the call
    pdfium.FPDFText_GetText(text_page, 0, size, byref(c_ushort.from_buffer(buffer)))
    text = buffer.decode("utf-16-le", "replace").rstrip("\0")
    if len(text) == size:
        return text
    codes = (_unicode(handle, index) for index in range(size))
    return "".join("\ufffd" if code in _SURROGATES or code > 0x10FFFF else chr(code) for code in codes)


def angles_of(text_page: Handle, indexes: Iterable[int]) -> list[float]:
    """By how much each character is turned, clockwise, in radians."""
    return list(map(_angle, repeat(byref(text_page.contents)), indexes))


def quarter_turns(text_page: Handle, indexes: Iterable[int]) -> list[int]:
    """How many turns to the right make each character stand upright in the page's own space: 0 to 3."""
    # The engine counts the angle clockwise; text that runs upwards needs one turn to the right.
    return [-round(angle / (pi / 2)) % 4 if angle else 0 for angle in angles_of(text_page, indexes)]


def text_objects(text_page: Handle, indexes: Sequence[int]) -> list[int | None]:
    """The addresses of the text objects that the characters stand in."""
    return list(map(_text_object, repeat(byref(text_page.contents)), indexes))
