"""Rows of figures without a rule between them."""

from tests.unit.grids.drawing import Page, ruled

XS = [50, 80, 200, 260, 320]


def page_with(rows: list[tuple[float, tuple[str, ...]]], bottom: float) -> Page:
    page = Page()
    ruled(XS, [100, 120, bottom], page)
    for y, texts in [(103, ("No", "name", "one", "two")), *rows]:
        for x, text in zip(XS, texts, strict=False):
            page.write(text, x + 3, y)
    return page


def test_figures_one_above_the_other_are_rows():
    rows = [(123 + 16 * n, (str(n), f"name {n}", f"1{n}", "-" if n == 2 else f"2{n}")) for n in range(5)]
    page = page_with(rows, 210)
    (grid,) = page.grids()
    texts = page.texts(grid)
    assert (grid.n_rows, grid.n_cols) == (6, 4)
    assert [texts[row, 1, 1, 1] for row in range(6)] == [
        "name",
        "name 0",
        "name 1",
        "name 2",
        "name 3",
        "name 4",
    ]
    assert [texts[row, 3, 1, 1] for row in range(1, 6)] == ["20", "21", "-", "23", "24"]
    assert grid.confidence < 0.9


def test_a_broken_name_stays_in_its_row():
    rows = [(123 + 32 * n, (str(n), f"name {n}", f"1{n}", f"2{n}")) for n in range(4)]
    rows += [(137 + 32 * n, ("", "goes on")) for n in range(4)]
    page = page_with(rows, 260)
    (grid,) = page.grids()
    assert [page.texts(grid)[row, 1, 1, 1] for row in range(1, 5)] == [f"name {n}/goes on" for n in range(4)]


def test_long_numbers_broken_in_narrow_cells_are_one_row():
    rows = [
        (123, ("1", "a name", "1.234.", "9.876.")),
        (137, ("", "of a", "567.", "543.")),
        (151, ("", "place", "890", "210")),
    ]
    (grid,) = page_with(rows, 170).grids()
    assert (grid.n_rows, grid.n_cols) == (2, 4)


def test_lines_of_words_are_one_row():
    rows = [(123 + 14 * n, ("", "words of", "a plan", "goes on")) for n in range(6)]
    (grid,) = page_with(rows, 220).grids()
    assert (grid.n_rows, grid.n_cols) == (2, 4)


def words(*rows: tuple[str, ...]) -> Page:
    """Rows of words, of the last of which there are two lines; the number stands beside the second."""
    page = Page()
    ruled(XS, [100, 120, 130 + 40 * len(rows)], page)
    for y, texts in [
        (103, ("No", "what", "who", "when")),
        *((126 + 40 * n, row) for n, row in enumerate(rows)),
    ]:
        for x, text in zip(XS, texts, strict=False):
            for line, part in enumerate(text.split("/")):
                page.write(part, x + 3, y + 13 * line)
    return page


def test_rows_of_words_that_the_first_column_counts():
    """Broken: all tasks between two walls became one row, and nothing said so."""
    page = words(
        ("I", "Group", "", ""), *((f"/{n}", f"look over/list {n}", "one/two", "May") for n in (1, 2, 3))
    )
    (grid,) = page.grids()
    texts = page.texts(grid)
    assert [texts[row, 0, 1, 1] for row in range(5)] == ["No", "I", "1", "2", "3"]
    assert [texts[row, 1, 1, 1] for row in range(1, 5)] == [
        "Group",
        *(f"look over/list {n}" for n in (1, 2, 3)),
    ]


def test_the_last_two_rows_on_a_page():
    page = words(("9", "look over/it", "a", "b"), ("10", "send/it", "c", "d"))
    (grid,) = page.grids()
    assert [page.texts(grid)[row, 1, 1, 1] for row in (1, 2)] == ["look over/it", "send/it"]


def test_a_number_broken_over_lines_counts_nothing():
    page = words(("1/2", "look over/it", "a", "b"))
    (grid,) = page.grids()
    assert grid.n_rows == 2
    assert page.texts(grid)[1, 0, 1, 1] == "1/2"
