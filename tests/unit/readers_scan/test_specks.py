"""Specks are wiped off pages that are full of them; marks, stops and clean pages stay."""

import numpy as np
import pytest

from pipeline.readers.scan.pictures.ink import inked
from pipeline.readers.scan.pictures.specks import without_specks

LETTER, STOP = (slice(300, 330), slice(100, 120)), (slice(326, 330), slice(124, 128))


def page(specks: int) -> np.ndarray:
    """Letters over the whole page, each with its stop, and specks far from them."""
    pixels = np.full((800, 1_600), 255, dtype=np.uint8)
    for column in range(100, 700, 60):
        pixels[300:330, column : column + 20] = 0
        pixels[326:330, column + 24 : column + 28] = 0
    for at in range(specks):
        row, column = 10 + 30 * (at // 40), 800 + 20 * (at % 40)
        pixels[row : row + 3, column : column + 3] = 40
    return pixels


def test_a_page_full_of_specks_is_cleaned() -> None:
    cleaned = without_specks(page(specks=800))
    assert (cleaned == page(specks=0)).all()


@pytest.mark.parametrize("specks", [0, 30])
def test_a_clean_page_stays_as_it_is(specks: int) -> None:
    pixels = page(specks)
    assert without_specks(pixels) is pixels


def test_points_of_a_few_pixels_go_from_between_letters_too() -> None:
    pixels = page(specks=800)
    pixels[310, 125] = 0
    assert without_specks(pixels)[310, 125] == 255


def test_faint_print_becomes_as_dark_as_print_usually_is() -> None:
    faint = np.where(page(specks=0) == 0, 150, 255).astype(np.uint8)
    found = inked(faint)
    assert found.min() <= 20
    assert found.max() == 255


@pytest.mark.parametrize("shade", [0, 60, 240])
def test_dark_print_and_blank_paper_stay_as_they_are(shade: int) -> None:
    pixels = np.where(page(specks=0) == 0, shade, 255).astype(np.uint8)
    assert inked(pixels) is pixels


def test_the_stop_behind_a_narrow_figure_was_taken_for_a_speck() -> None:
    pixels = page(specks=800)
    pixels[300:330, 40:44] = 0
    pixels[326:330, 52:56] = 0
    assert not without_specks(pixels)[326:330, 52:56].any()
