"""Whether the table at the top of a page goes on with the row that the page before has cut.

Words tell it where they run on in lower case. The lines tell more: a line that is broken within a
paragraph is full, that is, the first word of the next line would not have fitted into it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.readers.grids.geometry import FoundCell, FoundGrid

_APART = 3.0  # points; tables whose sides are farther apart are not one
_BLANK = 2.0  # points; a blank before the next word is at least so wide
_WIDE = 4  # first words; in a narrower cell a line may be full by chance
_ENDS = ".;:!?"
_SURE, _LIKELY, _OPEN, _AGAINST = 2, 1, 0, -1
_BULLETS = "-+*•–—"


class _Text(NamedTuple):
    cell: FoundCell
    value: str


_Row = dict[tuple[int, int], _Text]
"""Cells by first column and width."""


def goes_on(upper: FoundGrid, above: Sequence[str], lower: FoundGrid, below: Sequence[str]) -> bool:
    """Whether the first row of `lower`, after a repeated header, is the rest of the last row of `upper`.

    `above` and `below` are the texts of the cells of the two grids.
    """
    if not _of_one_shape(upper, lower):
        return False
    header = _repeated_rows(upper, above, lower, below)
    last = _row(upper, above, [cell.row + cell.rowspan == upper.n_rows for cell in upper.cells])
    first = _row(lower, below, [cell.row == header for cell in lower.cells])
    return header < upper.n_rows and last.keys() == first.keys() and _is_rest(last, first, _padding(upper))


def _of_one_shape(upper: FoundGrid, lower: FoundGrid) -> bool:
    sides = abs(upper.box.x0 - lower.box.x0), abs(upper.box.x1 - lower.box.x1)
    return upper.n_cols == lower.n_cols and max(sides) <= _APART


def _repeated_rows(upper: FoundGrid, above: Sequence[str], lower: FoundGrid, below: Sequence[str]) -> int:
    """How many rows at the top are the same in both."""
    same = 0
    for one, other in zip(
        zip(upper.cells, above, strict=True), zip(lower.cells, below, strict=True), strict=False
    ):
        if one[0][:4] != other[0][:4] or one[1] != other[1]:
            return other[0].row
        same = other[0].row + 1
    return same


def _row(grid: FoundGrid, texts: Sequence[str], chosen: Sequence[bool]) -> _Row:
    return {
        (cell.col, cell.colspan): _Text(cell, text)
        for cell, text, is_chosen in zip(grid.cells, texts, chosen, strict=True)
        if is_chosen
    }


def _padding(grid: FoundGrid) -> float:
    """The room that even the fullest line of the table leaves."""
    rooms = [cell.box.x1 - cell.box.x0 - max(cell.widths) for cell in grid.cells if cell.widths]
    return max(0.0, min(rooms, default=0.0))


def _is_rest(last: _Row, first: _Row, padding: float) -> bool:
    """The row has no number of its own, and no text that begins anew, but one that goes on.

    Where that is only likely, or the last row has no number either (a total), nothing else stands in the row.
    """
    index = min(last)
    written = {place: text for place, text in first.items() if text.value}
    if index in written or not written:
        return False
    signs = [_sign(last[place], text, padding) for place, text in written.items()]
    if last[index].value and max(signs) == _SURE and min(signs) >= _OPEN:
        return True
    return min(signs) >= (_LIKELY if last[index].value else _SURE)


def _sign(above: _Text, below: _Text, padding: float) -> int:
    """Whether the text below goes on with the one above: from _SURE to _AGAINST."""
    if not above.value or not (_has_letters(above.value) or _has_letters(below.value)):
        return _AGAINST
    width = above.cell.box.x1 - above.cell.box.x0
    is_full = (
        width - padding - above.cell.widths[-1] < below.cell.lead + _BLANK if above.cell.widths else False
    )
    is_unfinished = above.value[-1] not in _ENDS
    if below.value[0] in _BULLETS or (below.value[1:2] in (")", ".") and not below.value[2:3].isdigit()):
        return _OPEN
    if is_full and below.value[0].isdigit() and above.value[-1] != ".":
        return _LIKELY  # an amount, as behind `gà giống:`
    if is_unfinished and below.value[0].islower():
        return _SURE
    if is_unfinished and is_full:
        return _SURE if width >= _WIDE * below.cell.lead else _LIKELY
    return _AGAINST if is_unfinished else _OPEN


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)
