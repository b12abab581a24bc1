"""The words of a page by how far down they stand, so that each of many cells looks at its own alone."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.readers.grids import Box, Word


class ByHeight(NamedTuple):
    """Words from the top down, and how far down the middle of each lies, in points."""

    heights: Sequence[float]
    words: Sequence[Word]

    def level_with(self, box: Box) -> Sequence[Word]:
        """The words whose middle lies between the upper and the lower edge of the box."""
        return self.words[bisect_left(self.heights, box.y0) : bisect_right(self.heights, box.y1)]


def by_height(words: Iterable[Word]) -> ByHeight:
    """The words in their order from the top down."""
    down = sorted(words, key=_middle)
    return ByHeight([_middle(word) for word in down], down)


def _middle(word: Word) -> float:
    return (word.y0 + word.y1) / 2
