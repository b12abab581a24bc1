"""White cells of tables that have coloured ones: nobody sees their paint, but it ends where they do."""

from collections.abc import Iterator, Mapping, Sequence

from pipeline.readers.grids.geometry import Box

_APART = 2.0
"""Points; edges that are farther apart are not one."""

_Side = tuple[int, int, int, int]


def white_cells(painted: Sequence[Box], white: Sequence[Box]) -> list[Box]:
    """Those of the white areas that share a whole side with a coloured cell, or with another such cell.

    A white sheet, or white behind a paragraph, ends elsewhere than a cell of the table next to it.
    """
    columns = _numbered(x for box in (*painted, *white) for x in (box.x0, box.x1))
    rows = _numbered(y for box in (*painted, *white) for y in (box.y0, box.y1))
    waiting: dict[_Side, list[Box]] = {}
    for box in white:
        for side in _sides(box, columns, rows):
            waiting.setdefault(side, []).append(box)
    found: dict[Box, None] = {}
    reached = list(painted)
    while reached:
        beside = [box for side in _sides(reached.pop(), columns, rows) for box in waiting.pop(side, ())]
        reached += (box for box in beside if box not in found)
        found.update(dict.fromkeys(beside))
    return list(found)


def _numbered(edges: Iterator[float]) -> dict[float, int]:
    """The number of each edge; edges side by side have one."""
    numbers: dict[float, int] = {}
    number, last = 0, 0.0
    for edge in sorted(set(edges)):
        number += edge - last > _APART
        numbers[edge] = number
        last = edge
    return numbers


def _sides(box: Box, columns: Mapping[float, int], rows: Mapping[float, int]) -> tuple[_Side, ...]:
    x0, x1, y0, y1 = columns[box.x0], columns[box.x1], rows[box.y0], rows[box.y1]
    return (x0, y0, x0, y1), (x1, y0, x1, y1), (x0, y0, x1, y0), (x0, y1, x1, y1)
