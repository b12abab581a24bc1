"""Words go to the cell that holds their centre; a wall cuts them where it stands."""

import pytest

from pipeline.readers.grids import Word
from tests.unit.grids.drawing import Page, ruled

XS, YS = [100, 150, 200], [100, 120, 140]


def cells(*written: tuple[str, float, float]) -> tuple[list[str], float]:
    page = Page()
    ruled(XS, YS, page)
    for text, x, y in written:
        page.write(text, x, y, size=10)
    (grid,) = page.grids()
    return list(page.texts(grid).values()), grid.confidence


def test_a_word_over_a_wall_is_cut_there_and_makes_the_table_doubtful():
    whole, sure = cells(("an", 105, 103), ("bn", 155, 103), ("cn", 105, 123), ("dn", 155, 123))
    cut, doubtful = cells(("anbncn", 135, 103), ("cn", 105, 123), ("dn", 155, 123))
    assert whole == ["an", "bn", "cn", "dn"]
    assert cut == ["anb", "ncn", "cn", "dn"]
    assert doubtful < sure


def test_letters_beyond_the_outer_wall_stay_with_their_word():
    texts, _ = cells(("an", 105, 103), ("binding", 170, 103), ("cn", 105, 123))
    assert texts == ["an", "binding", "cn", ""]


def test_a_word_mostly_beside_the_table_is_none_of_its_own():
    texts, _ = cells(("an", 105, 103), ("bn", 155, 103), ("outside", 190, 123))
    assert texts == ["an", "bn", "", ""]


def test_pieces_keep_whether_a_blank_follows():
    page = Page()
    ruled(XS, YS, page)
    page.words = [Word("anbncn", 135, 103, 165, 113, start=7), Word("dn", 155, 123, 165, 133)]
    (grid,) = page.grids()
    pieces = [(word.text, word.start, word.spaced) for cell in grid.cells[:2] for word in cell.lines[0]]
    assert pieces == [("anb", 7, False), ("ncn", 10, True)]


@pytest.mark.parametrize("label", ["10", "1.1.", "II", "VIII.", "12)"])
def test_a_row_number_too_wide_for_its_column_stays_whole(label):
    """Broken: of row 10 the 0, of II an I was printed over the wall, and began the text of the row."""
    texts, _ = cells((label, 146, 103), ("bn", 175, 103), ("9", 130, 123), ("dn", 155, 123))
    assert texts == [label, "bn", "9", "dn"]


@pytest.mark.parametrize("x", [149, 148])
def test_a_figure_of_the_second_column_that_its_wall_touches_stays_there(x):
    """Broken: 125 went to the name before it: it was taken for the number of its row."""
    page = Page()
    ruled([100, 150, 162, 200], YS, page)
    for text, left, y in (("An", 105, 103), ("125", x, 103), ("Binh", 105, 123), ("9", 153, 123)):
        page.write(text, left, y, size=10)
    (grid,) = page.grids()
    assert page.texts(grid)[0, 0, 1, 1] == "An"


def test_a_row_number_that_touches_the_text_of_its_row():
    texts, _ = cells(("10An", 146, 103), ("9", 130, 123), ("dn", 155, 123))
    assert texts == ["10", "An", "9", "dn"]
