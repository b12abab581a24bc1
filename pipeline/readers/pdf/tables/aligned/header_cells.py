"""The header of a table without rulings: stacks of lines, the upper ones over several columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.readers.pdf.tables.aligned.column_bounds import columns_of
from pipeline.readers.pdf.tables.aligned.header_spans import centre_spans
from pipeline.readers.pdf.tables.aligned.pieces import Piece, around

_OVERLAP = 0.5
_SAME_CELL = 0.8
_WIDER = 3.5
"""Points; so much more room than between the lines of a cell is kept between two cells."""


@dataclass(slots=True, eq=False)
class HeaderCell:
    """The pieces of a cell and the columns `first` to `last` that it covers."""

    pieces: list[Piece]
    first: int
    last: int
    level: int = 0

    @property
    def y0(self) -> float:
        """The upper edge of the text."""
        return min(piece.box.y0 for piece in self.pieces)

    @property
    def y1(self) -> float:
        """The lower edge of the text."""
        return max(piece.box.y1 for piece in self.pieces)


def header_cells(
    pieces: Sequence[Piece], bounds: Sequence[float], gap: float | None = None
) -> list[HeaderCell]:
    """The cells with their levels, 0 at the top; a cell over others covers their columns.

    `gap`: the room between two lines of one cell, where it is known.
    """
    cells = [HeaderCell(group, *columns_of(around(group), bounds)) for group in _groups(pieces, gap)]
    settled = centre_spans(cells, bounds)
    _spread(cells, [cell for cell in cells if cell not in settled], len(bounds) - 1)
    for cell in sorted(cells, key=lambda cell: cell.y0):
        above = [other.level for other in cells if other is not cell and _covers(other, cell)]
        cell.level = max(above, default=-1) + 1
    return cells


def _groups(pieces: Sequence[Piece], gap: float | None) -> list[list[Piece]]:
    """The pieces of each cell."""
    groups: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.box.y0, piece.box.x0)):
        most = _SAME_CELL * piece.height if gap is None else min(gap + _WIDER, _SAME_CELL * piece.height)
        beside = [
            other for other in pieces if other is not piece and abs(other.box.y0 - piece.box.y0) < _WIDER
        ]
        over = (group for group in groups if _goes_on(group, piece, most))
        # A text over two pieces of one line is a cell over two columns.
        group = next((group for group in over if not any(_is_over(group, other) for other in beside)), None)
        if group is None:
            groups.append([piece])
        else:
            group.append(piece)
    return groups


def _goes_on(group: Sequence[Piece], piece: Piece, most: float) -> bool:
    return -piece.height < piece.box.y0 - around(group).y1 <= most and _is_over(group, piece)


def _is_over(group: Sequence[Piece], piece: Piece) -> bool:
    box = around(group)
    shared = min(box.x1, piece.box.x1) - max(box.x0, piece.box.x0)
    return shared > _OVERLAP * min(piece.box.x1 - piece.box.x0, box.x1 - box.x0)


def _covers(upper: HeaderCell, lower: HeaderCell) -> bool:
    return upper.first <= lower.first and lower.last <= upper.last and upper.y1 <= lower.y0 + 2.0


def _spread(cells: Sequence[HeaderCell], loose: Sequence[HeaderCell], n_cols: int) -> None:
    """A short text over many columns reaches over the cells below it that nothing else stands over.

    `loose`: the cells of which it is not known yet how far they reach.
    """
    middle = (min(cell.y0 for cell in cells) + max(cell.y1 for cell in cells)) / 2
    for column in range(n_cols):
        stack = [cell for cell in cells if cell.first <= column <= cell.last]
        if len(stack) != 1:
            continue
        lone = stack[0]
        uppers = [cell for cell in loose if _next_to(cell, lone) and _stands_level(lone, cell, cells, middle)]
        if uppers:
            upper = min(uppers, key=lambda cell: _distance(cell, lone))
            upper.first, upper.last = min(upper.first, lone.first), max(upper.last, lone.last)


def _next_to(upper: HeaderCell, lower: HeaderCell) -> bool:
    above = upper.y1 <= lower.y0 + 2.0
    return above and upper.first - 1 <= lower.last and lower.first <= upper.last + 1


def _stands_level(lone: HeaderCell, upper: HeaderCell, cells: Sequence[HeaderCell], middle: float) -> bool:
    """Whether the cell stands as low as those under `upper`; a tall one stands in the middle."""
    under = [other.y0 + other.y1 for other in cells if other is not upper and _covers(upper, other)]
    if not under:
        return False
    level, own = sum(under) / len(under) / 2, (lone.y0 + lone.y1) / 2
    return abs(own - level) < abs(own - middle)


def _distance(upper: HeaderCell, lower: HeaderCell) -> float:
    over, under = around(upper.pieces), around(lower.pieces)
    return abs((over.x0 + over.x1) - (under.x0 + under.x1))
