"""What scanning does to a picture. Each function gives a new picture of the same size, in RGB."""

import numpy as np
from PIL import Image

_PAPER = (255, 255, 255)
_GREY = 0.86
_SPINE = 0.45
"""Brightness of grey paper, and of paper in the shadow of the spine, of 1."""
_SHADOW = 0.12
"""How far from the spine the shadow has faded to a third, as a share of the page's width."""


def laid_askew(picture: Image.Image, degrees: float) -> Image.Image:
    """The sheet turned about its middle, anticlockwise."""
    return picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=_PAPER)


def shaded(picture: Image.Image) -> Image.Image:
    """Grey paper with the shadow of a spine on the left."""
    points = np.asarray(picture, dtype=np.float32)
    across = np.linspace(0, 1, points.shape[1], dtype=np.float32)
    light = _GREY - (_GREY - _SPINE) * np.exp(-across / _SHADOW)
    return Image.fromarray((points * light[None, :, None]).astype(np.uint8))


def noisy(picture: Image.Image, deviation: float, specks: float, seed: int) -> Image.Image:
    """Grain, the same in all three colours, and specks: half of them black, half white."""
    chance = np.random.default_rng(seed)
    points = np.asarray(picture, dtype=np.float32)
    grain = chance.normal(0, deviation, points.shape[:2]).astype(np.float32)
    points = np.clip(points + grain[..., None], 0, 255).astype(np.uint8)
    lots = chance.random(points.shape[:2], dtype=np.float32)
    points[lots < specks / 2] = 0
    points[lots > 1 - specks / 2] = 255
    return Image.fromarray(points)
