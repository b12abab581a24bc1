"""The rows of a table without rulings, by the space between them or by the labels of its index column."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from math import inf

from extractors.unruled.words import is_number
from pipeline.readers.pdf.tables.aligned.column_bounds import columns_of
from pipeline.readers.pdf.tables.aligned.pieces import Piece, around, stacks

_OFF_CENTRE = 0.35
"""Of the height of a line: so far the middle of a cell may lie from that of its row."""

Row = dict[int, list[Piece]]
"""The pieces of each column of a row."""


def body_rows(
    lines: Sequence[Sequence[Piece]],
    labels: Sequence[Piece],
    bounds: Sequence[float],
    *,
    at_top: bool = False,
) -> list[Row]:
    """The rows of one page, top down; `labels` are the numbers in the index column.

    `at_top`: whether the cells of a row all begin with its first line.
    """
    columns: dict[int, list[Piece]] = {}
    for piece in chain.from_iterable(lines):
        columns.setdefault(columns_of(piece.box, bounds)[0], []).append(piece)
    cells = {column: stacks(held) for column, held in columns.items()}
    most = max(cells.values(), key=len)
    rows = most if len(most) >= len(labels) else _beside(labels, max(columns.values(), key=len))
    if rows and not at_top:
        tops, middles = _tops(rows), [_middle(row) for row in rows]
        for column, held in cells.items():
            if len(held) < len(rows):
                cells[column] = _centred(columns[column], middles) or held
        return _filled([(column, stack) for column, held in cells.items() for stack in held], tops)
    first = [stack[0] for stack in most] if len(most) >= len(labels) else labels
    tops = [piece.box.y0 - 0.3 * piece.height for piece in first]
    tops = sorted([*tops, *_tops_without_label(lines, bounds, tops)])
    return _filled([(column, [piece]) for column, held in columns.items() for piece in held], tops)


def _tops_without_label(
    lines: Sequence[Sequence[Piece]], bounds: Sequence[float], tops: Sequence[float]
) -> Iterator[float]:
    """Where rows begin that bear no number, as totals: a line with a second figure in each column with one.

    Column 0 has the numbers of the rows. A row has one figure in any other column; beside the figures of
    a row of its own stand words. Figures below words are none: `9/2027` below `Tháng`.
    """
    row, figures, worded = -1, frozenset[int](), frozenset[int]()
    for line in lines:
        placed = [(columns_of(piece.box, bounds)[0], piece) for piece in line]
        filled = frozenset(column for column, piece in placed if column and is_number(piece.text))
        words = frozenset(column for column, piece in placed if not is_number(piece.text))
        middle = (line[0].box.y0 + line[0].box.y1) / 2
        if (at := bisect_right(tops, middle)) != row:
            row, figures, worded = at, filled, words
        elif figures and filled >= figures and len(filled) < len(line):
            yield min(piece.box.y0 for piece in line) - 0.3 * line[0].height
        else:
            figures |= filled - worded
            worded |= words - figures


def _beside(labels: Sequence[Piece], pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The cells of the longest column, centred beside the numbers; none where they are not."""
    return _centred(pieces, [_middle([label]) for label in labels]) if len(pieces) > len(labels) else []


def _centred(pieces: Sequence[Piece], middles: Sequence[float]) -> list[list[Piece]]:
    """The pieces of a column that stand close, in groups with these middles; none where they make no such.

    So stand the lines of cells that are centred beside the numbers of their rows.
    """
    down = sorted(pieces, key=lambda piece: piece.box.y0 + piece.box.y1)
    groups: list[list[Piece]] = []
    start = 0
    for middle in middles:
        stop = start + _lines_around(middle, down[start:])
        if stop == start:
            return []
        groups.append(down[start:stop])
        start = stop
    return groups if start == len(down) else []


def _lines_around(middle: float, down: Sequence[Piece]) -> int:
    """How many of the pieces, from the first on, have this middle together; 0 where it lies elsewhere."""
    nearest, size = inf, 0
    for count, piece in enumerate(down, 1):
        off = abs((down[0].box.y0 + piece.box.y1) / 2 - middle)
        if off > nearest:
            break
        nearest, size = off, count
    return size if down and nearest <= _OFF_CENTRE * down[0].height else 0


def _middle(pieces: Sequence[Piece]) -> float:
    box = around(pieces)
    return (box.y0 + box.y1) / 2


def _tops(rows: Sequence[Sequence[Piece]]) -> list[float]:
    """The middles of the spaces between the rows."""
    boxes = [around(row) for row in rows]
    middles = [(above.y1 + below.y0) / 2 for above, below in pairwise(boxes)]
    return [float("-inf"), *middles]


def _filled(cells: Sequence[tuple[int, Sequence[Piece]]], tops: Sequence[float]) -> list[Row]:
    """A cell belongs to the row that its middle lies in; what lies over the first row goes on from above."""
    rows: list[Row] = [{} for _ in range(len(tops) + 1)]
    for column, held in cells:
        box = around(held)
        rows[bisect_right(tops, (box.y0 + box.y1) / 2)].setdefault(column, []).extend(held)
    return [row for row in rows if row]
