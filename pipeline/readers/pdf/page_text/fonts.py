"""How the text of a page is set: weight, slope and size of its fonts, and whether it is turned."""

from collections.abc import Mapping, Sequence
from ctypes import byref, c_double, c_int, c_ulong, c_void_p, create_string_buffer
from itertools import repeat

from pipeline.readers.grids import Style
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.native import bare, direct, quarter_turns, text_objects

_BOLD_NAMES = ("bold", "black", "heavy")
_TYPEWRITER = "courier"
_BOLD_WEIGHT = 600
_FORCE_BOLD, _FIXED_PITCH = 1 << 18, 1
_LONGEST_NAME = 256

_font_size = bare("FPDFText_GetFontSize", c_double)
_font_of = direct("FPDFTextObj_GetFont", c_void_p, c_void_p)
_font_name = direct("FPDFFont_GetBaseFontName", c_ulong, c_void_p, c_void_p, c_ulong)
_font_flags = direct("FPDFFont_GetFlags", c_int, c_void_p)
_font_weight = direct("FPDFFont_GetWeight", c_int, c_void_p)


def styles_of(text_page: Handle, indexes: Sequence[int]) -> tuple[list[Style], list[int]]:
    """Of these characters the styles, and by how many quarter turns the text of each is turned.

    Both are the same for all characters of a text object.
    """
    places = text_objects(text_page, indexes)
    sample = dict(zip(places, indexes, strict=True))
    turns = dict(zip(sample, quarter_turns(text_page, sample.values()), strict=True))
    styles = dict(zip(sample, _styles(text_page, sample), strict=True))
    return list(map(styles.__getitem__, places)), list(map(turns.__getitem__, places))


def are_typewritten(text_page: Handle, indexes: Sequence[int]) -> list[bool]:
    """Of each of these characters whether all letters of its font are as wide as each other."""
    fonts = map(_font_of, text_objects(text_page, indexes))
    return [bool(font) and _is_typewriter(font) for font in fonts]


def _is_typewriter(font: int) -> bool:
    return bool(max(0, _font_flags(font)) & _FIXED_PITCH) or _TYPEWRITER in _name(font).lower()


def _styles(text_page: Handle, sample: Mapping[int | None, int]) -> list[Style]:
    """The style of each text object, of which a character is given; each font is asked once."""
    fonts = list(map(_font_of, sample))
    sizes = map(_font_size, repeat(byref(text_page.contents)), sample.values())
    set_in = list(zip(fonts, sizes, strict=True))
    bold = {font: _is_bold(font) for font in set(fonts)}
    styles = {(font, size): Style(bold[font], size) for font, size in set(set_in)}
    return list(map(styles.__getitem__, set_in))


def font_name(text_object: int) -> str:
    """The name of the font of a text object, as its file gives it."""
    return _name(_font_of(text_object))


def _name(font: int) -> str:
    buffer = create_string_buffer(_LONGEST_NAME)
    _font_name(font, buffer, _LONGEST_NAME)
    return buffer.value.decode("utf-8", "replace")


def _is_bold(font: int | None) -> bool:
    if not font:
        return False
    name = _name(font).lower()
    named = any(part in name for part in _BOLD_NAMES)
    forced = bool(max(0, _font_flags(font)) & _FORCE_BOLD)
    return named or forced or _font_weight(font) >= _BOLD_WEIGHT
