"""Finds the signature block: `Nơi nhận` on the left, authority and signer on the right; pages may part it."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractors.lines import SIGNING, line_mark
from pipeline.readers.pdf.page_layout.columns import Columns, Interval, narrowed, split
from pipeline.readers.pdf.page_layout.signers_abreast import NAME, signers_abreast
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.tables.grid_text import PageGrid

_ENDS = frozenset({"appendix", "titled_appendix", "national_title", "document_type", "form", "attachment"})
_LABELS = frozenset({"article", "roman", "capital_letter", "ordinal"})
_ARCHIVE = regex.compile(r"[-–—•+*\s]*Lưu\b", regex.IGNORECASE)
_LEFT, _RIGHT = 0.25, 0.8
"""Of the width of the text: between them the columns meet."""
_MOST_LINES = 60
_LINES_ABOVE = 3


def signature_block(
    items: Sequence[Line | PageGrid | Columns], at: int, edges: Interval
) -> tuple[int, int, Columns] | None:
    """The block whose `Nơi nhận` stands in the line `at`; `edges` are the left and right ends of the text."""
    line = items[at]
    if not isinstance(line, Line) or not line.words[0].text.upper().startswith("NƠI"):
        return None
    if line_mark(_first_text(line)).name != "recipients":
        return None
    corridor = _corridor(line, edges)
    start = _first_line(items, at, corridor)
    stop = start
    for place in range(start, min(start + _MOST_LINES, len(items))):
        cut = _goes_on(items, place, place > at, corridor, items[start:place])
        if cut is None:
            break
        corridor, stop = cut, place + 1
    if stop <= at:
        return None
    lines = [item for item in items[start:stop] if isinstance(item, Line)]
    columns = _with_signers_parted(split(lines, _where_right_begins(lines, corridor)))
    return (start, stop, columns) if columns.left and columns.right else None


def _with_signers_parted(columns: Columns) -> Columns:
    """The columns; of two signatures side by side in the right one, the first is put to the left."""
    block = signers_abreast(columns.right, 0) if columns.right else None
    if block is None:
        return columns
    _, stop, parted = block
    return Columns([*columns.left, *parted.left], [*parted.right, *columns.right[stop:]])


def _corridor(line: Line, edges: Interval) -> Interval:
    """Where the columns may meet; capitals beside `Nơi nhận` are right of it, the first recipient is not."""
    width = edges[1] - edges[0]
    left, right = edges[0] + _LEFT * width, edges[0] + _RIGHT * width
    for before, after in pairwise(line.segments()):
        text = " ".join(word.text for word in after)
        if text.isupper() and line_mark(text).name != "bullet":
            return min(left, before[-1].x1), min(right, after[0].x0)
    return left, right


def _first_text(line: Line) -> str:
    return " ".join(word.text for word in line.segments()[0])


def _first_line(items: Sequence[Line | PageGrid | Columns], at: int, corridor: Interval) -> int:
    """The authority may stand higher than `Nơi nhận`."""
    start = at
    while start > 0 and at - start < _LINES_ABOVE:
        above = items[start - 1]
        if not isinstance(above, Line) or above.x0 < corridor[0] or not above.text.isupper():
            break
        start -= 1
    return start


def _goes_on(
    items: Sequence[Line | PageGrid | Columns],
    place: int,
    opened: bool,
    corridor: Interval,
    block: Sequence[Line | PageGrid | Columns],
) -> Interval | None:
    line = items[place]
    if not isinstance(line, Line):
        return None
    if opened:
        mark = line_mark(_first_text(line)).name
        if mark in _ENDS or mark in _LABELS:
            return None
        before = items[place - 1]
        new_page = isinstance(before, Line) and before.page != line.page
        if new_page and (_is_finished(block, corridor) or not _may_follow(line, corridor)):
            return None
    return narrowed(corridor, line)


def _is_finished(block: Sequence[Line | PageGrid | Columns], corridor: Interval) -> bool:
    """Whether both columns have come to their ends: the archive line and the signer's name."""
    columns = split([item for item in block if isinstance(item, Line)], corridor)
    archived = any(_ARCHIVE.match(line.text) for line in columns.left)
    signing = [index for index, line in enumerate(columns.right) if line_mark(line.text).name in SIGNING]
    named = bool(signing) and any(NAME.match(line.text) for line in columns.right[signing[-1] + 1 :])
    return archived and named


def _may_follow(line: Line, corridor: Interval) -> bool:
    """Whether a line on the next page looks like recipients, an authority or a name."""
    if line.x0 >= corridor[0]:
        return line_mark(line.text).name in SIGNING or NAME.match(line.text) is not None
    return line_mark(line.text).name == "bullet" or _ARCHIVE.match(line.text) is not None


def _where_right_begins(lines: Sequence[Line], corridor: Interval) -> Interval:
    """The corridor up to the first word on its right side."""
    starts = [word.x0 for line in lines for word in line.words if word.x0 >= corridor[1] - 1.0]
    return corridor[0], min(starts, default=corridor[1])
