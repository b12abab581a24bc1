"""Tables whose header alone has its columns ruled."""

from tests.unit.grids.drawing import Page, fill, places, ruled

XS = places(50, [30, 100, 80, 80])
TEXTS = [["1", "first", "10", "20"], ["2", "second", "30", "40"], ["", "all", "40", "60"]]


def headed(texts=("No", "Name", "Had", "Has")) -> Page:
    page = Page()
    ruled(XS, [100, 120], page)
    for x, text in zip(XS, texts, strict=False):
        page.write(text, x + 4, 104)
    for line, row in enumerate(TEXTS):
        for x, text in zip(XS, row, strict=False):
            page.write(text, x + 4, 124 + 20 * line)
    return page


def body(page: Page) -> list[list[str]]:
    (grid,) = page.grids()
    texts = page.texts(grid)
    return [[texts[row, col, 1, 1] for col in range(grid.n_cols)] for row in range(1, grid.n_rows)]


def test_rows_within_a_frame():
    page = headed()
    ruled([XS[0], XS[-1]], [120, 180], page)
    assert body(page) == TEXTS


def test_rows_within_a_frame_that_the_end_of_the_page_leaves_open():
    page = headed()
    for x in (XS[0], XS[-1]):
        page.down(x, 120, 180)
    assert body(page) == TEXTS


def test_rows_between_rules_across():
    page = headed()
    for y in (140, 160, 180):
        page.across(y, XS[0], XS[-1])
    assert body(page) == TEXTS


def test_a_row_that_is_one_text_stays_whole():
    page = Page()
    ruled(XS, [100, 120, 140], page)
    ruled([XS[0], XS[-1]], [140, 180], page)
    fill(page, XS, [100, 120, 140])
    page.write("What follows is said of all the rows at once", 52, 144)
    page.write("and is written from one end to the other end", 52, 160)
    (grid,) = page.grids()
    assert page.texts(grid)[2, 0, 1, 4].startswith("What follows")


def test_numbers_of_columns_are_no_figures():
    page = headed(("1", "2", "3", "4"))
    ruled([XS[0], XS[-1]], [120, 180], page)
    assert body(page) == TEXTS


def test_figures_above_tell_a_table_that_ends_with_a_merged_row():
    page = headed(("1", "name", "35", "4"))
    ruled([XS[0], XS[-1]], [120, 180], page)
    (grid,) = page.grids()
    assert grid.n_rows == 2
