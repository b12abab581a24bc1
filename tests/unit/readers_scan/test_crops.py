import cv2
import numpy as np
import pytest

from pipeline.readers.grids import Box
from pipeline.readers.scan.crops import are_apart, crop, printed_lines, without_rulings
from pipeline.readers.scan.pictures.picture import Picture


def drawn(*texts: str) -> np.ndarray:
    pixels = np.full((200, 400), 255, dtype=np.uint8)
    for line, text in enumerate(texts):
        cv2.putText(pixels, text, (40, 60 + 60 * line), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 0, 2)
    return pixels


WHOLE = Box(0.0, 0.0, 400.0, 200.0)


def test_a_blank_cell_has_no_ink() -> None:
    blank = drawn()
    assert crop(Picture(blank, 1.0), blank, WHOLE) is None


def test_dust_is_no_ink() -> None:
    dusty = drawn()
    dusty[50, 60] = dusty[90, 200] = 0
    assert crop(Picture(dusty, 1.0), dusty, WHOLE) is None


def test_a_box_outside_of_the_page_has_no_ink() -> None:
    pixels = drawn("12")
    assert crop(Picture(pixels, 1.0), pixels, Box(500.0, 0.0, 600.0, 50.0)) is None


@pytest.mark.parametrize("texts", [("12.500",), ("240.00", "0"), ("(4)=(5)", "+(6)")])
def test_lines_of_print_are_parted(texts: tuple[str, ...]) -> None:
    pixels = drawn(*texts)
    ink = crop(Picture(pixels, 1.0), pixels, WHOLE)
    assert ink is not None
    assert len(printed_lines(ink.pixels)) == len(texts)


def test_rulings_are_taken_out() -> None:
    pixels = drawn()
    mask = np.zeros_like(pixels)
    pixels[100], mask[100] = 0, 255
    assert without_rulings(Picture(pixels, 1.0), mask).min() == 255


@pytest.mark.parametrize(
    ("text", "apart"), [("289  7", True), ("1.990   47", True), ("1.117,1", False), ("12 080", False)]
)
def test_digits_of_two_columns_stand_apart(text: str, *, apart: bool) -> None:
    (line,) = printed_lines(drawn(text))
    assert are_apart(line) == apart


def test_dust_beside_a_figure_is_no_column() -> None:
    pixels = drawn("289")
    pixels[50:54, 300:304] = 0
    (line,) = printed_lines(pixels)
    assert not are_apart(line)
