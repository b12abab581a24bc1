"""A page of noise is given up before the engine sees it; a page of print full of dust is not."""

import numpy as np
import pytest

from pipeline.readers.scan.errors import NoLettersError
from pipeline.readers.scan.pictures.noise import require_print


def noise(share: float) -> np.ndarray:
    """A page of which so many points are black."""
    black = np.random.default_rng(0).random((2339, 1654)) < share
    return np.where(black, 0, 255).astype(np.uint8)


def print_of(pages: int) -> np.ndarray:
    """As many pages of dense print side by side, of 2,400 letters each."""
    page = np.full((2339, 1654), 255, dtype=np.uint8)
    for row in range(100, 2260, 36):
        for column in range(60, 1600, 38):
            page[row : row + 20, column : column + 4] = page[row + 8 : row + 12, column : column + 14] = 0
    return np.tile(page, (1, pages))


@pytest.mark.parametrize("share", [0.05, 0.2])
def test_noise_is_no_print(share: float) -> None:
    with pytest.raises(NoLettersError, match="noise"):
        require_print(noise(share))


@pytest.mark.parametrize("pages", [1, 2])
def test_dense_print_is_print(pages: int) -> None:
    require_print(print_of(pages))


def test_dust_on_print_is_no_noise() -> None:
    require_print(np.minimum(print_of(1), noise(0.002)))
