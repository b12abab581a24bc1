"""The columns of a table without rulings: the upright stripes that hardly any of its lines stands in."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.readers.grids import Box
from pipeline.readers.pdf.tables.aligned.pieces import Piece

_NARROWEST = 3.0
_GROUP = 0.45
"""Of the width of the table: what is wider may be the row of a group, which tells no column."""
_AT_LEFT, _CENTRED = 20.0, 8.0
_LEVEL = 1.0
_NEXT_LINE = 1.6
"""In heights; the next line of a text is no farther."""
_STRAY = 0.02
"""Of the lines: so many may run through a stripe."""


def column_bounds(lines: Sequence[Sequence[Piece]], header: Sequence[Piece]) -> list[float]:
    """The x of the left end, of the middles of the stripes, and of the right end.

    A column that is blank below its header is told by the header.
    """
    pieces = [piece for line in lines for piece in line]
    left = int(min(piece.box.x0 for piece in (*pieces, *header)))
    right = int(max(piece.box.x1 for piece in (*pieces, *header))) + 2
    covered = [0] * (right - left)
    for line in lines:
        if not _names_group(line, left, right):
            for piece in line:
                _cover(covered, piece, left)
    most = int(_STRAY * len(lines))
    blank = [piece for piece in header if max(covered[_reach(piece, left)], default=0) <= most]
    for piece in blank:
        if _is_over_two(piece, header) or _is_wrapped(piece, blank, header):
            continue
        _cover(covered, piece, left, most + 1)
    return _with_heads([float(left), *_middles(covered, most, left), float(right)], pieces, header)


def _with_heads(bounds: list[float], pieces: Sequence[Piece], header: Sequence[Piece]) -> list[float]:
    """The bounds but for those between a head over nothing and figures under no head: one column."""
    filled, headed = _stood_in(pieces, bounds), _stood_in(header, bounds)
    lone = {column for column in range(len(bounds) - 1) if (column in filled) != (column in headed)}
    return [
        x
        for column, x in enumerate(bounds, -1)
        if not (column in lone and column + 1 in lone and (column in filled) != (column + 1 in filled))
    ]


def _stood_in(pieces: Sequence[Piece], bounds: Sequence[float]) -> set[int]:
    """The columns in which any of the pieces stands."""
    spans = (columns_of(piece.box, bounds) for piece in pieces)
    return {column for first, last in spans for column in range(first, last + 1)}


def _names_group(line: Sequence[Piece], left: int, right: int) -> bool:
    """Whether the line is one wide text from the left end on, or in the middle."""
    x0, x1 = line[0].box.x0, line[-1].box.x1
    if len(line) > 1 or x1 - x0 <= _GROUP * (right - left):
        return False
    return x0 - left < _AT_LEFT or abs(x0 + x1 - left - right) < 2 * _CENTRED


def _is_over_two(piece: Piece, header: Sequence[Piece]) -> bool:
    """Whether the text stands above and between the headers of two columns, as a cell over both does."""
    middle = piece.box.middle
    lower = [other for other in header if other.box.y0 >= piece.box.y1 - 1]
    left = [other.box.middle for other in lower if other.box.x1 < middle]
    right = [other.box.middle for other in lower if middle < other.box.x0]
    return bool(left and right) and abs(max(left) + min(right) - 2 * middle) < 2 * _CENTRED


def _is_wrapped(piece: Piece, blank: Sequence[Piece], header: Sequence[Piece]) -> bool:
    """Whether the text is a line of a header of which another line stands over figures.

    A header over others has several texts in the line below it.
    """
    middle = piece.box.middle
    beside = [other for other in header if other is not piece and abs(other.box.y0 - piece.box.y0) < _LEVEL]
    near = (
        other
        for other in header
        if other not in blank
        and _LEVEL < abs(other.box.y0 - piece.box.y0) < _NEXT_LINE * max(piece.height, other.height)
    )
    return any(
        other.box.x0 < middle < other.box.x1
        and not any(other.box.x0 < one.box.middle < other.box.x1 for one in beside)
        for other in near
    )


def _reach(piece: Piece, left: int) -> slice:
    return slice(int(piece.box.x0) - left, int(piece.box.x1 + 0.999) - left)


def _cover(covered: list[int], piece: Piece, left: int, weight: int = 1) -> None:
    reach = _reach(piece, left)
    for x in range(reach.start, reach.stop):
        covered[x] += weight


def _middles(covered: Sequence[int], most: int, left: int) -> Iterator[float]:
    """The middles of the stripes between what is covered."""
    start = None
    for x, count in enumerate(covered):
        if count <= most:
            start = x if start is None else start
            continue
        if start and x - start >= _NARROWEST:
            yield left + (start + x) / 2
        start = None


def columns_of(box: Box, bounds: Sequence[float]) -> tuple[int, int]:
    """The first and the last column that the box stands in; the one that holds its middle at least."""
    middle = box.middle
    inside = [
        column
        for column, (x0, x1) in enumerate(pairwise(bounds))
        if x0 <= middle < x1 or min(box.x1, x1) - max(box.x0, x0) > _share(box, x0, x1)
    ]
    return (inside[0], inside[-1]) if inside else (0, 0)


def _share(box: Box, x0: float, x1: float) -> float:
    """How far a box must reach into a column to stand in it."""
    return 0.25 * min(x1 - x0, box.x1 - box.x0)
