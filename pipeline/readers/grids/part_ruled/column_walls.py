"""Columns that no rule parts: the upright stripes that hardly any line of the body stands in.

The header tells the columns that are blank below it, and takes back a stripe that its own text runs across.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.part_ruled.chunks import BLANK, Interval, chunks
from pipeline.readers.grids.part_ruled.column_heads import Column, head_all, leaves, widen_all
from pipeline.readers.grids.words import Word

_LONE_GAP = 1.0  # letters; in few lines blanks stand one above the other by chance
_FEW_GAP = 0.6  # letters; so wide a gap through some lines is hardly one of blanks
_LONE_LINES, _FEW_LINES = 3, 6
_STRAY = 0.04  # share of the lines that may run through a stripe
_GROUP = 0.45  # of the width of the table: what is wider may name a group of rows, which tells no column


def column_walls(
    body: Sequence[Sequence[Word]],
    header: Sequence[Sequence[Word]],
    numbers: Sequence[Word],
    measure: Measures,
) -> list[float]:
    """The places between the columns; `body` and `header` are printed lines, top down.

    `numbers`: the line that gives a number to each column, if there is one. There are no columns where no gap
    is wider than blanks of one line above those of another may be.
    """
    lines = [chunks(line, measure) for line in body]
    if not any(lines):
        return []
    columns = _columns(lines, measure)
    heads = leaves([chunks(line, measure) for line in header])
    if numbers:
        head_all(columns, chunks(numbers, measure), measure)
        widen_all(columns, heads)
    else:
        head_all(columns, heads, measure)
    gaps = [(left.end, right.start) for left, right in pairwise(columns)]
    if not any(end - start >= _LONE_GAP * measure.letter for start, end in gaps):
        return []
    return [(start + end) / 2 for start, end in gaps]


def _columns(lines: Sequence[Sequence[Interval]], measure: Measures) -> list[Column]:
    left = min(start for line in lines for start, _ in line)
    right = max(end for line in lines for _, end in line)
    telling = [line for line in lines if len(line) > 1 or line[0][1] - line[0][0] < _GROUP * (right - left)]
    most = int(_STRAY * len(telling))
    least = _least_gap(len(telling)) * measure.letter
    columns: list[Column] = []
    for start, end in _covered([text for line in telling for text in line], most):
        if columns and start - columns[-1].end < least:
            columns[-1].end = end
        else:
            columns.append(Column(start, end))
    return columns


def _least_gap(lines: int) -> float:
    """How wide a gap through so many lines has to be."""
    if lines < _LONE_LINES:
        return _LONE_GAP
    return _FEW_GAP if lines < _FEW_LINES else BLANK


def _covered(texts: Iterable[Interval], most: int) -> Iterator[Interval]:
    """The stretches that more than `most` of the texts stand in."""
    steps = sorted(step for start, end in texts for step in ((start, 1), (end, -1)))
    depth, begin = 0, 0.0
    for place, step in steps:
        if step > 0 and depth == most:
            begin = place
        if step < 0 and depth == most + 1 and place > begin:
            yield begin, place
        depth += step
