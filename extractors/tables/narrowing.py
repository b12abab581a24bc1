"""Undoes invisible column splits: one column for each leaf that the table really has."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.tables.header_rows import header_height
from extractors.tables.leaves import Range, cell_ranges, leaf_ranges
from extractors.tables.sheet import NO_CELL, Sheet
from models.sourced_text import SourcedText

Line = list[SourcedText | None]


def narrowed(sheet: Sheet) -> Sheet:
    """The sheet with one column for each leaf, and without columns in which no text stands.

    A row may be split at other places than the header; its cells then go to the leaves in order where
    there are as many of them, else each to the leaf that it overlaps most and that is still free.
    """
    slots = [(col, col + 1) for col in range(sheet.n_cols)]
    leaves = leaf_ranges(sheet, header_height(sheet)) if _has_wide_cells(sheet) else slots
    leaves = [leaf for leaf in leaves if _bears_text(sheet, leaf)]
    if len(leaves) == sheet.n_cols:
        return sheet
    texts, owners = [], []
    for line, owner_line in zip(sheet.texts, sheet.owners, strict=True):
        new_line, new_owners = _narrowed_row(line, owner_line, leaves)
        texts.append(new_line)
        owners.append(new_owners)
    return Sheet(texts, owners, sheet.spans_known, sheet.header_rows)


def _has_wide_cells(sheet: Sheet) -> bool:
    return any(left == right != NO_CELL for line in sheet.owners for left, right in pairwise(line))


def _bears_text(sheet: Sheet, leaf: Range) -> bool:
    return any(owner > NO_CELL for line in sheet.owners for owner in line[leaf[0] : leaf[1]])


def _narrowed_row(line: Line, owner_line: list[int], leaves: Sequence[Range]) -> tuple[Line, list[int]]:
    slots = [_slot_for(owner_line, leaf) for leaf in leaves]
    owners = [owner_line[slot] for slot in slots]
    cells = [cell for cell in cell_ranges(owner_line) if owner_line[cell[0]] > NO_CELL]
    shown = set(owners)
    if all(owner_line[start] in shown for start, _ in cells):
        begun = [place == 0 or owners[place] != owners[place - 1] for place in range(len(owners))]
        starts = _starts(owner_line)
        return [line[starts[slot]] if new else None for slot, new in zip(slots, begun, strict=True)], owners
    return _dealt_out(line, owner_line, cells, leaves)


def _slot_for(owner_line: list[int], leaf: Range) -> int:
    """The slot that stands for a leaf: one under a text, else the first."""
    filled = (col for col in range(*leaf) if owner_line[col] > NO_CELL)
    return next(filled, leaf[0])


def _starts(owner_line: list[int]) -> list[int]:
    """For each slot the first of its cell; a slot without a cell is its own."""
    starts: list[int] = []
    for slot, owner in enumerate(owner_line):
        goes_on = slot and owner != NO_CELL and owner_line[slot - 1] == owner
        starts.append(starts[-1] if goes_on else slot)
    return starts


def _dealt_out(
    line: Line, owner_line: list[int], cells: Sequence[Range], leaves: Sequence[Range]
) -> tuple[Line, list[int]]:
    """The cells in order, each at its leaf or at the next one that leaves room for those that follow."""
    texts: Line = [None] * len(leaves)
    owners = [NO_CELL] * len(leaves)
    place = -1
    for order, cell in enumerate(cells):
        room = len(leaves) - (len(cells) - order)
        place = min(max(_overlapped(cell, leaves), place + 1), max(room, 0), len(leaves) - 1)
        text = line[cell[0]]
        held = texts[place]
        texts[place] = SourcedText.join([held, text]) if held and text else text or held
        owners[place] = owner_line[cell[0]]
    return texts, owners


def _overlapped(cell: Range, leaves: Sequence[Range]) -> int:
    overlaps = [min(cell[1], stop) - max(cell[0], start) for start, stop in leaves]
    return overlaps.index(max(overlaps))
