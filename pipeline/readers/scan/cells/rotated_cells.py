"""Cells whose text runs up or down, as in the narrow columns of a wide table's header."""

import numpy as np

from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.recognition.engine import ReadWord, recognised

_UPRIGHT = 1.5
"""Of the width: ink that is higher may be text that was turned."""
_READABLE = 0.75
"""Mean confidence of text that lies level; what does not has 0.5 and less."""
_QUARTERS = (3, 1)
"""Quarter turns to the left that lay text level: mostly it runs up."""


def read_any_way(ink: Pixels) -> tuple[list[ReadWord], bool]:
    """The words of a cell, and whether it had to be turned to be read."""
    level = recognised(ink, as_block=True)
    rows, columns = ink.shape
    if rows < _UPRIGHT * columns or _mean(level) >= _READABLE:
        return level, False
    for quarters in _QUARTERS:
        words = recognised(np.ascontiguousarray(np.rot90(ink, quarters)), as_block=True)
        if _mean(words) > _READABLE:
            return words, True
    return level, False


def _mean(words: list[ReadWord]) -> float:
    """The mean confidence of a letter; 0 where none was read."""
    letters = sum(len(word.text) for word in words)
    return sum(len(word.text) * word.confidence for word in words) / letters if letters else 0.0
