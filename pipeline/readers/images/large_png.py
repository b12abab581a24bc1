"""Large colour PNGs, drawn smaller while they are decoded: Pillow would hold four bytes for each pixel.

A PDF may hold the packed rows of a PNG as they are, and PDFium unpacks them row by row.
"""

import struct
from io import BytesIO
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from pipeline.readers.pdf.document import open_document
from pipeline.readers.pdf.page import opened
from pipeline.readers.scan.picture import LONGEST_SIDE, POINTS_AN_INCH, RESOLUTION, page_picture

if TYPE_CHECKING:
    from pipeline.readers.scan.pixels import Pixels

_LARGE = 30_000_000
"""Pixels: Pillow takes 120 MB for as many."""
_MARK = b"\x89PNG\r\n\x1a\n"
_TRUE_COLOUR = (8, 2, 0, 0, 0)
"""Bits, kind of colours, packing, filters, interlacing: of these rows PDFs have the same form."""
_TRANSPARENT, _TURNED = b"tRNS", b"eXIf"


class _Png(NamedTuple):
    size: tuple[int, int]
    rows: bytes
    """As they are packed."""


def drawn_smaller(image: Image.Image, data: bytes) -> "Pixels | None":
    """The picture in shades of grey, LONGEST_SIDE pixels long; None where Pillow can decode it as well.

    Raises what Pillow raises where the file is damaged.
    """
    if image.format != "PNG" or image.mode != "RGB" or image.width * image.height < _LARGE:
        return None
    with Image.open(BytesIO(data)) as unread:
        unread.verify()
    png = _unwrapped(data)
    if png is None:
        return None
    with open_document(_as_pdf(png)) as document, opened(document, 1) as (page, _):
        return page_picture(page).pixels


def _unwrapped(data: bytes) -> _Png | None:
    """The rows of the file, whose chunks are known to be whole; None where they are of another form."""
    rows: list[bytes] = []
    size = 0, 0
    form: list[int] = []
    at = len(_MARK)
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        content = memoryview(data)[at + 8 : at + 8 + length]
        if name in (_TRANSPARENT, _TURNED):
            return None
        if name == b"IHDR":
            width, height, *form = struct.unpack(">II5B", content)
            size = width, height
        if name == b"IDAT":
            rows.append(bytes(content))
        at += length + 12
    return _Png(size, b"".join(rows)) if tuple(form) == _TRUE_COLOUR else None


def _as_pdf(png: _Png) -> bytes:
    """A page that is the picture, of such a size that it is drawn LONGEST_SIDE pixels long."""
    width, height = png.size
    points = LONGEST_SIDE / RESOLUTION * POINTS_AN_INCH / max(png.size)
    wide, high = width * points, height * points
    drawing = f"{wide} 0 0 {high} 0 0 cm /I Do".encode()
    packed = f"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 3 /Columns {width} >>"
    picture = f"/Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB /BitsPerComponent 8"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide} {high}] /Contents 4 0 R "
        f"/Resources << /XObject << /I 5 0 R >> >> >>".encode(),
        _stream("", drawing),
        _stream(f"{picture} {packed}", png.rows),
    ]
    parts = [f"{number} 0 obj\n".encode() + body + b"\nendobj\n" for number, body in enumerate(objects, 1)]
    head = b"%PDF-1.5\n"
    *starts, end = accumulate(map(len, [head, *parts]))
    size = len(objects) + 1
    table = f"xref\n0 {size}\n0000000000 65535 f \n" + "".join(f"{start:010} 00000 n \n" for start in starts)
    tail = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{end}\n%%EOF"
    return b"".join((head, *parts, (table + tail).encode()))


def _stream(entries: str, content: bytes) -> bytes:
    return f"<< {entries} /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"
