"""The pictures in an image file, one after the other, as the scanner or camera saw them."""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageOps

from pipeline.readers.errors import ReadError
from pipeline.readers.images.errors import damaged, too_large
from pipeline.readers.images.large_png import drawn_smaller
from pipeline.readers.scan.ink import brightest

if TYPE_CHECKING:
    from pipeline.readers.scan.pixels import Pixels

MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "TIFF": "image/tiff", "WEBP": "image/webp"}
"""The media types of the formats that are read, by Pillow's names of them."""
_LEAST_SIDE, _LONGEST_SIDE = 3_500, 7_000
"""Pixels: larger pictures are reduced, so that memory stays bounded; A4 keeps 300 dots an inch or more."""
_FAULTS = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)
"""What Pillow raises on damaged bytes."""
_LEAST_DOTS, _MOST_DOTS = 100.0, 1_300.0
"""An inch: cameras and screens write fewer without meaning it."""
_SIXTEEN_BITS = "I;16"


class Frame(NamedTuple):
    """A picture in shades of grey, and how many of its dots go to an inch, where the file says so."""

    pixels: "Pixels"
    dots: float | None


@contextmanager
def opened(data: bytes) -> Iterator[Image.Image]:
    """The image file, its pictures not yet decoded. Raises DamagedImageError, ImageTooLargeError."""
    with warnings.catch_warnings(), _coded():
        # That a picture is large is no fault yet, and what a damaged tag says is of no use to anyone.
        warnings.simplefilter("ignore")
        image = Image.open(BytesIO(data), formats=list(MEDIA_TYPES))
        with image:
            yield image


def frame(image: Image.Image, place: int, data: bytes) -> Frame:
    """The picture at a place (from 0 on) of a file. Raises DamagedImageError, ImageTooLargeError."""
    with _coded():
        image.seek(place)
        dots, longest = _dots(image), max(image.size)
        smaller = drawn_smaller(image, data)
        if smaller is not None:
            return Frame(smaller, dots * max(smaller.shape) / longest if dots else None)
        # JPEG is decoded at a half or a quarter of its size for nothing.
        image.draft(None, (image.width * _LEAST_SIDE // longest, image.height * _LEAST_SIDE // longest))
        whole = _in_colours(image)
        reduced = whole.reduce(-(-max(whole.size) // _LONGEST_SIDE))
        upright = ImageOps.exif_transpose(reduced)
        return Frame(_grey(upright), dots * max(upright.size) / longest if dots else None)


@contextmanager
def _coded() -> Iterator[None]:
    """Turns what Pillow raises into errors with a code."""
    try:
        yield
    except ReadError:
        raise
    except Image.DecompressionBombError as error:
        raise too_large(error) from error
    except _FAULTS as error:
        raise damaged(type(error).__name__) from error


def _in_colours(image: Image.Image) -> Image.Image:
    """The picture in red, green and blue, or in grey; what is transparent is white."""
    import numpy as np  # noqa: PLC0415  only scans need it

    if image.mode.startswith(_SIXTEEN_BITS):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layer = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer).convert("RGB")
    if image.mode in ("L", "RGB"):
        return image  # a copy of a large picture would be half a gigabyte
    return image.convert("L" if image.mode == "1" else "RGB")


def _grey(image: Image.Image) -> "Pixels":
    import numpy as np  # noqa: PLC0415  only scans need it

    pixels = np.asarray(image)
    return pixels.copy() if pixels.ndim == 2 else brightest(pixels[:, :, ::-1])


def _dots(image: Image.Image) -> float | None:
    """The resolution that the file gives, where a scanner may have written it."""
    given = image.info.get("dpi")
    if not given or not _LEAST_DOTS <= float(given[0]) <= _MOST_DOTS:
        return None
    return float(given[0])
