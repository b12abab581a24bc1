"""Figures of several cells in one: a wall was not seen, and all of the table may stand in wrong places."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import regex

from pipeline.readers.pdf.tables.grid_text import CellText

_FIGURES = regex.compile(r"\d[\d.,]*+%?(?: (?!\d{3}\b)\d[\d.,]*+%?)+")
"""Not thousands that a blank parts."""
_FEWEST = 2
_DOUBTED = 0.5


def doubted(texts: Sequence[CellText], apart: Collection[int] = ()) -> list[CellText]:
    """The texts of a table; none is certain where several figures stand in each of several cells.

    `apart`: the places of those cells whose digits stand apart, though they were read as one figure.
    """
    found = {place for place, text in enumerate(texts) if _FIGURES.fullmatch(" ".join(text.lines))}
    if len(found.union(apart)) < _FEWEST:
        return list(texts)
    return [replace(text, confidence=min(text.confidence or 0.0, _DOUBTED)) for text in texts]
