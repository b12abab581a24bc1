"""The columns, in order, that suit the cells of a row best: what stands there in other rows is like them."""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from pipeline.readers.plain_text.missing_cells.cell_kinds import INDEX, WORDS, log_shares

Columns = list[int]
Profile = Sequence[Sequence[float]]

_GAP, _BEHIND, _BEFORE = 2.0, 0.5, 1.0
"""What a row loses for cells that it lacks between others, behind and before them."""
_BESIDE_INDEX = 1.0
"""What it loses besides where the cell behind the one that numbers it is lacking."""
_OTHER_WORDS = 1.0
"""What words lose in a column of shorter or longer words."""
_SAME_WORD = 1.5
"""What words gain in a column where others begin with the same one."""


class ColumnLook:
    """What the columns hold, by rows whose cells stand in known columns."""

    def __init__(self, rows: Sequence[tuple[Sequence[str], Sequence[int], Columns]], width: int) -> None:
        """`rows`: the texts of a row's cells, their kinds and their columns."""
        self.width = width
        self.profile = _profile([(kinds, columns) for _, kinds, columns in rows], width)
        self.indexed = bool(rows) and self.profile[0][INDEX] == max(self.profile[0])
        self._words: list[set[str]] = [set() for _ in range(width)]
        for texts, _, columns in rows:
            for text, column in zip(texts, columns, strict=True):
                self._words[column].add(_first_word(text))

    def fit(self, text: str, kind: int, column: int) -> float:
        """How well the cell suits the column."""
        alike = kind in WORDS and _first_word(text) in self._words[column]
        return self.profile[column][kind] + _SAME_WORD * alike

    def best_columns(
        self, texts: Sequence[str], kinds: Sequence[int], *, labelled: bool, fixed: Mapping[int, int]
    ) -> Columns:
        """The columns of a row's cells: dynamic programming over cells and columns.

        `labelled`: the first cell names the row, and stands behind the column that numbers the rows, if
        any. `fixed` are the columns of cells that are known; none where the others cannot stand so.
        """
        if len(kinds) >= self.width:
            return list(range(self.width))
        numbers_row = self.indexed and kinds[0] == INDEX
        known = dict(fixed)
        if numbers_row or labelled:
            known[0] = int(self.indexed and labelled)
        fits = [
            [
                self.fit(text, kind, col) if known.get(at, col) == col else -math.inf
                for col in range(self.width)
            ]
            for at, (text, kind) in enumerate(zip(texts, kinds, strict=True))
        ]
        return _best_path(fits, _GAP + _BESIDE_INDEX * numbers_row)


@lru_cache(maxsize=4096)
def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0].casefold() if text.strip() else ""


def _profile(rows: Sequence[tuple[Sequence[int], Columns]], width: int) -> Profile:
    """The log frequency of each kind in each column; words of other length are nearly as good."""
    held: list[list[int]] = [[] for _ in range(width)]
    for kinds, columns in rows:
        for kind, column in zip(kinds, columns, strict=True):
            held[column].append(kind)
    profile = log_shares(held)
    for scores in profile:
        words = max(scores[kind] for kind in WORDS) - _OTHER_WORDS
        for kind in WORDS:
            scores[kind] = max(scores[kind], words)
    return profile


def _best_path(fits: Sequence[Sequence[float]], first_gap: float) -> Columns:
    """The best column of each cell, none where there is no way; a gap behind the first costs `first_gap`."""
    width = len(fits[0])
    scores = [fit - _BEFORE * (col > 0) for col, fit in enumerate(fits[0])]
    origins: list[list[int]] = []
    for at, row in enumerate(fits[1:], 1):
        best = [_best_before(scores, col, first_gap if at == 1 else _GAP) for col in range(width)]
        origins.append([before for _, before in best])
        scores = [score + fit for (score, _), fit in zip(best, row, strict=True)]
    last = max(range(width), key=lambda col: scores[col] - _BEHIND * (col < width - 1))
    if scores[last] == -math.inf:
        return []
    columns = [last]
    for origin in reversed(origins):
        columns.append(origin[columns[-1]])
    return columns[::-1]


def _best_before(scores: Sequence[float], col: int, loss: float) -> tuple[float, int]:
    """The best score of the cell before one in column `col`, and its column; a gap between costs `loss`."""
    found = [(scores[before] - loss * (before < col - 1), before) for before in range(col)]
    return max(found, default=(-math.inf, 0))
