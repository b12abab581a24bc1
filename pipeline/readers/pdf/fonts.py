"""How the text of a page is set: weight, slope and size of its fonts, and whether it is turned."""

from collections import deque
from collections.abc import Sequence
from ctypes import addressof, c_float, c_int, c_ulong, c_void_p, create_string_buffer, sizeof

from pipeline.readers.grids import Style
from pipeline.readers.pdf.native import direct, quarter_turns, text_objects
from pipeline.readers.pdf.pdfium import Handle

_BOLD_NAMES = ("bold", "black", "heavy")
_ITALIC_NAMES = ("italic", "oblique")
_TYPEWRITER = "courier"
_BOLD_WEIGHT = 600
_FORCE_BOLD, _ITALIC, _FIXED_PITCH = 1 << 18, 1 << 6, 1
_LONGEST_NAME = 256

_font_size = direct("FPDFTextObj_GetFontSize", c_int, c_void_p, c_void_p)
_font_of = direct("FPDFTextObj_GetFont", c_void_p, c_void_p)
_font_name = direct("FPDFFont_GetBaseFontName", c_ulong, c_void_p, c_void_p, c_ulong)
_font_flags = direct("FPDFFont_GetFlags", c_int, c_void_p)
_font_weight = direct("FPDFFont_GetWeight", c_int, c_void_p)


def styles_of(text_page: Handle, indexes: Sequence[int]) -> list[tuple[Style, int]]:
    """Of each of these characters the style, and by how many quarter turns its text is turned.

    Both are the same for all characters of a text object.
    """
    places = text_objects(text_page, indexes)
    sample = dict(zip(places, indexes, strict=True))
    turns = quarter_turns(text_page, sample.values())
    known = dict(zip(sample, zip(_styles(list(sample)), turns, strict=True), strict=True))
    return [known[place] for place in places]


def are_typewritten(text_page: Handle, indexes: Sequence[int]) -> list[bool]:
    """Of each of these characters whether all letters of its font are as wide as each other."""
    fonts = map(_font_of, text_objects(text_page, indexes))
    return [bool(font) and _is_typewriter(font) for font in fonts]


def _is_typewriter(font: int) -> bool:
    return bool(max(0, _font_flags(font)) & _FIXED_PITCH) or _TYPEWRITER in _name(font).lower()


def _styles(text_objects: Sequence[int | None]) -> list[Style]:
    """The style of each text object; fonts are asked once for each size that they are in."""
    sizes = (c_float * len(text_objects))()
    places = range(addressof(sizes), addressof(sizes) + sizeof(sizes), sizeof(c_float))
    deque(map(_font_size, text_objects, places), maxlen=0)
    fonts: dict[tuple[int | None, float], Style] = {}
    set_in = list(zip(map(_font_of, text_objects), sizes, strict=True))
    for font, size in set(set_in):
        fonts[font, size] = (_font_style(font) if font else Style())._replace(size=size)
    return [fonts[key] for key in set_in]


def font_name(text_object: int) -> str:
    """The name of the font of a text object, as its file gives it."""
    return _name(_font_of(text_object))


def _name(font: int) -> str:
    buffer = create_string_buffer(_LONGEST_NAME)
    _font_name(font, buffer, _LONGEST_NAME)
    return buffer.value.decode("utf-8", "replace")


def _font_style(font: int) -> Style:
    name = _name(font).lower()
    flags = max(0, _font_flags(font))
    bold = any(part in name for part in _BOLD_NAMES) or bool(flags & _FORCE_BOLD)
    return Style(
        bold or _font_weight(font) >= _BOLD_WEIGHT,
        bool(flags & _ITALIC) or any(part in name for part in _ITALIC_NAMES),
    )
