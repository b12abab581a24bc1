"""The tree of a header whose cells are written row by row: which cells stand over which.

Reading a header row by row is reading its tree level by level, so a tree is told by how many cells stand
in the first row and how many children each cell has: the children of a cell are the next ones in order.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

Slot = tuple[int, int, int, int]
"""Row, column, rows spanned, columns spanned."""


class HeaderTree(NamedTuple):
    """`roots` cells stand in the first row; `children[i]` is how many stand under cell `i`."""

    score: float
    roots: int
    children: tuple[int, ...]

    def below(self) -> list[range]:
        """For each cell its children."""
        return [range(stop - count, stop) for count, stop in zip(self.children, self._stops(), strict=True)]

    def slots(self) -> list[Slot]:
        """The slots of the cells; a leaf reaches down to the last row."""
        below = self.below()
        rows, cols, spans = ([default] * len(below) for default in (0, 0, 1))
        for cell in range(len(below) - 1, -1, -1):
            spans[cell] = sum(spans[child] for child in below[cell]) or 1
        self._place(range(self.roots), 0, spans, cols)
        for cell, children in enumerate(below):
            self._place(children, cols[cell], spans, cols)
            for child in children:
                rows[child] = rows[cell] + 1
        depth = 1 + max(rows)
        return [
            (rows[cell], cols[cell], 1 if children else depth - rows[cell], spans[cell])
            for cell, children in enumerate(below)
        ]

    def _stops(self) -> Iterator[int]:
        """For each cell the cell after its last child."""
        return (self.roots + placed for placed in accumulate(self.children))

    @staticmethod
    def _place(cells: range, col: int, spans: Sequence[int], cols: list[int]) -> None:
        for cell in cells:
            cols[cell] = col
            col += spans[cell]
