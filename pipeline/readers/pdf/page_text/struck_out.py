"""Text that a line strikes out, as programs print tracked changes: `90%95%` says 95 %."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from pipeline.readers.grids import Segment, Word
from pipeline.readers.pdf.page_text.page_words import PageWords

_LOWEST, _HIGHEST = 0.2, 0.55
"""Of the height of a letter over its baseline: so high lies a line that strikes it, whatever its font."""
_NEAR = 0.3
"""Points beside its caps: so exactly a line that strikes letters ends at them, as other rules seldom do."""
_BLANK = 0.4
"""Of the height of a letter: the blank behind the last word of a line, which may be struck too."""


class StruckOut(NamedTuple):
    """The runs without what is struck out, the segments that strike nothing, and the struck texts."""

    runs: list[list[Word]]
    segments: list[Segment]
    texts: list[str]


def without_struck(words: PageWords, segments: list[Segment]) -> StruckOut:
    """What is left of a page where lines strike out some of its text, and of its segments without these."""
    runs = words.runs
    level = sorted((one for one in segments if one.is_level), key=_place)
    walls = [one for one in segments if not one.is_level]
    places = list(map(_place, level))
    left = list(runs)
    struck: dict[Segment, str] = {}
    for number, run in enumerate(runs):
        for line in level[bisect_left(places, run[0].y0) : bisect_left(places, run[0].y1)]:
            found = _struck(left[number], line, words)
            if found and not _is_tied(line, walls):
                left[number], struck[line] = found
    if not struck:
        return StruckOut(runs, segments, [])
    rest = [one for one in segments if one not in struck]
    return StruckOut([run for run in left if run], rest, list(struck.values()))


def _is_tied(line: Segment, walls: Sequence[Segment]) -> bool:
    """Whether the line ends at a wall, as rules of cells do: where a row is too low, they cross its text."""
    beside = (one for one in walls if one.y0 <= _place(line) <= one.y1)
    return any(one.x0 - _NEAR <= end <= one.x1 + _NEAR for one in beside for end in (line.x0, line.x1))


def _place(line: Segment) -> float:
    return (line.y0 + line.y1) / 2


def _struck(run: Sequence[Word], line: Segment, words: PageWords) -> tuple[list[Word], str] | None:
    """What the line leaves of the run, and what it strikes out; None where it strikes nothing."""
    over = next((word for word in run if _is_over(line, word)), None)
    if over is None or not _crosses(line, over, words):
        return None
    parts = [words.letters(word) if _is_over(line, word) else [word] for word in run]
    row = list(chain.from_iterable(parts))
    gone = [at for at, one in enumerate(row) if line.x0 < (one.x0 + one.x1) / 2 < line.x1]
    is_one = gone and gone[-1] - gone[0] < len(gone)  # two rows of cells may stand in one run
    if not is_one or not _keeps_to(line, row, gone[0], gone[-1]):
        return None
    lost = {row[at] for at in gone}
    texts = ("".join(one.text for one in part if one in lost) for part in parts)
    return list(_left(run, parts, lost)), " ".join(filter(None, texts))


def _is_over(line: Segment, word: Word) -> bool:
    """Whether the line runs over or under a part of the word."""
    return line.x0 < word.x1 and word.x0 < line.x1


def _crosses(line: Segment, word: Word, words: PageWords) -> bool:
    """Whether the line is as high as the middle of the letters: no underline, whose place differs by font."""
    (foot,) = words.printed.feet([word.start])
    return word.start >= 0 and _LOWEST < (foot - _place(line)) / max(1.0, foot - word.y0) < _HIGHEST


def _keeps_to(line: Segment, row: Sequence[Word], first: int, last: int) -> bool:
    """Whether the line begins and ends where these letters do, or where those beside them end and begin."""
    slack = _NEAR + (line.y1 - line.y0) / 2
    cuts_first = first > 0 and not row[first - 1].spaced
    cuts_last = last + 1 < len(row) and not row[last].spaced
    if cuts_first and cuts_last and any(one.spaced for one in row[first:last]):
        return False  # a rule under a heading that has slipped into it
    begins = [row[first].x0, *(one.x1 for one in row[max(0, first - 1) : first])]
    if not any(abs(place - line.x0) <= slack for place in begins):
        return False
    beside, letter = row[last + 1 : last + 2], row[last]
    if not beside:
        return -slack <= line.x1 - letter.x1 <= _BLANK * (letter.y1 - letter.y0) + slack
    return any(abs(place - line.x1) <= slack for place in (letter.x1, beside[0].x0))


def _left(run: Sequence[Word], parts: Sequence[Sequence[Word]], lost: set[Word]) -> Iterator[Word]:
    """The words of the run without the letters that are lost."""
    for word, part in zip(run, parts, strict=True):
        kept = [one for one in part if one not in lost]
        if len(kept) == len(part):
            yield word
        elif kept:
            text = "".join(one.text for one in kept)
            yield word._replace(text=text, x0=kept[0].x0, x1=kept[-1].x1, start=kept[0].start)
