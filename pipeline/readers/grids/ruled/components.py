"""Which rulings belong to one table: those that touch, directly or through others."""

from bisect import bisect_left

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.ruled.rulings import Rulings


def components(lines: Rulings, measure: Measures) -> list[Rulings]:
    """Groups of rulings connected by crossing or touching; a group of one is a rule that stands alone."""
    horizontal, vertical = lines
    parents = list(range(len(horizontal) + len(vertical)))
    places = [ruling.place for ruling in horizontal]
    touch = max(measure.snap, measure.join / 2)  # a dashed rule may end a gap before the one it meets
    for number, (x, top, bottom) in enumerate(vertical, len(horizontal)):
        for index in range(bisect_left(places, top - touch), len(places)):
            _, left, right = horizontal[index]
            if places[index] > bottom + touch:
                break
            if left - touch <= x <= right + touch:
                parents[root(parents, index)] = root(parents, number)
    return _grouped(lines, parents)


def root(parents: list[int], node: int) -> int:
    """The node that stands for the group of this one; `parents` is shortened on the way."""
    while parents[node] != node:
        parents[node] = parents[parents[node]]
        node = parents[node]
    return node


def _grouped(lines: Rulings, parents: list[int]) -> list[Rulings]:
    groups: dict[int, Rulings] = {}
    count = len(lines.horizontal)
    for node in range(len(parents)):
        group = groups.get(first := root(parents, node))
        if group is None:
            group = groups[first] = Rulings([], [])
        if node < count:
            group.horizontal.append(lines.horizontal[node])
        else:
            group.vertical.append(lines.vertical[node - count])
    return list(groups.values())
