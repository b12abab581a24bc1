"""Finds the header block: the issuer and number on the left, quốc hiệu and date on the right."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.lines import line_mark
from pipeline.readers.pdf.page_layout.columns import Columns, Interval, narrowed, split
from pipeline.readers.pdf.page_layout.wrapped_lines import with_whole_title
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.tables.grid_text import PageGrid

_OPENINGS = ("CỘNG", "ĐẢNG")
_ENDS = frozenset({"document_type", "addressee", "basis", "appendix", "titled_appendix", "form"})
_LABELS = "label"
_MOST_LINES = 10
_LINES_ABOVE = 3
_FARTHEST = 3.0
"""In heights: the lines of the block stand no further apart."""
_NUMBER_OR_DATE = frozenset({"number", "place_and_date"})


def header_block(items: Sequence[Line | PageGrid | Columns], at: int) -> tuple[int, int, Columns] | None:
    """The block around the line `at`, if quốc hiệu stands in it.

    Gives the place of its first item, the place behind its last one, and its columns.
    """
    line = items[at]
    corridor = _corridor(line) if isinstance(line, Line) else None
    if corridor is None:
        return None
    start = at
    while start > 0 and at - start < _LINES_ABOVE and _stands_above(items, start, corridor):
        start -= 1
    stop = at + 1
    for place in range(at + 1, min(at + _MOST_LINES, len(items))):
        cut = _goes_on(items, place, corridor)
        if cut is None:
            break
        corridor, stop = cut, place + 1
    lines = [item for item in items[start:stop] if isinstance(item, Line)]
    columns = with_whole_title(split(lines, corridor))
    return (start, stop, columns) if columns.left and columns.right else None


def _corridor(line: Line) -> Interval | None:
    """What lies between the text on the left, which may be a Party organisation's name, and quốc hiệu."""
    openings = [index for index, word in enumerate(line.words) if word.text.startswith(_OPENINGS)]
    for index in reversed(openings):
        if line_mark(" ".join(word.text for word in line.words[index:])).name == "national_title":
            return (line.words[index - 1].x1 if index else 0.0, line.words[index].x0)
    return None


def _stands_above(items: Sequence[Line | PageGrid | Columns], start: int, corridor: Interval) -> bool:
    """Whether the item before is a line of the issuer's name, higher than quốc hiệu."""
    above, line = items[start - 1], items[start]
    if not isinstance(above, Line) or not isinstance(line, Line) or above.page != line.page:
        return False
    near = line.y0 - above.y1 < _FARTHEST * line.height
    return near and above.x1 < corridor[1] and line_mark(above.text).name not in _ENDS


def _goes_on(items: Sequence[Line | PageGrid | Columns], place: int, corridor: Interval) -> Interval | None:
    """What is left of the corridor behind the line at `place`; None where the line is below the block."""
    line, above = items[place], items[place - 1]
    if not isinstance(line, Line) or not isinstance(above, Line) or line.page != above.page:
        return None
    mark = line_mark(" ".join(word.text for word in line.words))
    labelled = mark.says == _LABELS and not _is_dated_beyond(line, corridor)
    if mark.name in _ENDS or labelled or line.y0 - above.y1 > _FARTHEST * above.height:
        return None
    cut = narrowed(corridor, line)
    if cut is None or (cut == corridor and not _belongs(line, corridor)):
        return _widest_gap(line)
    return cut


def _is_dated_beyond(line: Line, corridor: Interval) -> bool:
    """Whether number or date stand beyond the corridor: beside the `*` below a Party organisation's name."""
    beyond = " ".join(word.text for word in line.words if word.x0 >= corridor[1])
    return line_mark(beyond).name in _NUMBER_OR_DATE


def _belongs(line: Line, corridor: Interval) -> bool:
    """Whether a line that leaves the corridor free is in the block; text centred on the page is below it."""
    if line.x0 < corridor[0] and corridor[1] < line.x1:
        return True
    middle = (corridor[0] + corridor[1]) / 2
    return line.x1 <= middle or line_mark(line.text).says == "alone" or line.x0 - middle > 0.0


def _widest_gap(line: Line) -> Interval | None:
    """A number or date that reaches over the corridor is cut where its line leaves the widest gap."""
    parts = line.segments()
    if len(parts) < 2:
        return None
    gaps = [
        (before[-1].x1, after[0].x0, line_mark(" ".join(word.text for word in after)).name)
        for before, after in pairwise(parts)
    ]
    dated = [(x0, x1) for x0, x1, mark in gaps if mark in _NUMBER_OR_DATE]
    return dated[0] if dated else None
