"""A large PNG in bands of rows, so that it never stands in memory whole.

Its rows are unpacked in a stream. What undoes their filters is Pillow, which gets each band as a PNG of its
own that begins with the last row of the band before.
"""

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

import numpy as np
from PIL import Image

_MARK = b"\x89PNG\r\n\x1a\n"
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""How many samples make a point, by the kind of colours that the file names."""
_KINDS = {1: (0, "L"), 2: (4, "LA"), 3: (2, "RGB"), 4: (6, "RGBA")}
"""By the bytes of a point: the kind of colours with as many, and Pillow's name of it."""
_SIXTEEN_BITS = 16


class _Form(NamedTuple):
    """How rows are written: points in a row, bits of a sample, bytes of a row and of a point."""

    width: int
    bits: int
    row: int
    point: int


def png_bands(image: Image.Image, data: bytes, height: int) -> Iterator[Image.Image]:
    """The picture in bands of so many rows; the last may have fewer. Raises what Pillow raises on damage.

    Of samples of 16 bits the upper 8 are given. `image`: the opened file, not interlaced.
    """
    with Image.open(BytesIO(data)) as unread:
        unread.verify()
    width, _, bits, kind = struct.unpack_from(">IIBB", data, len(_MARK) + 8)
    point = max(1, bits * _SAMPLES[kind] // 8)
    form = _Form(width, bits, -(-width * bits * _SAMPLES[kind] // 8), point)
    for rows in _unfiltered(_packed(data), form, height, image.height):
        yield _drawn(image, rows, form)


def _packed(data: bytes) -> Iterator[memoryview]:
    """The packed rows, piece by piece."""
    at = len(_MARK)
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        if name == b"IDAT":
            yield memoryview(data)[at + 8 : at + 8 + length]
        at += length + 12


def _unfiltered(pieces: Iterator[memoryview], form: _Form, height: int, left: int) -> Iterator[bytes]:
    """The bytes of the points, so many rows at a time."""
    unpack = zlib.decompressobj()
    waiting = b""
    length = form.row // 2 if form.bits == _SIXTEEN_BITS else form.row
    above = bytes(length)
    while left:
        wanted = min(height, left) * (form.row + 1)
        while len(waiting) < wanted:
            piece = unpack.unconsumed_tail or next(pieces, None)
            if piece is None:
                raise EOFError
            waiting += unpack.decompress(piece, wanted - len(waiting))
        rows, waiting = waiting[:wanted], waiting[wanted:]
        band = _without_filters(above, _upper_bytes(rows, form), length, form)
        above = band[-length:]
        yield band
        left -= min(height, left)


def _upper_bytes(rows: bytes, form: _Form) -> bytes:
    """The rows with their filters; of two bytes of a sample the upper, which does not depend on the lower."""
    if form.bits != _SIXTEEN_BITS:
        return rows
    lines = np.frombuffer(rows, dtype=np.uint8).reshape(-1, form.row + 1)
    return np.ascontiguousarray(np.concatenate((lines[:, :1], lines[:, 1::2]), axis=1)).tobytes()


def _without_filters(above: bytes, rows: bytes, length: int, form: _Form) -> bytes:
    point = form.point // 2 if form.bits == _SIXTEEN_BITS else form.point
    kind, _ = _KINDS[point]
    head = struct.pack(">IIBBBBB", length // point, len(rows) // (length + 1) + 1, 8, kind, 0, 0, 0)
    packed = zlib.compress(b"\0" + above + rows, 0)
    chunks = ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    file = _MARK + b"".join(
        struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        for name, content in chunks
    )
    with Image.open(BytesIO(file)) as band:
        return band.tobytes()[length:]


def _drawn(image: Image.Image, rows: bytes, form: _Form) -> Image.Image:
    """The band in the colours of the file, with its palette and what is transparent in it."""
    if form.bits == _SIXTEEN_BITS:
        _, mode = _KINDS[form.point // 2]
        size = form.width, len(rows) // (form.row // 2)
        return Image.frombytes(mode, size, rows)
    size = form.width, len(rows) // form.row
    band = Image.frombytes(image.mode, size, rows, "raw", image.tile[0].args)  # type: ignore[attr-defined]
    if image.palette is not None:
        kind, colours = image.palette.getdata()
        band.putpalette(colours, kind)
    if "transparency" in image.info:
        band.info["transparency"] = image.info["transparency"]
    return band
