"""The walls between columns, of which the rows tell first, then the headings over one column each."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.readers.plain_text.spaced.columns import Extent
from pipeline.readers.plain_text.spaced.header import Heading


def walls_of(columns: Sequence[Extent]) -> list[float]:
    """Half way between neighbours, and as far outside of the first and the last."""
    between = [(left.x1 + right.x0) / 2 for left, right in pairwise(columns)]
    widest = max((right.x0 - left.x1 for left, right in pairwise(columns)), default=0)
    return [columns[0].x0 - widest - 1, *between, columns[-1].x1 + widest + 1]


def widened(columns: Sequence[Extent], headings: Sequence[Heading]) -> list[Extent]:
    """The columns with the headings that stand over one each."""
    wide = list(columns)
    for heading in leaves_of(headings):
        for text in heading.lines:
            old = wide[heading.first]
            wide[heading.first] = Extent(min(old.x0, text.x0), max(old.x1, text.x1))
    return [_apart(wide, columns, at) for at in range(len(wide))]


def leaves_of(headings: Sequence[Heading]) -> Iterator[Heading]:
    """The headings over a single column each, from left to right."""
    for heading in headings:
        if heading.under:
            yield from leaves_of(heading.under)
        else:
            yield heading


def _apart(wide: Sequence[Extent], columns: Sequence[Extent], at: int) -> Extent:
    """The wide column, no wider than its neighbours' rows allow."""
    left = columns[at - 1].x1 if at else wide[at].x0
    right = columns[at + 1].x0 if at + 1 < len(columns) else wide[at].x1
    return Extent(max(left, wide[at].x0), min(right, wide[at].x1))
