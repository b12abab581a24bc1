"""Pages with very many rulings: a dense table is read, drawings are no table."""

import random

from tests.unit.grids.drawing import Page, edges, places, plain


def dense() -> Page:
    """5,000 segments in a table of 42 rows and 20 columns, with 10,000 characters."""
    xs, ys = places(20, [40.0] * 20), places(20, [13.0] * 42)
    across, down = edges(plain(42, 20), xs, ys)
    page = Page([*across, *down, *across[:1640]])
    for row in range(42):
        for col in range(20):
            page.write("1.234,5 678 ", xs[col] + 2, ys[row] + 1, size=6)
    return page


def test_a_dense_table():
    page = dense()
    assert len(page.segments) == 5000
    (grid,) = page.grids()
    assert (grid.n_rows, grid.n_cols) == (42, 20)


def test_drawings_and_hatching():
    chance = random.Random(7)
    page, hatched = dense(), dense()
    page.segments, hatched.segments = [], []
    for number in range(2500):
        x, y = chance.uniform(0, 800), chance.uniform(0, 560)
        page.across(y, x, x + chance.uniform(5, 60))
        page.down(x, y, y + chance.uniform(5, 60))
        hatched.across(number * 0.2, 0, 842)
        hatched.down(number * 0.3, 0, 595)
    assert all(grid.confidence < 0.5 for grid in page.grids())
    assert all(grid.confidence < 0.5 for grid in hatched.grids())
