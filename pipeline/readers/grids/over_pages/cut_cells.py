"""Whether a text at the top of a page goes on with the one that the page before has cut.

Words tell it where they run on in lower case. The lines tell more: a line that is broken within a
paragraph is full, that is, the first word of the next line would not have fitted into it.
"""

from typing import NamedTuple

from extractors.tables.cut_text import UNIT_SIGNS
from pipeline.normalise.line_ends import awaits_date, awaits_number
from pipeline.readers.grids.geometry import FoundCell

_BLANK = 2.0  # points; a blank before the next word is at least so wide
_WIDE = 4  # first words; in a narrower cell a line may be full by chance
_ENDS = ".;:!?"
RUNS_ON, SURE, LIKELY, OPEN, AGAINST = 3, 2, 1, 0, -1
"""What two texts say: words run on, a line is full in a wide cell or in a narrow one, nothing, a new text."""
_BULLETS = "-+*•–—"


class CellText(NamedTuple):
    """A cell and what stands in it."""

    cell: FoundCell
    value: str


def sign(above: CellText, below: CellText, padding: float) -> int:
    """Whether the text below goes on with the one above: from RUNS_ON to AGAINST."""
    if below.value in UNIT_SIGNS and above.value[-1:].isdigit():
        return RUNS_ON
    if not above.value or not (_has_letters(above.value) or _has_letters(below.value)):
        return AGAINST
    is_full = _is_full(above, below, padding)
    if _is_item(below.value):
        return LIKELY if is_full and _may_be_hyphen(above.value, below.value) else OPEN
    if above.value[-1] in _ENDS:
        return _after_end(above, below, is_full=is_full)
    return _within_sentence(above, below, is_full=is_full)


def _is_item(text: str) -> bool:
    """Whether the text begins like an item of a list, which may stand in the middle of a cell."""
    return text[0] in _BULLETS or (text[1:2] in (")", ".") and not text[2:3].isdigit())


def _may_be_hyphen(above: str, below: str) -> bool:
    """Whether the text may begin with the hyphen of a name that goes on (`Văn hóa - Xã hội`), no bullet."""
    return below[0] in "-–" and above[-1] not in _ENDS and above[0] not in _BULLETS


def _within_sentence(above: CellText, below: CellText, *, is_full: bool) -> int:
    begins_with_digit = below.value[0].isdigit()
    awaited = awaits_number(above.value) or awaits_date(above.value)
    if below.value[0].islower() or (begins_with_digit and awaited):
        return RUNS_ON
    if not is_full:
        return AGAINST
    wide = above.cell.box.x1 - above.cell.box.x0 >= _WIDE * below.cell.lead
    return SURE if wide and not begins_with_digit else LIKELY


def _after_end(above: CellText, below: CellText, *, is_full: bool) -> int:
    """A mark of punctuation ends the text above: an amount may follow (`gà giống:`), or small letters."""
    if above.value[-1] == ".":
        return OPEN
    amount = is_full and below.value[0].isdigit()
    return LIKELY if amount or below.value[0].islower() else OPEN


def _is_full(above: CellText, below: CellText, padding: float) -> bool:
    """Whether the first word below would not have fitted into the last line above."""
    width = above.cell.box.x1 - above.cell.box.x0
    return bool(above.cell.widths) and width - padding - above.cell.widths[-1] < below.cell.lead + _BLANK


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)
