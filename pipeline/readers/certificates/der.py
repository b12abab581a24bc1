"""Elements of ASN.1 in its basic and distinguished encodings (ITU-T X.690)."""

from collections.abc import Iterator
from typing import NamedTuple

_LONG_FORM = 0x80
_MANY_BYTES = 0x1F
_MOST_LENGTH_BYTES = 4
_MOST_DEPTH = 30

INTEGER, OBJECT_ID, SEQUENCE, SET = 0x02, 0x06, 0x30, 0x31


class Element(NamedTuple):
    """An element: its tag, its content, and the whole of its bytes."""

    tag: int
    content: bytes
    whole: bytes


def elements(data: bytes) -> Iterator[Element]:
    """The elements that stand one behind another in `data`. Raises ValueError where something else does."""
    at = 0
    while at < len(data):
        element, at = _element(data, at, 0)
        yield element


def first_element(data: bytes) -> Element:
    """The first element of `data`, whatever follows it. Raises ValueError where there is none."""
    return _element(data, 0, 0)[0]


def _element(data: bytes, at: int, depth: int) -> tuple[Element, int]:
    """The element at a place, and the place behind it."""
    if at + 2 > len(data) or data[at] & _MANY_BYTES == _MANY_BYTES or depth > _MOST_DEPTH:
        raise ValueError(f"no element at byte {at}")
    start = at + 2
    size = data[at + 1]
    if size == _LONG_FORM:
        content, end = _until_end_mark(data, start, depth)
        return Element(data[at], content, data[at:end]), end
    if size > _LONG_FORM:
        count = size - _LONG_FORM
        if count > _MOST_LENGTH_BYTES:
            raise ValueError(f"an element of 2**{8 * count} bytes at byte {at}")
        size = int.from_bytes(data[start : start + count])
        start += count
    end = start + size
    if end > len(data):
        raise ValueError(f"the element at byte {at} ends behind the data")
    return Element(data[at], data[start:end], data[at:end]), end


def _until_end_mark(data: bytes, at: int, depth: int) -> tuple[bytes, int]:
    """The content of an element whose length is not told: two zero bytes end it."""
    start = at
    while data[at : at + 2] != b"\0\0":
        _, at = _element(data, at, depth + 1)
    return data[start:at], at + 2
