"""A line of a table, from wall to wall: which of its walls are there."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.readers.grids.ruled.rulings import Ruling
from pipeline.readers.scan.rulings.wall_evidence import Profile, Verdict, verdict

_COVERED = 0.8
"""Of a wall's length a sure ruling covers so much, or it is looked for."""
_MOSTLY = 0.5
"""Of its length an upright line without a sure piece is seen: aligned letters make less of one."""


class Line(NamedTuple):
    """A line of a table: where it lies, where its walls end, its sure pieces, and what is seen along it."""

    place: float
    ends: list[float]
    sure: list[Ruling]
    seen: Profile | None


class Wall(NamedTuple):
    """A piece of a line between two that cross it; `offset`: pixels from the line's place."""

    start: float
    end: float
    told: Verdict
    is_sure: bool = False
    offset: int = 0


def walls(line: Line, scale: float) -> list[Wall]:
    """The walls of a line. Letters that cover one stand in a cell that goes on beyond it."""
    walls = []
    for start, end in pairwise(line.ends):
        if line.seen is None or is_covered(line.sure, start, end):
            walls.append(Wall(start, end, "ruled", is_sure=True))
        else:
            told, offset = verdict(line.seen, round(start * scale), round(end * scale))
            walls.append(Wall(start, end, told, offset=offset))
    return _with_scarce(walls)


def _with_scarce(walls: Sequence[Wall]) -> list[Wall]:
    """The walls, of those that scarce points tell the ones between others; at an end a head may be merged.

    Where all that is seen of a line is scarce it is as good as any.
    """
    plain = [at for at, wall in enumerate(walls) if wall.told == "ruled"]
    amid = range(plain[0], plain[-1]) if plain else range(len(walls))
    return [
        wall._replace(told="ruled" if at in amid else "covered") if wall.told == "scarce" else wall
        for at, wall in enumerate(walls)
    ]


def is_mostly_seen(line: Line, scale: float) -> bool:
    """Whether walls are seen along most of the line."""
    lengths = {"ruled": 0.0, "blank": 0.0, "covered": 0.0}
    for wall in walls(line, scale):
        lengths[wall.told] += wall.end - wall.start
    return lengths["ruled"] >= _MOSTLY * sum(lengths.values())


def is_covered(sure: Sequence[Ruling], start: float, end: float) -> bool:
    """Whether one sure ruling makes up the wall between two places."""
    covers = (min(end, line.end) - max(start, line.start) for line in sure)
    return max(covers, default=0.0) >= _COVERED * (end - start)
