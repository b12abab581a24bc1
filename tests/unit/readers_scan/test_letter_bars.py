"""Bars of letters that touch are no rulings: they were wiped out, and `TTTU` read as `LLLU`."""

import cv2
import numpy as np

from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.rulings.finding import find_rulings

SCALE = 200 / 72
BAR = slice(200, 203), slice(300, 363)


def sheet(*stems: int, foot: int = 225) -> Picture:
    """A bar of 63 pixels with stems below it."""
    pixels = np.full((600, 800), 255, np.uint8)
    pixels[BAR] = 0
    for stem in stems:
        pixels[200:foot, stem : stem + 4] = 0
    return Picture(pixels, SCALE)


def test_the_bars_of_letters_that_touch_stay_in_the_picture() -> None:
    found = find_rulings(sheet(308, 329, 350))
    assert found.segments == []
    assert not found.mask.any()


def test_a_short_rule_is_one_though_something_touches_it() -> None:
    assert len(find_rulings(sheet()).segments) == 1
    assert len(find_rulings(sheet(329)).segments) == 1


def test_what_goes_on_further_than_letters_is_none_of_them() -> None:
    drawn = sheet(308, 329, 350)
    cv2.line(drawn.pixels, (350, 224), (500, 300), 0, 3)
    assert any(line.y0 == line.y1 for line in find_rulings(drawn).segments)


def test_pieces_of_a_broken_ruling_were_taken_for_bars_of_the_letters_that_touch_them() -> None:
    broken = sheet(308, 329, 350)
    broken.pixels[201:204, 500:560] = 0
    assert len(find_rulings(broken).segments) == 2
