import cv2
import numpy as np
import pytest

from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.pictures.skew import straight
from pipeline.readers.scan.rulings.finding import find_rulings

SCALE = 200 / 72


def sheet(width: int = 1200, height: int = 900) -> np.ndarray:
    return np.full((height, width), 250, dtype=np.uint8)


def with_table(rows: int, cols: int) -> np.ndarray:
    pixels = sheet()
    for row in range(rows + 1):
        cv2.line(pixels, (100, 100 + 80 * row), (100 + 200 * cols, 100 + 80 * row), 20, 2)
    for col in range(cols + 1):
        cv2.line(pixels, (100 + 200 * col, 100), (100 + 200 * col, 100 + 80 * rows), 20, 2)
    return pixels


@pytest.mark.parametrize(("rows", "cols"), [(1, 2), (3, 4), (6, 5)])
def test_the_rulings_of_a_table_are_found(rows: int, cols: int) -> None:
    segments = find_rulings(Picture(with_table(rows, cols), SCALE)).segments
    level = sorted(segment.y0 for segment in segments if segment.x1 > segment.x0)
    upright = sorted(segment.x0 for segment in segments if segment.y1 > segment.y0)
    assert level == pytest.approx([(100 + 80 * row) / SCALE for row in range(rows + 1)], abs=0.5)
    assert upright == pytest.approx([(100 + 200 * col) / SCALE for col in range(cols + 1)], abs=0.5)


def test_letters_are_no_rulings() -> None:
    pixels = sheet()
    for row in range(8):
        cv2.putText(
            pixels, "THE TITLE OF ILLITHE 114", (80, 100 + 90 * row), cv2.FONT_HERSHEY_DUPLEX, 1.2, 10, 2
        )
    assert find_rulings(Picture(pixels, SCALE)).segments == []


def test_a_grey_page_with_a_shadow_has_its_rulings_too() -> None:
    shadow = np.linspace(0.5, 1.0, 1200)
    pixels = (with_table(3, 4) * shadow).astype(np.uint8)
    assert len(find_rulings(Picture(pixels, SCALE)).segments) == 4 + 5


@pytest.mark.parametrize("degrees", [-3.0, -0.7, 0.0, 1.3, 4.5])
def test_a_picture_askew_is_straightened(degrees: float) -> None:
    pixels = with_table(6, 5)
    turn = cv2.getRotationMatrix2D((600, 450), degrees, 1.0)
    askew = cv2.warpAffine(pixels, turn, (1200, 900), borderValue=(250,))
    segments = find_rulings(straight(Picture(askew, SCALE))).segments
    assert len([segment for segment in segments if segment.x1 - segment.x0 > 250]) == 7


@pytest.mark.parametrize("degrees", [-1.45, -0.6, -0.45, 0.55, 2.4])
def test_a_wide_page_of_long_rulings_is_straightened(degrees: float) -> None:
    pixels = sheet(2339, 1654)
    for row in range(30):
        cv2.line(pixels, (130, 320 + 34 * row), (2100, 320 + 34 * row), 20, 2)
    turn = cv2.getRotationMatrix2D((1170, 827), degrees, 1.0)
    askew = cv2.warpAffine(pixels, turn, (2339, 1654), borderValue=(250,))
    level = straight(Picture(askew, SCALE)).pixels
    assert np.count_nonzero(level[:, 300:1900].mean(axis=1) < 100) >= 30


@pytest.mark.parametrize("degrees", [-0.25, 0.25, 0.75])
def test_thin_rulings_between_half_degrees_are_straightened(degrees: float) -> None:
    """They stand out so near to their angle alone that a step of half a degree passed over it."""
    pixels = sheet(1654, 2339)
    for row in range(9):
        cv2.line(pixels, (220, 330 + 44 * row), (1520, 330 + 44 * row), 60, 1)
    for col in range(6):
        cv2.line(pixels, (220 + 260 * col, 330), (220 + 260 * col, 330 + 44 * 8), 60, 1)
    turn = cv2.getRotationMatrix2D((827, 1169), degrees, 1.0)
    askew = cv2.warpAffine(pixels, turn, (1654, 2339), borderValue=(250,))
    level = straight(Picture(askew, SCALE)).pixels
    assert np.count_nonzero(level[:, 300:1450].mean(axis=1) < 180) >= 9


def test_a_letter_that_stands_on_a_ruling_does_not_part_it() -> None:
    pixels = with_table(2, 3)
    pixels[178:184, 380:398] = 250
    level = [segment for segment in find_rulings(Picture(pixels, SCALE)).segments if segment.x1 > segment.x0]
    assert len(level) == 3


@pytest.mark.parametrize("place", range(100, 108))
def test_the_shortest_ruling_is_found_wherever_it_begins(place: int) -> None:
    pixels = sheet()
    cv2.line(pixels, (place, 200), (place + 60, 200), 20, 2)
    cv2.line(pixels, (500, place), (500, place + 40), 20, 2)
    segments = find_rulings(Picture(pixels, SCALE)).segments
    assert len(segments) == 2


@pytest.mark.parametrize("shape", [(1, 1), (3, 2000), (2000, 3)])
def test_a_sliver_has_no_rulings(shape: tuple[int, int]) -> None:
    assert find_rulings(Picture(np.full(shape, 250, dtype=np.uint8), SCALE)).segments == []
