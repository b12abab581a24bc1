"""Tables whose cells are told apart by colour."""

from itertools import pairwise

from pipeline.readers.grids import Box, shading_rules, white_cells
from tests.unit.grids.drawing import Page, fill, places

XS, YS = places(50, [60, 60, 60]), places(100, [20, 20, 20, 20])
BANDS = [(100, 120), (140, 160)]


def painted(bands: list[tuple[float, float]]) -> list[Box]:
    return [Box(x0, y0, x1, y1) for y0, y1 in bands for x0, x1 in pairwise(XS)]


def bounded() -> Page:
    """A page with the rules over and under a table."""
    page = Page()
    page.across(YS[0], XS[0], XS[-1])
    page.across(YS[-1], XS[0], XS[-1])
    return page


def test_rows_shaded_by_turns_are_a_table():
    page = bounded()
    fill(page, XS, YS)
    page.segments += shading_rules(painted(BANDS), page.segments, page.words)
    (grid,) = page.grids()
    assert (grid.n_rows, grid.n_cols) == (4, 3)
    assert len(grid.cells) == 12


def test_a_word_over_a_row_without_colour_is_not_cut():
    page = bounded()
    fill(page, XS, [*YS[:2]])
    page.write("a_name_over_columns", 80, 124)
    fill(page, XS, [*YS[2:4]])
    fill(page, XS, [*YS[3:5]])
    page.segments += shading_rules(painted(BANDS), page.segments, page.words)
    (grid,) = page.grids()
    assert "a_name_over_columns" in page.texts(grid).values()


def test_words_marked_in_colour_are_no_cells():
    page = bounded()
    for x in XS[:-1]:
        page.write("marked_by_", x, 104)
    assert shading_rules(painted(BANDS[:1]), page.segments, page.words) == []


def test_rows_shaded_by_turns_need_no_rules_and_end_with_a_row_without_colour():
    page = Page()
    fill(page, XS, YS)
    page.write("a_line_of_the_text_that_follows", 50, 190)
    page.segments += shading_rules(painted(BANDS), page.segments, page.words)
    (grid,) = page.grids()
    assert (grid.n_rows, grid.n_cols) == (4, 3)
    assert set(page.texts(grid).values()) == {"ab"}


def test_a_last_row_without_colour_ends_where_the_next_paragraph_begins():
    page = Page()
    fill(page, XS, YS[:4])
    page.write("a_line_of_the_text_that_follows", 50, 162)
    page.segments += shading_rules(painted(BANDS), page.segments, page.words)
    (grid,) = page.grids()
    assert grid.n_rows == 3


def test_a_header_without_colour_over_shaded_rows_is_left_to_the_alignment():
    page = Page()
    fill(page, XS, [80, *YS])
    assert shading_rules(painted(BANDS), page.segments, page.words) == []


def test_coloured_boxes_side_by_side_are_no_table():
    page = Page()
    fill(page, XS, YS[:2])
    assert shading_rules(painted(BANDS[:1]), page.segments, page.words) == []


def test_painted_areas_that_hold_no_text_are_a_drawing():
    page = Page()
    page.write("ab", 53, 102)
    assert shading_rules(painted(BANDS), page.segments, page.words) == []


def test_the_last_row_before_a_page_break_has_walls_though_no_rule_closes_the_table():
    page = Page()
    page.across(YS[0], XS[0], XS[-1])
    fill(page, XS, YS)
    page.segments += shading_rules(painted(BANDS), page.segments, page.words)
    (grid,) = page.grids()
    assert (grid.n_rows, grid.n_cols, len(grid.cells)) == (4, 3, 12)


def test_the_walls_of_rows_do_not_go_up_through_a_header_that_has_its_own():
    page = bounded()
    page.segments = [rule for rule in page.segments if abs(rule.y0 - YS[0]) > 1]
    page.across(80, XS[0], XS[-1])
    page.across(YS[0], XS[0], XS[1] + 1)
    page.across(YS[0], XS[1] - 1, XS[-1])  # in two pieces, so that none bounds the whole area
    for x in (XS[0], XS[1], XS[-1]):
        page.down(x, 80, YS[-1])
    page.write("over", XS[2] - 26, 84)
    page.write("two", XS[2] + 4, 84)
    fill(page, XS, YS)
    page.segments += shading_rules(painted(BANDS), page.segments, page.words)
    (grid,) = page.grids()
    assert page.texts(grid)[0, 1, 1, 2] == "over two"


def test_a_header_that_only_a_rule_parts_from_painted_rows_has_their_columns():
    page = bounded()
    page.write("a_line_of_the_text_before", 50, 60)
    fill(page, XS, [82, *YS])
    page.segments += shading_rules(painted(BANDS), page.segments, page.words)
    (grid,) = page.grids()
    assert (grid.n_rows, grid.n_cols, len(grid.cells)) == (5, 3, 15)
    assert set(page.texts(grid).values()) == {"ab"}


def test_a_sentence_right_over_painted_rows_is_no_header():
    page = bounded()
    page.write("a sentence which goes over", 50, 86)
    fill(page, XS, YS)
    page.segments += shading_rules(painted(BANDS), page.segments, page.words)
    (grid,) = page.grids()
    assert grid.n_rows == 4


def test_white_cells_beside_coloured_ones_are_cells_of_their_table():
    first, *others = pairwise(XS)
    white = [Box(first[0], y0, first[1], y1) for y0, y1 in pairwise(YS)]
    coloured = [Box(x0, y0, x1, y1) for y0, y1 in pairwise(YS) for x0, x1 in others]
    assert sorted(white_cells(coloured, white)) == white


def test_a_row_of_white_cells_is_reached_from_the_coloured_row_below_it():
    white = [Box(x0, 80, x1, 100) for x0, x1 in pairwise(XS)]
    header = Box(XS[0], 60, XS[-1], 80)  # one cell over all columns ends at no cell's side alone
    assert sorted(white_cells(painted(BANDS), [*white, header])) == white


def test_white_sheets_and_white_behind_paragraphs_are_no_cells():
    sheet, paragraph = Box(0, 0, 600, 800), Box(XS[0], 160, XS[-1], 175)
    assert white_cells(painted(BANDS), [sheet, paragraph]) == []


def test_a_cell_merged_below_a_shaded_header_stays_merged():
    """Broken: the walls of the header went on through the row below the rule that ends it."""
    page = bounded()
    page.across(120, XS[0], XS[-1])
    page.across(140, XS[0], XS[-1])
    for x in (XS[0], XS[2], XS[3]):
        page.down(x, YS[0], YS[-1])
    page.down(XS[1], 140, YS[-1])
    fill(page, XS, YS[:2])
    page.write("all", 70, 124)
    page.write("30", 190, 124)
    fill(page, XS, YS[2:])
    page.segments += shading_rules(painted(BANDS[:1]), page.segments, page.words)
    (grid,) = page.grids()
    assert page.texts(grid)[1, 0, 1, 2] == "all"
