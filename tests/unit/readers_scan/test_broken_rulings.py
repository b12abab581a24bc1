"""Thin rulings of which letters hide a piece, or whose end is fainter than the rest."""

import numpy as np
import pytest

from pipeline.readers.grids import Segment
from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.rulings import finding as rulings
from pipeline.readers.scan.rulings.broken_rulings import mended

PAPER, DIM = 245, 190


def page(*inked: tuple[slice, slice]) -> Picture:
    """A page of one pixel a point."""
    pixels = np.full((200, 400), PAPER, dtype=np.uint8)
    for place in inked:
        pixels[place] = DIM
    return Picture(pixels, 1.0)


LEFT, RIGHT = Segment(20, 100, 120, 100), Segment(180, 100, 300, 100)
WALL = Segment(350, 40, 350, 160)


def test_a_ruling_goes_on_behind_a_word_that_stands_on_it() -> None:
    dim = page((slice(100, 101), slice(120, 180)))
    assert mended([LEFT, RIGHT], [], dim) == [Segment(20, 100, 300, 100)]


def test_blank_paper_parts_two_rulings() -> None:
    assert mended([LEFT, RIGHT], [], page()) == [LEFT, RIGHT]


def test_letters_between_two_rulings_do_not_join_them() -> None:
    letters = [(slice(92, 108), slice(start, start + 5)) for start in range(122, 178, 9)]
    assert mended([LEFT, RIGHT], [], page(*letters)) == [LEFT, RIGHT]


def test_a_ruling_reaches_the_wall_to_which_its_ink_runs() -> None:
    level, wall = mended([RIGHT], [WALL], page((slice(100, 101), slice(300, 350))))
    assert level == Segment(180, 100, 350, 100)
    assert wall == WALL


def test_a_ruling_that_ends_before_a_wall_is_left_so() -> None:
    assert mended([RIGHT], [WALL], page()) == [RIGHT, WALL]


def test_an_upright_ruling_reaches_the_level_one_to_which_its_ink_runs() -> None:
    level, wall = mended([LEFT], [Segment(60, 110, 60, 160)], page((slice(100, 112), slice(60, 61))))
    assert (level, wall) == (LEFT, Segment(60, 100, 60, 160))


def test_uprights_of_two_tables_one_over_the_other_stay_apart() -> None:
    uprights = [Segment(60, 20, 60, 90), Segment(60, 97, 60, 160)]
    assert mended([], uprights, page()) == uprights


def test_faint_rulings_are_looked_for_beside_the_pieces_as_they_were_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pixels = np.full((400, 900), PAPER, dtype=np.uint8)
    pixels[200:202, 100:800] = 20
    pixels[200:202, 400:500] = DIM
    given: list[Segment] = []
    monkeypatch.setattr(rulings, "with_faint", lambda picture, sure: given.extend(sure))
    found = rulings.find_rulings(Picture(pixels, 200 / 72)).segments
    assert (len(given), len(found)) == (2, 1)
