"""Text that a line strikes out, as programs print tracked changes: `90%95%` says 95 %."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from pipeline.readers.grids import Letters, Segment, Word

_MIDDLE = 0.3
"""Of the height of a letter: a line that strikes it leaves as much of it above and below."""
_NEAR = 2.0
"""Points: so near its ends a letter begins and ends; the rules of a table overhang their texts further."""
_BLANK = 0.35
"""Of the height of a letter: the blank behind the last word of a line, which may be struck too."""


class StruckOut(NamedTuple):
    """The runs without what is struck out, the segments that strike nothing, and the struck texts."""

    runs: list[list[Word]]
    segments: list[Segment]
    texts: list[str]


def without_struck(runs: list[list[Word]], segments: list[Segment], letters: Letters) -> StruckOut:
    """What is left of a page where lines strike out some of its text, and of its segments without these."""
    level = sorted((one for one in segments if one.x1 - one.x0 > one.y1 - one.y0), key=_place)
    places = list(map(_place, level))
    left = list(runs)
    struck: dict[Segment, str] = {}
    for number, run in enumerate(runs):
        for line in level[bisect_left(places, run[0].y0) : bisect_left(places, run[0].y1)]:
            found = _struck(left[number], line, letters)
            if found:
                left[number], struck[line] = found
    if not struck:
        return StruckOut(runs, segments, [])
    rest = [one for one in segments if one not in struck]
    return StruckOut([run for run in left if run], rest, list(struck.values()))


def _place(line: Segment) -> float:
    return (line.y0 + line.y1) / 2


def _struck(run: Sequence[Word], line: Segment, letters: Letters) -> tuple[list[Word], str] | None:
    """What the line leaves of the run, and what it strikes out; None where it strikes nothing."""
    if not any(_is_over(line, word) and _crosses(line, word) for word in run):
        return None
    parts = [letters(word) if _is_over(line, word) else [word] for word in run]
    row = list(chain.from_iterable(parts))
    gone = [at for at, one in enumerate(row) if line.x0 < (one.x0 + one.x1) / 2 < line.x1]
    # Letters of another font may be of another height, so that not all have their middle at the line.
    crossed = sum(_crosses(line, row[at]) for at in gone)
    if 2 * crossed <= len(gone) or not _keeps_to(line, row, gone[0], gone[-1]):
        return None
    lost = {row[at] for at in gone}
    texts = ("".join(one.text for one in part if one in lost) for part in parts)
    return list(_left(run, parts, lost)), " ".join(filter(None, texts))


def _is_over(line: Segment, word: Word) -> bool:
    """Whether the line runs over or under a part of the word."""
    return line.x0 < word.x1 and word.x0 < line.x1


def _crosses(line: Segment, word: Word) -> bool:
    """Whether the line is as high as the middle of the word."""
    room = _MIDDLE * (word.y1 - word.y0)
    return word.y0 + room < _place(line) < word.y1 - room


def _keeps_to(line: Segment, row: Sequence[Word], first: int, last: int) -> bool:
    """Whether the line begins and ends where these letters do, or where those beside them end and begin."""
    begins = [row[first].x0, *(one.x1 for one in row[max(0, first - 1) : first])]
    ends = [row[last].x1, *(one.x0 for one in row[last + 1 : last + 2])]
    if len(ends) == 1:
        ends.append(row[last].x1 + _BLANK * (row[last].y1 - row[last].y0))
    return all(
        any(abs(place - end) <= _NEAR for place in places)
        for places, end in ((begins, line.x0), (ends, line.x1))
    )


def _left(run: Sequence[Word], parts: Sequence[Sequence[Word]], lost: set[Word]) -> Iterator[Word]:
    """The words of the run without the letters that are lost."""
    for word, part in zip(run, parts, strict=True):
        kept = [one for one in part if one not in lost]
        if len(kept) == len(part):
            yield word
        elif kept:
            text = "".join(one.text for one in kept)
            yield word._replace(text=text, x0=kept[0].x0, x1=kept[-1].x1, start=kept[0].start)
