"""The head over the numbers of rows, two or three letters that the engine misreads without words beside."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.places import fold
from pipeline.normalise.dictionary import is_known_syllable
from pipeline.readers.grids import FoundCell, counts_up
from pipeline.readers.pdf.tables.grid_text import CellText

_SURE = 0.97
_SHORT, _LONG, _NUMBER = "TT", "STT", "so"
_LONGEST = 4
_FEWEST = 3
"""Rows that are numbered from one on."""


def with_index_head(cells: Sequence[FoundCell], texts: Sequence[CellText]) -> list[CellText]:
    """The texts of a table, `mt` over the numbers 1, 2, 3 as `TT`, if it is in doubt."""
    found = list(texts)
    column = [place for place, cell in enumerate(cells) if cell.col == 0]
    if not column or not _count_rows([" ".join(texts[place].lines) for place in column[1:]]):
        return found
    head = texts[column[0]]
    meant = _meant(" ".join(head.lines)) if (head.confidence or 0.0) < _SURE else None
    if meant:
        found[column[0]] = replace(head, lines=(meant,), read=head.lines)
    return found


def _meant(read: str) -> str | None:
    """The head of which this is left; None where it is a word, or right as it is."""
    opening, _, letters = read.rpartition(" ")
    if opening and fold(opening) != _NUMBER:
        return None
    is_short = len(_SHORT) <= len(letters) <= _LONGEST
    if not is_short or letters.upper() in (_SHORT, _LONG) or is_known_syllable(letters):
        return None
    if opening:
        return f"{opening} {_SHORT}"
    return (_LONG if len(letters) > len(_SHORT) else _SHORT) if "t" in fold(letters) else None


def _count_rows(values: Sequence[str]) -> bool:
    """Whether all figures are those of rows, from one on."""
    figures = [value for value in values if value.isdecimal()]
    return len(figures) >= _FEWEST and figures[0] == "1" and counts_up(figures)
