"""What is drawn on a page, asked of PDFium with plain addresses: pages hold hundreds of objects."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint, c_void_p, cast, string_at
from itertools import repeat

from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium
from pipeline.readers.pdf.pdfium.native import bare

Point = tuple[float, float]
Edges = tuple[float, float, float, float]
"""Left, bottom, right, top in the page's own space, y upwards."""
Matrix = tuple[float, float, float, float, float, float]

TEXT = pdfium.FPDF_PAGEOBJ_TEXT
PATH = pdfium.FPDF_PAGEOBJ_PATH
PICTURE = pdfium.FPDF_PAGEOBJ_IMAGE
FORM = pdfium.FPDF_PAGEOBJ_FORM
_DRAWN = frozenset({PATH, PICTURE, FORM})
_WHITE = 250
_MOST_OF_PAGE = 0.8
_CHANNELS, _OPACITY, _OPAQUE = 4, 3, b"\xff"
"""Of a drawn picture: bytes of a pixel, which of them says how opaque it is, and what it is if wholly so."""
MOST_DEPTH = 6
"""Forms within forms."""


class Address(c_void_p):
    """The address of an object; as a class of its own it goes back into calls as it came."""


Drawing = tuple[int, Address]
"""The kind of an object, PATH, PICTURE or FORM, and its address."""

_count_of_page = bare("FPDFPage_CountObjects", c_int)
_at_page = bare("FPDFPage_GetObject", Address)
_remove = bare("FPDFPage_RemoveObject", c_int)
_destroy = bare("FPDFPageObj_Destroy", None)
_count_of_form = bare("FPDFFormObj_CountObjects", c_int)
_at_form = bare("FPDFFormObj_GetObject", Address)
_count_of_annotation = bare("FPDFAnnot_GetObjectCount", c_int)
_at_annotation = bare("FPDFAnnot_GetObject", Address)
_bounds = bare("FPDFPageObj_GetBounds", None)
_draw_mode = bare("FPDFPath_GetDrawMode", None)
_fill_colour = bare("FPDFPageObj_GetFillColor", c_int)
_stroke_colour = bare("FPDFPageObj_GetStrokeColor", c_int)
_matrix = bare("FPDFPageObj_GetMatrix", None)
_segment = bare("FPDFPath_GetPathSegment", Address)
_segment_kind = bare("FPDFPathSegment_GetType", c_int)
_segment_point = bare("FPDFPathSegment_GetPoint", None)
_segment_closes = bare("FPDFPathSegment_GetClose", c_int)

_kind = bare("FPDFPageObj_GetType", c_int)
count_points = bare("FPDFPath_CountSegments", c_int)
"""How many points the path has."""

_edges, _mode, _colour = (c_float * 4)(), (c_int * 2)(), (c_uint * 4)()
"""Where answers are written, one after the other: to make room for each takes longer than to ask."""
_EDGES_GO_TO, _MODE_GOES_TO, _COLOUR_GOES_TO = (
    tuple(byref(numbers, 4 * at) for at in range(len(numbers))) for numbers in (_edges, _mode, _colour)
)


def of_page(page: Handle) -> list[Drawing]:
    """What is drawn on the page, text aside; it lives as long as the page is open."""
    handle = byref(page.contents)
    return _drawings(list(map(_at_page, repeat(handle), range(count_objects(page)))))


def objects_below(document: Handle, page: Handle) -> set[int]:
    """The addresses of what is drawn before the opaque picture that fills most of the open page."""
    handle = byref(page.contents)
    items = list(map(_at_page, repeat(handle), range(count_objects(page))))
    least = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page) * _MOST_OF_PAGE
    while items:
        item = items.pop()
        if _kind(item) != PICTURE:
            continue
        left, bottom, right, top = bounds(item, None)
        if (right - left) * (top - bottom) >= least and _is_opaque(document, page, item):
            break
    return {item.value for item in items if item.value}


