"""What is a table and what is not, by the rulings alone."""

import pytest

from pipeline.readers.grids import Segment
from tests.unit.grids.drawing import Page, dotted, edges, fill, places, plain, ruled, write_cells

XS, YS = places(50, [60, 60, 60]), places(100, [20, 20, 20])


def table(xs: list[float] = XS, ys: list[float] = YS) -> Page:
    page = Page()
    ruled(xs, ys, page)
    fill(page, xs, ys)
    return page


def test_a_plain_table():
    (grid,) = table().grids()
    assert (grid.n_rows, grid.n_cols, len(grid.cells)) == (3, 3, 9)
    assert grid.box == pytest.approx((50, 100, 230, 160))
    assert grid.confidence == pytest.approx(1)


def test_words_are_those_of_the_caller():
    page = table()
    (grid,) = page.grids()
    assert grid.cells[0].lines[0][0] is page.words[0]
    assert grid.cells[8].lines[0][0] is page.words[8]


@pytest.mark.parametrize(
    "manner", ["rule under the heading", "signature", "box", "lines to fill in", "underline"]
)
def test_rules_of_a_page_are_no_table(manner):
    page = Page()
    if manner == "rule under the heading":
        page.across(80, 90, 150)
        page.across(80, 350, 480)
        page.write("ABCD", 90, 65)
        page.write("EFGH", 350, 65)
    elif manner == "signature":
        page.across(500, 400, 500)
        page.write("name", 420, 505)
    elif manner == "box":
        ruled([100, 300], [100, 140], page)
        page.write("title in a box", 120, 110)
    elif manner == "lines to fill in":
        for y in places(100, [20] * 5):
            page.write("one two three four five", 60, y - 14)
            page.across(y, 50, 400)
    else:
        for y in places(100, [20] * 5):
            page.write("underlined words", 60, y - 13)
            page.across(y, 60, 60 + 96)
    assert page.grids() == ()


def test_a_frame_with_rows_in_one_column_is_no_table():
    page = table([50, 250], YS)
    assert page.grids() == ()


def test_a_strip_without_text_beside_one_column_is_no_table():
    page = Page()
    ruled([50, 60, 250], YS, page)
    fill(page, [60, 250], YS)
    assert page.grids() == ()


def test_the_rest_of_a_cut_row_is_a_table_of_less_confidence():
    page = Page()
    ruled(XS, [100, 140], page)
    page.write("rest of", 115, 105)
    page.write("a cell", 115, 118)
    (grid,) = page.grids()
    assert page.texts(grid) == {(0, 0, 1, 1): "", (0, 1, 1, 1): "rest of/a cell", (0, 2, 1, 1): ""}
    assert grid.confidence < 0.8


def test_a_frame_around_the_page_hides_no_table():
    page = table()
    ruled([20, 800], [20, 570], page)
    (grid,) = page.grids()
    assert (grid.n_rows, grid.n_cols) == (3, 3)


def test_of_nested_tables_the_outer_one_is_found_with_all_text():
    page = table([50, 400, 600], [100, 300, 400])
    inner = places(100, [60, 60]), places(150, [20, 20])
    ruled(*inner, page)
    fill(page, *inner, text="in")
    (grid,) = page.grids()
    assert page.texts(grid)[0, 0, 1, 1] == "ab/in in/in in"


def test_two_tables_side_by_side_and_one_below():
    page = table()
    for xs, ys in (([400, 460, 520], [101, 121, 141]), (XS, places(300, [20, 20]))):
        ruled(xs, ys, page)
        fill(page, xs, ys)
    assert [(grid.n_rows, grid.n_cols) for grid in page.grids()] == [(3, 3), (2, 2 + 0), (2, 3)]


def test_an_underline_in_a_cell_splits_nothing():
    page = table()
    page.across(118, 53, 66)
    page.across(118, 50, 70)  # this one touches the wall
    (grid,) = page.grids()
    assert (grid.n_rows, grid.n_cols) == (3, 3)


