"""Tables with horizontal rules only."""

from tests.unit.grids.drawing import Page, places

COLUMNS = (60, 180, 300)


def stacked(ys: list[float], rows: list[tuple[float, tuple[str, ...]]]) -> Page:
    page = Page()
    for y in ys:
        page.across(y, 50, 400)
    for y, texts in rows:
        for x, text in zip(COLUMNS, texts, strict=False):
            page.write(text, x, y)
    return page


def test_every_row_ruled():
    page = stacked(
        places(100, [20, 20, 20]), [(103 + 20 * n, (f"name {n}", f"{n}1", f"{n}2")) for n in range(3)]
    )
    (grid,) = page.grids()
    assert page.texts(grid)[1, 0, 1, 1] == "name 1"
    assert page.texts(grid)[2, 2, 1, 1] == "22"
    assert (grid.n_rows, grid.n_cols) == (3, 3)
    assert 0.5 < grid.confidence < 0.9


def test_a_body_between_two_rules_is_cut_where_rows_begin():
    rows = [
        (103, ("name", "one", "two")),
        (123, ("first", "1", "2")),
        (136, ("and more",)),
        (149, ("next", "3", "")),
    ]
    page = stacked([100, 120, 170], rows)
    (grid,) = page.grids()
    assert page.texts(grid) == {
        (0, 0, 1, 1): "name",
        (0, 1, 1, 1): "one",
        (0, 2, 1, 1): "two",
        (1, 0, 1, 1): "first/and more",
        (1, 1, 1, 1): "1",
        (1, 2, 1, 1): "2",
        (2, 0, 1, 1): "next",
        (2, 1, 1, 1): "3",
        (2, 2, 1, 1): "",
    }


def test_a_header_over_two_columns():
    page = stacked(places(100, [20, 20, 20]), [(123, ("a", "1", "2")), (143, ("b", "3", "4"))])
    page.write("a-header-over-two-columns", 180, 103)
    (grid,) = page.grids()
    assert page.texts(grid)[0, 1, 1, 2] == "a-header-over-two-columns"


def test_paragraphs_between_rules_are_no_table():
    page = Page()
    for y in places(100, [20] * 4):
        page.across(y, 50, 400)
        page.write("words of a line that runs on to the end", 52, y + 3)
    assert page.grids() == ()


def test_rules_of_different_length_are_no_stack():
    page = stacked([100, 140], [(103, ("name", "one")), (123, ("a", "b")), (143, ("c", "d"))])
    page.across(120, 50, 300)
    page.across(160, 90, 400)
    assert page.grids() == ()
