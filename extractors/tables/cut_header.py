"""A header that a page break has cut: below the break its cells go on, or are parted, above the body."""

from collections.abc import Iterator
from dataclasses import replace

from extractors.tables.column_numbers import column_numbers
from extractors.tables.cut_text import add_text, renumber
from extractors.tables.header_rows import MOST_HEADER_ROWS, header_height
from extractors.tables.sheet import NO_CELL, Sheet, copied, extend, rows_from


def header_joined(upper: Sheet, lower: Sheet) -> Sheet | None:
    """Both as one, if `upper` is all header, and the first row of `lower` goes on with its lowest cells.

    Below each of these cells stands the rest of it, blank or in small letters, or the cells that part it.
    """
    if upper.n_rows > MOST_HEADER_ROWS or not upper.spans_known or not lower.spans_known:
        return None
    starts = [*_starts(lower, 0)]
    parts = [col for col in starts if not _is_rest(upper, lower, col)]
    if not any(lower.texts[0]) or not all(_is_part(upper, lower, col) for col in parts):
        return None
    joined, rest = copied(upper), copied(lower)
    for col in starts:
        if col not in parts:
            add_text(joined, col, rest.texts[0][col])
            renumber(rest.owners, rest.owners[0][col], joined.owners[-1][col])
            rest.texts[0][col] = None
    extend(joined, rest if parts else rows_from(rest, 1))
    height = upper.n_rows + bool(parts)
    _lift_words(joined, height)
    return joined if header_height(joined) >= height else None


def _lift_words(sheet: Sheet, height: int) -> None:
    """Puts words before column numbers into the header: a tall merged cell is printed over the row below."""
    row = sheet.texts[height] if height < sheet.n_rows else []
    tails = [text.value.rsplit(" ", 1)[-1] if text else "" for text in row]
    if not column_numbers(tails):
        return
    head = replace(sheet, texts=sheet.texts[:height], owners=sheet.owners[:height])
    for col, (text, tail) in enumerate(zip(row, tails, strict=True)):
        cut = len(text) - len(tail) if text else 0
        if text and text.value[:cut].strip().islower():
            add_text(head, col, text.slice(0, cut))
            row[col] = text.slice(cut)


def _starts(sheet: Sheet, row: int) -> Iterator[int]:
    """The first columns of the cells of a row."""
    col = 0
    while col < sheet.n_cols:
        yield col
        col += sheet.width(row, col)


def _is_rest(upper: Sheet, lower: Sheet, col: int) -> bool:
    """Whether the cell of the first row may be the rest of the one above: as wide, and no new text."""
    if _left(upper, col) != col or upper.width(upper.n_rows - 1, col) != lower.width(0, col):
        return False
    text = lower.value(0, col)
    return not text or text[0].islower() or not upper.is_filled(upper.n_rows - 1, col)


def _is_part(upper: Sheet, lower: Sheet, col: int) -> bool:
    """Whether the cell of the first row, with a text, stands below a wider cell with one."""
    left = _left(upper, col)
    end = left + upper.width(upper.n_rows - 1, left)
    width = lower.width(0, col)
    fits = col + width <= end and width < end - left
    return fits and upper.is_filled(upper.n_rows - 1, col) and bool(lower.value(0, col))


def _left(sheet: Sheet, col: int) -> int:
    """The first column of the cell of the last row that covers the slot."""
    line = sheet.owners[-1]
    while col and line[col] != NO_CELL and line[col - 1] == line[col]:
        col -= 1
    return col
