"""A row that the end of a page cuts."""

from collections.abc import Sequence

import pytest

from pipeline.readers.grids import FoundGrid, continued_row, even_letters
from tests.unit.grids.drawing import Page, ruled

XS = [50, 80, 230, 330]  # lines of 23 and 15 letters fit
HEADER = (["No"], ["what is to be done"], ["who does it"])
Cells = tuple[list[str], ...]


def part(*rows: Cells, xs: Sequence[float] = XS) -> tuple[FoundGrid, list[str]]:
    """A table of rows of cells of lines, and the texts of its cells."""
    ys = [100.0]
    page = Page()
    for row in rows:
        for x, lines in zip(xs, row, strict=False):
            for number, line in enumerate(lines):
                page.write(line, x + 4, ys[-1] + 2 + 13 * number)
        ys.append(ys[-1] + 6 + 13 * max(map(len, row)))
    ruled(xs, ys, page)
    (grid,) = page.grids()
    return grid, [text.replace("/", " ") for text in page.texts(grid).values()]


def joins(last: Cells, first: Cells, *, header: bool = False) -> bool:
    upper = part(HEADER, (["1"], ["a full line of twenty-3"], ["x"]), last)
    lower = part(HEADER, first) if header else part(first, (["3"], ["next"], ["y"]))
    row = continued_row(*upper, *lower)
    assert row in (None, int(header))
    return row is not None


def test_words_that_run_on_in_lower_case():
    assert joins((["2"], ["look over the list"], ["Office"]), ([], ["of all households"], []))
    assert joins((["2"], ["look over the list"], ["Office"]), ([], ["of all households"], []), header=True)


def test_a_full_line_and_a_name():
    assert joins((["2"], ["send the long report to"], ["Office"]), ([], ["The Office of the"], []))


def test_a_name_that_a_narrow_cell_has_broken():
    """Nothing else stands in the row: no number, no figures."""
    upper = part(HEADER, (["1"], ["Upper village"], ["12"]), (["2"], ["look over"], ["The only office"]))
    lower = part(([], [], ["Downtown"]), (["3"], ["next"], ["y"]))
    assert continued_row(*upper, *lower) is not None
    beside = part(([], ["Anew"], ["Downtown"]), (["3"], ["next"], ["y"]))
    assert continued_row(*upper, *beside) is None


def test_a_name_of_which_each_letter_is_drawn_apart():
    """Broken: its first letter would have fitted into the line above, and a row of its own was made of it."""
    upper = part(HEADER, (["1"], ["Upper village"], ["12"]), (["2"], ["look over"], ["The only office"]))
    lower, texts = part(([], [], ["Downtown"]), (["3"], ["next"], ["y"]))
    drawn = [
        cell._replace(
            lines=tuple([letter for word in line for letter in even_letters(word)] for line in cell.lines)
        )
        for cell in lower.cells
    ]
    assert continued_row(*upper, lower._replace(cells=tuple(drawn)), texts) is not None


def test_an_amount_behind_a_colon():
    upper = part(
        HEADER, (["1"], ["look over the list"], ["12"]), (["2"], ["breeding chicken sets:"], ["The office"])
    )
    assert continued_row(*upper, *part(([], ["1.500 animals."], []), (["3"], ["next"], ["y"]))) is not None
    assert continued_row(*upper, *part(([], ["1. animals."], []), (["3"], ["next"], ["y"]))) is None


def test_a_total_that_is_cut():
    upper = part(HEADER, (["1"], ["look over the list"], ["12"]), ([], ["Total of all"], ["12"]))
    assert continued_row(*upper, *part(([], ["together"], []))) is not None
    assert continued_row(*upper, *part(([], ["The Office of the"], []))) is None


