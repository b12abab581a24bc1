"""Words that a program parts by a hair, where it sets their letters in two goes: `cá c` for `các`."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from extractors.syllables import is_syllable
from pipeline.readers.grids import Word
from pipeline.readers.pdf.page_text.words import FILLER, PrintedText, written_runs

_HAIR = 0.15
"""In heights of the letters: narrower than any blank between words that are not squeezed."""


def with_whole_words(printed: PrintedText, runs: list[list[Word]]) -> tuple[PrintedText, list[list[Word]]]:
    """The page and its runs, with parted words put together."""
    gaps = list(chain.from_iterable(_gaps(printed.text, run) for run in runs))
    if not gaps:
        return printed, runs
    letters = list(printed.text)
    for gap in gaps:
        letters[gap] = FILLER
    whole = printed._replace(text="".join(letters))
    return whole, written_runs(whole)


def _gaps(text: str, run: Sequence[Word]) -> Iterator[int]:
    """Where in the text of the page a blank stands that parts a word."""
    for before, word in pairwise(run):
        gap, hair = word.x0 - before.x1, _HAIR * (before.y1 - before.y0)
        if hair > gap > -hair and _is_one_word(before, word):
            blank = word.start - 1
            if text[blank] == " " and not text[blank - 1].isspace():
                yield blank


def _is_one_word(before: Word, word: Word) -> bool:
    """Whether the two are one syllable, and one of them is none; squeezed blanks part two syllables."""
    first, second = before.text.lstrip('("“'), word.text.rstrip('.,;:)”"')
    if before.turned or word.turned or not (second.islower() or (first.isupper() and second.isupper())):
        return False
    return is_syllable(first + second) and not (is_syllable(first) and is_syllable(second))