def test_rules_that_overshoot_the_corner_open_no_column():
    page = Page()
    for y in YS:
        page.across(y, XS[0] - 4, XS[-1] + 4)
    for x in XS:
        page.down(x, YS[0] - 4, YS[-1] + 4)
    fill(page, XS, YS)
    (grid,) = page.grids()
    assert (grid.n_rows, grid.n_cols) == (3, 3)


def test_a_rule_that_ends_in_the_air_lowers_the_confidence():
    page = Page()
    write_cells(page, plain(3, 3), XS, YS)
    across, down = edges(plain(3, 3), XS, YS)
    page.segments = [*across, *(line for line in down if line[:2] != (XS[1], YS[1]))]
    page.down(XS[1], YS[1], YS[1] + 8)
    (grid,) = page.grids()
    assert (grid.n_rows, grid.n_cols) == (3, 3)
    assert grid.confidence < 0.9


def test_a_merged_cell_is_no_missing_rule():
    page = Page()
    write_cells(page, plain(3, 3), XS, YS)
    across, down = edges(plain(3, 3), XS, YS)
    page.segments = [*across, *(line for line in down if line[:2] != (XS[1], YS[1]))]
    (grid,) = page.grids()
    assert (1, 0, 1, 2) in page.texts(grid)
    assert grid.confidence == pytest.approx(1)


def test_words_over_rules_lower_the_confidence():
    page = Page()
    ruled(XS, YS, page)
    for y in YS[:-1]:
        page.write("letters of paragraphs without end", XS[0] + 1, y + 3)
    (grid,) = page.grids()
    assert grid.confidence < 0.7


def test_a_dotted_table_is_not_taken_for_dots():
    across, down = edges(plain(3, 3), XS, YS)
    page = Page([piece for line in across + down for piece in dotted(line, 0.24, 0.48)])
    fill(page, XS, YS)
    (grid,) = page.grids()
    assert (grid.n_rows, grid.n_cols) == (3, 3)


def test_an_open_table_keeps_a_row_that_is_one_cell_from_end_to_end():
    page = Page()
    for y in (80, *YS):
        page.across(y, XS[0], XS[-1])
    for x in XS[1:-1]:
        page.down(x, YS[0], YS[-1])
    page.write("a whole row", 60, 84)
    fill(page, XS, YS)
    (grid,) = page.grids()
    assert page.texts(grid)[0, 0, 1, 3] == "a whole row"
    assert (grid.n_rows, grid.n_cols) == (4, 3)


def whole_row_within(columns: list[float]) -> Page:
    """An open table whose third row is one cell from end to end; below it are the lines of these columns."""
    page = Page()
    for y in (*YS, 180, 200):
        page.across(y, XS[0], XS[-1])
    for x in XS[1:-1]:
        page.down(x, YS[0], YS[2])
    for x in columns:
        page.down(x, YS[3], 200)
    page.write("a whole row", 60, YS[2] + 4)
    fill(page, XS, [*YS[:3]])
    fill(page, XS, [YS[3], 180, 200])
    return page


def test_a_row_that_is_one_cell_from_end_to_end_does_not_cut_an_open_table():
    page = whole_row_within(XS[1:-1])
    (grid,) = page.grids()
    assert page.texts(grid)[2, 0, 1, 3] == "a whole row"
    assert (grid.n_rows, grid.n_cols) == (5, 3)


def test_open_tables_of_other_columns_below_each_other_are_two():
    assert len(whole_row_within([XS[1] + 15, XS[2]]).grids()) == 2


def test_what_lies_beyond_the_page_is_not_seen():
    page = table()
    page.down(170, 700, 900)
    page.segments.append(Segment(-100, 110, -20, 110))
    assert len(page.grids()) == 1


def test_nothing_and_text_alone():
    assert Page().grids() == ()
    page = Page()
    fill(page, XS, YS)
    assert page.grids() == ()
