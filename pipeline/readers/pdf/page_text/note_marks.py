"""Marks of footnotes in the text: raised numbers behind words, which would change dates and figures."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from pipeline.normalise.raised_signs import as_level
from pipeline.readers.grids import Segment, Word
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.page_text.words import PrintedText

SHORTEST_RULE, LONGEST_RULE = 0.08, 0.4
"""Of the width of the page: how long the rule over footnotes is."""
UPPER_HALF = 0.4
"""Of the height of the page: the rule stands no higher."""
_RAISED = 0.2
"""Of the height of a letter: by so much at least the foot of a mark stands higher than that of the word."""
_LONGEST_NUMBER = 2
_NOTE = regex.compile(r"(\d{1,2})(?:$|\p{Lu}\p{L})")
"""How a note begins; LibreOffice sets no blank behind its number."""
_POWER = regex.compile(r"(?i)(?:^|[\d,./(])[kcdm]?m[23]$|[x×*.·]10-?\d$")
"""Squares and cubes are raised too, and the powers of ten."""
_TIMES = ("x", "×", "*", ".", "·")
_OPENING, _CLOSING = "([", ".,;:!?)]”\"'"
"""What may stand in one word with a mark: before it, where both are bare text, and behind it."""


def without_note_marks(
    printed: PrintedText, runs: list[list[Word]], segments: Sequence[Segment]
) -> list[list[Word]]:
    """The runs without the marks of those footnotes that stand on the page."""
    top = _top_of_notes(printed.frame, segments)
    numbers = _numbers(runs, top) if top is not None else frozenset()
    if not numbers:
        return runs
    unmarked = ([*_unmarked(run, numbers, printed)] for run in runs)
    return [run for run in unmarked if run]


def _top_of_notes(frame: Frame, segments: Sequence[Segment]) -> float | None:
    """Where the lowest rule stands that is as short as the one over footnotes, and as far down."""
    rules = (
        one.y0
        for one in segments
        if SHORTEST_RULE * frame.width < one.x1 - one.x0 < LONGEST_RULE * frame.width
        and one.y0 > UPPER_HALF * frame.height
    )
    return max(rules, default=None)


def _numbers(runs: Sequence[Sequence[Word]], top: float) -> frozenset[str]:
    """The numbers that the texts below the rule begin with."""
    notes = (_NOTE.match(run[0].text) for run in runs if len(run) > 1 and run[0].y1 > top)
    return frozenset(note[1] for note in notes if note)


def _unmarked(run: Sequence[Word], numbers: frozenset[str], printed: PrintedText) -> Iterator[Word]:
    """The words, without the mark where one ends with it or is one."""
    yield _without_mark(run[0], numbers, printed)
    for before, word in pairwise(run):
        is_number = word.text in numbers and not _POWER.search(before.text + word.text)
        if is_number and _is_raised(word, before, printed):
            continue
        yield word if before.text in _TIMES else _without_mark(word, numbers, printed)


def _without_mark(word: Word, numbers: frozenset[str], printed: PrintedText) -> Word:
    """The word without the mark that it ends with, or that stands before what closes the phrase."""
    text = as_level(word.text)
    end = len(text.rstrip(_CLOSING))
    for start in range(max(1, end - _LONGEST_NUMBER), end):
        if text[start:end] not in numbers or text[start - 1] in _OPENING or _POWER.search(text[:end]):
            continue
        parts = printed.letters(word)
        if all(_is_raised(part, parts[0], printed) for part in parts[start:end]):
            x1 = parts[start - 1].x1 if end == len(text) else word.x1
            return word._replace(text=text[:start] + text[end:], x1=x1)
    return word


def _is_raised(mark: Word, word: Word, printed: PrintedText) -> bool:
    return printed.is_raised(mark.start, word.start, _RAISED * (mark.y1 - mark.y0))
