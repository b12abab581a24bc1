"""Strokes of letters between the walls of a table."""

import numpy as np

from pipeline.readers.grids import Segment
from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.rulings.finding import find_rulings
from pipeline.readers.scan.rulings.letter_tails import tails

LEVELS = [Segment(40, y, 240, y) for y in (100.0, 116.0, 132.0)]
STEM = Segment(90, 104, 90, 117)
"""From below the upper ruling to the lower one."""


def test_a_stroke_that_reaches_one_ruling_only_is_a_letter() -> None:
    assert tails([STEM], LEVELS) == [STEM]


def test_the_wall_of_one_row_reaches_both_rulings() -> None:
    assert tails([Segment(90, 100.5, 90, 116.8)], LEVELS) == []


def test_a_broken_wall_has_a_piece_in_line() -> None:
    pieces = [STEM, Segment(91, 119, 91, 132)]
    assert tails(pieces, LEVELS) == []


def test_what_is_higher_than_letters_is_a_wall() -> None:
    assert tails([Segment(90, 104, 90, 132)], LEVELS) == []


def test_the_tail_of_a_bold_letter_parted_a_heading_in_two_columns() -> None:
    pixels = np.full((400, 600), 255, dtype=np.uint8)
    for row in (100, 148, 196):
        pixels[row : row + 3, 60:500] = 0
    for column in (60, 280, 498):
        pixels[100:199, column : column + 3] = 0
    pixels[112:149, 160:164] = 0
    found = find_rulings(Picture(pixels, 200 / 72))
    assert [round(line.x0) for line in found.segments if line.x0 == line.x1] == [22, 101, 180]
    assert not found.mask[112:146, 150:175].any()
