"""The words of an open page."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.readers.grids import Word
from pipeline.readers.pdf.fonts import styles_of
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.native import Edges, edges_of
from pipeline.readers.pdf.pdfium import Handle

_WORD = re.compile("[^\\s\\x00\\x02\ufffe]+[\\x02\ufffe]?|[\\x02\ufffe]")
HYPHENS = "\x02\ufffe"
"""What PDFium makes of a hyphen at the end of a line; it leaves the line break out there."""
_RUN_END = re.compile(f"[\n{HYPHENS}]")
NO_BLANKS = "\r\n\0\x02\ufffe"
"""What may follow a word without being a blank; the empty text behind the last word is in it too."""
FILLER = "\u200b"
"""Stands for the second of two characters that are one letter in an encoding from before Unicode."""
_RARE = re.compile(f"[{HYPHENS}{FILLER}]")
_made = tuple.__new__
"""Makes a word of all its fields in half the time that its own constructor takes; pages have hundreds."""
_LEAST_HEIGHT = 2.0
"""Points; what is lower cannot be read, but for a hyphen: drawn lines come as characters of symbol fonts."""


class PrintedText(NamedTuple):
    """The text of an open page; boxes are asked for where they are needed, as each costs a call."""

    text_page: Handle
    text: str
    frame: Frame

    def edges(self, indexes: list[int]) -> Edges:
        """The upright boxes of these characters."""
        return self.frame.upright(edges_of(self.text_page, indexes))

    def letters(self, word: Word) -> list[Word]:
        """The letters of a word of the page, each a word of its own."""
        match = _WORD.match(self.text, word.start)
        shown = [at for at in range(*match.span()) if self.text[at] != FILLER] if match else []
        boxes = zip(*self.edges(shown), strict=True)
        return [
            Word(_shown(self.text[at]), *box, word.style, None, at, word.spaced and at == shown[-1])
            for at, box in zip(shown, boxes, strict=True)
        ]


def written_runs(printed: PrintedText, start: int = 0) -> list[list[Word]]:
    """The words from the character `start` on, in the order of the page's content, cut where a line ends."""
    spans = [match.span() for match in _WORD.finditer(printed.text, start)]
    words = list(_words(printed, spans))
    firsts = [first for first, _ in spans]
    ends = [bisect_right(firsts, match.start()) for match in _RUN_END.finditer(printed.text, start)]
    runs = ([word for word in words[begin:end] if word] for begin, end in pairwise([0, *ends, len(words)]))
    return [run for run in runs if run]


def _words(printed: PrintedText, spans: Sequence[tuple[int, int]]) -> Iterator[Word | None]:
    """The word of each span of the text; None where nothing can be read."""
    text, upright = printed.text, printed.frame.turns
    firsts = [first for first, _ in spans]
    left, top, right, bottom = printed.edges(firsts + [end - 1 for _, end in spans])
    lasts = left[len(spans) :], top[len(spans) :], right[len(spans) :]
    styles = styles_of(printed.text_page, firsts)
    is_plain = _RARE.search(text) is None
    for (first, end), (style, turns), x0, y0, y1, last_x, last_y, x1 in zip(
        spans, styles, left, top, bottom, *lasts, strict=False
    ):
        shown = text[first:end]
        spaced = text[end : end + 1] not in NO_BLANKS
        if not is_plain:
            spaced = spaced and shown[-1] not in HYPHENS
            shown = _shown(shown)
        if not shown or (y1 - y0 < _LEAST_HEIGHT and shown != "-"):
            yield None
            continue
        turned = last_y != y0 and abs(last_y - y0) > abs(last_x - x0)
        if turns != upright:
            turned = turned or printed.frame.is_across(turns)
        yield _made(Word, (shown, x0, y0, x1, y1, style, None, first, spaced, turned, None))


def _shown(value: str) -> str:
    if value[-1] in HYPHENS:
        value = value[:-1] + "-"
    return value.replace(FILLER, "") if FILLER in value else value
