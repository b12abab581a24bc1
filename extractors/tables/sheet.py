"""A grid as rows of slots, which can be put together, narrowed and cut."""

from dataclasses import replace

from models.blocks import Grid
from models.sourced_text import SourcedText
from models.value import value

Texts = list[list[SourcedText | None]]
Owners = list[list[int]]

NO_CELL = 0


@value
class Sheet:
    """Slots in rows of equal width.

    `texts[row][col]` is the text of the cell that begins in the slot, None where the slot is blank or
    covered. `owners[row][col]` is the number of the cell that covers the slot: above 0 where the cell
    bears a text, below 0 where it is blank, `NO_CELL` where there is none. `spans_known` and
    `header_rows` are as in `Grid`.
    """

    texts: Texts
    owners: Owners
    spans_known: bool
    header_rows: int | None = None

    @property
    def n_rows(self) -> int:
        """How many rows there are."""
        return len(self.texts)

    @property
    def n_cols(self) -> int:
        """How many columns there are."""
        return len(self.texts[0]) if self.texts else 0

    def value(self, row: int, col: int) -> str:
        """The text of the cell that begins in the slot, or ''."""
        text = self.texts[row][col]
        return "" if text is None else text.value

    def values(self, row: int) -> list[str]:
        """The texts of a row, '' where a slot is blank or covered."""
        return ["" if text is None else text.value for text in self.texts[row]]

    def width(self, row: int, col: int) -> int:
        """How many slots to the right the cell that covers the slot reaches, itself counted."""
        line, stop = self.owners[row], col + 1
        while line[col] != NO_CELL and stop < len(line) and line[stop] == line[col]:
            stop += 1
        return stop - col

    def covered_from_above(self, row: int, col: int) -> bool:
        """Whether the slot belongs to a cell with text that began in a row above."""
        return row > 0 and self.owners[row - 1][col] == self.owners[row][col] > NO_CELL

    def is_filled(self, row: int, col: int) -> bool:
        """Whether the cell that covers the slot bears a text."""
        return self.owners[row][col] > NO_CELL


def sheet_of(grid: Grid, first_owner: int = 1) -> Sheet:
    """The slots of a grid, its cells numbered from `first_owner` on, without its blank rows.

    What lies outside of the bounds of the grid is moved to the nearest slot, not lost.
    """
    width, height = grid.n_cols, grid.n_rows
    texts: Texts = [[None] * width for _ in range(height)]
    owners: Owners = [[NO_CELL] * width for _ in range(height)]
    cells = grid.cells if width and height else ()
    for number, cell in enumerate(cells, start=first_owner):
        row, col, text = cell.row, cell.col, cell.text
        if row >= height or col >= width:
            row, col = min(row, height - 1), min(col, width - 1)
        if text is not None and text.value and not text.value.isspace():
            held = texts[row][col]
            texts[row][col] = text if held is None else SourcedText.join([held, text])
            owner = number
        elif texts[row][col] is not None:
            continue  # a blank cell over a text, in a malformed grid, hides nothing
        else:
            owner = -number
        if cell.rowspan > 1 or cell.colspan > 1:
            right = min(col + max(cell.colspan, 1), width)
            for line in owners[row : row + max(cell.rowspan, 1)]:
                line[col:right] = [owner] * (right - col)
        else:
            owners[row][col] = owner
    return _without_blank_rows(Sheet(texts, owners, grid.spans_known, grid.header_rows))


def _without_blank_rows(sheet: Sheet) -> Sheet:
    kept = [row for row, line in enumerate(sheet.texts) if any([text is not None for text in line])]  # noqa: C419 - quicker
    header_rows = sheet.header_rows
    if header_rows is not None:
        header_rows = sum(row < header_rows for row in kept)
    return Sheet(
        [sheet.texts[row] for row in kept],
        [sheet.owners[row] for row in kept],
        sheet.spans_known,
        header_rows,
    )


def rows_from(sheet: Sheet, start: int) -> Sheet:
    """The sheet from the row `start` on."""
    header_rows = None if sheet.header_rows is None else max(0, sheet.header_rows - start)
    return Sheet(sheet.texts[start:], sheet.owners[start:], sheet.spans_known, header_rows or None)


def copied(sheet: Sheet) -> Sheet:
    """A sheet that can be changed without changing this one."""
    return replace(sheet, texts=[[*line] for line in sheet.texts], owners=[[*line] for line in sheet.owners])


def extend(upper: Sheet, lower: Sheet) -> None:
    """Puts the rows of `lower`, which is no wider, under those of `upper`, in place: parts may be many."""
    padding = upper.n_cols - lower.n_cols
    upper.texts.extend(line + [None] * padding for line in lower.texts)
    upper.owners.extend(line + [NO_CELL] * padding for line in lower.owners)
