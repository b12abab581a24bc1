"""Whether the table at the top of a page goes on with the row that the page before has cut.

Words tell it where they run on in lower case. The lines tell more: a line that is broken within a
paragraph is full, that is, the first word of the next line would not have fitted into it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from extractors.tables.cut_text import UNIT_SIGNS
from pipeline.normalise.line_ends import awaits_date, awaits_number
from pipeline.readers.grids.geometry import FoundCell, FoundGrid, between_same_sides

_BLANK = 2.0  # points; a blank before the next word is at least so wide
_WIDE = 4  # first words; in a narrower cell a line may be full by chance
_ENDS = ".;:!?"
_RUNS_ON, _SURE, _LIKELY, _OPEN, _AGAINST = 3, 2, 1, 0, -1
"""What two texts say: words run on, a line is full in a wide cell or in a narrow one, nothing, a new text."""
_BULLETS = "-+*•–—"


class _Text(NamedTuple):
    cell: FoundCell
    value: str


_Row = dict[tuple[int, int], _Text]
"""Cells by first column and width."""


def continued_row(
    upper: FoundGrid, above: Sequence[str], lower: FoundGrid, below: Sequence[str]
) -> int | None:
    """The row of `lower`, the first after a repeated header, if it is the rest of the last row of `upper`.

    `above` and `below` are the texts of the cells of the two grids.
    """
    if not _of_one_shape(upper, lower):
        return None
    header = repeated_rows(upper, above, lower, below)
    last = _row(upper, above, [cell.row + cell.rowspan == upper.n_rows for cell in upper.cells])
    first = _row(lower, below, [cell.row == header for cell in lower.cells])
    may_be_rest = header < upper.n_rows and last.keys() == first.keys()
    return header if may_be_rest and _is_rest(last, first, _padding(upper)) else None


def _of_one_shape(upper: FoundGrid, lower: FoundGrid) -> bool:
    return upper.n_cols == lower.n_cols and between_same_sides(upper.box, lower.box)


def repeated_rows(upper: FoundGrid, above: Sequence[str], lower: FoundGrid, below: Sequence[str]) -> int:
    """How many rows at the top are the same in both: a header, which has a text over nearly every column."""
    same = 0
    covered = 0
    for one, other in zip(
        zip(upper.cells, above, strict=True), zip(lower.cells, below, strict=True), strict=False
    ):
        if one[0][:4] != other[0][:4] or one[1] != other[1]:
            return other[0].row if 2 * covered > upper.n_cols else 0
        same = other[0].row + 1
        covered += one[0].colspan if one[1] and one[0].row == 0 else 0
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

    Where that is only likely, nothing else stands in the row. Where the last row has no number either
    (a total) it is not enough, save that one text alone stands below a row of several. In tables whose
    rows bear no numbers words have to run on, save in the heading of a group, which stands alone in both.
    """
    written = {place: text for place, text in first.items() if text.value}
    if not written:
        return False
    if _fills_blanks(last, written):
        return True
    signs = [_sign(last[place], text, padding) for place, text in written.items()]
    return _says_rest(last, written, signs)


def _says_rest(last: _Row, written: _Row, signs: Sequence[int]) -> bool:
    """Whether the signs of the texts that stand in the row are enough."""
    index = min(last)
    if index in written and len(written) == 1 == sum(bool(text.value) for text in last.values()):
        return signs[0] >= _LIKELY
    if index in written:
        return " " in last[index].value and max(signs) == _RUNS_ON and min(signs) >= _OPEN
    if last[index].value and max(signs) >= _SURE and min(signs) >= _OPEN:
        return True
    if max(signs) == _RUNS_ON and min(signs) >= _LIKELY:
        return True
    alone = len(written) == 1 and sum(bool(text.value) for text in last.values()) > 1
    return min(signs) >= (_LIKELY if last[index].value or alone else _SURE)


def _fills_blanks(last: _Row, written: _Row) -> bool:
    """Whether texts stand only where the last row, which begins with its number, is blank behind it.

    Browsers print a cell whose text stands in its middle whole on the one or the other page.
    """
    index, *others = sorted(last)
    blank = [place for place in others if not last[place].value]
    is_numbered = last[index].value.rstrip(".").isdigit()
    return is_numbered and set(written) <= set(blank)


def _sign(above: _Text, below: _Text, padding: float) -> int:
    """Whether the text below goes on with the one above: from _RUNS_ON to _AGAINST."""
    if below.value in UNIT_SIGNS and above.value[-1:].isdigit():
        return _RUNS_ON
    if not above.value or not (_has_letters(above.value) or _has_letters(below.value)):
        return _AGAINST
    is_full = _is_full(above, below, padding)
    if _is_item(below.value):
        return _LIKELY if is_full and _may_be_hyphen(above.value, below.value) else _OPEN
    if above.value[-1] in _ENDS:
        return _after_end(above, below, is_full=is_full)
    return _within_sentence(above, below, is_full=is_full)


def _is_item(text: str) -> bool:
    """Whether the text begins like an item of a list, which may stand in the middle of a cell."""
    return text[0] in _BULLETS or (text[1:2] in (")", ".") and not text[2:3].isdigit())


def _may_be_hyphen(above: str, below: str) -> bool:
    """Whether the text may begin with the hyphen of a name that goes on (`Văn hóa - Xã hội`), no bullet."""
    return below[0] in "-–" and above[-1] not in _ENDS and above[0] not in _BULLETS


def _within_sentence(above: _Text, below: _Text, *, is_full: bool) -> int:
    begins_with_digit = below.value[0].isdigit()
    awaited = awaits_number(above.value) or awaits_date(above.value)
    if below.value[0].islower() or (begins_with_digit and awaited):
        return _RUNS_ON
    if not is_full:
        return _AGAINST
    wide = above.cell.box.x1 - above.cell.box.x0 >= _WIDE * below.cell.lead
    return _SURE if wide and not begins_with_digit else _LIKELY


def _after_end(above: _Text, below: _Text, *, is_full: bool) -> int:
    """A mark of punctuation ends the text above: an amount may follow (`gà giống:`), or small letters."""
    if above.value[-1] == ".":
        return _OPEN
    amount = is_full and below.value[0].isdigit()
    return _LIKELY if amount or below.value[0].islower() else _OPEN


def _is_full(above: _Text, below: _Text, padding: float) -> bool:
    """Whether the first word below would not have fitted into the last line above."""
    width = above.cell.box.x1 - above.cell.box.x0
    return bool(above.cell.widths) and width - padding - above.cell.widths[-1] < below.cell.lead + _BLANK


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)
