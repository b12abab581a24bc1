"""Letters drawn across a page (`DỰ THẢO`), aslant or large and pale: they are no part of its text."""

from ctypes import byref, c_uint
from math import atan2, pi
from statistics import median

import regex

from pipeline.readers.pdf.native import angles_of, edges_of
from pipeline.readers.pdf.pdfium import Handle
from pipeline.readers.pdf.pdfium import raw as pdfium

_LINE = regex.compile(r"[^\r\n]*[^\s\0][^\r\n]*")
_PRINTED = regex.compile(r"[^\s\0]")
_ASLANT = 0.2
"""Radians; a page scanned askew is turned by less."""
_TALL = 2.5
"""In heights of the usual line."""
_PALE = range(140, 251)
"""Of 255; white on a dark ground is none."""
_GREY = 40
"""By so much red, green and blue differ at most."""
_SHEER = 160
"""Of 255: letters that let more through than that are opaque."""


def watermarks(text_page: Handle, text: str) -> list[tuple[int, int]]:
    """The stretches of the page's text that are drawn across the page."""
    lines = [match.span() for match in _LINE.finditer(text)]
    firsts = [match.start() for start, _ in lines if (match := _PRINTED.search(text, start))]
    if not firsts:
        return []
    edges = edges_of(text_page, firsts)
    heights = [top - bottom for top, bottom in zip(edges.top, edges.bottom, strict=True)]
    tall = _TALL * median(heights)
    angles = angles_of(text_page, firsts)
    return [
        (first, end)
        for first, (_, end), angle, height in zip(firsts, lines, angles, heights, strict=True)
        if (angle and _is_aslant(text_page, first, angle)) or (height > tall and _is_pale(text_page, first))
    ]


def without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with blanks in place of the stretches."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _is_aslant(text_page: Handle, index: int, angle: float) -> bool:
    """Whether the letter's baseline is; the angle alone says so of slanting letters too."""
    if abs(angle - pi / 2 * round(angle / (pi / 2))) < _ASLANT:
        return False
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, byref(matrix))
    turned = atan2(matrix.b, matrix.a)
    return abs(turned - pi / 2 * round(turned / (pi / 2))) >= _ASLANT


def _is_pale(text_page: Handle, index: int) -> bool:
    red, green, blue, opacity = (c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(text_page, index, byref(red), byref(green), byref(blue), byref(opacity))
    colour = red.value, green.value, blue.value
    grey = max(colour) - min(colour) <= _GREY and min(colour) in _PALE
    return grey or 0 < opacity.value <= _SHEER
