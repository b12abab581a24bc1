"""Rows whose walls are not drawn, beside rows whose are."""

from itertools import pairwise

from tests.unit.grids.drawing import Page, Span, fill, places

XS, YS = places(50, [30, 60, 60, 60]), places(100, [20, 20, 20, 20])


def by_turns(*texts: tuple[float, str]) -> dict[Span, str]:
    """The cells of a table whose first and third row alone have walls; the texts stand in the second one."""
    page = Page()
    for y in YS:
        page.across(y, XS[0], XS[-1])
    for x in (XS[0], XS[-1]):
        page.down(x, YS[0], YS[-1])
    for x in XS[1:-1]:
        page.down(x, YS[0], YS[1])
        page.down(x, YS[2], YS[3])
    for row, ends in enumerate(pairwise(YS)):
        if row != 1:
            fill(page, XS, [*ends], "9")
    for x, text in texts:
        page.write(text, x, YS[1] + 2)
    (grid,) = page.grids()
    return page.texts(grid)


def test_a_row_between_rows_with_walls_has_theirs():
    texts = by_turns((53, "2"), (83, "name"), (143, "10"), (203, "20"))
    assert [texts[1, col, 1, 1] for col in range(4)] == ["2", "name", "10", "20"]


def test_the_last_row_has_the_walls_of_the_one_above():
    texts = by_turns((53, "2"), (83, "name"), (143, "10"))
    assert [texts[3, col, 1, 1] for col in range(4)] == ["9"] * 4


def test_a_title_that_runs_across_a_wall_stays_one_cell():
    texts = by_turns((53, "a"), (83, "title_over_columns"), (203, "20"))
    assert texts[1, 0, 1, 4] == "a title_over_columns 20"


def test_few_texts_are_no_row_of_columns():
    texts = by_turns((53, "I."), (83, "a title"))
    assert texts[1, 0, 1, 4] == "I. a title"
