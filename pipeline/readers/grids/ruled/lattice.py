"""The lattice of a group of rulings: its lines across and down, and where a wall stands between two slots."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.ruled.open_sides import with_ends
from pipeline.readers.grids.ruled.rulings import Ruling, Rulings

_MOST_SLOTS = 50_000  # graph paper and hatching go beyond; no table of a page does
_COVER = 0.8  # share of a slot's side that a ruling covers to be its wall


class Lattice(NamedTuple):
    """`xs` and `ys` are the lines; slot (row, col) lies between lines row, row + 1 and col, col + 1.

    `down[line][row]` says whether a wall stands on the line `xs[line]` beside that row,
    `across[line][col]` whether one lies on `ys[line]` above or below that column.
    `drawn` is the share of the outer border that is really drawn, `tied` the share of the rulings that
    end at another on both sides: one that ends in the air tells of a rule that is not there.
    """

    xs: list[float]
    ys: list[float]
    down: list[list[bool]]
    across: list[list[bool]]
    drawn: float
    tied: float


def lattice(group: Rulings, measure: Measures) -> Lattice | None:
    """The lattice of connected rulings, or None where they enclose fewer than two cells."""
    if len(group.horizontal) + len(group.vertical) < 5:
        return None  # a frame has four sides, two cells need a fifth
    horizontal, vertical = with_ends(group, measure)
    while True:
        xs, ys = (lines_at((one.place for one in rules), measure.thin) for rules in (vertical, horizontal))
        if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > _MOST_SLOTS:
            return None
        down, across = _walls(vertical, xs, ys, measure), _walls(horizontal, ys, xs, measure)
        if all(map(any, down)) and all(map(any, across)):
            break
        # A rule that bounds no slot (an underline that touches a wall) makes no line of the table.
        vertical = _bounding(vertical, xs, down)
        horizontal = _bounding(horizontal, ys, across)
    own_down = down if vertical == group.vertical else _walls(group.vertical, xs, ys, measure)
    own_across = across if horizontal == group.horizontal else _walls(group.horizontal, ys, xs, measure)
    loose = _loose(group.horizontal, xs, measure) + _loose(group.vertical, ys, measure)
    tied = 1 - loose / (len(group.horizontal) + len(group.vertical))
    return Lattice(xs, ys, down, across, _drawn(own_down, own_across), tied)


def lines_at(places: Iterable[float], thin: float) -> list[float]:
    """The places in order; of those with only a thin strip between them the first."""
    lines: list[float] = []
    for place in sorted(places):
        if not lines or place - lines[-1] > thin:
            lines.append(place)
    return lines


def _nearest(lines: list[float], place: float) -> int:
    index = bisect_left(lines, place)
    if index == len(lines) or (index > 0 and place - lines[index - 1] < lines[index] - place):
        return index - 1
    return index


def _walls(
    rulings: Sequence[Ruling], lines: list[float], across: list[float], measure: Measures
) -> list[list[bool]]:
    """For each line, which slots between the places `across` it bounds; ends nearer than a snap touch."""
    slots = range(len(across) - 1)
    walls = [[False] * len(slots) for _ in lines]
    for place, first, last in rulings:
        wall = walls[_nearest(lines, place)]
        start, end = first - measure.snap, last + measure.snap
        begin, stop = bisect_left(across, start), bisect_right(across, end)
        # Only the outermost slots can be covered in part.
        for slot in {begin - 1, stop - 1}.intersection(slots):
            low, high = across[slot], across[slot + 1]
            if min(end, high) - max(start, low) >= _COVER * (high - low):
                wall[slot] = True
        wall[begin : stop - 1] = [True] * (stop - 1 - begin)
    return walls


def _bounding(rulings: list[Ruling], lines: list[float], walls: list[list[bool]]) -> list[Ruling]:
    return [ruling for ruling in rulings if any(walls[_nearest(lines, ruling.place)])]


def _drawn(down: list[list[bool]], across: list[list[bool]]) -> float:
    border = [*down[0], *down[-1], *across[0], *across[-1]]
    return sum(border) / len(border)


def _loose(rulings: Sequence[Ruling], lines: list[float], measure: Measures) -> int:
    """How many of the rulings have an end that lies on none of the lines."""
    return sum(
        any(abs(lines[_nearest(lines, end)] - end) > measure.join for end in (start, stop))
        for _, start, stop in rulings
    )
