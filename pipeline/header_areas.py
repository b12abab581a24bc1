"""The header cells of a table, merged as they stand in its document, from the texts over each column."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

Paths = Sequence[Sequence[str]]
"""The header texts over each column, from the top."""


class Area(NamedTuple):
    """First row and column, last row and column, from 0."""

    top: int
    left: int
    bottom: int
    right: int


def header_height(paths: Paths) -> int:
    """How many rows the header takes."""
    return max(map(len, paths), default=0)


def header_areas(paths: Paths) -> Iterator[tuple[str, Area]]:
    """The header cells: neighbours under the same texts are one cell, the lowest reaches down to the body."""
    height = header_height(paths)
    for level in range(height):
        start = 0
        while start < len(paths):
            end = start
            while end + 1 < len(paths) and _shares(paths[start], paths[end + 1], level):
                end += 1
            if level < len(paths[start]):
                alone = start == end and level == len(paths[start]) - 1
                yield paths[start][level], Area(level, start, height - 1 if alone else level, end)
            start = end + 1


def _shares(left: Sequence[str], right: Sequence[str], level: int) -> bool:
    """Whether two columns stand under one cell at the level: same texts down to it, and more below."""
    return left[: level + 1] == right[: level + 1] and min(len(left), len(right)) > level + 1
