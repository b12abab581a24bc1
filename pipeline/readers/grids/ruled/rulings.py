"""Rulings from segments: pieces on one line joined, double rules made one."""

from collections.abc import Iterable
from typing import NamedTuple

from pipeline.readers.grids.geometry import Box, Segment
from pipeline.readers.grids.measures import Measures

_DOT = 2.5  # a piece not longer than this many times its thickness has no direction of its own
_ALIGNED = 0.5  # points; the dots of one dotted rule are exactly in line


class Ruling(NamedTuple):
    """A straight line of the page: its place across (y of a horizontal, x of a vertical) and its ends."""

    place: float
    start: float
    end: float


class Rulings(NamedTuple):
    """The lines of a page, each list in order of place."""

    horizontal: list[Ruling]
    vertical: list[Ruling]


def rulings(segments: Iterable[Segment], page: Box, measure: Measures) -> Rulings:
    """The rulings that the segments draw; what is too short to bound a cell is left out."""
    lying: list[Ruling] = []
    standing: list[Ruling] = []
    dots: list[Segment] = []
    for segment in segments:
        x0, y0, x1, y1 = segment
        if x1 < page.x0 or x0 > page.x1 or y1 < page.y0 or y0 > page.y1:
            continue
        width, height = x1 - x0, y1 - y0
        if max(width, height) <= _DOT * min(width, height):
            dots.append(segment)
        elif height < width and height <= measure.letter:
            lying.append(Ruling((y0 + y1) / 2, x0, x1))
        elif width < height and width <= measure.letter:
            standing.append(Ruling((x0 + x1) / 2, y0, y1))
    if dots:
        lying += _dotted([Ruling((y0 + y1) / 2, x0, x1) for x0, y0, x1, y1 in dots], measure)
        standing += _dotted([Ruling((x0 + x1) / 2, y0, y1) for x0, y0, x1, y1 in dots], measure)
    return Rulings(_merged(lying, measure), _merged(standing, measure))


def _dotted(dots: list[Ruling], measure: Measures) -> list[Ruling]:
    """The lines that dots make. A dot has no direction: it counts for both, and only long lines stay."""
    dots.sort()
    lines: list[list[Ruling]] = []
    for dot in dots:
        if lines and dot.place - lines[-1][0].place <= _ALIGNED:
            lines[-1].append(dot)
        else:
            lines.append([dot])
    return [ruling for line in lines for ruling in _joined(line, measure)]


def _merged(pieces: list[Ruling], measure: Measures) -> list[Ruling]:
    """Pieces on one line, or on lines nearer than a snap, made one."""
    pieces.sort()
    merged: list[Ruling] = []
    line: list[Ruling] = []
    for piece in pieces:
        if line and piece.place - line[-1].place > measure.snap:
            merged += _joined(line, measure)
            line = []
        line.append(piece)
    return merged + _joined(line, measure)


def _joined(line: list[Ruling], measure: Measures) -> list[Ruling]:
    """The unbroken stretches of pieces on one line."""
    stretches = line if len(line) < 2 else _stretches(line, measure)
    return [ruling for ruling in stretches if ruling.end - ruling.start >= 0.7 * measure.letter]


def _stretches(line: list[Ruling], measure: Measures) -> list[Ruling]:
    place = (line[0].place + line[-1].place) / 2
    line.sort(key=lambda piece: piece.start)
    stretches: list[Ruling] = []
    start, end = line[0].start, line[0].end
    for piece in line:
        if piece.start - end > measure.join:
            stretches.append(Ruling(place, start, end))
            start = piece.start
        end = max(end, piece.end)
    return [*stretches, Ruling(place, start, end)]
