"""Finds tables with filled rows and makes grids of them."""

from collections.abc import Iterator, Sequence

from extractors.unruled import UnruledTable
from models.blocks import Grid
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.grid_cells import grid_cell, in_columns
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.missing_cells.short_rows import place_body
from pipeline.readers.plain_text.piped.filled.header import header_height, place_header
from pipeline.readers.plain_text.piped.filled.marks import MarkedCell, read_marks
from pipeline.readers.plain_text.piped.filled.regions import filled_regions
from pipeline.readers.plain_text.piped.filled.width import marks_in_row
from pipeline.readers.plain_text.piped.pipes import is_layout

Row = list[MarkedCell]


def find_filled_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """The tables among the lines in which marks side by side stand for the cells that a row lacks."""
    for start, end in filled_regions(lines):
        cells = list(read_marks(cleaner, lines[start:end]))
        marks = None if any(is_layout(cell.lines) for cell in cells) else marks_in_row(cells)
        rows, width = _rows(cells, marks) if marks else ([], 0)
        if len(rows) > 1 and width > 1:
            yield UnruledTable(start, end, _grid(rows, width))


def _rows(cells: Sequence[MarkedCell], marks: int) -> tuple[list[Row], int]:
    """The rows without the blanks at their ends, and the number of columns."""
    rows = [list(cells[first : first + marks]) for first in range(0, len(cells), marks)]
    width = marks
    if not any(row[0].lines for row in rows):  # a mark opens each row
        rows, width = [row[1:] for row in rows], marks - 1
    for row in rows:
        while row and not row[-1].lines:
            row.pop()
    return [row for row in rows if row], width


def _grid(rows: Sequence[Row], width: int) -> Grid:
    texts = [[cell.text for cell in row] for row in rows]
    height = header_height(texts, width)
    body = place_body(texts[height:], width, tells_blanks=_tells_blanks(rows))
    filled = [
        in_columns(row, [col for col, _ in places], width, "")
        for row, places in zip(texts[height:], body.places, strict=True)
    ]
    placed = place_header(texts[:height], filled, width)
    slots = placed.slots
    depth = max(height, 1 + max((row + down - 1 for row, _, down, _ in slots), default=0))
    for number, places in enumerate(body.places):
        slots += [(depth + number, col, 1, span) for col, span in places]
    cells = [cell for row in rows for cell in row]
    return Grid(
        n_rows=depth + len(body.places),
        n_cols=width,
        cells=tuple(grid_cell(cell.lines, *slot) for cell, slot in zip(cells, slots, strict=True)),
        origin="pipes",
        doubtful_rows=tuple(sorted(depth + number for number in body.doubtful)),
        doubtful_header=placed.doubtful,
    )


def _tells_blanks(rows: Sequence[Row]) -> bool:
    """Pages in which each cell is a line of its own tell blank cells, those with a row a line do not."""
    cells = [cell for row in rows for cell in row]
    return all(cell.ends_line for cell in cells) or any(not cell.lines for cell in cells)
