"""The header of a table whose rows are known, but not the columns that its cells span."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.unruled.headings.scores import CellClass
from pipeline.readers.plain_text.header_tree.slots import HeaderSlots, header_slots, names_units
from pipeline.readers.plain_text.header_tree.tree import Slot
from pipeline.readers.plain_text.missing_cells.cell_kinds import NUMBER, cell_kind, heads_index, is_index

Row = Sequence[str]
_MOST_LEVELS = 5


def header_height(rows: Sequence[Row], width: int) -> int:
    """How many of the rows, without the blanks at their ends, are header: as many as make so many columns."""
    sizes = [len(row) for row in rows[:_MOST_LEVELS]]
    for height in range(1, len(sizes) + 1):
        if height > 1 and _is_numbered(rows[height - 1]):
            break
        if _makes(sizes[:height], width):
            return height + (height < len(rows) and names_units(rows[height]))
    return next((at for at, row in enumerate(rows[1:], 1) if any(map(_is_figure, row))), 1)


def _makes(sizes: Sequence[int], width: int) -> bool:
    """Whether rows of so many cells can be a tree with `width` leaves, each group over two cells or more."""
    groups = sum(sizes) - width
    most = sum(min(upper, lower // 2) for upper, lower in pairwise(sizes))
    return len(sizes) - 1 <= groups <= most


def _is_numbered(row: Row) -> bool:
    return len(row) > 1 and is_index(row[0]) and not is_index(row[1])


def _is_figure(text: str) -> bool:
    return is_index(text) or cell_kind(text) == NUMBER


def place_header(header: Sequence[Row], body: Sequence[Row], width: int) -> HeaderSlots:
    """The slots of the header's cells in reading order."""
    if len(header) > 1 and _lacks_first(header, width):
        placed = place_header([["", *header[0]], *header[1:]], body, width)
        return placed._replace(slots=placed.slots[1:])
    cells = [text for row in header for text in row]
    if len(header) == 1 and len(cells) < width:
        return HeaderSlots(_one_row(cells, width))
    return header_slots(cells, body, width, tuple(map(len, header)))


def _lacks_first(header: Sequence[Row], width: int) -> bool:
    """Whether the blank over the names of the rows left no trace: the first heading is over figures."""
    over_rows = CellClass.of(header[0][0]).classes & {"index", "label", "text"}
    return not over_rows and header[0][0] != "" and _makes([len(header[0]) + 1, *map(len, header[1:])], width)


def _one_row(cells: Row, width: int) -> list[Slot]:
    """A row that lacks cells: the one over the names of the rows is blank, or else the last ones."""
    first = 0 if heads_index(cells[0]) else width - len(cells)
    return [(0, first + at, 1, 1) for at in range(len(cells))]
