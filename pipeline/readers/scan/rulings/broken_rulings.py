"""Rulings in pieces, where letters stand on them or hang down into them, or where they are thin."""

from collections.abc import Callable, Iterable, Sequence

from pipeline.readers.grids import Segment
from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.pictures.pixels import Pixels

_LETTER = 10.0
"""Points: a gap no wider than a letter, which reaches below its line, leaves the ruling whole."""
_ONE_LEVEL = 1.5
"""Points: pieces of one ruling lie no further apart, in height."""
_MEETS = 3.0
"""Points: so exactly the ends are known of a ruling that runs across."""
_ACROSS, _AROUND = 2, 12
"""Pixels over and under a gap: so thick is a ruling that rises a little; within so many, paper is seen."""
_DIM = 0.85
"""Of the brightness of the paper: darker points are ink, be it of a thin ruling beside bold letters."""
_FILLED = 0.85
"""Of the points of a gap: as many are ink where a ruling runs on, half of them where there is only print."""

_RunsOn = Callable[[float, float, float], bool]
"""Whether ink runs on at a height between two places, all in points."""


def mended(levels: Iterable[Segment], uprights: Iterable[Segment], picture: Picture) -> list[Segment]:
    """The rulings, those in one that go on behind letters, each as far as another to which its ink runs."""
    along, down = (_ink_along(pixels, picture.scale) for pixels in (picture.pixels, picture.pixels.T))
    level = _joined(levels, along, _LETTER)
    upright = _joined(map(_turned, uprights), down, 0.0)
    return [
        *(_extended(line, upright, along) for line in level),
        *(_turned(_extended(line, level, down)) for line in upright),
    ]


def joined(levels: Iterable[Segment], widest_gap: float = _LETTER) -> list[Segment]:
    """Level rulings, those in one whose gap, in points, letters explain."""
    return _joined(levels, lambda *_: False, widest_gap)


def _joined(levels: Iterable[Segment], runs_on: _RunsOn, widest_gap: float) -> list[Segment]:
    """Level rulings, in one those whose gap is no wider, or filled with ink."""
    found: list[Segment] = []
    for piece in sorted(levels, key=lambda piece: (round(piece.y0 / _ONE_LEVEL), piece.x0)):
        before = found[-1] if found else None
        if before and abs(before.y0 - piece.y0) <= _ONE_LEVEL and before.x1 <= piece.x0:
            middle = (before.y0 + piece.y0) / 2
            if piece.x0 - before.x1 <= widest_gap or runs_on(middle, before.x1, piece.x0):
                found[-1] = before._replace(x1=piece.x1)
                continue
        found.append(piece)
    return found


def _extended(line: Segment, across: Sequence[Segment], runs_on: _RunsOn) -> Segment:
    """The level ruling as far as its ink runs on to those that run across it, which are given laid level."""
    met = [other.y0 for other in across if other.x0 - _MEETS <= line.y0 <= other.x1 + _MEETS]
    start, end = line.x0, line.x1
    for place in sorted(place for place in met if place > end + _MEETS):
        if not runs_on(line.y0, end, place):
            break
        end = place
    for place in sorted((place for place in met if place < start - _MEETS), reverse=True):
        if not runs_on(line.y0, place, start):
            break
        start = place
    return line._replace(x0=start, x1=end)


def _ink_along(pixels: Pixels, scale: float) -> _RunsOn:
    def runs_on(height: float, start: float, end: float) -> bool:
        row, columns = round(height * scale), slice(max(0, round(start * scale)), round(end * scale))
        around = pixels[max(0, row - _AROUND) : row + _AROUND, columns]
        ruling = pixels[max(0, row - _ACROSS) : row + _ACROSS + 1, columns]
        if not around.size or not ruling.size:
            return False
        return bool((ruling.min(axis=0) < _DIM * around.max(axis=0)).mean() >= _FILLED)

    return runs_on


def _turned(line: Segment) -> Segment:
    """A level ruling upright, an upright one level."""
    return Segment(line.y0, line.x0, line.y1, line.x1)