def test_one_piece_of_a_name_below_a_row_without_a_number():
    """In the second of two blocks side by side, or in a table that numbers no rows, one text alone is a rest."""
    upper = part(HEADER, (["1"], ["Upper village"], ["12"]), ([], ["Lower village"], ["Name of a unit"]))
    assert continued_row(*upper, *part(([], [], ["Downtown"]), ([], ["next"], ["y"]))) is not None
    assert continued_row(*upper, *part(([], ["Anew"], ["Downtown"]), ([], ["next"], ["y"]))) is None


def test_rows_without_numbers_need_words_that_run_on():
    xs = [50, 200, 300]
    upper = part((["look after the list"], ["Month 3"]), (["write the list"], ["Month"]), xs=xs)
    assert continued_row(*upper, *part((["and send it"], []), (["read"], ["Month 5"]), xs=xs)) is not None
    assert continued_row(*upper, *part((["And send it"], []), (["read"], ["Month 5"]), xs=xs)) is None


def test_a_percent_sign_that_a_narrow_cell_has_broken_off():
    upper = part(HEADER, (["1"], ["Upper village"], ["12%"]), (["2"], ["a full line of twenty-3"], [">=80"]))
    assert continued_row(*upper, *part(([], ["letters"], ["%"]), (["3"], ["next"], ["y"]))) is not None


def test_small_letters_below_a_semicolon_alone():
    upper = part(HEADER, (["1"], ["Upper village"], ["12"]), (["2"], ["look over"], ["Office of A;"]))
    assert continued_row(*upper, *part(([], [], ["other offices"]), (["3"], ["next"], ["y"]))) is not None
    assert continued_row(*upper, *part(([], [], ["Other offices"]), (["3"], ["next"], ["y"]))) is None


def test_the_same_rest_at_the_top_of_two_pages_is_no_header():
    rest = ([], [], ["of the office"])
    upper = part(rest, (["2"], ["look over"], ["Name"]), (["3"], ["look again"], ["Name"]))
    assert continued_row(*upper, *part(rest, (["4"], ["next"], ["y"]))) is not None


def test_a_short_line_ends_a_paragraph():
    assert not joins((["2"], ["send the report"], ["Office"]), ([], ["Then the Office"], []))


def test_the_total_below_a_header_at_the_foot_of_the_page_before_is_new():
    """Broken: a row without a number of its own below full lines was taken into the header."""
    xs = [50, 80, 174, 220, 266]
    upper = part((["No"], ["name of a unit"], ["count"], ["goals"]), xs=xs)
    total = [], ["Total of units"], ["3.100"], ["1.200"]
    assert continued_row(*upper, *part(total, (["1"], ["one"], ["100"], ["50"]), xs=xs)) is None
    rest = [], ["Units of it"], ["of 3"], ["in it"]
    assert continued_row(*upper, *part(rest, (["1"], ["one"], ["100"], ["50"]), xs=xs)) is not None


def test_a_row_with_a_number_is_new():
    assert not joins((["2"], ["look over the list"], ["Office"]), (["3"], ["of all households"], []))


def test_a_figure_below_a_figure_is_new():
    assert not joins((["2"], ["look over the list"], ["12"]), ([], ["of all households"], ["13"]))


def test_a_text_below_a_blank_is_new():
    assert not joins((["2"], ["look over the list"], []), ([], ["of all households"], ["Office"]))


@pytest.mark.parametrize("start", ["- a point", "a) a point"])
def test_a_new_point_beside_a_text_that_runs_on(start):
    last = (["2"], ["look over the list"], ["- one point;"])
    assert joins(last, ([], ["of all households"], [start]))
    assert not joins(last, ([], [], [start]))


def test_a_finished_sentence_goes_nowhere():
    assert not joins((["2"], ["send the report."], ["Office"]), ([], ["of all"], []))


def test_another_table():
    upper = part(HEADER, (["1"], ["look over the list"], ["Office"]))
    page = Page()
    ruled([50, 80, 330], [100, 120, 140], page)
    page.write("of all", 90, 103)
    page.write("1", 60, 123)
    (other,) = page.grids()
    assert continued_row(*upper, other, ["", "of all", "1", ""]) is None


