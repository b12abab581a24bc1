"""Cells that another finder has found become a grid with our characters in it."""

from hypothesis import given

from pipeline.readers.grids import Box, grid_of_cells
from tests.unit.grids.drawing import Page, fill, write_cells
from tests.unit.grids.test_round_trip import layouts


@given(layouts())
def test_cells_of_any_table_come_back_with_their_text(layout):
    spans, xs, ys = layout
    if len(xs) == 2:  # one column is a frame with lines in it, not a table
        return
    page = Page()
    written = write_cells(page, spans, xs, ys)
    boxes = [Box(xs[col], ys[row], xs[col + wide], ys[row + high]) for row, col, high, wide in spans]
    grid = grid_of_cells(boxes[::-1], page.words, 0.4)
    assert page.texts(grid) == written
    assert grid.confidence == 0.4


def test_a_slot_without_a_cell_is_blank():
    page = Page()
    fill(page, [100, 150, 200], [100, 120, 140])
    boxes = [Box(100, 100, 150, 120), Box(150, 100, 200, 120), Box(100, 120, 150, 140)]
    grid = grid_of_cells(boxes, page.words, 1.0)
    assert [(cell.row, cell.col) for cell in grid.cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_cells_that_overlap_make_no_table():
    page = Page()
    fill(page, [100, 150, 200], [100, 120, 140])
    boxes = [Box(100, 100, 200, 140), Box(150, 100, 200, 120), Box(100, 100, 150, 140)]
    assert grid_of_cells(boxes, page.words, 1.0) is None
