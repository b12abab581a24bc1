"""What scanning does to a picture. Each function gives a new picture of the same size, in RGB."""

import numpy as np
from PIL import Image

_PAPER = (255, 255, 255)
_GREY = 0.86
_SPINE = 0.45
"""Brightness of grey paper, and of paper in the shadow of the spine, of 1."""
_SHADOW = 0.12
"""How far from the spine the shadow has faded to a third, as a share of the page's width."""
_WOOD = (92, 70, 52, 255)
_TABLE = 0.12
"""Of the sheet's width: so much of the table is seen around it."""
_CORNERS = ((0.04, 0.02), (0.95, 0.0), (1.01, 0.99), (-0.02, 1.0))
"""Where the corners are seen, as shares of the sheet's width and height, from the top left one clockwise."""
_FAR_FROM_LAMP = 0.55


def laid_askew(picture: Image.Image, degrees: float) -> Image.Image:
    """The sheet turned about its middle, anticlockwise."""
    return picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=_PAPER)


def shaded(picture: Image.Image) -> Image.Image:
    """Grey paper with the shadow of a spine on the left."""
    points = np.asarray(picture, dtype=np.float32)
    across = np.linspace(0, 1, points.shape[1], dtype=np.float32)
    light = _GREY - (_GREY - _SPINE) * np.exp(-across / _SHADOW)
    return Image.fromarray((points * light[None, :, None]).astype(np.uint8))


def photographed(picture: Image.Image) -> Image.Image:
    """The sheet on a table, seen from below its foot and askew, the lamp at the upper left."""
    width, height = picture.size
    room = round(_TABLE * width)
    seen_from = [(round(x * width), round(y * height)) for x, y in _CORNERS]
    sheet = picture.convert("RGBA").transform(
        (width + 2 * room, height + 2 * room),
        Image.Transform.PERSPECTIVE,
        _perspective([(x + room, y + room) for x, y in seen_from], picture.size),
        Image.Resampling.BICUBIC,
    )
    table = Image.new("RGBA", sheet.size, _WOOD)
    points = np.asarray(Image.alpha_composite(table, sheet).convert("RGB"), dtype=np.float32)
    down, across = (np.linspace(0, 1, count, dtype=np.float32) for count in points.shape[:2])
    light = 1 - (1 - _FAR_FROM_LAMP) * (down[:, None] + across) / 2
    return Image.fromarray((points * light[..., None]).astype(np.uint8))


def _perspective(corners: list[tuple[float, float]], size: tuple[int, int]) -> list[float]:
    """The eight numbers with which Pillow finds, for each point of the photograph, the point of the sheet."""
    width, height = size
    rows: list[list[float]] = []
    wanted: list[float] = []
    for (x, y), (u, v) in zip(corners, [(0, 0), (width, 0), (width, height), (0, height)], strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        wanted += [u, v]
    return list(np.linalg.solve(np.array(rows), np.array(wanted)))


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
