"""Rows of which none lacks a cell, as their first cells show: they count, date or name them."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.readers.plain_text.missing_cells.cell_kinds import BLANK, DATE, INDEX, NUMBER, WORDS
from pipeline.readers.plain_text.missing_cells.row_numbers import goes_on_to

Orders = Sequence[tuple[str, int | None]]
Columns = tuple[int, ...]
Rows = tuple[tuple[int, Columns], ...]
"""Rows as (first cell, columns of the cells)."""

_FEWEST = 3
"""Rows by which it is sure what begins them."""
_FIGURES = (NUMBER, INDEX, BLANK)


def whole_rows(kinds: Sequence[int], orders: Orders, width: int) -> Rows:
    """The rows, where all first cells, a row apart, do so; else none."""
    starts = range(0, len(kinds), width)
    if len(starts) < _FEWEST:
        return ()
    # Blank cells at the end of a table are not written.
    if any(BLANK not in kinds[col::width] for col in range(len(kinds) % width or width, width)):
        return ()
    if not (_are_counted(kinds, orders, starts) or _are_dated(kinds, starts) or _are_named(kinds, width)):
        return ()
    every = tuple(range(width))
    return tuple((first, every) for first in starts)


def _are_counted(kinds: Sequence[int], orders: Orders, starts: Sequence[int]) -> bool:
    """Whether each first cell is the next number; blank ones, as of totals, may stand at both ends."""
    numbered = [at for at in starts if kinds[at] != BLANK]
    gaps = len(starts) - len(numbered) - (kinds[starts[0]] == BLANK) - (kinds[starts[-1]] == BLANK)
    return (
        not gaps
        and len(numbered) >= _FEWEST
        and all(kinds[at] == INDEX for at in numbered)
        and all(goes_on_to(orders[at], orders[after]) for at, after in pairwise(numbered))
    )


def _are_dated(kinds: Sequence[int], starts: Sequence[int]) -> bool:
    """Whether the first cells are dates, and no others are."""
    return all(kinds[at] == DATE for at in starts) and kinds.count(DATE) == len(starts)


def _are_named(kinds: Sequence[int], width: int) -> bool:
    """Whether the first cells are words, and each column beside them holds words or figures alone."""
    columns = [kinds[col::width] for col in range(width)]
    figures = [all(kind in _FIGURES for kind in column) for column in columns]
    words = [all(kind in WORDS for kind in column) for column in columns]
    return words[0] and any(figures) and all(map(max, figures, words))
