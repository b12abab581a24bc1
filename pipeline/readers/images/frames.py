"""The pictures in an image file, one after the other, as the scanner or camera saw them."""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageOps
from PIL.TiffImagePlugin import TiffImageFile

from pipeline.readers.errors import ReadError
from pipeline.readers.images.colours import in_colours, joined
from pipeline.readers.images.errors import DamagedImageError, ImageTooLargeError
from pipeline.readers.images.memory import LARGE, MOST, decoded_size, passes_size
from pipeline.readers.images.png_bands import png_bands
from pipeline.readers.images.tiff_bands import has_strips, tiff_bands
from pipeline.readers.scan.pictures.ink import brightest
from pipeline.readers.scan.pictures.pixels import Pixels

MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "TIFF": "image/tiff", "WEBP": "image/webp"}
"""The media types of the formats that are read, by Pillow's names of them."""
_PAGED = "TIFF"
"""The format whose pictures are pages; those of others are a film, or previews of one."""
_LEAST_SIDE, _LONGEST_SIDE = 3_500, 7_000
"""Pixels: larger pictures are reduced, so that memory stays bounded; A4 keeps 300 dots an inch or more."""
_LONGEST_OF_LARGE = 5_000
"""Pixels of pictures that are large before: of 600 dots an inch, 300 are left."""
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
_MOST_PIXELS = 2 * (Image.MAX_IMAGE_PIXELS or 0)
"""Of a picture that Pillow opens."""
_LEAST_DOTS, _MOST_DOTS = 100.0, 1_300.0
"""An inch: cameras and screens write fewer without meaning it."""
_FEWEST_DOTS_OF_FAX = 90.0
"""An inch: it has 98 down where it has 204 across."""
_ALIKE = 1.05
"""Times as many dots one way as the other: a scanner's, whose motor is no finer than its eye."""
_FLATTEST = 2.2
"""Times as many, at most: 204 and 98 are a fax's, 300 and 100 an error of the program that wrote them."""
_LYING = 0x0112
"""The tag that says which way the sheet lay."""
_ON_SIDE = range(5, 9)
_STORED_ROWS = 257
_BAND = 100
"""Rows of the smaller picture that come from one band."""


class Frame(NamedTuple):
    """A picture in shades of grey, and how many of its dots go to an inch, where the file says so."""

    pixels: Pixels
    dots: float | None


@contextmanager
def opened(data: bytes) -> Iterator[Image.Image]:
    """The image file, its pictures not yet decoded. Raises DamagedImageError, ImageTooLargeError.

    What is done with it while it is open may raise what it likes: that is no fault of the file.
    """
    with warnings.catch_warnings():
        # That a picture is large is no fault yet, and what a damaged tag says is of no use to anyone.
        warnings.simplefilter("ignore")
        with _coded():
            image = Image.open(BytesIO(data), formats=list(MEDIA_TYPES))
        with image:
            yield image


def count_of_pages(image: Image.Image) -> int:
    """How many pictures of an opened file are pages. Raises DamagedImageError."""
    with _coded():
        return getattr(image, "n_frames", 1) if image.format == _PAGED else 1


def frame(image: Image.Image, place: int, data: bytes) -> Frame:
    """The picture at a place (from 0 on) of a file. Raises DamagedImageError, ImageTooLargeError."""
    with _coded():
        image.seek(place)
        dots, longest = _dots(image), max(image.size)
        smaller = _smaller(image, data)
        times = max(smaller.size) / longest
        upright = ImageOps.exif_transpose(_squared(smaller, image, dots) if dots else smaller)
        upright.load()
    return Frame(_grey(upright), max(dots) * times if dots else None)


def _squared(picture: Image.Image, image: Image.Image, dots: tuple[float, float]) -> Image.Image:
    """The picture with as many dots an inch down as across; a fax has half as many, and letters look flat."""
    most = max(dots)
    if most < _ALIKE * min(dots) or image.format != _PAGED:
        return picture
    across, down = (round(side * most / own) for side, own in zip(picture.size, dots, strict=True))
    squared = picture.resize((across, down), Image.Resampling.BICUBIC)
    _lie_alike(squared, image)
    return squared


def _smaller(image: Image.Image, data: bytes) -> Image.Image:
    """The picture in colours or in grey, lying as it is stored, smaller if it is very large."""
    bands = _bands(image, data)
    if bands is None:
        return _decoded(image)
    smaller = joined(bands, _rows(image), _times(image))
    _lie_alike(smaller, image)
    return smaller


def _decoded(image: Image.Image) -> Image.Image:
    """The picture in colours or in grey, smaller if it is very large. Raises ImageTooLargeError."""
    longest = max(image.size)
    passes = passes_size(image)
    # JPEG is decoded at a half or a quarter of its size for nothing.
    image.draft(None, (image.width * _LEAST_SIDE // longest, image.height * _LEAST_SIDE // longest))
    if passes + decoded_size(image) > MOST:
        raise ImageTooLargeError(detail=f"{image.width} x {image.height}")
    return in_colours(image).reduce(_times(image))


def _lie_alike(smaller: Image.Image, image: Image.Image) -> None:
    """Says of the smaller picture what the file says of which way the sheet lay."""
    if image.format == "PNG":  # which would decode the picture to look for it
        smaller.info["exif"] = image.info.get("exif", b"")
    else:
        smaller.getexif().update({_LYING: image.getexif().get(_LYING, 1)})


def _bands(image: Image.Image, data: bytes) -> Iterator[Image.Image] | None:
    """The picture in bands, where it is large and can be decoded so."""
    if decoded_size(image) <= LARGE:
        return None
    if image.format == "PNG" and not image.info.get("interlace"):
        return png_bands(image, data, _times(image) * _BAND)
    if isinstance(image, TiffImageFile) and has_strips(image):
        return tiff_bands(image, data, _times(image))
    return None


def _rows(image: Image.Image) -> int:
    """The rows as they are stored; Pillow counts those of a TIFF as the sheet is to be turned."""
    return int(image.tag_v2[_STORED_ROWS]) if isinstance(image, TiffImageFile) else image.height


def _times(image: Image.Image) -> int:
    """How many times smaller the picture is to be, so that memory stays bounded."""
    return -(-max(image.size) // (_LONGEST_OF_LARGE if decoded_size(image) > LARGE else _LONGEST_SIDE))


@contextmanager
def _coded() -> Iterator[None]:
    """Turns what Pillow raises into errors with a code."""
    try:
        yield
    except ReadError:
        raise
    except Image.DecompressionBombError as error:
        raise ImageTooLargeError(detail=f"> {_MOST_PIXELS / 1e6:.0f} Mpx") from error
    except _FAULTS as error:
        raise DamagedImageError(detail=type(error).__name__) from error


def _grey(image: Image.Image) -> Pixels:
    pixels = np.asarray(image)
    return pixels.copy() if pixels.ndim == 2 else brightest(pixels, red=0)


def _dots(image: Image.Image) -> tuple[float, float] | None:
    """The resolution that the file gives, across and down, where a scanner may have written it."""
    across, down = map(float, image.info.get("dpi") or (0.0, 0.0))
    if isinstance(image, TiffImageFile) and image.tag_v2.get(_LYING, 1) in _ON_SIDE:
        across, down = down, across  # Pillow turns the sheet, and not what is said of it
    fewest, most = sorted((across, down))
    is_plain = _LEAST_DOTS <= most <= _MOST_DOTS and fewest >= max(_FEWEST_DOTS_OF_FAX, most / _FLATTEST)
    return (across, down) if is_plain else None
