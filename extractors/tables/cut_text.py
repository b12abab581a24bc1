"""Cells of the last row of a part of a table, to which the rest of their text is added."""

from collections.abc import Iterable

from extractors.tables.sheet import NO_CELL, Sheet
from models.sourced_text import SourcedText

UNIT_SIGNS = ("%", "‰")
"""What a narrow cell may break off its figure, and no cell begins with."""


def add_text(sheet: Sheet, col: int, text: SourcedText | None) -> None:
    """Adds the text to the cell that covers the slot of the last row, where that cell begins."""
    if text is None:
        return
    row, owner = sheet.n_rows - 1, sheet.owners[-1][col]
    while row and owner != NO_CELL and sheet.owners[row - 1][col] == owner:
        row -= 1
    sheet.texts[row][col] = joined_text(sheet.texts[row][col], text)
    if owner < NO_CELL:
        renumber(reversed(sheet.owners), owner, -owner)


def joined_text(above: SourcedText | None, below: SourcedText) -> SourcedText:
    """The text of a cell and the rest of it."""
    if above is None:
        return below
    sign = below.value in UNIT_SIGNS and above.value[-1:].isdigit()
    symbol = above.value[-1:] in "-/" and above.value[-2:-1].isupper() and below.value[:1].isupper()
    return SourcedText.join([above, below], "" if sign or symbol else " ")


def renumber(lines: Iterable[list[int]], old: int, new: int) -> None:
    """Gives the slots of a cell, whose first or last row the first line is, the number of another one."""
    for line in lines:
        if old == NO_CELL or old not in line:
            break
        line[:] = [new if owner == old else owner for owner in line]
