"""Where rows begin that no rule parts: by the labels of the first column, by figures, or by full lines."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from pipeline.readers.grids.cell_words.printed_lines import lines_of
from pipeline.readers.grids.geometry import Box
from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.words import Word

_LABEL = regex.compile(r"\(?(?:\d{1,3}|[IVXL]{1,5}|[A-Z])[.)]?$")
_MOSTLY = 0.7
"""Of the lines of a column, which then is one of labels or figures; of the labels, those beside figures."""
_AS_WIDE = 0.15
"""Of the height of a line: by how much gaps differ that are as wide, since `q` reaches lower than `n`."""
_FEWEST = 2
"""Rows: one line of a kind may stand anywhere in a cell of several."""


class Line(NamedTuple):
    """A printed line of a cell: from where to where it reaches down, and whether it has no letters."""

    top: float
    bottom: float
    is_figure: bool
    text: str


def is_row_label(text: str) -> bool:
    """Whether the text may be the number or letter of a row."""
    return _LABEL.match(text) is not None


def counts_up(texts: Sequence[str]) -> bool:
    """Whether the texts number rows one after the other, labels of groups among them."""
    if not all(map(is_row_label, texts)):
        return False
    counted = [int(digits) for text in texts if (digits := text.strip("().")).isdecimal()]
    return len(counted) > 1 and all(below in (above + 1, 1) for above, below in pairwise(counted))


def cell_lines(text: Sequence[Word]) -> list[Line]:
    """The printed lines of a cell."""
    return [
        Line(
            min(word.y0 for word in line),
            max(word.y1 for word in line),
            has_no_letters(line),
            " ".join(word.text for word in line),
        )
        for line in lines_of(text)
    ]


def has_no_letters(words: Iterable[Word]) -> bool:
    """Whether figures and signs are all that the words consist of."""
    return not any(letter.isalpha() for word in words for letter in word.text)


def cells_across(words: Sequence[Word], edges: Sequence[float]) -> list[list[Line]]:
    """The printed lines of the words in each column; a word beyond the edges belongs to the nearest one."""
    columns: list[list[Word]] = [[] for _ in edges[1:]]
    for word in words:
        columns[bisect_right(edges, (word.x0 + word.x1) / 2, 1, len(edges) - 1) - 1].append(word)
    return [cell_lines(column) for column in columns]


def row_breaks(columns: Sequence[Sequence[Line]], measure: Measures) -> list[float]:
    """The places between the rows; `columns` are the printed lines of each column, blank ones too."""
    anchors = _anchors(columns, measure)
    everything = levels([line for column in columns for line in column], measure)
    return widest_gaps(everything, anchors)


def row_boxes(words: Sequence[Word], edges: Sequence[float], measure: Measures) -> list[Box]:
    """The cells of the rows that the words make, in columns with these edges."""
    breaks = row_breaks(cells_across(words, edges), measure)
    ends = (min(word.y0 for word in words), *breaks, max(word.y1 for word in words))
    return [Box(x0, y0, x1, y1) for y0, y1 in pairwise(ends) for x0, x1 in pairwise(edges)]


def _anchors(columns: Sequence[Sequence[Line]], measure: Measures) -> list[Line]:
    """A line of each row."""
    labels = levels([line for line in columns[0] if is_row_label(line.text)], measure)
    figures = _figure_rows(columns[1:], measure)
    if len(labels) >= _FEWEST and len(labels) >= _MOSTLY * len(columns[0]):
        beside = sum(_counts_beside(labels, [figures], measure))
        # Rows of figures without a label, as totals, are rows where the others have both in one line.
        return levels([*labels, *figures], measure) if beside >= _MOSTLY * len(labels) else labels
    if len(figures) >= _FEWEST:
        return figures
    return _full_lines(columns, measure)


def _figure_rows(columns: Sequence[Sequence[Line]], measure: Measures) -> list[Line]:
    """The lines of the columns of figures, where most of these have one."""
    held = [
        column
        for column in columns
        if column and sum(line.is_figure for line in column) > _MOSTLY * len(column)
    ]
    rows = levels([line for column in held for line in column], measure)
    counts = _counts_beside(rows, held, measure)
    return [row for row, count in zip(rows, counts, strict=True) if 2 * count >= len(held)]


def _full_lines(columns: Sequence[Sequence[Line]], measure: Measures) -> list[Line]:
    """The lines that more than half of the columns have text in."""
    rows = levels([line for column in columns for line in column], measure)
    counts = _counts_beside(rows, columns, measure)
    return [row for row, count in zip(rows, counts, strict=True) if 2 * count > len(columns)]


def _counts_beside(rows: Sequence[Line], columns: Sequence[Sequence[Line]], measure: Measures) -> list[int]:
    """In how many of the columns a line stands at the height of each row."""
    counts = [0] * len(rows)
    for column in columns:
        heights = sorted(line.top + line.bottom for line in column)
        for number, row in enumerate(rows):
            at = bisect_right(heights, row.top + row.bottom - measure.letter)
            counts[number] += at < len(heights) and heights[at] < row.top + row.bottom + measure.letter
    return counts


def _is_level(one: Line, other: Line, measure: Measures) -> bool:
    return abs(one.top + one.bottom - other.top - other.bottom) < measure.letter


def levels(lines: Iterable[Line], measure: Measures) -> list[Line]:
    """The lines of all columns, those at one height as one."""
    found: list[Line] = []
    for line in sorted(lines, key=lambda line: line.top + line.bottom):
        if found and _is_level(found[-1], line, measure):
            last = found[-1]
            found[-1] = last._replace(top=min(last.top, line.top), bottom=max(last.bottom, line.bottom))
        else:
            found.append(line)
    return found


def widest_gaps(everything: Sequence[Line], rows: Sequence[Line]) -> list[float]:
    """The middle of the widest gap between each of the rows and the next; of gaps as wide, the lowest.

    `everything`: all the levels, in order of their middles, in which those between two rows are sought.
    """
    middles = [line.top + line.bottom for line in everything]
    tallest = max((line.bottom - line.top for line in everything), default=0.0)
    found = []
    for above, below in pairwise(rows):
        first = bisect_left(middles, 2 * above.top - tallest)
        last = bisect_right(middles, 2 * below.bottom + tallest)
        near = everything[first:last]
        between = [line for line in near if above.top <= line.bottom and line.top <= below.bottom]
        gaps = [(low.top - high.bottom, high.bottom + low.top) for high, low in pairwise(between)]
        least = max(gaps, default=(0.0, 0.0))[0] - _AS_WIDE * tallest
        # Lines a bit lower each than the last may make one level of two rows.
        widest = [middle for gap, middle in gaps if gap >= least]
        found.append(max(widest, default=above.bottom + below.top) / 2)
    return found
