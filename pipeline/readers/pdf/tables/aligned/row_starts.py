"""Where the rows of a table without rulings begin: with the line of their number, or above it."""

from collections.abc import Sequence
from statistics import median

from extractors.unruled.words import is_number
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.tables.aligned.pieces import overlap, pieces_of

_SAME_CELL = 1.0
_MORE_ROOM = 2.0


def are_at_top(lines: Sequence[Line], at: int, labels: Sequence[int]) -> bool:
    """Whether rows begin with the lines of their numbers, `labels`; the header is in the line `at`."""
    return _have_room_above(lines, labels) or _begin_rows(lines, at, labels)


def _have_room_above(lines: Sequence[Line], labels: Sequence[int]) -> bool:
    """Whether rows begin with the line of their number: there is more room above it than below.

    Lines that reach over each other are of cells centred beside it.
    """
    above = [_gap(lines[row - 1], lines[row]) for row in labels[1:]]
    below = [
        _gap(lines[row], lines[row + 1]) for row in labels if row + 1 < len(lines) and row + 1 not in labels
    ]
    return bool(above and below) and median(above) - _MORE_ROOM > median(below) > -_MORE_ROOM


def _begin_rows(lines: Sequence[Line], at: int, labels: Sequence[int]) -> bool:
    """Whether rows that stand close begin with the line of their number, which then has text in every column.

    The lines of a cell that is centred beside its number would stand over the first number too, where the
    header in the line `at` ends.
    """
    over = lines[labels[0] - 1]
    if labels[0] - 1 > at and not (lines[at].bold and over.bold):
        return False
    ends = [*labels[1:], len(lines)]
    return labels[-1] + 1 < len(lines) and all(
        _holds(lines[row], line)
        for row, end in zip(labels, ends, strict=True)
        for line in lines[row + 1 : end]
    )


def _holds(first: Line, line: Line) -> bool:
    """Whether each piece of the line has one over it in the first line of its row, or it is a row itself."""
    above, pieces = pieces_of(first), pieces_of(line)
    return any(is_number(piece.text) for piece in pieces) or all(
        any(overlap(piece, other) for other in above) for piece in pieces
    )


def _gap(above: Line, below: Line) -> float:
    """The room between two lines; none over a page break."""
    return below.y0 - above.y1 if above.page == below.page else 0.0


def body_start(lines: Sequence[Line], at: int, first: int) -> int:
    """The first row begins with the cell that reaches highest over its number, or with the name of a group.

    The name of a group is told from the header by its weight; what reaches up beside `TT` is header.
    """
    start = first
    while (
        start > at + 1
        and not _is_beside(lines[start - 1], lines[at])
        and (_is_close(lines[start - 1], lines[start]) or (lines[at].bold and not lines[start - 1].bold))
    ):
        start -= 1
    return start


def _is_beside(line: Line, head: Line) -> bool:
    return line.page == head.page and line.y0 < head.y1 - _MORE_ROOM


def _is_close(above: Line, below: Line) -> bool:
    return above.page == below.page and below.y0 - above.y1 <= _SAME_CELL * below.height
