"""Rulings that are faint, dotted or dashed: no stroke of ink runs on in them, but means of many points tell.

A row of such points is a ruling only in a table: it meets two others at least that run across it. So neither
the lines of dots of a form nor what shows through from the other side of the sheet is taken for one.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import cv2
import numpy as np

from pipeline.readers.grids import Segment
from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.rulings.broken_rulings import joined
from pipeline.readers.scan.rulings.faint_lattice import FEWEST, Lines, makes_table, meeting, met_across
from pipeline.readers.scan.rulings.row_lines import Sides, may_lack_rows, row_lines, sides

BLOCK = 12
"""Pixels along a ruling whose mean is looked at: three dots of a dotted rule, six dashes of no letter."""
_BESIDE = 4
"""Pixels across a ruling: there the paper is white again, where letters have their stems."""
_AROUND = 25
"""Pixels across: the brightest of so many is the paper."""
_FAINTEST = 32
"""Of 255: by so much are two rows of a ruling darker than the paper."""
_BESIDE_SURE = 40
"""The same beside sure rulings: what shows through from the other side of the sheet is fainter."""
_CLEAN = 0.3
"""Of the darkness of a ruling: as much may stand beside it, of letters that touch it."""
_SHORTEST = 5
"""Blocks: no bar of a letter is so long, no stem so high."""
_BRIDGED = 3
"""Blocks: a letter that stands on a ruling hides fewer."""
_WORD = 36.0
"""Points: words that hang down into a ruling hide as much of it."""
_FULL = 0.8
"""Of its blocks so many are as dark as usual in a ruling, of figures one over another some half."""
_ALONE = 0.6
"""Of its blocks so many are so, and clean: those that rulings of rows cross are not."""
_HIGHEST, _FEWEST_ROWS = 60.0, 4
"""Points: rulings of one table lie no further apart; and how many a wall crosses that is told by them."""
_WIDE = 24.0
"""Points: the narrowest column."""
_LIKE = 0.6
"""Of the usual darkness of a line: as dark is a block of it, and none that a stem of a letter ends in."""


class Faint(NamedTuple):
    """Faint rulings that make up a table, and those that part the rows of a sure one, with their pixels."""

    lattice: list[Segment]
    rows: list[Segment]
    mask: Pixels


class _Found(NamedTuple):
    """Lines of blocks in one direction: the number of each of its points, and the segment of each number.

    `crossed`: those that are even but where others cross them, or letters stand one close over another.
    """

    labels: Pixels
    segments: dict[int, Segment]
    crossed: dict[int, Segment]


def with_faint(picture: Picture, sure: Sequence[Segment]) -> Faint | None:
    """The faint rulings that make up a table, together or with the `sure` ones; None without any.

    Where the sure ones make up a table by themselves only level ones are looked for, which part its rows:
    aligned stems of letters would part its cells.
    """
    known = sides(sure, 2 * BLOCK / picture.scale)
    is_table = makes_table(sure, known.reach) and not _lacks_walls(known)
    if is_table and not may_lack_rows(known):
        return None
    least = _BESIDE_SURE if is_table else _FAINTEST
    level = _lines(picture.pixels, picture.scale, upright=False, least=least)
    rows = list(row_lines(level.segments, known)) if is_table else []
    lattice = [] if is_table else _lattice(picture, level.segments, sure, known.reach)
    if not rows and not lattice:
        return None
    points = _points(level, [label for row in rows for label in row.labels], picture.pixels.shape)
    return Faint(lattice, [row.line for row in rows], points)


def _lacks_walls(known: Sides) -> bool:
    """Whether most rules that walls meet go on far beyond the first or last of them.

    Of grey strokes those are sure that lie on one row of pixels, others on two are too faint. A rule that is
    broken, or that a stroke of the pen meets, says nothing of the others.
    """
    met = met_across(known.levels, known.uprights.items(), known.reach)
    ends = ((known.levels[label], walls[0][1].x0, walls[-1][1].x0) for label, walls in met.items() if walls)
    beyond = [max(first - rule.x0, rule.x1 - last) > _WIDE for rule, first, last in ends]
    return 2 * sum(beyond) > len(beyond)


def _lattice(picture: Picture, level: Lines, sure: Sequence[Segment], reach: float) -> list[Segment]:
    """The level and upright lines that meet each other or the sure ones."""
    if not level and sum(line.is_level for line in sure) < FEWEST:
        return []
    upright = _lines(cv2.transpose(picture.pixels), picture.scale, upright=True, least=_FAINTEST)
    # Each piece of a line that a word parts may meet but one other.
    lines = dict(enumerate(joined(level.values(), _WORD)))
    levels = [*lines.values(), *(line for line in sure if line.is_level)]
    walls = upright.segments | dict(_whole_walls(upright.crossed, levels, reach))
    rows, columns = meeting(lines, walls, sure, reach)
    return [*rows.values(), *columns.values()]


def _lines(pixels: Pixels, scale: float, *, upright: bool, least: int) -> _Found:
    """The level lines of a picture; `upright`: it lies on its side, so that they are the upright ones."""
    rows, columns = pixels.shape
    blocks = columns // BLOCK
    if not blocks or rows <= 2 * _BESIDE:  # no line with paper on both sides of it
        return _Found(np.zeros((rows, 0), dtype=np.int32), {}, {})
    darkness = _darkness(
        cv2.resize(pixels[:, : blocks * BLOCK], (blocks, rows), interpolation=cv2.INTER_AREA)
    )
    thin = _thin(darkness, least)
    _, labels, found, middles = cv2.connectedComponentsWithStats(_linked(thin))
    around = np.ones((2 * _BESIDE - 1, 1), dtype=np.uint8)
    dark, clean = (cv2.dilate(each, around) for each in (darkness, cv2.bitwise_and(darkness, thin)))
    areas = found[:, cv2.CC_STAT_AREA]
    even = _are_even(labels, clean, areas, _FULL)
    crossed = _are_even(labels, dark, areas, _FULL) & _are_even(labels, clean, areas, _ALONE) & ~even
    labels[thin == 0] = 0
    of_kind = (
        dict(_segments(np.flatnonzero(kind), found, middles, scale, upright=upright))
        for kind in (even, crossed)
    )
    return _Found(labels, *of_kind)


def _whole_walls(columns: Lines, levels: Sequence[Segment], reach: float) -> Iterator[tuple[int, Segment]]:
    """The upright lines from the first ruling of a table to its last: no letters stand in such a row."""
    for label, column in columns.items():
        met = sorted(row.y0 for row in levels if row.x0 - reach <= column.x0 <= row.x1 + reach)
        cuts = [at for at in range(1, len(met)) if met[at] - met[at - 1] > _HIGHEST]
        tables = (met[start:end] for start, end in pairwise((0, *cuts, len(met))))
        if any(
            len(table) >= _FEWEST_ROWS and column.y0 - reach <= table[0] and table[-1] <= column.y1 + reach
            for table in tables
        ):
            yield label, column


def _darkness(means: Pixels) -> Pixels:
    """How much darker than the paper around it each block is, together with that above it.

    A fine ruling may lie half in one row of points and half in the next.
    """
    darkness = cv2.subtract(cv2.dilate(means, np.ones((_AROUND, 1), dtype=np.uint8)), means)
    darkness[1:] = cv2.add(darkness[1:], darkness[:-1])
    return np.asarray(darkness)


def _linked(thin: Pixels) -> Pixels:
    """Blocks in lines, and those between that letters hide; a line may rise by a row of points."""
    near = cv2.dilate(thin, np.ones((3, 1), dtype=np.uint8))
    bridged = cv2.morphologyEx(near, cv2.MORPH_CLOSE, np.ones((1, _BRIDGED), dtype=np.uint8))
    return np.asarray(cv2.morphologyEx(bridged, cv2.MORPH_OPEN, np.ones((1, _SHORTEST), dtype=np.uint8)))


def _thin(darkness: Pixels, least: int) -> Pixels:
    """Of each block whether it is so much darker than the paper over and under it: 255, elsewhere 0."""
    rows = darkness.shape[0]
    padded = cv2.copyMakeBorder(darkness, _BESIDE, _BESIDE, 0, 0, cv2.BORDER_CONSTANT, value=(0,))
    beside = cv2.max(padded[:rows], padded[2 * _BESIDE :])
    clean = cv2.compare(beside, cv2.convertScaleAbs(darkness, alpha=_CLEAN), cv2.CMP_LE)
    return cv2.bitwise_and(clean, cv2.compare(darkness, np.full_like(darkness, least), cv2.CMP_GE))


def _are_even(labels: Pixels, darkness: Pixels, areas: Pixels, share: float) -> Pixels:
    """Of each label whether such a share of its blocks is as dark as usual: letters in a row have gaps."""
    inside = labels > 0
    of_line, dark = labels[inside], darkness[inside]
    usual = np.bincount(of_line, dark, len(areas)) / areas
    full = np.bincount(of_line[dark >= _LIKE * usual[of_line]], minlength=len(areas))
    return np.asarray(full >= share * areas)


def _segments(
    labels: Pixels, found: Pixels, middles: Pixels, scale: float, *, upright: bool
) -> Iterator[tuple[int, Segment]]:
    """The segment of each label but that of the paper, 0."""
    for label in labels[labels > 0].tolist():
        left, _, width, height, _ = found[label].tolist()
        if height > 2 * _BESIDE:
            continue
        across = float(middles[label][1]) / scale
        start, end = left * BLOCK / scale, (left + width) * BLOCK / scale
        yield label, Segment(across, start, across, end) if upright else Segment(start, across, end, across)


def _points(found: _Found, kept: Sequence[int], shape: tuple[int, ...]) -> Pixels:
    points = np.zeros(shape, dtype=np.uint8)
    chosen = np.isin(found.labels, kept).astype(np.uint8) * 255
    wide = np.repeat(chosen, BLOCK, axis=1)
    points[:, : wide.shape[1]] = wide
    return points
