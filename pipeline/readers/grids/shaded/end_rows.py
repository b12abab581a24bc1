"""Rows without paint over and under the painted rows of a table, which nothing drawn bounds outwards."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline.readers.grids.cell_words.printed_lines import lines_of
from pipeline.readers.grids.geometry import Box, Segment
from pipeline.readers.grids.shaded.painted_areas import APART, REACH, Area, are_as_wide
from pipeline.readers.grids.words import Word, is_cut

_SAME_CELL = 0.3
"""Of the height of a line; between rows there is more room."""
_NEXT = 0.6
"""Of the height of a line; a header stands no farther over the rule below it."""


def first_row(area: Area, segments: Sequence[Segment], words: Sequence[Word]) -> list[Segment]:
    """The walls of a header that only a rule parts from the painted rows below it."""
    box = area.box
    if not any(abs(rule.y0 - box.y0) <= APART and are_as_wide(Box(*rule), box) for rule in segments):
        return []
    above = _row(reversed(_lines(words, box.y0 - REACH, box.y0)))
    if not above or not _fills(above, area.upper):
        return []
    top, bottom = min(word.y0 for word in above), max(word.y1 for word in above)
    if box.y0 - bottom > _NEXT * (above[0].y1 - above[0].y0) or _is_drawn(segments, box, top):
        return []
    return _bounded(area.upper, top - APART, box.y0, top - APART)


def last_row(areas: Sequence[Area], words: Sequence[Word]) -> list[Segment]:
    """The walls of the row without paint that ends a table whose rows are painted by turns."""
    if len(areas) == 1 or areas[-1].box.y0 - areas[-2].box.y1 <= APART:
        return []
    box, places = areas[-1].box, areas[-1].lower
    below = _row(_lines(words, box.y1, box.y1 + REACH))
    if not _fills(below, places):
        return []
    end = max(word.y1 for word in below) + APART
    return _bounded(places, box.y1, end, end)


def _bounded(places: Sequence[float], top: float, bottom: float, end: float) -> list[Segment]:
    return [*(Segment(x, top, x, bottom) for x in places), Segment(places[0], end, places[-1], end)]


def _fills(row: Sequence[Word], places: Sequence[float]) -> bool:
    """Whether the words stand in most of the columns, and no wall at the places cuts one."""
    columns = sum(any(x0 < word.x0 and word.x1 < x1 for word in row) for x0, x1 in pairwise(places))
    return 2 * columns >= len(places) and not any(is_cut(x, row) for x in places)


def _lines(words: Sequence[Word], top: float, bottom: float) -> list[list[Word]]:
    return lines_of([word for word in words if top < (word.y0 + word.y1) / 2 < bottom])


def _row(lines: Iterable[list[Word]]) -> list[Word]:
    """The words of the first of the lines, which go up or down, to a gap as between rows."""
    row: list[Word] = []
    end = 0.0, 0.0
    for line in lines:
        top, bottom = min(word.y0 for word in line), max(word.y1 for word in line)
        if row and max(top - end[1], end[0] - bottom) > _SAME_CELL * (bottom - top):
            break
        row += line
        end = top, bottom
    return row


def _is_drawn(segments: Sequence[Segment], box: Box, top: float) -> bool:
    """Whether anything is drawn where the header stands: it has rules of its own then."""
    return any(
        rule.y0 < box.y0 - APART and rule.y1 > top and rule.x0 < box.x1 and rule.x1 > box.x0
        for rule in segments
    )