def _is_opaque(document: Handle, page: Handle, picture: Address) -> bool:
    """Whether the paper is nowhere seen through the picture, as it is through a watermark over the page."""
    handle = cast(picture, pdfium.FPDF_PAGEOBJECT)
    if pdfium.FPDFPageObj_HasTransparency(handle):
        return False
    drawn = pdfium.FPDFImageObj_GetRenderedBitmap(document, page, handle)
    if not drawn:
        return False
    try:
        size = pdfium.FPDFBitmap_GetStride(drawn) * pdfium.FPDFBitmap_GetHeight(drawn)
        opacity = string_at(pdfium.FPDFBitmap_GetBuffer(drawn), size)[_OPACITY::_CHANNELS]
    finally:
        pdfium.FPDFBitmap_Destroy(drawn)
    return opacity.count(_OPAQUE) > _MOST_OF_PAGE * len(opacity)


def count_objects(page: Handle) -> int:
    """How many objects the page consists of, forms as one each."""
    return int(_count_of_page(byref(page.contents)))


def take_off(page: Handle, count: int) -> None:
    """Takes so many of the first objects off the open page, and not out of the file."""
    handle = byref(page.contents)
    for _ in range(count):
        first = _at_page(handle, 0)
        if _remove(handle, first):
            _destroy(first)


def of_form(form: Address) -> list[Drawing]:
    """What is drawn in a form."""
    return _drawings(_parts(form))


def shows_text(annotation: Handle) -> bool:
    """Whether text stands in the appearance of an annotation: that of a signature may be a picture alone."""
    handle = byref(annotation.contents)
    drawn = map(_at_annotation, repeat(handle), range(_count_of_annotation(handle)))
    return any(_holds_text(item, 0) for item in drawn)


def _holds_text(item: Address, depth: int) -> bool:
    kind = _kind(item)
    if kind != FORM:
        return bool(kind == TEXT)
    return depth == MOST_DEPTH or any(_holds_text(part, depth + 1) for part in _parts(item))


def _parts(form: Address) -> list[Address]:
    return list(map(_at_form, repeat(form), range(_count_of_form(form))))


def _drawings(items: list[Address]) -> list[Drawing]:
    return [(kind, item) for kind, item in zip(map(_kind, items), items, strict=True) if kind in _DRAWN]


def bounds(item: Address, outer: Matrix | None) -> Edges:
    """The rectangle around the object, `outer` being the matrix of the form that it stands in."""
    _bounds(item, *_EDGES_GO_TO)
    left, bottom, right, top = _edges
    if outer is None:
        return left, bottom, right, top
    (x0, y0), (x1, y1) = apply(outer, left, bottom), apply(outer, right, top)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def draw_mode(path: Address) -> tuple[bool, bool]:
    """Whether the path is filled, and whether it is stroked."""
    _draw_mode(path, *_MODE_GOES_TO)
    fill, stroke = _mode
    return fill != 0, stroke != 0


def is_white(path: Address, *, stroked: bool) -> bool:
    """Whether the path's stroke, or its fill, is white or clear: on bare paper nobody sees it."""
    colour_of = _stroke_colour if stroked else _fill_colour
    known = colour_of(path, *_COLOUR_GOES_TO)
    *colours, alpha = _colour
    return known != 0 and (alpha == 0 or min(colours) >= _WHITE)


def inner_matrix(item: Address, outer: Matrix | None) -> Matrix:
    """From the object's own space to that of the page."""
    own = pdfium.FS_MATRIX()
    _matrix(item, byref(own))
    inner = (own.a, own.b, own.c, own.d, own.e, own.f)
    return inner if outer is None else _times(inner, outer)


def subpaths(path: Address, count: int, outer: Matrix | None) -> Iterator[list[Point]]:
    """The points of each part of the path, the first again at the end where it is closed."""
    matrix = inner_matrix(path, outer)
    points: list[Point] = []
    x, y = c_float(), c_float()
    for index in range(count):
        segment = _segment(path, index)
        if points and _segment_kind(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            yield points
            points = []
        _segment_point(segment, byref(x), byref(y))
        points.append(apply(matrix, x.value, y.value))
        if _segment_closes(segment):
            points.append(points[0])
    if points:
        yield points


def apply(matrix: Matrix, x: float, y: float) -> Point:
    """The point behind the matrix."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    """First `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    x, y = apply(outer, e, f)
    g, h, i, j, _, _ = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, x, y
