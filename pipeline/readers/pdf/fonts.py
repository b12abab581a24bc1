"""How the text of a page is set: weight, slope and size of its fonts, and whether it is turned."""

from collections.abc import Sequence
from ctypes import byref, c_float, c_int, c_ulong, c_void_p, create_string_buffer

from pipeline.readers.grids import Style
from pipeline.readers.pdf.native import direct, quarter_turns, text_objects
from pipeline.readers.pdf.pdfium import Handle

_BOLD_NAMES = ("bold", "black", "heavy")
_ITALIC_NAMES = ("italic", "oblique")
_BOLD_WEIGHT = 600
_FORCE_BOLD, _ITALIC = 1 << 18, 1 << 6
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
    fonts: dict[tuple[int, float], Style] = {}
    styles = [_style(place, fonts) if place else Style() for place in sample]
    turns = quarter_turns(text_page, sample.values())
    known = dict(zip(sample, zip(styles, turns, strict=True), strict=True))
    return [known[place] for place in places]


def font_name(text_object: int) -> str:
    """The name of the font of a text object, as its file gives it."""
    return _name(_font_of(text_object))


def _style(text_object: int, fonts: dict[tuple[int, float], Style]) -> Style:
    """The style of a text object; `fonts` keeps what is known of each font in each size."""
    size = c_float()
    _font_size(text_object, byref(size))
    key = _font_of(text_object) or 0, size.value
    if key not in fonts:
        fonts[key] = (_font_style(key[0]) if key[0] else Style())._replace(size=size.value)
    return fonts[key]


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
