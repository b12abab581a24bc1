"""Figures raised behind a figure, exponents and marks of notes (`10³`): they are no digits of its number."""

import re
from collections.abc import Sequence

from pipeline.normalise.raised_signs import MINUS, as_raised
from pipeline.readers.grids import Word
from pipeline.readers.pdf.page_text.words import PrintedText
from pipeline.readers.pdf.pdfium.native import text_objects

_NUMBER = re.compile(rf"[0-9]+(?:[{MINUS}][0-9]+|[0-9])")
"""Also behind a sign, which an exponent may have."""
_LEAST = 0.2
"""Of the height of the first figure: by so much at least the foot of a raised one stands higher.

Its baseline by so much of its own height, for the feet of small figures hang less below the line.
"""


def with_raised_figures(printed: PrintedText) -> PrintedText:
    """The text with such figures as raised characters, as long as it was."""
    text = printed.text
    numbers = _parted(printed, [match.span() for match in _NUMBER.finditer(text)])
    if not numbers:
        return printed
    lasts = _are_raised(printed, [start for start, _ in numbers], [end - 1 for _, end in numbers])
    for (start, end), is_raised in zip(numbers, lasts, strict=True):
        if is_raised:
            figures = range(start + 1, end)
            at = start + 1 + _are_raised(printed, [start] * len(figures), figures).index(True)
            text = text[:at] + as_raised(text[at:end]) + text[end:]
    return printed._replace(text=text)


def _parted(printed: PrintedText, numbers: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of the numbers whose last figure stands in another text object: within one nothing is raised."""
    places = text_objects(printed.text_page, [at for start, end in numbers for at in (start, end - 1)])
    pairs = zip(numbers, places[::2], places[1::2], strict=True)
    return [number for number, first, last in pairs if first != last]


def right_behind(before: Word, word: Word) -> str:
    """The text of a word that no blank parts from the one before it; as raised figures, where it is such."""
    figures = word.text.isdecimal() and before.text[-1:].isdecimal() and word.confidence is None
    is_raised = figures and before.y1 - word.y1 > _LEAST * (before.y1 - before.y0)
    return as_raised(word.text) if is_raised else word.text


def _are_raised(printed: PrintedText, firsts: Sequence[int], others: Sequence[int]) -> list[bool]:
    """Of each of the other characters whether it stands right of and higher than the first that goes with it.

    In text that runs up the page those behind the first stand higher, but not further right.
    """
    left, top, right, bottom = printed.edges([*firsts, *others])
    count = len(firsts)
    boxes = zip(right, top, bottom, left[count:], top[count:], bottom[count:], strict=False)
    places = zip(boxes, firsts, others, strict=False)
    return [
        x1 - x0 < _LEAST * (y1 - y0) < y1 - foot and printed.is_raised(other, first, _LEAST * (foot - head))
        for (x1, y0, y1, x0, head, foot), first, other in places
    ]
