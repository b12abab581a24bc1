"""A large TIFF in bands of rows: each strip of it is packed by itself, and a few make a file of their own."""

import struct
from collections.abc import Iterator
from io import BytesIO

from PIL import Image
from PIL.TiffImagePlugin import ImageFileDirectory_v2, TiffImageFile

_WIDTH, _HEIGHT, _COMPRESSION, _OFFSETS, _ROWS_A_STRIP, _SIZES, _PLANES = 256, 257, 259, 273, 278, 279, 284
_UNPACKED = 1
_KEPT = (_WIDTH, 258, _COMPRESSION, 262, 266, 277, _PLANES, 292, 293, 317, 320, 338, 339, 347, 530, 532)
"""The tags that say how strips are to be read."""
_HEAD = 8
_LEAST_BAND = 256
"""Rows: each band is a file of its own to Pillow, which is not to be opened for a few of them."""


def has_strips(image: TiffImageFile) -> bool:
    """Whether the picture comes in several strips of whole rows with all their colours, or is not packed."""
    tags = image.tag_v2
    is_cut = len(tags.get(_OFFSETS, ())) > 1 or tags.get(_COMPRESSION) == _UNPACKED
    return is_cut and tags.get(_PLANES, 1) == 1 and _ROWS_A_STRIP in tags and _SIZES in tags


def tiff_bands(image: TiffImageFile, data: bytes, height: int) -> Iterator[Image.Image]:
    """The picture in bands whose height is a multiple of `height`; the last may have fewer rows."""
    tags = image.tag_v2
    strips, rows = _strips(tags)
    together = height * max(1, -(-_LEAST_BAND // (rows * height)))
    for start in range(0, len(strips), together):
        some = strips[start : start + together]
        left = tags[_HEIGHT] - start * rows  # those of the picture may be turned already
        with Image.open(BytesIO(_file(tags, data, some, rows, min(left, len(some) * rows)))) as band:
            band.load()
            yield band


def _strips(tags: ImageFileDirectory_v2) -> tuple[list[tuple[int, int]], int]:
    """Where the strips begin, their sizes, how many rows each has; one unpacked strip is cut into rows."""
    strips = list(zip(tags[_OFFSETS], tags[_SIZES], strict=True))
    if len(strips) > 1:
        return strips, tags[_ROWS_A_STRIP]
    (start, size), height = strips[0], tags[_HEIGHT]
    row = size // height
    return [(start + place * row, row) for place in range(height)], 1


def _file(
    tags: ImageFileDirectory_v2, data: bytes, strips: list[tuple[int, int]], rows: int, height: int
) -> bytes:
    """A TIFF of nothing but these strips."""
    content = b"".join(data[offset : offset + size] for offset, size in strips)
    ends = [0]
    for _, size in strips:
        ends.append(ends[-1] + size)
    own = ImageFileDirectory_v2(prefix=tags.prefix)
    for tag in _KEPT:
        if tag in tags:
            own.tagtype[tag] = tags.tagtype[tag]
            own[tag] = tags[tag]
    own[_HEIGHT] = height
    own[_ROWS_A_STRIP] = rows
    own[_OFFSETS] = tuple(ends[:-1])  # counted from the end of the tags, which Pillow adds
    own[_SIZES] = tuple(size for _, size in strips)
    order = "<" if tags.prefix == b"II" else ">"
    head = struct.pack(order + "HL", 42, _HEAD)
    return b"".join((tags.prefix, head, own.tobytes(_HEAD), content))
