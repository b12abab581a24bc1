"""How surely the words of a row stand in their columns: what the next best place of a border would cost."""

from collections.abc import Callable
from itertools import pairwise
from math import inf

from extractors.unruled.word_tables.familiarity import Split

SURE = 6.0
"""From this margin on a row is told for sure: of those just below it, about a third are cut wrongly."""

CellScore = Callable[[int, int, int], float]
"""The score of the stretch between two bounds as the cell of a column; of a blank one where both are one."""


def least_margin(split: Split, score: CellScore) -> float:
    """How much worse a row fits when one border between two columns moves, a cell to a blank one included."""
    begins = [0]
    for cell in split:
        begins.append(cell[1] if cell else begins[-1])
    pairs = enumerate(zip(pairwise(begins), begins[2:], strict=False))
    return min((_margin(left, *borders, end, score) for left, (borders, end) in pairs), default=inf)


def _margin(left: int, start: int, here: int, end: int, score: CellScore) -> float:
    """How much worse the two cells from `start` to `end` fit with another border between them."""
    told = score(left, start, here) + score(left + 1, here, end)
    others = (score(left, start, at) + score(left + 1, at, end) for at in range(start, end + 1) if at != here)
    return told - max(others, default=-inf)
