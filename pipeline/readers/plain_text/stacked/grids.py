"""The grid of stacked cells."""

from collections.abc import Sequence

from models.blocks import Grid, GridCell
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.grid_cells import grid_cell, in_columns
from pipeline.readers.plain_text.header_tree.slots import header_slots
from pipeline.readers.plain_text.header_tree.tree import Slot
from pipeline.readers.plain_text.stacked.cells import StackedCell
from pipeline.readers.plain_text.stacked.filling import Filled


def build_grid(
    cleaner: CharacterCleaner,
    header: Sequence[StackedCell],
    numbers: Sequence[Sequence[StackedCell]],
    rows: Sequence[Filled],
    width: int,
) -> Grid:
    """The grid of `width` columns: the header with its spans, the row of column numbers, the body."""
    body = [*(Filled(row, tuple(range(len(row)))) for row in numbers), *rows]
    texts = [in_columns([cell.text for cell in row.cells], row.columns, width, "") for row in body]
    slots, doubtful = header_slots([cell.text for cell in header], texts, width)
    depth = 1 + max(row + down - 1 for row, _, down, _ in slots)
    cells = [stacked_cell(cleaner, cell, slot) for cell, slot in zip(header, slots, strict=True)]
    for row, line in enumerate(body, start=depth):
        across = width if len(line.cells) == 1 else 1
        cells += [
            stacked_cell(cleaner, cell, (row, col, 1, across))
            for cell, col in zip(line.cells, line.columns, strict=True)
        ]
    return Grid(
        n_rows=depth + len(body),
        n_cols=width,
        cells=tuple(cells),
        origin="aligned",
        header_rows=depth,
        doubtful_rows=tuple(row for row, line in enumerate(body, start=depth) if line.doubtful),
        doubtful_header=doubtful,
    )


def stacked_cell(cleaner: CharacterCleaner, cell: StackedCell, slot: Slot) -> GridCell:
    """The cell in its slot."""
    lines = filter(None, (cleaner.clean(line.start, line.stop) for line in cell.lines))
    return grid_cell(tuple(lines), *slot)
