"""Cells from walls: the smallest rectangles of slots that no ruling crosses."""

from typing import NamedTuple

from pipeline.readers.grids.ruled.lattice import Lattice


class Rectangle(NamedTuple):
    """Slots of one cell, from its first row and column on."""

    row: int
    col: int
    rowspan: int
    colspan: int


class Cut(NamedTuple):
    """The lattice cut into cells, and the number of the cell at each slot."""

    cells: list[Rectangle]
    owner: list[list[int]]
    walled: float
    """Share of the inner borders of the cells that are drawn."""


def cut(lattice: Lattice) -> Cut:
    """The cells in order of row and column; where a piece of rule is missing, they end all the same."""
    n_rows, n_cols = len(lattice.ys) - 1, len(lattice.xs) - 1
    down, across = lattice.down, lattice.across
    owner = [[-1] * n_cols for _ in range(n_rows)]
    cells: list[Rectangle] = []
    for row, slots in enumerate(owner):
        for col in range(n_cols):
            if slots[col] < 0:
                is_slot = down[col + 1][row] and across[row + 1][col]  # as most cells are
                cell = Rectangle(row, col, 1, 1) if is_slot else _cell_at(lattice, owner, row, col)
                for covered in range(row, row + cell.rowspan):
                    owner[covered][col : col + cell.colspan] = [len(cells)] * cell.colspan
                cells.append(cell)
    return Cut(cells, owner, _walled(lattice, owner))


def _cell_at(lattice: Lattice, owner: list[list[int]], row: int, col: int) -> Rectangle:
    right = col + 1
    while right < len(lattice.xs) - 1 and not lattice.down[right][row] and owner[row][right] < 0:
        right += 1
    bottom = row + 1
    while bottom < len(lattice.ys) - 1 and _goes_down(lattice, bottom, col, right):
        bottom += 1
    return Rectangle(row, col, bottom - row, right - col)


def _goes_down(lattice: Lattice, row: int, col: int, right: int) -> bool:
    """Whether nothing is drawn above or inside these slots, and their sides are as closed as above."""
    if any(lattice.across[row][col:right]) or any(lattice.down[line][row] for line in range(col + 1, right)):
        return False
    inner = [line for line in (col, right) if 0 < line < len(lattice.xs) - 1]
    return all(lattice.down[line][row] or not lattice.down[line][row - 1] for line in inner)


def _walled(lattice: Lattice, owner: list[list[int]]) -> float:
    borders = drawn = 0
    for row, cells in enumerate(owner):
        for col, cell in enumerate(cells):
            if col and cells[col - 1] != cell:
                borders += 1
                drawn += lattice.down[col][row]
            if row and owner[row - 1][col] != cell:
                borders += 1
                drawn += lattice.across[row][col]
    return drawn / borders if borders else 0.0
