"""Faint lines between the rows of a table whose walls are sure.

Offices draw the frame and the columns of a table with strokes and part its rows with dots. Pieces of a line
count together: figures and tails of letters stand on it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from pipeline.readers.grids import Segment
from pipeline.readers.scan.rulings.faint_lattice import Lines, met_across

_ONE_LINE = 1.5
"""Points: pieces of one line lie no further apart, in height."""
_WALLS = 3
"""Upright rulings that a line between rows meets at least: dots to be written on keep to one cell."""
_HIGH = 40.0
"""Points between two level rulings: three lines of print."""
_SEEN = 0.6
"""Of its length: so much of a line is seen at least."""
_KNOWN = 0.8
"""Of its length: a line of which so much is sure tells nothing new."""
_END = Segment(0.0, float("inf"), 0.0, float("inf"))

_Level: TypeAlias = tuple[list[int], list[Segment], list[Segment]]
"""What lies at one height: the labels of faint pieces, all pieces, and the sure ones."""


class RowLine(NamedTuple):
    """A line between rows, and the labels of its faint pieces."""

    line: Segment
    labels: Sequence[int]


class Sides(NamedTuple):
    """What is sure of the tables of a page; `reach`, in points, is how exactly ends are known."""

    levels: Lines
    uprights: Lines
    reach: float


def sides(sure: Sequence[Segment], reach: float) -> Sides:
    """The sure rulings by how they lie."""
    levels = {label: line for label, line in enumerate(sure) if line.is_level}
    uprights = {label: line for label, line in enumerate(sure) if not line.is_level}
    return Sides(levels, uprights, reach)


def may_lack_rows(known: Sides) -> bool:
    """Whether several lines of print have room in a cell."""
    met = met_across(known.uprights, known.levels.items(), known.reach)
    gaps = (pairwise(line.y0 for _, line in across) for across in met.values())
    return any(below - above > _HIGH for gap in gaps for above, below in gap)


def row_lines(faint: Lines, known: Sides) -> Iterator[RowLine]:
    """The faint lines that part rows of a table, drawn from its one side to the other."""
    groups = list(_in_one_line(faint, known.levels))
    lines = {number: _whole(pieces) for number, (_, pieces, _) in enumerate(groups)}
    met = met_across(lines, known.uprights.items(), known.reach)
    for number, (labels, pieces, sure) in enumerate(groups):
        line = lines[number]
        ends = _between_walls([wall.x0 for _, wall in met[number]], known.reach)
        if ends and _covers(pieces, _SEEN, ends) and not _covers(sure, _KNOWN, ends):
            yield RowLine(line._replace(x0=ends[0], x1=ends[1]), labels)


def _in_one_line(faint: Lines, levels: Lines) -> Iterator[_Level]:
    """What lies at one height, wherever there are faint pieces."""
    both = [*((label, line) for label, line in faint.items()), *((None, line) for line in levels.values())]
    group: list[tuple[int | None, Segment]] = []
    for label, line in [*sorted(both, key=lambda piece: piece[1].y0), (None, _END)]:
        if group and line.y0 - group[0][1].y0 > _ONE_LINE:
            labels = [own for own, _ in group if own is not None]
            if labels:
                yield labels, [piece for _, piece in group], [piece for own, piece in group if own is None]
            group = []
        group.append((label, line))


def _whole(pieces: Sequence[Segment]) -> Segment:
    """The line that the pieces are parts of."""
    place = sum(piece.y0 for piece in pieces) / len(pieces)
    return Segment(min(piece.x0 for piece in pieces), place, max(piece.x1 for piece in pieces), place)


def _between_walls(walls: Sequence[float], reach: float) -> tuple[float, float] | None:
    """The first and the last of the walls, from the left, if they are enough; a broken one counts once."""
    different = 1 + sum(after - before > reach for before, after in pairwise(walls))
    return (walls[0], walls[-1]) if walls and different >= _WALLS else None


def _covers(pieces: Iterable[Segment], share: float, ends: tuple[float, float]) -> bool:
    """Whether the pieces cover such a share of what is between two places."""
    covered, reached = 0.0, ends[0]
    for piece in sorted(pieces):
        covered += max(0.0, min(piece.x1, ends[1]) - max(piece.x0, reached))
        reached = max(reached, piece.x1)
    return covered >= share * (ends[1] - ends[0])
