"""The header of a table without rulings: stacks of lines, the upper ones over several columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.readers.pdf.aligned.column_bounds import columns_of
from pipeline.readers.pdf.aligned.pieces import Piece, around

_OVERLAP = 0.5
_SAME_CELL = 0.8


@dataclass(slots=True)
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


def header_cells(pieces: Sequence[Piece], bounds: Sequence[float]) -> list[HeaderCell]:
    """The cells with their levels, 0 at the top; a cell over others covers their columns."""
    groups: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.box.y0, piece.box.x0)):
        group = next((group for group in groups if _goes_on(group, piece)), None)
        if group is None:
            groups.append([piece])
        else:
            group.append(piece)
    cells = [HeaderCell(group, *columns_of(around(group), bounds)) for group in groups]
    _spread(cells, len(bounds) - 1)
    for cell in sorted(cells, key=lambda cell: cell.y0):
        above = [other.level for other in cells if other is not cell and _covers(other, cell)]
        cell.level = max(above, default=-1) + 1
    return cells


def _goes_on(group: Sequence[Piece], piece: Piece) -> bool:
    box = around(group)
    if not -piece.height < piece.box.y0 - box.y1 <= _SAME_CELL * piece.height:
        return False
    shared = min(box.x1, piece.box.x1) - max(box.x0, piece.box.x0)
    return shared > _OVERLAP * min(piece.box.x1 - piece.box.x0, box.x1 - box.x0)


def _covers(upper: HeaderCell, lower: HeaderCell) -> bool:
    return upper.first <= lower.first and lower.last <= upper.last and upper.y1 <= lower.y0 + 2.0


def _spread(cells: Sequence[HeaderCell], n_cols: int) -> None:
    """A short text over many columns reaches over the cells below it that nothing else stands over."""
    middle = (min(cell.y0 for cell in cells) + max(cell.y1 for cell in cells)) / 2
    for column in range(n_cols):
        stack = [cell for cell in cells if cell.first <= column <= cell.last]
        if len(stack) != 1:
            continue
        lone = stack[0]
        uppers = [cell for cell in cells if _next_to(cell, lone) and _stands_level(lone, cell, cells, middle)]
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
