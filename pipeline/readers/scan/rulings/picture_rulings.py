"""What is found of the rulings of a picture."""

from typing import NamedTuple

from pipeline.readers.grids import Segment
from pipeline.readers.scan.pictures.pixels import Pixels


class PictureRulings(NamedTuple):
    """`segments` in points, `mask` the pixels that they cover (255, elsewhere 0)."""

    segments: list[Segment]
    mask: Pixels
