"""Pictures of any kind as colours or shades of grey on white, and smaller."""

from collections.abc import Iterable

import numpy as np
from PIL import Image

_SIXTEEN_BITS = "I;16"


def in_colours(image: Image.Image) -> Image.Image:
    """The picture in red, green and blue, or in grey; what is transparent is white."""
    if image.mode.startswith(_SIXTEEN_BITS):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layer = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer).convert("RGB")
    if image.mode in ("L", "RGB"):
        return image  # a copy of a large picture would be half a gigabyte
    return image.convert("L" if image.mode == "1" else "RGB")


def joined(bands: Iterable[Image.Image], height: int, times: int) -> Image.Image:
    """The picture of so many rows that the bands make one below the other, so many times smaller."""
    whole: Image.Image | None = None
    top = 0
    for band in bands:
        smaller = in_colours(band).reduce(times)
        whole = whole or Image.new(smaller.mode, (smaller.width, -(-height // times)))
        whole.paste(smaller, (0, top))
        top += smaller.height
    if whole is None:
        raise EOFError
    return whole
