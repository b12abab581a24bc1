"""Stems of large letters are no walls of a table."""

import cv2
import numpy as np
import pytest

from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.rulings.finding import find_rulings

SCALE = 200 / 72


def sheet(*lines: tuple[tuple[float, float], tuple[float, float]]) -> Picture:
    """A white sheet with lines from point to point."""
    pixels = np.full((600, 800), 255, np.uint8)
    for start, end in lines:
        first, last = (tuple(round(place * SCALE) for place in point) for point in (start, end))
        cv2.line(pixels, first, last, 0, 3)
    return Picture(pixels, SCALE)


def uprights(picture: Picture) -> int:
    return sum(line.x0 == line.x1 for line in find_rulings(picture).segments)


def test_the_letters_of_a_title_on_a_cover_stay_in_the_picture() -> None:
    pixels = np.full((600, 2000), 255, np.uint8)
    cv2.putText(pixels, "KH THUY LOI", (60, 200), cv2.FONT_HERSHEY_SIMPLEX, 1.7, 0, 4)
    found = find_rulings(Picture(pixels, SCALE))
    assert found.segments == []
    assert not found.mask.any()


@pytest.mark.parametrize("height", [16, 30])
def test_strokes_without_letters_are_walls(height: int) -> None:
    walls = [((x, 100), (x, 100 + height)) for x in (60, 90, 120, 150, 180)]
    assert uprights(sheet(*walls)) == 5


def test_letters_between_rulings_do_not_take_its_walls_from_a_table() -> None:
    levels = [((50, y), (270, y)) for y in (80.0, 100.0)]
    walls = [((x, 80), (x, 100)) for x in (50, 160, 270)]
    picture = sheet(*levels, *walls)
    cv2.putText(picture.pixels, "HIT", (200, 268), cv2.FONT_HERSHEY_SIMPLEX, 1.3, 0, 3)
    assert uprights(picture) == 3


def test_an_i_among_the_letters_of_a_title_is_none_of_their_walls() -> None:
    picture = sheet(((200, 100), (200, 114)))
    cv2.putText(picture.pixels, "K H N H", (60, 316), cv2.FONT_HERSHEY_SIMPLEX, 1.7, 0, 4)
    assert uprights(picture) == 0
