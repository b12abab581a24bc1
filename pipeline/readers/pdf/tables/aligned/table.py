"""Tables without rulings, told by a header with `TT` and by what stands below each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from pipeline.readers.grids import Box, FoundCell, FoundGrid
from pipeline.readers.pdf.margins import Margins
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.tables.aligned.body_rows import Row, body_rows
from pipeline.readers.pdf.tables.aligned.column_bounds import column_bounds, columns_of
from pipeline.readers.pdf.tables.aligned.header_cells import header_cells
from pipeline.readers.pdf.tables.aligned.pieces import Piece, around, line_gap, pieces_of
from pipeline.readers.pdf.tables.aligned.region import Region, is_label, region_at
from pipeline.readers.pdf.tables.grid_text import CellText, PageGrid

_FEWEST_COLUMNS = 3
_FEWEST_LABELS = 2
_MOST_CROSSINGS = 2
_CONFIDENCE = 0.6
_CENTRED = 8.0
_SAMPLE = 40
"""Lines of the body that tell how far apart the lines of a cell are."""

Placed = tuple[int, int, int, int, list[Piece]]
"""Row, column, rowspan, colspan and the pieces of a cell."""


@dataclass(frozen=True, slots=True)
class AlignedTable:
    """The parts of a table, one a page, over the lines from `start` to before `stop`."""

    start: int
    stop: int
    parts: tuple[PageGrid, ...]


def aligned_tables(lines: Sequence[Line], margins: dict[int, Margins]) -> list[AlignedTable]:
    """The tables in a run of lines, in order; they do not overlap."""
    found: list[AlignedTable] = []
    for at in range(len(lines)):
        if found and at < found[-1].stop:
            continue
        region = region_at(lines, at, margins)
        table = _table(lines, region) if region else None
        if table:
            found.append(table)
    return found


def _table(lines: Sequence[Line], region: Region) -> AlignedTable | None:
    written = [pieces_of(line) for line in lines[region.body : region.stop]]
    header = [piece for line in lines[region.start : region.body] for piece in pieces_of(line)]
    bounds = column_bounds(written, header)
    stop = region.body + _fitting(written, bounds)
    labels = [line for line in lines[region.body : stop] if is_label(line, region.index)]
    if len(bounds) <= _FEWEST_COLUMNS or len(labels) < _FEWEST_LABELS:
        return None
    parts: list[PageGrid] = []
    for page, held in groupby(lines[region.body : stop], key=lambda line: line.page):
        part = list(held)
        rows = _rows(part, region, bounds)
        over = _header(header, bounds, line_gap([*header, *chain(*written[:_SAMPLE])])) if not parts else []
        parts.append(_grid([*over, *_cells(rows, _height(over), bounds)], len(bounds) - 1, page))
    return AlignedTable(region.start, stop, tuple(parts))


def _fitting(written: Sequence[Sequence[Piece]], bounds: Sequence[float]) -> int:
    """How many lines keep to the columns, up to two in a row that do not; the last of them does."""
    kept = 0
    for at, line in enumerate(written):
        spans = [columns_of(piece.box, bounds) for piece in line]
        if all(first == last for first, last in spans):
            kept = at + 1
        elif at - kept == _MOST_CROSSINGS - 1:
            break
    return kept


def _rows(lines: Sequence[Line], region: Region, bounds: Sequence[float]) -> list[Row]:
    written = [pieces_of(line) for line in lines]
    labels = [pieces[0] for line, pieces in zip(lines, written, strict=True) if is_label(line, region.index)]
    return body_rows(written, labels, bounds, at_top=region.at_top)


def _header(pieces: Sequence[Piece], bounds: Sequence[float], gap: float | None) -> list[Placed]:
    cells = header_cells(pieces, bounds, gap)
    height = 1 + max(cell.level for cell in cells)
    placed: list[Placed] = []
    for cell in cells:
        under = (other.level for other in cells if cell.first <= other.first <= cell.last)
        rowspan = min((level for level in under if level > cell.level), default=height) - cell.level
        placed.append((cell.level, cell.first, rowspan, cell.last - cell.first + 1, cell.pieces))
    return placed


def _height(placed: Sequence[Placed]) -> int:
    return max((row + rowspan for row, _, rowspan, _, _ in placed), default=0)


def _cells(rows: Sequence[Row], over: int, bounds: Sequence[float]) -> list[Placed]:
    placed: list[Placed] = []
    for number, row in enumerate(rows, over):
        if _names_group(row, bounds):
            placed.append((number, 0, 1, len(bounds) - 1, next(iter(row.values()))))
        else:
            placed += [(number, column, 1, 1, pieces) for column, pieces in sorted(row.items())]
    return placed


def _names_group(row: Row, bounds: Sequence[float]) -> bool:
    """Whether the row is one text that stands in the middle of the table and not of its own column."""
    if len(row) != 1:
        return False
    ((column, pieces),) = row.items()
    box = around(pieces)
    middle = box.middle
    own = (bounds[column] + bounds[column + 1]) / 2
    return abs(middle - (bounds[0] + bounds[-1]) / 2) < _CENTRED < abs(middle - own)


def _grid(placed: Sequence[Placed], n_cols: int, page: int) -> PageGrid:
    """A grid of the cells; two that fall on one slot are one, and slots without a cell are blank."""
    slots: dict[tuple[int, int], Placed] = {}
    taken: dict[tuple[int, int], tuple[int, int]] = {}
    for row, col, rowspan, colspan, pieces in sorted(placed, key=lambda cell: cell[:2]):
        own = [(row + down, col + right) for down in range(rowspan) for right in range(colspan)]
        hit = next((taken[slot] for slot in own if slot in taken), None)
        if hit is not None:
            slots[hit][4].extend(pieces)
            continue
        slots[row, col] = (row, col, rowspan, colspan, list(pieces))
        taken |= dict.fromkeys(own, (row, col))
    n_rows = _height(placed)
    for row in range(n_rows):
        for col in range(n_cols):
            if (row, col) not in taken:
                slots[row, col] = (row, col, 1, 1, [])
    cells = [slots[slot] for slot in sorted(slots)]
    box = around([piece for cell in cells for piece in cell[4]])
    found = FoundGrid(box, n_rows, n_cols, tuple(_found(cell, box) for cell in cells), _CONFIDENCE)
    return PageGrid(found, tuple(_text(cell[4]) for cell in cells), page, "aligned")


def _found(cell: Placed, box: Box) -> FoundCell:
    row, col, rowspan, colspan, pieces = cell
    return FoundCell(row, col, rowspan, colspan, around(pieces) if pieces else box, ())


def _text(pieces: Sequence[Piece]) -> CellText:
    down = sorted(pieces, key=lambda piece: (piece.box.y0, piece.box.x0))
    sure = min((piece.confidence for piece in down if piece.confidence is not None), default=None)
    bold = bool(down) and all(piece.bold for piece in down)
    return CellText(tuple(piece.text for piece in down), bold, sure)
