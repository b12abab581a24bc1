"""How much memory it takes to decode a picture whole."""

from PIL import Image

MOST = 480_000_000
"""Bytes: what recognition itself needs comes on top, and a process is to need 600 MB at most."""
LARGE = 100_000_000
"""Bytes: what takes more is decoded in bands, where that is possible."""
_BYTES = {"1": 2, "L": 1, "P": 5, "RGBA": 16, "LA": 16, "PA": 16}
"""Of a point, with the copies that it takes to put it on white; 4 in other modes."""
_WEBP = 17
"""Bytes of a point: its colours, and those of the film that it may be part of (measured)."""
_PROGRESSIVE = 2
"""Bytes of a sample of a JPEG whose passes are put together at the end."""


def decoded_size(image: Image.Image) -> int:
    """The bytes of the points of an opened picture, at the size at which it is to be decoded."""
    points: int = image.width * image.height
    if image.format == "WEBP":
        return _WEBP * points
    return points * _BYTES.get(image.mode, 4)


def passes_size(image: Image.Image) -> int:
    """The bytes of the passes of an opened picture; each colour of a JPEG may be coarser than the others."""
    if image.format != "JPEG" or not image.info.get("progressive"):
        return 0
    layers: list[tuple[int, int]]
    layers = [(across, down) for _, across, down, _ in image.layer]  # type: ignore[attr-defined]
    most = max(across for across, _ in layers) * max(down for _, down in layers)
    samples = sum(across * down for across, down in layers) / most
    return round(_PROGRESSIVE * samples * image.width * image.height)
