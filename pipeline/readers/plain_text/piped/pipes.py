"""Tables written as cells one under another, each closed by `|`: in a line of its own or at its end."""

from collections.abc import Sequence

from extractors.lines import line_mark
from extractors.unruled import UnruledTable
from models.blocks import Grid
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.grid_cells import grid_cell
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.missing_cells.alignment import Alignment, align
from pipeline.readers.plain_text.piped.cell_lines import (
    LONGEST_CELL,
    ROW_NUMBERS,
    begins_layout_cell,
    breaks_table,
    first_line,
    is_pipe,
    opens_row,
)

Lines = tuple[SourcedText, ...]

_MOST_LAYOUT_CELLS = 12


def _closes_cell(line: TextLine) -> bool:
    """Whether the only mark of the line stands at its end."""
    return line.text.endswith("|") and line.text.find("|") == len(line.text) - 1


def find_pipe_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> list[UnruledTable]:
    """The tables among the lines; one whose cells are a header or signature block has two columns."""
    tables: list[UnruledTable] = []
    pipes = [index for index, line in enumerate(lines) if _closes_cell(line)]
    floor = 0
    while pipes:
        start = first_line(lines, floor, pipes[0])
        cells, used = _cells(cleaner, lines, start, pipes)
        floor = pipes[used - 1] + 1
        pipes = pipes[used:]
        written = len(cells)
        while cells and not cells[-1]:
            cells.pop()
        blanks = written - len(cells)
        if _opens_with_mark(cells):
            del cells[0]
        if len(cells) > 1 and (grid := _grid(cells, blanks)):
            tables.append(UnruledTable(start, floor, grid))
    return tables


def _cells(
    cleaner: CharacterCleaner, lines: Sequence[TextLine], start: int, pipes: Sequence[int]
) -> tuple[list[Lines], int]:
    """The cells from `start` on, and how many marks they use: a long cell or a heading ends the table."""
    cells: list[Lines] = []
    opened = pipes[0] == start and opens_row(lines, start)
    framed = False  # whether a cell before the last is one of a header or signature block
    for used, pipe in enumerate(pipes):
        content = [*lines[start:pipe], *_own_text(cleaner, lines[pipe])]
        if used and (len(content) > LONGEST_CELL or breaks_table(content) or (framed and _is_closed(cells))):
            return cells, used
        # Where a mark opens the table, one opens each of its rows.
        if content or not opened:
            framed = framed or (bool(cells) and is_layout(cells[-1]))
            cells.append(tuple(filter(None, (cleaner.clean(line.start, line.stop) for line in content))))
        start = pipe + 1
    return cells, len(pipes)


def _own_text(cleaner: CharacterCleaner, line: TextLine) -> list[TextLine]:
    """What stands in the line before the mark at its end."""
    if is_pipe(line):
        return []
    return [line._replace(stop=cleaner.unit.rindex("|", line.start, line.stop), text=line.text[:-1].rstrip())]


def _is_closed(cells: Sequence[Lines]) -> bool:
    """Whether the cells of a header block are all there: the place and date are its last cell."""
    last = " ".join(line.value for line in cells[-1])
    return len(cells) > 2 and line_mark(last).name == "place_and_date"


def _opens_with_mark(cells: Sequence[Lines]) -> bool:
    """Whether the first mark opens the table rather than close a blank cell.

    In a header or signature block the rest make pairs, in a data table row numbers come first.
    """
    if len(cells) < 2 or cells[0]:
        return False
    if _is_layout_table(cells):
        return len(cells) % 2 == 1
    return bool(cells[1]) and SourcedText.join(cells[1]).value.casefold() in ROW_NUMBERS


def _is_layout_table(cells: Sequence[Lines]) -> bool:
    return len(cells) <= _MOST_LAYOUT_CELLS and any(map(is_layout, cells))


def _grid(cells: Sequence[Lines], blanks: int) -> Grid | None:
    """The rows and columns of the cells, behind which so many blank ones stood.

    None where no width lets all of them stand: they are text.
    """
    if _is_layout_table(cells):
        alignment = Alignment(
            2, tuple(range(0, len(cells), 2)), tuple((i // 2, i % 2, 1, 1) for i in range(len(cells)))
        )
    else:
        alignment = align([SourcedText.join(lines).value if lines else "" for lines in cells], blanks)
    if not alignment.slots:
        return None
    placed = tuple(grid_cell(lines, *slot) for lines, slot in zip(cells, alignment.slots, strict=False))
    n_rows = 1 + max(cell.row + cell.rowspan - 1 for cell in placed)
    return Grid(
        n_rows=n_rows,
        n_cols=alignment.width,
        cells=placed,
        origin="pipes",
        doubtful_rows=alignment.doubtful_rows,
        doubtful_header=alignment.doubtful_header,
    )


def is_layout(lines: Lines) -> bool:
    """Whether the cell belongs to a header or signature block."""
    return any(begins_layout_cell(line.value) for line in lines)
