"""Words that a program parts by a hair, where it sets their letters in two goes: `cá c` for `các`.

Where it sets all letters apart (`N g à y`), PDFium takes some of the gaps for blanks: `Ngà y`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from extractors.syllables import is_syllable
from pipeline.readers.grids import Word
from pipeline.readers.pdf.page_text.words import FILLER, PrintedText, written_runs
from pipeline.readers.pdf.pdfium.interface import raw as pdfium

_HAIR = 0.15
"""In heights of the letters: narrower than any blank between words that are not squeezed."""
_TOUCHING = 0.04
"""In heights of the letters: so near to each other letters stand that are not set apart."""
_UNEVEN = 1.2
"""Of the gap between letters set apart: what is wider is a blank."""


def with_whole_words(printed: PrintedText, runs: list[list[Word]]) -> tuple[PrintedText, list[list[Word]]]:
    """The page and its runs, with parted words put together."""
    gaps = list(_gaps(printed, runs))
    if not gaps:
        return printed, runs
    letters = list(printed.text)
    for gap in gaps:
        letters[gap] = FILLER
    whole = printed._replace(text="".join(letters))
    return whole, written_runs(whole)


def _gaps(printed: PrintedText, runs: Iterable[Sequence[Word]]) -> Iterator[int]:
    """Where in the text of the page a blank stands that parts a word."""
    spacing = 0.0
    for run in runs:
        near = [
            (before, word)
            for before, word in pairwise(run)
            if -(hair := _HAIR * (before.y1 - before.y0)) < word.x0 - before.x1 < hair
            and _is_blank(printed.text, word.start - 1)
        ]
        guessed = {word for _, word in near if _is_guessed(printed, word)}
        if guessed:
            own = _spacing(printed, run)
            spacing = max(spacing, own) if own else spacing if own is None else 0.0
        for before, word in near:
            is_apart = word in guessed and max(0.0, word.x0 - before.x1) < spacing
            if is_apart or _is_one_word(before, word):
                yield word.start - 1


def _is_blank(text: str, place: int) -> bool:
    """Whether one blank stands there, and no second before it."""
    return text[place] == " " and not text[place - 1].isspace()


def _is_guessed(printed: PrintedText, word: Word) -> bool:
    """Whether no blank is drawn before the word, but PDFium takes the gap for one."""
    return bool(pdfium.FPDFText_IsGenerated(printed.text_page, word.start - 1) == 1)


def _spacing(printed: PrintedText, run: Sequence[Word]) -> float | None:
    """How far letters within the words of the run stand apart at most, in points; 0 where they touch.

    None where each word is one letter: then the lines before tell.
    """
    inner = [
        letter.x0 - before.x1
        for word in run
        if len(word.text) > 1 and not word.turned
        for before, letter in pairwise(printed.letters(word))
    ]
    if not inner:
        return None
    is_apart = median(inner) > _TOUCHING * (run[0].y1 - run[0].y0)
    return _UNEVEN * max(inner) if is_apart else 0.0


def _is_one_word(before: Word, word: Word) -> bool:
    """Whether the two are one syllable, and one of them is none; squeezed blanks part two syllables."""
    first, second = before.text.lstrip('("“'), word.text.rstrip('.,;:)”"')
    if before.turned or word.turned or not (second.islower() or (first.isupper() and second.isupper())):
        return False
    return is_syllable(first + second) and not (is_syllable(first) and is_syllable(second))
