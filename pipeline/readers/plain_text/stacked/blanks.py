"""Tables of stacked cells whose blank cells have left a line, so that rows are whole.

It holds a no-break space, or nothing where no empty lines stand between the cells.
"""

from collections.abc import Iterator, Sequence

from extractors.unruled import UnruledTable
from extractors.unruled.rules import holds
from extractors.unruled.words import index_of
from models.blocks import Grid
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.grid_cells import grid_cell
from pipeline.readers.plain_text.header_tree.slots import numbered_width
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.missing_cells.row_numbers import order_of
from pipeline.readers.plain_text.stacked.cells import StackedCell, figure, is_spaced, stacked_cells
from pipeline.readers.plain_text.stacked.filling import Filled
from pipeline.readers.plain_text.stacked.grids import build_grid, stacked_cell
from pipeline.readers.plain_text.stacked.row_lengths import row_shapes, tells_blanks_of_header

_FEWEST_ROWS = 2
_DASHES = ("-", "–", "+")


def tells_blanks(lines: Sequence[TextLine], start: int, stop: int) -> bool:
    """Whether some line between tells of a blank cell."""
    return any(line.blanks_before for line in lines[start + 1 : stop]) or (
        not is_spaced(lines, start, stop) and any(line.empty_before for line in lines[start + 1 : stop])
    )


def table_with_blanks(
    cleaner: CharacterCleaner, lines: Sequence[TextLine], start: int, stop: int
) -> UnruledTable | None:
    """The table between the lines; None where the blanks do not fill its rows up."""
    marked = any(line.blanks_before for line in lines[start + 1 : stop])
    cells = list(_with_blanks(stacked_cells(lines, start, stop), marked=marked))
    numbers = [at for at, cell in enumerate(cells[:-1]) if _is_number(cell, cells[at + 1])]
    if not numbers or not any(cell.text == "" for cell in cells[: numbers[-1]]):
        return None
    for first, width in row_shapes(cells, numbers):
        rows = list(_rows(cells, first, width))
        whole = marked or first + sum(map(len, rows)) > max(numbers)
        if sum(len(row) > 1 for row in rows) >= _FEWEST_ROWS and whole:
            grid = _grid(cleaner, cells[:first], rows, width)
            return UnruledTable(start, max(cell.end for row in rows for cell in row), grid) if grid else None
    return None


def _grid(
    cleaner: CharacterCleaner, header: Sequence[StackedCell], rows: Sequence[list[StackedCell]], width: int
) -> Grid | None:
    if tells_blanks_of_header(header, width):
        return _whole_grid(cleaner, header, rows, width)
    numbered = numbered_width([cell.text for cell in header[-width:]]) == width
    told = [cell for cell in header[: -width if numbered else None] if cell.text]
    if not width <= len(told) <= 2 * width:
        return None
    filled = [Filled(row, tuple(range(len(row)))) for row in rows]
    return build_grid(cleaner, told, [header[-width:]] if numbered else [], filled, width)


def _with_blanks(cells: Sequence[StackedCell], *, marked: bool) -> Iterator[StackedCell]:
    """The cells, and the blank ones before them, each a `marked` line or an empty one.

    Those before the first stand in no table.
    """
    for number, cell in enumerate(cells):
        if number:
            line = cell.lines[0]
            for _ in range(line.blanks_before if marked else line.empty_before):
                yield StackedCell("", (), cell.start)
        yield cell


def _is_number(cell: StackedCell, after: StackedCell) -> bool:
    """Whether the cell may number a row: words follow it."""
    return after.has_words and order_of(cell.text)[1] is not None


def _rows(cells: Sequence[StackedCell], at: int, width: int) -> Iterator[list[StackedCell]]:
    """The rows from a cell on, each of `width` cells, or of one that heads the rows under it.

    Blank cells at the end of the last row may have no line behind them that tells of them.
    """
    while at < len(cells):
        first, second = cells[at], cells[at + 1 : at + 2]
        row = list(cells[at : at + width])
        whole = any(cell.text for cell in row) if len(row) == width else _is_cut_short(row, width)
        if whole and _opens(first, second):
            yield row
            at += width
        elif first.has_words and second and index_of(second[0].text) is not None:
            yield [first]
            at += 1
        else:
            return


def _opens(first: StackedCell, after: Sequence[StackedCell]) -> bool:
    """Whether a row may begin with the cell: a blank, a label, a dash before words, the name of a total."""
    if not first.text or index_of(first.text) is not None or holds("total_label", first.text):
        return True
    return first.text in _DASHES and any(cell.has_words for cell in after)


def _is_cut_short(row: Sequence[StackedCell], width: int) -> bool:
    """Whether the last cells of a text are a row: a number or a total, with figures, or all but one cell."""
    named = row[0].text != "" or any(holds("total_label", cell.text) for cell in row[1:2])
    return named and (len(row) == width - 1 or any(figure(cell.text) is not None for cell in row[1:]))


def _whole_grid(
    cleaner: CharacterCleaner, header: Sequence[StackedCell], rows: Sequence[list[StackedCell]], width: int
) -> Grid:
    """The grid where the header too tells its blanks: what a merged cell covers is blank."""
    above = [header[at : at + width] for at in range(0, len(header), width)]
    cells = [
        stacked_cell(cleaner, cell, (number, col, 1, width if len(row) == 1 else 1))
        if cell.text
        else grid_cell((), number, col)
        for number, row in enumerate([*above, *rows])
        for col, cell in enumerate(row)
    ]
    return Grid(
        n_rows=len(above) + len(rows), n_cols=width, cells=tuple(cells), origin="tabs", spans_known=False
    )
