"""A smaller picture has the means of the larger one."""

import numpy as np
import pytest

from pipeline.readers.scan.pictures.pixels import pieces, reduced


@pytest.mark.parametrize("shape", [(2339, 1654), (500, 500), (20_000, 10), (3, 4_000), (1, 1)])
@pytest.mark.parametrize("share", [0.9, 0.5, 0.21, 0.01])
def test_a_reduced_picture_has_its_share_of_rows_and_columns(shape: tuple[int, int], share: float) -> None:
    small = reduced(np.full(shape, 200, dtype=np.uint8), share)
    assert small.shape == tuple(max(1, round(side * share)) for side in shape)
    assert (small == 200).all()


def test_what_stands_where_stays_there() -> None:
    pixels = np.full((1000, 700), 255, dtype=np.uint8)
    pixels[300:400, 210:280] = 0
    small = reduced(pixels, 0.15)
    rows, columns = np.nonzero(small < 128)
    assert (rows.min(), rows.max() + 1) == pytest.approx((45, 60), abs=1)
    assert (columns.min(), columns.max() + 1) == pytest.approx((31.5, 42), abs=1)


def test_nothing_is_magnified() -> None:
    pixels = np.zeros((10, 10), dtype=np.uint8)
    assert reduced(pixels, 3.0) is pixels


def test_more_pieces_than_short_numbers_tell_apart_are_counted() -> None:
    dots = np.zeros((600, 600), dtype=np.uint8)
    dots[::2, ::2] = 255
    labels, boxes, _ = pieces(dots)
    assert len(boxes) == 90_001
    assert labels[598, 598] == 90_000
