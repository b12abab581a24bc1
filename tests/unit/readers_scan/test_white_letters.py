"""Headers of tables in white on colours or black are read as print is."""

import cv2
import numpy as np
import pytest

from pipeline.readers.scan.pictures.white_letters import with_black_letters

ROWS, COLUMNS = slice(300, 420), slice(100, 900)


def page(ground: int, letters: int) -> np.ndarray:
    """A page of print with two shaded cells, a black ruling between them."""
    pixels = np.full((900, 1000), 252, dtype=np.uint8)
    for line in range(6):
        cv2.putText(pixels, "Giao thon ban", (100, 500 + 50 * line), cv2.FONT_HERSHEY_DUPLEX, 1.2, 10, 3)
    pixels[ROWS, COLUMNS] = ground
    if letters != ground:
        cv2.putText(pixels, "TONG SO", (140, 375), cv2.FONT_HERSHEY_DUPLEX, 1.4, letters, 4)
        cv2.putText(pixels, "VON", (600, 375), cv2.FONT_HERSHEY_DUPLEX, 1.4, letters, 4)
    pixels[ROWS, 500:503] = 5
    return pixels


@pytest.mark.parametrize("ground", [181, 105, 60])
def test_white_letters_on_shaded_ground_are_black_on_white(ground: int) -> None:
    """Broken: such a header was lost, and its columns had no names."""
    before = page(ground, 255)
    after = with_black_letters(before)
    was_letter = before == 255
    assert np.median(after[was_letter]) < 20
    cell = np.zeros_like(was_letter)
    cell[ROWS, COLUMNS] = True
    assert np.median(after[cell & ~was_letter]) > 240
    assert (after[310:410, 501] < 60).all()
    assert (after[~cell] == before[~cell]).all()


@pytest.mark.parametrize(("ground", "letters"), [(181, 20), (181, 181), (30, 30), (240, 10)])
def test_other_areas_stay(ground: int, letters: int) -> None:
    before = page(ground, letters)
    assert (with_black_letters(before) == before).all()


def test_paper_in_a_shadow_stays() -> None:
    """Broken: on photographs its lighter parts passed for white letters, and signers' names were lost."""
    before = np.full((900, 1000), 252, dtype=np.uint8)
    before[300:700, 100:700] = 190
    for left in range(130, 700, 60):
        before[300:700, left : left + 12] = 245
    for line in range(8):
        cv2.putText(before, "Giao thon ban", (120, 350 + 45 * line), cv2.FONT_HERSHEY_DUPLEX, 1.2, 10, 3)
    assert (with_black_letters(before) == before).all()


def test_the_grain_of_a_screen_stays() -> None:
    """Broken: of shaded cells in a copy the light grain was turned over, and their dark letters were lost."""
    before = page(150, 150)
    grain = np.random.default_rng(1).random(before.shape) < 0.12
    before[grain & (before == 150)] = 255
    assert (with_black_letters(before) == before).all()
