"""Tables with their spans."""

from models.blocks import Grid, GridCell
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.html.blocks import Element
from pipeline.readers.html.texts import is_bold, lines_of

_MOST_SPAN = 1000


def grid_of(table: Element, cleaner: CharacterCleaner) -> Grid | None:
    """The grid of a table that holds no other; None where its cells are blank."""
    rows = list(table.iter("tr"))
    cells: list[GridCell] = []
    taken: set[tuple[int, int]] = set()
    for row, tr in enumerate(rows):
        col = 0
        for td in tr.iterchildren("td", "th"):
            while (row, col) in taken:
                col += 1
            cell = _cell(td, row, col, len(rows) - row, cleaner)
            taken |= {(row + r, col + c) for r in range(cell.rowspan) for c in range(cell.colspan)}
            cells.append(cell)
            col += cell.colspan
    if not any(cell.text for cell in cells):
        return None
    n_cols = 1 + max(cell.col + cell.colspan - 1 for cell in cells)
    heads = len(table.xpath("./thead/tr")) or None
    return Grid(n_rows=len(rows), n_cols=n_cols, cells=tuple(cells), origin="html", header_rows=heads)


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
    return max(1, min(int(value), _MOST_SPAN)) if value.isdecimal() else 1
