"""Tables with their spans."""

from bisect import bisect_left
from dataclasses import replace

from models.blocks import Grid, GridCell
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.html.blocks import Element
from pipeline.readers.html.occupancy import Occupancy, demand_readable
from pipeline.readers.html.texts import is_bold, lines_of

_MOST_SPAN = 1000


def grid_of(table: Element, cleaner: CharacterCleaner) -> Grid | None:
    """The grid of a table that holds no other; None where its cells are blank.

    Raises OversizedTableError where its spans claim more rows and columns than anyone could read.
    """
    rows = list(table.iter("tr"))
    cells: list[GridCell] = []
    occupancy = Occupancy()
    for row, tr in enumerate(rows):
        col = 0
        for td in tr.iterchildren("td", "th"):
            cell = _cell(td, row, occupancy.next_free(row, col), len(rows) - row, cleaner)
            col = cell.col + cell.colspan
            occupancy.take(cell.col, cell.colspan, row + cell.rowspan)
            cells.append(cell)
    if not any(cell.text for cell in cells):
        return None
    cells, n_cols = _without_unbegun_columns(cells)
    demand_readable(len(rows) * n_cols)
    heads = len(table.findall("./thead/tr")) or None
    return Grid(n_rows=len(rows), n_cols=n_cols, cells=tuple(cells), origin="html", header_rows=heads)


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


def _cell(td: Element, row: int, col: int, rows_left: int, cleaner: CharacterCleaner) -> GridCell:
    lines = lines_of(td, cleaner)
    return GridCell(
        row=row,
        col=col,
        rowspan=min(_span(td, "rowspan"), rows_left),
        colspan=_span(td, "colspan"),
        text=SourcedText.join(lines) if lines else None,
        lines=lines,
        bold=is_bold(td),
    )


def _span(cell: Element, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return max(1, min(int(value[:9]), _MOST_SPAN)) if value.isdecimal() else 1
