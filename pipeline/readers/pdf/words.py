"""The words of an open page."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.readers.grids import Word
from pipeline.readers.pdf.fonts import styles_of
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.native import Edges, edges_of
from pipeline.readers.pdf.pdfium import Handle

_WORD = re.compile("[^\\s\\x00\\x02\ufffe]+[\\x02\ufffe]?|[\\x02\ufffe]|\n")
HYPHENS = "\x02\ufffe"
"""What PDFium makes of a hyphen at the end of a line; it leaves the line break out there."""
_RUN_ENDS = "\n" + HYPHENS
NO_BLANKS = "\r\n\0\x02\ufffe"
"""What may follow a word without being a blank; the empty text behind the last word is in it too."""
FILLER = "\u200b"
"""Stands for the second of two characters that are one letter in an encoding from before Unicode."""
_made = tuple.__new__
"""Makes a word of all its fields in half the time that its own constructor takes; pages have hundreds."""
_LEAST_HEIGHT = 2.0
"""Points; what is lower cannot be read: drawn lines come as characters of symbol fonts."""


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
    spans: list[tuple[int, int]] = []
    breaks = [0]
    for match in _WORD.finditer(printed.text, start):
        value = match.group()
        if value != "\n":
            spans.append(match.span())
        if value[-1] in _RUN_ENDS:
            breaks.append(len(spans))
    words = list(_words(printed, spans))
    runs = ([word for word in words[begin:end] if word] for begin, end in pairwise([*breaks, len(words)]))
    return [run for run in runs if run]


def _words(printed: PrintedText, spans: Sequence[tuple[int, int]]) -> Iterator[Word | None]:
    """The word of each span of the text; None where nothing can be read."""
    text, upright = printed.text, printed.frame.turns
    firsts = [first for first, _ in spans]
    boxes = zip(*printed.edges(firsts), *printed.edges([end - 1 for _, end in spans]), strict=True)
    styles = styles_of(printed.text_page, firsts)
    for (first, end), (style, turns), box in zip(spans, styles, boxes, strict=True):
        left, top, _, bottom, last_left, last_top, right, _ = box
        shown = text[first:end]
        spaced = text[end : end + 1] not in NO_BLANKS
        if not shown.isalnum():
            spaced = spaced and shown[-1] not in HYPHENS
            shown = _shown(shown)
        if not shown or bottom - top < _LEAST_HEIGHT:
            yield None
            continue
        turned = turns != upright and printed.frame.is_across(turns)
        turned = turned or (last_top != top and abs(last_top - top) > abs(last_left - left))
        yield _made(Word, (shown, left, top, right, bottom, style, None, first, spaced, turned, None))


def _shown(value: str) -> str:
    if value[-1] in HYPHENS:
        value = value[:-1] + "-"
    return value.replace(FILLER, "") if FILLER in value else value