def test_a_header_alone_goes_nowhere():
    assert continued_row(*part(HEADER), *part(HEADER)) is None


def test_the_heading_of_a_group_that_stands_alone_in_its_row():
    upper = part(HEADER, (["1"], ["look over the list"], ["x"]), (["THÁN"], [], []))
    assert continued_row(*upper, *part((["7/24"], [], []), (["2"], ["next"], ["y"]))) is not None
    short = part(HEADER, (["1"], ["a full line of twenty-3"], ["x"]), (["A"], [], []))
    assert continued_row(*short, *part((["2"], [], []), (["3"], ["next"], ["y"]))) is None


def test_a_part_of_a_date_awaits_its_number():
    assert joins((["2"], ["look over."], ["by tháng"]), ([], ["New text"], ["7"]))
    assert not joins((["2"], ["look over."], ["for 3 tháng"]), ([], ["New text"], ["7"]))


def test_a_row_without_a_number_whose_words_run_on_beside_a_broken_name():
    upper = part(HEADER, (["1"], ["look over"], ["x"]), ([], ["a thing that is to be"], ["The office"]))
    assert (
        continued_row(*upper, *part(([], ["done soon"], ["Downtown"]), (["2"], ["next"], ["y"]))) is not None
    )


def test_a_cell_that_stands_whole_on_the_next_page():
    """Browsers print a text in the middle of a cut row on one of the pages."""
    assert joins((["2"], [], ["Office"]), ([], ["Look over the list"], []))
    assert not joins((["2"], ["look over it."], []), ([], ["Look over the list"], []))


def test_the_last_column_that_stands_whole_on_the_next_page():
    """Broken: where the name of the task stood on the first page, the rest became a row without a number."""
    assert joins((["2"], ["Look over it"], []), ([], [], ["The Office"]))
    assert not joins(([], ["Look over it"], []), ([], [], ["The Office"]))


def test_the_first_row_below_the_name_of_a_group_is_no_rest_of_it():
    """Broken: a commune alone in its row took the row of its first village from the next page."""
    assert not joins((["An"], [], []), ([], ["Upper village"], ["12"]))


def test_the_hyphen_of_a_name_that_goes_on_is_no_bullet():
    assert joins((["2"], ["look over it."], ["Culture office"]), ([], [], ["- Social"]))
    assert not joins((["2"], ["look over it."], ["- Culture offi"]), ([], [], ["- Social"]))


def test_the_rest_of_a_row_alone_on_the_next_page():
    """Broken: lines down on a single rule were no table, and the text between them left the table."""
    upper = part(HEADER, (["1"], ["look over"], ["x"]), (["2"], [], ["Office"]))
    page = Page()
    page.across(140, XS[0], XS[-1])
    for x in XS:
        page.down(x, 100, 140)
    page.write("Send the list", 90, 110)
    (lower,) = page.grids()
    assert (lower.n_rows, lower.n_cols) == (1, 3)
    assert continued_row(*upper, lower, list(page.texts(lower).values())) is not None


def test_the_first_number_of_a_group_below_eleven_rows_is_none_that_the_page_cuts():
    """Broken: `1` above the cut and `2` below it were row 12, for the group before had 11 rows."""
    upper = part(HEADER, (["11"], ["Planted"], ["4"]), ([], ["Others"], []), (["1"], ["Repaired"], ["5"]))
    assert continued_row(*upper, *part((["2"], ["Sent"], ["6"]), (["3"], ["Kept"], ["7"]))) is None
    unbroken = part(
        HEADER, (["10"], ["Planted"], ["4"]), (["11"], ["Built"], ["4"]), (["1"], ["Repaired"], ["5"])
    )
    assert continued_row(*unbroken, *part((["2"], [], []), (["13"], ["Kept"], ["7"]))) is not None
