"""The line of print in the picture of a signature, by how often its rows turn from paper to ink."""

import numpy as np

from pipeline.readers.scan.crops import runs_of
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.second_look.late_lines import Edges

_DARK = 150
_DENSE = 0.7
"""Of the strokes that the densest row crosses: rows of small letters cross so many, loops of a pen fewer."""
_LEAST = 8
"""Strokes of the shortest names."""
_LOWEST, _HIGHEST = 6, 30
"""Pixels: how high small letters are."""
_ABOVE, _BELOW = 1.1, 0.6
"""Of the height of small letters: capitals with marks reach so far over them, tails so far below."""
_INKED = 0.2
"""Of the height of a line: so much ink stands where letters are, less where a pen goes on beside them."""


def name_line(ink: Pixels) -> Edges | None:
    """Where the line with most letters stands; None where there is none."""
    dark = ink < _DARK
    strokes = np.count_nonzero(dark[:, 1:] & ~dark[:, :-1], axis=1)
    if strokes.max(initial=0) < _LEAST:
        return None
    is_dense = strokes >= _DENSE * strokes.max()
    start, end = max(runs_of(is_dense), key=lambda rows: rows[1] - rows[0])
    height = end - start
    if not _LOWEST <= height <= _HIGHEST:
        return None
    top, bottom = max(0, round(start - _ABOVE * height)), round(end + _BELOW * height)
    inked = np.flatnonzero(np.count_nonzero(dark[top:bottom], axis=0) >= _INKED * (bottom - top))
    return (int(inked[0]), top, int(inked[-1]) + 1, bottom) if inked.size else None
