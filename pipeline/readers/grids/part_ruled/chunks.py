"""Stretches of a printed line without a gap."""

from collections.abc import Iterable

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.words import Word

BLANK = 0.35  # letters; a wider gap is no blank between words

Interval = tuple[float, float]


def chunks(line: Iterable[Word], measure: Measures) -> list[Interval]:
    """The stretches of a line without a gap."""
    found: list[Interval] = []
    for word in line:
        if found and word.x0 - found[-1][1] < BLANK * measure.letter:
            found[-1] = (found[-1][0], max(found[-1][1], word.x1))
        else:
            found.append((word.x0, word.x1))
    return found
