"""Words of a page with their boxes and the weight and slope of their font."""

import re
from ctypes import byref, c_float, c_int, c_ulong, c_void_p, create_string_buffer
from typing import NamedTuple

from pipeline.readers.pdf.native import Glyphs, direct, text_objects
from pipeline.readers.pdf.pdfium import Handle

_WORD = re.compile("[^\\s\\x00\\x02\ufffe]+[\\x02\ufffe]?|[\\x02\ufffe]|\n")
_HYPHENS = ("\x02", "\ufffe")
"""What PDFium makes of a hyphen at the end of a line; it leaves the line break out there."""
FILLER = "\u200b"
"""Stands for the second of two characters that are one letter in an encoding from before Unicode."""
_BOLD_NAMES = ("bold", "black", "heavy")
_ITALIC_NAMES = ("italic", "oblique")
_BOLD_WEIGHT = 600
_LEAST_HEIGHT = 2.0
"""Points; what is lower cannot be read: drawn lines come as characters of symbol fonts."""
_FORCE_BOLD, _ITALIC = 1 << 18, 1 << 6
_LONGEST_NAME = 256

_font_size = direct("FPDFTextObj_GetFontSize", c_int, c_void_p, c_void_p)
_font_of = direct("FPDFTextObj_GetFont", c_void_p, c_void_p)
_font_name = direct("FPDFFont_GetBaseFontName", c_ulong, c_void_p, c_void_p, c_ulong)
_font_flags = direct("FPDFFont_GetFlags", c_int, c_void_p)
_font_weight = direct("FPDFFont_GetWeight", c_int, c_void_p)


class Style(NamedTuple):
    """What the font of a word is; its size is in the units of the page's content, 0 where it is unknown."""

    bold: bool = False
    italic: bool = False
    size: float = 0.0


class Word(NamedTuple):
    """A stretch of characters without blanks, upright."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    style: Style = Style()
    confidence: float | None = None
    """0 to 1 where the word was recognised in a picture."""


def written_runs(found: Glyphs, text_page: Handle, start: int = 0) -> list[list[Word]]:
    """The words in the order of the page's content, cut where PDFium ends a line.

    `found` is upright; its first character is the one at `start` of the page.
    """
    matches = list(_WORD.finditer(found.text))
    places = [match.span() for match in matches]
    styles = _styles(text_page, [first + start for first, _ in places])
    filled = FILLER in found.text
    x0, y0, x1, y1 = found.left, found.top, found.right, found.bottom
    runs: list[list[Word]] = [[]]
    for match, (first, end), style in zip(matches, places, styles, strict=True):
        value = match.group()
        if value == "\n":
            runs.append([])
            continue
        hyphened = value.endswith(_HYPHENS)
        if y1[first] - y0[first] >= _LEAST_HEIGHT:
            text = value[:-1] + "-" if hyphened else value
            text = text.replace(FILLER, "") if filled else text
            runs[-1].append(Word(text, x0[first], y0[first], x1[end - 1], y1[first], style))
        if hyphened:
            runs.append([])
    return [run for run in runs if run]


def _styles(text_page: Handle, indexes: list[int]) -> list[Style]:
    known: dict[int | None, Style] = {None: Style()}
    fonts: dict[int | None, Style] = {None: Style()}
    size = c_float()
    found: list[Style] = []
    for place in text_objects(text_page, indexes):
        if place not in known:
            font = _font_of(place)
            if font not in fonts:
                fonts[font] = _font_style(font)
            _font_size(place, byref(size))
            known[place] = fonts[font]._replace(size=size.value)
        found.append(known[place])
    return found


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
