"""The words of an open page."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice, pairwise, repeat
from operator import add, sub
from typing import NamedTuple

from pipeline.readers.grids import Word
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.page_text.fonts import styles_of
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.native import Edges, edges_of, origins_of

HYPHENS = "\x02\ufffe"
"""What PDFium makes of a hyphen at the end of a line; it leaves the line break out there."""
_LINE = re.compile(f"[^\n{HYPHENS}]*[\n{HYPHENS}]?")
NO_BLANKS = frozenset(("", *"\r\n\0\x02\ufffe"))
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

    def is_raised(self, index: int, level: int, least: float) -> bool:
        """Whether a baseline is higher than another by so many points; boxes differ from font to font."""
        foot, raised = self.feet([level, index])
        return foot - raised > least

    def feet(self, indexes: list[int]) -> list[float]:
        """How far down the baselines of these characters lie."""
        return self.frame.upright(origins_of(self.text_page, indexes)).bottom

    def letters(self, word: Word) -> list[Word]:
        """The letters of a word of the page, each a word of its own."""
        written = (at for at in range(word.start, len(self.text)) if self.text[at] != FILLER)
        shown = list(islice(written, len(word.text)))
        boxes = zip(*self.edges(shown), strict=True)
        return [
            Word(_shown(self.text[at]), *box, word.style, None, at, word.spaced and at == shown[-1])
            for at, box in zip(shown, boxes, strict=True)
        ]


def written_runs(printed: PrintedText, start: int = 0) -> list[list[Word]]:
    """The words from the character `start` on, in the order of the page's content, cut where a line ends."""
    lines = [line.split() for line in _LINE.findall(printed.text.replace("\0", " "), start)]
    words = _words(printed, list(chain.from_iterable(lines)), start)
    ends = accumulate(map(len, lines), initial=0)
    runs = (list(filter(None, words[begin:end])) for begin, end in pairwise(ends))
    return [run for run in runs if run]


def _words(printed: PrintedText, texts: Sequence[str], start: int) -> list[Word | None]:
    """The word of each of these texts, which follow each other; None where nothing can be read."""
    firsts = list(_places(printed.text, texts, start))
    ends = list(map(add, firsts, map(len, texts)))
    left, top, right, bottom = printed.edges(firsts + [end - 1 for end in ends])
    count = len(texts)
    styles, turns = styles_of(printed.text_page, firsts)
    if _RARE.search(printed.text):
        texts = list(map(_shown, texts))
    spaced, turned = _spaced(printed.text, ends), _turned(printed.frame, left, top, turns)
    boxes = left, top, right[count:], bottom
    fields = zip(texts, *boxes, styles, repeat(None), firsts, spaced, turned, repeat(None), strict=False)
    words: list[Word | None] = list(map(_made, repeat(Word), fields))
    if FILLER in printed.text or min(map(sub, bottom, top[:count]), default=_LEAST_HEIGHT) < _LEAST_HEIGHT:
        return [word if word and _is_legible(word) else None for word in words]
    return words


def _is_legible(word: Word) -> bool:
    return word.text == "-" or (word.text != "" and word.y1 - word.y0 >= _LEAST_HEIGHT)


def _spaced(text: str, ends: Sequence[int]) -> list[bool]:
    """Of the words that end there whether a blank follows; none does where a hyphen ends the line."""
    followed = [letter not in NO_BLANKS for letter in map(f"{text}\0".__getitem__, ends)]
    if _RARE.search(text) is None:
        return followed
    return [is_so and text[end - 1] not in HYPHENS for is_so, end in zip(followed, ends, strict=True)]


def _turned(frame: Frame, left: list[float], top: list[float], turns: Sequence[int]) -> list[bool]:
    """Whether each word runs up or down; `left` and `top` are those of first letters, then of last ones."""
    count = len(turns)
    lasts = zip(left, top, left[count:], top[count:], strict=False)
    steep = [y != y0 and abs(y - y0) > abs(x - x0) for x0, y0, x, y in lasts]
    if turns.count(frame.turns) == count:
        return steep
    return [is_steep or frame.is_across(turn) for is_steep, turn in zip(steep, turns, strict=True)]


def _places(text: str, words: Sequence[str], at: int) -> Iterator[int]:
    """Where each of the words begins, which follow each other from `at` on."""
    for word in words:
        at = text.index(word, at)
        yield at
        at += len(word)


def _shown(value: str) -> str:
    if value[-1] in HYPHENS:
        value = value[:-1] + "-"
    return value.replace(FILLER, "") if FILLER in value else value
