"""Letters drawn across a page (`DỰ THẢO`), aslant or large and pale: they are no part of its text."""

import re
from collections.abc import Iterator, Sequence
from ctypes import byref, c_uint
from itertools import groupby
from math import atan2, pi
from operator import itemgetter
from statistics import median

from pipeline.readers.grids import Word
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.interface import raw as pdfium
from pipeline.readers.pdf.pdfium.native import angles_of, edges_of

_LINE = re.compile(r"[^\s\0](?:[^\r\n]*[^\s\0])?")
"""From the first printed character of a line to the last."""
_ASLANT = 0.2
"""Radians; a page scanned askew is turned by less."""
_TALL, _LEAST = 2.5, 24.0
"""In heights of the usual line, and in points: above small print headings are as tall."""
_PALE = range(140, 251)
"""Of 255; white on a dark ground is none."""
_GREY = 40
"""By so much red, green and blue differ at most."""
_SHEER = 160
"""Of 255: letters that let more through than that are opaque."""


def may_hold_watermarks(text_page: Handle, runs: Sequence[Sequence[Word]]) -> bool:
    """Whether a run of words begins or ends with a tall or a turned one: most pages need no closer look."""
    ends = [word for run in runs for word in (run[0], run[-1])]
    places = {word.start for word in ends}
    if min(places, default=0) < 0 or max([word.y1 - word.y0 for word in ends], default=0.0) > _LEAST:
        return True
    return any(angles_of(text_page, places))


def watermarks(text_page: Handle, text: str) -> list[tuple[int, int]]:
    """The stretches of the page's text that are drawn across the page."""
    lines = [match.span() for match in _LINE.finditer(text)]
    ends = [index for start, end in lines for index in (start, end - 1)]
    if not ends:
        return []
    heights, angles = _heights(text_page, ends), angles_of(text_page, ends)
    tall = max(_LEAST, _TALL * median(heights))
    odd = [height > tall or _is_oblique(angle) for height, angle in zip(heights, angles, strict=True)]
    return [
        stretch
        for line, first, last in zip(lines, odd[::2], odd[1::2], strict=True)
        if first or last
        for stretch in _stretches(text_page, _printed(text, *line), tall)
    ]


def _printed(text: str, start: int, end: int) -> list[int]:
    """The places of the printed characters of a line."""
    return [index for index in range(start, end) if not (text[index].isspace() or text[index] == "\0")]


def _heights(text_page: Handle, indexes: list[int]) -> list[float]:
    edges = edges_of(text_page, indexes)
    return [top - bottom for top, bottom in zip(edges.top, edges.bottom, strict=True)]


def _across(text_page: Handle, line: list[int], tall: float) -> list[bool]:
    """Of each character whether it is drawn across the page."""
    return [
        (angle != 0 and _is_aslant(text_page, index, angle)) or (height > tall and _is_pale(text_page, index))
        for index, angle, height in zip(
            line, angles_of(text_page, line), _heights(text_page, line), strict=True
        )
    ]


def _stretches(text_page: Handle, line: list[int], tall: float) -> Iterator[tuple[int, int]]:
    """Where characters drawn across the page follow each other."""
    across = _across(text_page, line, tall)
    for is_across, group in groupby(zip(line, across, strict=True), key=itemgetter(1)):
        places = [index for index, _ in group]
        if is_across:
            yield places[0], places[-1] + 1


def without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with blanks in place of the stretches."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _is_aslant(text_page: Handle, index: int, angle: float) -> bool:
    """Whether the letter's baseline is; the angle alone says so of slanting letters too."""
    if not _is_oblique(angle):
        return False
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, byref(matrix))
    return _is_oblique(atan2(matrix.b, matrix.a))


def _is_oblique(angle: float) -> bool:
    """Whether a line at this angle runs neither along nor up or down the page."""
    return angle != 0 and abs(angle - pi / 2 * round(angle / (pi / 2))) >= _ASLANT


def _is_pale(text_page: Handle, index: int) -> bool:
    red, green, blue, opacity = (c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(text_page, index, byref(red), byref(green), byref(blue), byref(opacity))
    colour = red.value, green.value, blue.value
    grey = max(colour) - min(colour) <= _GREY and min(colour) in _PALE
    return grey or 0 < opacity.value <= _SHEER
