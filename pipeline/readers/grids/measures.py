"""How near is near: tolerances taken from the size of the page's letters."""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.readers.grids.words import Word

_LETTER_WITHOUT_TEXT = 8.0
_SAMPLE = 1000


class Measures(NamedTuple):
    """Lengths in points that decide what belongs together on a page."""

    letter: float
    """Median height of the letters: no row or column of a table is smaller."""
    snap: float
    """Rulings nearer than this are one (double rules, the two edges of a thin rectangle), and touch."""
    join: float
    """Pieces of a dotted or dashed rule are not farther apart than this."""
    thin: float
    """A strip between two rules narrower than this holds no text: the two are one line of the table."""


def measures(words: Sequence[Word]) -> Measures:
    """The measures for a page with these words."""
    step = max(1, len(words) // _SAMPLE)
    heights = sorted(word.y1 - word.y0 for word in words[::step])
    letter = heights[len(heights) // 2] if heights else _LETTER_WITHOUT_TEXT
    letter = min(max(letter, 3.0), 20.0)
    return Measures(
        letter=letter,
        snap=_within(0.25 * letter, 1.0, 2.5),
        join=_within(0.6 * letter, 3.0, 6.0),
        thin=_within(0.5 * letter, 2.0, 5.0),
    )


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
