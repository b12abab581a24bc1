"""The walls between the cells of tables, each looked at by itself where no sure ruling stands.

A line that letters make one over another is blank between them; a ruling that letters hide at its end, or
that is broken there, is seen where they leave room: neither do letters part a cell nor do rows run together.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

import numpy as np

from pipeline.readers.grids import Box, Segment, measures
from pipeline.readers.grids.ruled.components import components
from pipeline.readers.grids.ruled.rulings import Ruling, rulings
from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.rulings.picture_rulings import PictureRulings
from pipeline.readers.scan.rulings.wall_evidence import (
    REACH,
    SIDE,
    Profile,
    dark_points,
    profile,
    usual_darkness,
    without_stems,
)
from pipeline.readers.scan.rulings.wall_lines import Line, Wall, is_covered, is_mostly_seen, walls

_FEWEST = 2
_ONE_LINE = 2.0
"""Points: rulings no farther apart are one line."""
_FAINTEST = 48
"""Of 255: by so much are two rows of a table's rulings darker than paper; what shows through is fainter."""


def with_walls(picture: Picture, sure: Sequence[Segment], faint: Sequence[Segment]) -> PictureRulings:
    """The walls that are no part of a `sure` ruling: those seen along these and the `faint` ones."""
    measure = measures([])
    page = Box(0.0, 0.0, picture.width, picture.height)
    known = rulings(sure, page, measure)
    found: list[Segment] = []
    mask = np.zeros_like(picture.pixels)
    level = _Lying(picture.pixels, picture.scale, mask)
    upright = _Lying(picture.pixels.T, picture.scale, mask.T)
    for group in components(rulings([*sure, *faint], page, measure), measure):
        ys, xs = _places(group.horizontal), _places(group.vertical)
        if min(len(ys), len(xs)) < _FEWEST:
            continue
        rows = level.lines(group.horizontal, known.horizontal, xs)
        columns = upright.lines(group.vertical, known.vertical, ys)
        usual = usual_darkness(line.seen for line in [*rows, *columns] if line.seen)
        if usual < _FAINTEST and not any(line.sure for line in [*rows, *columns]):
            continue
        for line in _without_stems(rows, usual):
            found += (Segment(start, line.place, end, line.place) for start, end in level.new(line))
        for line in _without_stems(columns, usual):
            if line.sure or is_mostly_seen(line, picture.scale):
                found += (Segment(line.place, start, line.place, end) for start, end in upright.new(line))
    return PictureRulings(found, mask)


def rows_seen(picture: Picture, sure: Sequence[Segment], rows: Sequence[Segment]) -> list[Segment]:
    """The walls along the lines between rows of a table, which merged cells may break; others as they are."""
    return [wall for wall in with_walls(picture, sure, rows).segments if wall.is_level] or list(rows)


def _without_stems(lines: Sequence[Line], usual: float) -> Iterator[Line]:
    return (line._replace(seen=without_stems(line.seen, usual)) if line.seen else line for line in lines)


class _Lying(NamedTuple):
    """A picture that lies so that the lines looked for are level; their points go into `mask`."""

    pixels: Pixels
    scale: float
    mask: Pixels

    def lines(self, drawn: Sequence[Ruling], known: Sequence[Ruling], across: list[float]) -> list[Line]:
        """The lines of a table that the rulings `drawn` are on."""
        return [self._line(place, drawn, known, across) for place in _places(drawn)]

    def _line(
        self, place: float, drawn: Sequence[Ruling], known: Sequence[Ruling], across: list[float]
    ) -> Line:
        sure = [line for line in known if abs(line.place - place) <= _ONE_LINE]
        ends = _ends([line for line in drawn if abs(line.place - place) <= _ONE_LINE], across)
        is_whole = all(is_covered(sure, start, end) for start, end in pairwise(ends))
        return Line(place, ends, sure, None if is_whole else self._profile(place))

    def _profile(self, place: float) -> Profile | None:
        row = round(place * self.scale)
        top, bottom = row - SIDE, row + SIDE + 2
        if top < 0 or bottom > self.pixels.shape[0]:
            return None
        return profile(np.ascontiguousarray(self.pixels[top:bottom]))

    def new(self, line: Line) -> Iterator[tuple[float, float]]:
        """The stretches of a line that are seen and not sure: their starts and ends."""
        if line.seen is None:
            return
        for is_new, run in groupby(
            walls(line, self.scale), key=lambda wall: wall.told == "ruled" and not wall.is_sure
        ):
            stretch = list(run)
            if is_new:
                self._mark(line, stretch)
                yield stretch[0].start, stretch[-1].end

    def _mark(self, line: Line, stretch: Sequence[Wall]) -> None:
        """Enters the points of walls that no letter stands on."""
        points = dark_points(line.seen) if line.seen else None
        for wall in stretch:
            row = round(line.place * self.scale) + wall.offset
            along = slice(round(wall.start * self.scale), round(wall.end * self.scale))
            if points is not None:
                self.mask[row : row + 2, along][:, points[REACH + wall.offset, along]] = 255


def _places(lines: Sequence[Ruling]) -> list[float]:
    """Where the lines are, nearly the same place once."""
    places: list[float] = []
    for place in sorted(line.place for line in lines):
        if not places or place - places[-1] > _ONE_LINE:
            places.append(place)
    return places


def _ends(mine: Sequence[Ruling], across: list[float]) -> list[float]:
    """Where the walls of a line end: at the lines across, and where the line itself reaches beyond them."""
    start, end = min(line.start for line in mine), max(line.end for line in mine)
    before = [start] if start < across[0] - _ONE_LINE else []
    return [*before, *across, *([end] if end > across[-1] + _ONE_LINE else [])]
