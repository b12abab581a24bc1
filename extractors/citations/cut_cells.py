"""The texts of the cells of tables, those whole again that the end of a page cuts."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from extractors.tables.cut_text import joined_text
from models.blocks import Block, Grid
from models.sourced_text import SourcedText

CutRow = tuple[Grid, int]
"""The grid on the next page, and the row of it that is the rest of the last row."""


def cut_rows(blocks: Sequence[Block]) -> dict[int, CutRow]:
    """By the `id` of each grid that the end of a page cuts, where the rest of its last row stands."""
    if not any(isinstance(block, Grid) and block.continued_row is not None for block in blocks):
        return {}
    grids = [block for block in blocks if isinstance(block, Grid)]
    return {
        id(above): (below, below.continued_row)
        for above, below in pairwise(grids)
        if below.continued_row is not None and above.n_cols == below.n_cols
    }


def cell_texts(grid: Grid, rests: Mapping[int, CutRow]) -> Sequence[SourcedText]:
    """The texts of the cells, each with its rest on the next page; the rest itself is none."""
    if not rests:
        return [cell.text for cell in grid.cells if cell.text is not None]
    return list(_whole_texts(grid, rests))


def _whole_texts(grid: Grid, rests: Mapping[int, CutRow]) -> Iterator[SourcedText]:
    rest = rests.get(id(grid))
    more = _row(*rest) if rest else {}
    taken = next((row for below, row in rests.values() if below is grid), None)
    for cell in grid.cells:
        if cell.text is None or cell.row == taken:
            continue
        below = more.get(cell.col) if cell.row + cell.rowspan == grid.n_rows else None
        yield joined_text(cell.text, below) if below else cell.text
    ends = {cell.col for cell in grid.cells if cell.text and cell.row + cell.rowspan == grid.n_rows}
    yield from (text for col, text in more.items() if col not in ends)


def _row(grid: Grid, row: int) -> dict[int, SourcedText]:
    return {cell.col: cell.text for cell in grid.cells if cell.row == row and cell.text is not None}
