"""The upper part of a header that a page break has cut has the columns of the lower part."""

from pipeline.readers.grids import with_finer_columns
from tests.unit.grids.drawing import Page, fill, ruled

XS = [50, 80, 180, 260, 340]


def part(xs, ys):
    page = Page()
    ruled(xs, ys, page)
    fill(page, xs, ys)
    (grid,) = page.grids()
    return grid


def test_a_cell_over_two_columns_spans_them():
    upper, lower = part([50, 80, 180, 340], [500, 520]), part(XS, [50, 70, 90])
    finer = with_finer_columns(upper, lower)
    assert [(cell.col, cell.colspan) for cell in finer.cells] == [(0, 1), (1, 1), (2, 2)]
    assert finer.n_cols == 4


def test_columns_that_the_lower_part_has_not_are_those_of_another_table():
    assert with_finer_columns(part([50, 100, 180, 340], [500, 520]), part(XS, [50, 70, 90])) is None


def test_parts_with_as_many_columns_stay_as_they_are():
    assert with_finer_columns(part(XS, [500, 520]), part(XS, [50, 70, 90])) is None
