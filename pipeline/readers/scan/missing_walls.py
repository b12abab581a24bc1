"""Figures of two cells in one: a wall was not seen, and all of the table may stand in wrong places."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from pipeline.readers.pdf.grid_text import CellText

_TWO_FIGURES = regex.compile(r"\d[\d.,]*+%? (?!\d{3}\b)\d[\d.,]*+%?")
"""Not thousands that a blank parts."""
_FEWEST = 2
_DOUBTED = 0.5


def doubted(texts: Sequence[CellText]) -> list[CellText]:
    """The texts of a table; none is certain where two figures stand in each of several cells."""
    crowded = sum(_TWO_FIGURES.fullmatch(" ".join(text.lines)) is not None for text in texts)
    if crowded < _FEWEST:
        return list(texts)
    return [replace(text, confidence=min(text.confidence or 0.0, _DOUBTED)) for text in texts]
