"""A second opinion on headers of several levels, of which lines alone told what each cell stands over.

The cells are arranged anew by what their words and the columns below say. Where both trees are the same the
header is hardly wrong; where they differ the reader is told, and a much likelier tree stands instead.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractors.unruled.headings.breadth import room_of, tightness
from models.blocks import Grid, GridCell
from pipeline.readers.plain_text.header_tree.cut_headings import header_of, with_doubtful_headings
from pipeline.readers.plain_text.header_tree.slots import HeaderReading, HeaderSlots
from pipeline.readers.plain_text.header_tree.tree import HeaderTree, Slot

_NAMES = 2
"""Columns that have room for any heading: row numbers and the names of rows."""

_OVERRULES = 5.0
"""So much likelier than the tree of the lines is one that stands instead: narrower wins were mostly wrong."""


def with_second_opinion(grid: Grid) -> Grid:
    """The grid, its header in another tree where that is much likelier, and doubtful where none is sure."""
    grid = with_doubtful_headings(grid)
    header = header_of(grid)
    if len(header) <= grid.n_cols or not all(cell.text for cell in header):
        return grid
    reading = HeaderReading(_texts(header), _body(grid), grid.n_cols)
    if not grid.doubtful_header and not _is_in_doubt(header, reading):
        return grid
    return replace(_under_likeliest(grid, header, reading), doubtful_header=True)


def _texts(header: Sequence[GridCell]) -> list[str]:
    return [cell.text.value for cell in header if cell.text]


def _is_in_doubt(header: Sequence[GridCell], reading: HeaderReading) -> bool:
    """Whether the words are not sure of a tree, or of another one than the cells stand in."""
    levels = [sum(cell.row == row for cell in header) for row in range(1 + header[-1].row)]
    own = [(cell.row, cell.col, cell.colspan) for cell in header]
    # Of trees with as many cells in each row, which are few, one is often as likely.
    return any(_differs(own, reading.slots(rows)) for rows in ((), levels))


def _differs(own: Sequence[tuple[int, int, int]], opinion: HeaderSlots) -> bool:
    return opinion.doubtful or own != [(row, col, across) for row, col, _, across in opinion.slots]


def _under_likeliest(grid: Grid, header: Sequence[GridCell], reading: HeaderReading) -> Grid:
    """The grid, its header rearranged if another tree is much likelier than the one that its lines tell."""
    cells, roots, children = _own_tree(header)
    if not reading.trees() or len(cells) < len(header) or 1 in children:
        return grid
    own = reading if cells == list(header) else HeaderReading(_texts(cells), _body(grid), grid.n_cols)
    tree = own.tree_of(roots, children)
    least = own.likelihood(tree) - _cramped(cells, tree.slots(), grid.n_cols)
    likelier = [one for one in reading.trees() if reading.likelihood(one) > least + _OVERRULES]
    told = [reading.likelihood(one) - _cramped(header, one.slots(), grid.n_cols) for one in likelier]
    best = max(told, default=least)
    return _rearranged(grid, header, likelier[told.index(best)]) if best > least + _OVERRULES else grid


def _own_tree(header: Sequence[GridCell]) -> tuple[list[GridCell], int, tuple[int, ...]]:
    """The cells level by level, how many stand in the first row, and how many under each."""
    under = {id(cell): _below(cell, header) for cell in header}
    cells = roots = [cell for cell in header if cell.row == 0]
    level = roots
    while level := [child for cell in level for child in under[id(cell)]]:
        cells = cells + level
    return cells, len(roots), tuple(len(under[id(cell)]) for cell in cells)


def _below(cell: GridCell, header: Sequence[GridCell]) -> list[GridCell]:
    """The cells right below one."""
    row, columns = cell.row + cell.rowspan, range(cell.col, cell.col + cell.colspan)
    return [other for other in header if other.row == row and other.col in columns]


def _cramped(header: Sequence[GridCell], slots: Sequence[Slot], columns: int) -> float:
    """How much too long or too short the lines of the cells are for their columns."""
    room = room_of(columns)
    return sum(
        tightness([line.value for line in cell.lines], across, room)
        for cell, (_, col, _, across) in zip(header, slots, strict=True)
        if across > 1 or col >= _NAMES
    )


def _rearranged(grid: Grid, header: Sequence[GridCell], tree: HeaderTree) -> Grid:
    """The grid with its header in this tree; the body moves where that has more rows, or fewer."""
    slots = tree.slots()
    first = grid.header_rows or 0
    rows = 1 + max(row for row, *_ in slots)
    above = [
        replace(cell, row=row, col=col, rowspan=down, colspan=across)
        for cell, (row, col, down, across) in zip(header, slots, strict=True)
    ]
    below = [replace(cell, row=cell.row + rows - first) for cell in grid.cells if cell.row >= first]
    return replace(
        grid,
        n_rows=grid.n_rows + rows - first,
        cells=(*above, *below),
        header_rows=rows,
        doubtful_rows=tuple(row + rows - first for row in grid.doubtful_rows),
    )


def _body(grid: Grid) -> list[list[str]]:
    first = grid.header_rows or 0
    rows = [[""] * grid.n_cols for _ in range(first, grid.n_rows)]
    for cell in grid.cells:
        if cell.row >= first and cell.text:
            rows[cell.row - first][cell.col] = cell.text.value
    return rows
