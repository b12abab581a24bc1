"""The round red stamp of an office, over the left third of the signature as Nghị định 30/2020 wants it."""

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFont

_INK = (205, 20, 40)
_DIAMETER = 36 / 25.4
"""In inches: 36 mm, as the stamps of people's committees have."""
_RAISED = 0.5
"""How far above the name its middle is, in diameters: there the signature is."""
_WORDS = "UY BAN NHAN DAN * "
"""Without accents, which the font that comes with Pillow lacks."""
_WORN = 0.15
"""Share of the ink that did not take."""


def press_stamp(page: Image.Image, name: tuple[float, float], dpi: int) -> None:
    """Stamps the page; `name` is where the signer's name begins, as shares of the page's width and height."""
    size = round(_DIAMETER * dpi)
    left = round(name[0] * page.width - size / 2)
    top = round(name[1] * page.height - size * (_RAISED + 0.5))
    box = (left, top, left + size, top + size)
    # Ink is transparent: what is black below stays black.
    page.paste(ImageChops.multiply(page.crop(box), _stamp(size)), box)


def _stamp(size: int) -> Image.Image:
    stamp = Image.new("RGB", (size, size), "white")
    draw = ImageDraw.Draw(stamp)
    for inset in (0.01, 0.05, 0.3):
        edge = size * inset
        draw.ellipse((edge, edge, size - edge, size - edge), outline=_INK, width=max(2, size // 70))
    draw.polygon(_star(size), fill=_INK)
    _write_around(stamp, size)
    return _worn(stamp)


def _star(size: int) -> list[tuple[float, float]]:
    angles = np.arange(10) * np.pi / 5
    radii = np.where(np.arange(10) % 2, 0.07, 0.16) * size
    return list(zip(size / 2 + radii * np.sin(angles), size / 2 - radii * np.cos(angles), strict=True))


def _write_around(stamp: Image.Image, size: int) -> None:
    font = ImageFont.load_default(size * 0.11)
    words = _WORDS * 2
    for place, letter in enumerate(words):
        layer = Image.new("RGB", stamp.size, "white")
        ImageDraw.Draw(layer).text((size / 2, size * 0.175), letter, _INK, font, anchor="mm")
        turned = layer.rotate(-360 * place / len(words), Image.Resampling.BICUBIC, fillcolor="white")
        stamp.paste(ImageChops.multiply(stamp, turned))


def _worn(stamp: Image.Image) -> Image.Image:
    points = np.array(stamp)
    points[np.random.default_rng(0).random(points.shape[:2]) < _WORN] = 255
    return Image.fromarray(points)
