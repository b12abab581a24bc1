"""Rows of cells with their spans, put into the columns that they stand in."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from models.blocks import Grid, GridCell
from models.sourced_text import SourcedText
from pipeline.readers.errors import OversizedTableError

_MOST_SPAN = 1000
_MOST_SLOTS = 5_000_000


class SpannedCell(NamedTuple):
    """The lines of a cell, and over how many rows and columns it says that it goes."""

    lines: tuple[SourcedText, ...]
    rowspan: int
    colspan: int
    bold: bool


def span_of(value: str | None) -> int:
    """How many rows or columns an attribute asks for; 1 where it is absent or no number."""
    if value is None:
        return 1
    value = value.strip()
    return max(1, min(int(value[:9]), _MOST_SPAN)) if value.isdecimal() else 1


def spanned_grid(rows: Sequence[Sequence[SpannedCell]], header_rows: int | None) -> Grid | None:
    """The grid of the rows; None where their cells are blank.

    Raises OversizedTableError where its spans claim more rows and columns than anyone could read.
    """
    cells: list[GridCell] = []
    occupancy = _Occupancy()
    for number, row in enumerate(rows):
        col = 0
        for spanned in row:
            cell = _cell(spanned, number, occupancy.next_free(number, col), len(rows) - number)
            col = cell.col + cell.colspan
            occupancy.take(cell.col, cell.colspan, number + cell.rowspan)
            cells.append(cell)
    if not any(cell.text for cell in cells):
        return None
    cells, n_cols = _without_unbegun_columns(cells)
    _demand_readable(len(rows) * n_cols)
    return Grid(
        n_rows=len(rows), n_cols=n_cols, cells=tuple(cells), origin="html", header_rows=header_rows or None
    )


def _without_unbegun_columns(cells: list[GridCell]) -> tuple[list[GridCell], int]:
    """The cells over the columns that one of them begins in, and how many those are.

    Nobody can tell the others from the column before; `colspan="1000"` for a whole row adds hundreds.
    """
    starts = sorted({cell.col for cell in cells})
    if starts[-1] == len(starts) - 1 and all(cell.col + cell.colspan <= len(starts) for cell in cells):
        return cells, len(starts)
    placed = []
    for cell in cells:
        first, end = bisect_left(starts, cell.col), bisect_left(starts, cell.col + cell.colspan)
        placed.append(replace(cell, col=first, colspan=end - first))
    return placed, len(starts)


def _cell(spanned: SpannedCell, row: int, col: int, rows_left: int) -> GridCell:
    return GridCell(
        row=row,
        col=col,
        rowspan=min(spanned.rowspan, rows_left),
        colspan=spanned.colspan,
        text=SourcedText.join(spanned.lines) if spanned.lines else None,
        lines=spanned.lines,
        bold=spanned.bold,
    )


class _Occupancy:
    """Columns with the row from which each is free again.

    One number a column instead of each slot that a cell covers, of which spans of 1,000 claim a million.
    """

    def __init__(self) -> None:
        self._free_from: list[int] = []
        self._passed = 0

    def next_free(self, row: int, col: int) -> int:
        """The first column from `col` that no cell of the rows above, or on the left, reaches into."""
        free = col
        while free < len(self._free_from) and self._free_from[free] > row:
            free += 1
        self._passed += free - col
        _demand_readable(self._passed)
        return free

    def take(self, col: int, colspan: int, until: int) -> None:
        """Covers the columns down to before row `until`; what is covered further down stays so."""
        end = col + colspan
        _demand_readable(end)
        self._free_from += [0] * (end - len(self._free_from))
        self._free_from[col:end] = [max(until, row) for row in self._free_from[col:end]]


def _demand_readable(slots: int) -> None:
    """Raises OversizedTableError where a table has more slots than anyone could read."""
    if slots > _MOST_SLOTS:
        raise OversizedTableError()
