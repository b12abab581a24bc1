"""The lines that a table leaves in a text dump: words on one height in one line, cell after cell.

A small layout decides the heights: each cell is wrapped to the width of its columns, a row is as
high as its longest cell, header cells (and numbers) are centred in their rows, text stands on top.
"""

from collections.abc import Callable, Iterator, Sequence

from corpus.generator.slots import Slot, first_body_row, slots, widths
from corpus.generator.spec import Table
from corpus.generator.wrapping import wrap

_CHARACTERS_ACROSS = 104
_CHARACTERS_A_COLUMN = 11
"""Where columns are many the page is turned, and each keeps a readable width."""


def dumped_table(table: Table, bold: Callable[[str], str], new_page: str) -> Iterator[str]:
    """The lines; `bold` sets a header text, `new_page` stands where a page ends."""
    across = max(_CHARACTERS_ACROSS, _CHARACTERS_A_COLUMN * len(table.leaves))
    wrapped = [(slot, _wrapped(slot, table, across)) for slot in slots(table)]
    tops = _tops(wrapped)
    line, height, row, right = "", None, 0, 0
    breaks = {first_body_row(table) + number for number in table.breaks}
    for slot, texts in wrapped:
        if slot.row != row and slot.row in breaks:
            yield from (line, new_page)
            line, height = "", None
        row = slot.row
        face = bold if slot.zone == "header" else str
        for at, text in zip(_heights(slot, len(texts), tops, table), map(face, texts), strict=True):
            # Writing goes on in a line only to the right.
            if at == height and slot.col >= right:
                line += f" {text}"
            else:
                if line:
                    yield line
                line, height = text, at
            right = slot.col + slot.colspan
    yield line


def _wrapped(slot: Slot, table: Table, across: int) -> list[str]:
    share = sum(widths(table)[slot.col : slot.col + slot.colspan])
    return wrap(slot.text, max(3, int(share * across)))


def _tops(wrapped: Sequence[tuple[Slot, list[str]]]) -> list[float]:
    """The height at which each row begins, and that at which the last ends."""
    heights = [1.0] * max(slot.row + slot.rowspan for slot, _ in wrapped)
    for slot, texts in sorted(wrapped, key=lambda pair: pair[0].rowspan):
        covered = slice(slot.row, slot.row + slot.rowspan)
        missing = len(texts) - sum(heights[covered])
        if missing > 0:
            heights[slot.row + slot.rowspan - 1] += missing
    return [sum(heights[:row]) for row in range(len(heights) + 1)]


def _heights(slot: Slot, lines: int, tops: Sequence[float], table: Table) -> list[float]:
    """The height of each line of a cell."""
    top, bottom = tops[slot.row], tops[slot.row + slot.rowspan]
    centred = slot.zone == "header" or any(leaf.style for leaf in table.leaves)
    first = top + (bottom - top - lines) / 2 if centred else top
    return [first + line for line in range(lines)]
