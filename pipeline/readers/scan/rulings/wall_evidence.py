"""What the pixels along a line say of it: a ruling is there, the paper is blank, or letters cover it."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

import cv2
import numpy as np

from pipeline.readers.scan.pictures.pixels import Pixels

Verdict = Literal["ruled", "scarce", "blank", "covered"]
"""Where letters cover most of a wall, scarce points tell of it: they may be the stem of one."""

REACH = 4
"""Pixels across: so far from its place a ruling that is not quite straight may lie."""
_BESIDE = 4
"""Pixels across a ruling: there the paper is white again, where letters have their stems."""
SIDE = REACH + _BESIDE
"""Pixels on both sides of a line that are looked at."""
_ALONG = 9
"""Pixels along a ruling whose mean is looked at: two dots of a dotted rule."""
_LEAST = 24
"""Of 255: by so much are two rows of points of a ruling darker than the paper in the mean."""
_CLEAN = 0.35
"""Of the darkness of a ruling: as much may stand beside it, of letters that touch it."""
_DARKEST = 1.7
"""Times the usual darkness of the rulings of a table: what is darker is the stem of a letter."""
_RULED = 0.75
"""Of the points that letters do not cover so many are dark in a ruling."""
_TOLD = 0.12
"""Of the points so many tell at least: the others are covered by letters."""
_MUCH = 0.5
"""Of the points so many tell that no stem of a letter is taken for a wall."""
_MARGIN = 3
"""Pixels at both ends, where other rulings cross."""


class Profile(NamedTuple):
    """Of each of the places that a level line may have across, by row: how dark each point along it is.

    `clean`: whether no letter stands beside the point.
    """

    darkness: Pixels
    clean: Pixels


def profile(strip: Pixels) -> Profile:
    """The profile of the level line in the middle of a strip of `2 * SIDE + 2` rows."""
    paper = np.median(strip, axis=0, keepdims=True).astype(np.uint8)
    darkness = cv2.subtract(np.repeat(paper, len(strip), axis=0), strip)
    means = cv2.blur(cv2.add(darkness[:-1], darkness[1:]), (_ALONG, 1))
    rows = 2 * REACH + 1
    middle = means[_BESIDE : _BESIDE + rows]
    beside = cv2.max(means[:rows], means[2 * _BESIDE : 2 * _BESIDE + rows])
    most = np.maximum(cv2.convertScaleAbs(middle, alpha=_CLEAN), _LEAST // 2)
    return Profile(middle, beside <= most)


def usual_darkness(profiles: Iterable[Profile]) -> float:
    """How dark most points of the lines are that are not blank, 255 where there are none."""
    dark = []
    for seen in profiles:
        points = dark_points(seen)
        row = int(points.sum(axis=1).argmax())
        dark.append(seen.darkness[row][points[row]])
    values = np.concatenate(dark) if dark else np.zeros(0)
    return float(np.median(values)) if values.size else 255.0


def without_stems(seen: Profile, usual: float) -> Profile:
    """The profile without points that are darker than rulings, and their fringe."""
    stems = (seen.darkness > _DARKEST * usual).astype(np.uint8)
    fringed = cv2.dilate(stems, np.ones((1, 2 * _ALONG + 1), dtype=np.uint8))
    return seen._replace(clean=seen.clean & (fringed == 0))


def dark_points(seen: Profile) -> Pixels:
    """The points that are as dark as those of rulings."""
    return np.asarray(seen.clean & (seen.darkness >= _LEAST))


def verdict(seen: Profile, start: int, end: int) -> tuple[Verdict, int]:
    """What is between two places along the line, and how far below the line's place it lies, in pixels."""
    inner = slice(start + _MARGIN, end - _MARGIN)
    dark = dark_points(seen)[:, inner].sum(axis=1)
    blank = (seen.clean & (seen.darkness < _LEAST))[:, inner].sum(axis=1)
    row = int(dark.argmax())
    told = int(dark[row] + blank[row])
    if told < _TOLD * max(end - start, 1):
        return "covered", 0
    if dark[row] < _RULED * told:
        return "blank", 0
    return ("ruled" if told >= _MUCH * (end - start) else "scarce"), row - REACH
