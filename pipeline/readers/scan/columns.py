"""The columns of a line of print: what stands beside each other with a wide gap between."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.readers.scan.recognition.engine import ReadWord

_GAP = 1.4
"""In heights of the line."""


def columns(line: Sequence[ReadWord]) -> Iterator[Sequence[ReadWord]]:
    """The words of a line, those of each column by themselves."""
    height = line[0].y1 - line[0].y0
    cuts = [at for at in range(1, len(line)) if line[at].x0 - line[at - 1].x1 > _GAP * height]
    for start, stop in pairwise((0, *cuts, len(line))):
        yield line[start:stop]
