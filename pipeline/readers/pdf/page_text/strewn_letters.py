"""Words of pages on which letters stand apart from their words in the order of the page's content.

Where a font lacks letters of Vietnamese, programs draw those in another font, after the rest of the line;
PDFium then gives `K HO CH Ế Ạ`. Boxes are as wide as the advance of their letter, so letters of a word touch.
"""

from collections.abc import Iterator, Sequence
from math import inf
from operator import attrgetter

from pipeline.readers.grids import Word
from pipeline.readers.pdf.page_text.fonts import styles_of
from pipeline.readers.pdf.page_text.words import HYPHENS, NO_BLANKS, PrintedText
from pipeline.readers.pdf.pdfium.native import origins_of

_SAME_BASELINE = 1.0
"""Points."""
_BLANK = 0.12
"""In heights of the letters: a wider gap parts two words; a blank of the narrowest fonts is 0.2 wide."""


def gathered_runs(printed: PrintedText) -> list[list[Word]]:
    """The words of each line from left to right, put together from letters that touch.

    The letters of turned text follow in the order of the page's content, each by itself.
    """
    letters = list(_letters(printed))
    runs: list[list[Word]] = []
    for line in _lines([pair for pair in letters if not pair[1].turned]):
        parts = [[line[0]]]
        for letter in line[1:]:
            before = parts[-1][-1]
            if letter.x0 - before.x1 > _BLANK * (before.y1 - before.y0):
                parts.append([])
            parts[-1].append(letter)
        runs.append([_word(part) for part in parts])
    return [*runs, *([letter] for _, letter in letters if letter.turned)]


def _lines(letters: list[tuple[float, Word]]) -> list[list[Word]]:
    """The letters that share a baseline: boxes of letters of two fonts may be of different heights."""
    lines: list[list[Word]] = []
    last = -inf
    for baseline, letter in sorted(letters):
        if baseline - last > _SAME_BASELINE:
            lines.append([])
        lines[-1].append(letter)
        last = baseline
    return [sorted(line, key=attrgetter("x0")) for line in lines]


def _is_shown(letter: str) -> bool:
    return letter in HYPHENS or (letter.isprintable() and not letter.isspace())


def _letters(printed: PrintedText) -> Iterator[tuple[float, Word]]:
    """The letters of the page, each with its baseline."""
    shown = [at for at, letter in enumerate(printed.text) if _is_shown(letter)]
    baselines = printed.frame.upright(origins_of(printed.text_page, shown)).bottom
    set_in = zip(*styles_of(printed.text_page, shown), strict=True)
    boxes = zip(*printed.edges(shown), strict=True)
    for at, baseline, box, (style, turns) in zip(shown, baselines, boxes, set_in, strict=True):
        letter = "-" if printed.text[at] in HYPHENS else printed.text[at]
        word = Word(letter, *box, style)
        if printed.frame.is_across(turns):
            spaced = printed.text[at + 1 : at + 2] not in NO_BLANKS
            word = word._replace(start=at, spaced=spaced, turned=True)
        yield baseline, word


def _word(letters: Sequence[Word]) -> Word:
    return letters[0]._replace(
        text="".join(letter.text for letter in letters),
        y0=min(letter.y0 for letter in letters),
        x1=letters[-1].x1,
        y1=max(letter.y1 for letter in letters),
    )
