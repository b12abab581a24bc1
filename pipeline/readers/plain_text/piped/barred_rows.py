"""Tables whose cells have a mark between them and none around the row: `a | b | c`, as programs print cells.

A cell that holds several lines breaks its row: the row ends when it has as many marks as the others.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from models.blocks import Grid
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.grid_cells import unmerged_grid
from pipeline.readers.plain_text.lines import TextLine, parts_between
from pipeline.readers.plain_text.piped.cell_lines import LONGEST_CELL, begins_layout_cell, holds_layout_cell

MARK = "|"
_MOST_LINES_BELOW = 3
"""Of a last cell, which no mark closes."""

Row = Sequence[TextLine]


class BarredTable(NamedTuple):
    """Where its first line stands, and its rows, each with its lines."""

    start: int
    rows: Sequence[Row]

    @property
    def end(self) -> int:
        """The number of the line after it."""
        return self.start + sum(map(len, self.rows))


def find_barred_tables(lines: Sequence[TextLine]) -> Iterator[BarredTable]:
    """The tables of such rows, in reading order; each line is looked at a few times at most."""
    marked = [at for at, line in enumerate(lines) if MARK in line.text]
    at = 0
    while marked and at <= marked[-1]:
        if MARK in lines[at].text:
            end = _run_end(lines, at)
            yield from _tables(lines, at, end)
            at = end
            continue
        if begins_layout_cell(lines[at].text) and (row := _signature_block(lines, at)):
            yield BarredTable(at, [row])
            at += len(row)
            continue
        at += 1


def _tables(lines: Sequence[TextLine], at: int, end: int) -> Iterator[BarredTable]:
    """The tables among lines that no empty line parts: each is as wide as the widest line that is left."""
    first, bare = at, at + _bare(lines[at:end])
    marks = [line.text.count(MARK) for line in lines[at:end]] if at < bare else []
    widths = [*accumulate(reversed(marks), max)][::-1]
    while at < bare:
        width = widths[at - first]
        rows = _table(lines, at, end, width)
        if not rows:  # other lines may stand over the first row of the widest table
            at = next((row for row in range(at + 1, end) if marks[row - first] == width), end)
            rows = _table(lines, at, end, width)
        if not rows:
            return
        table = BarredTable(at, rows)
        yield table
        at = table.end


def _bare(lines: Sequence[TextLine]) -> int:
    """The line behind the last one from which on some lack a mark at their end and some at their beginning.

    Marks at the ends of all lines close or open cells: another way of writing tables.
    """
    ends = (_behind_last(lines, edge) for edge in (0, -1))
    return min(ends)


def _behind_last(lines: Sequence[TextLine], edge: int) -> int:
    """The line behind the last one with a mark, and none at that edge."""
    texts = ((at, lines[at - 1].text) for at in range(len(lines), 0, -1))
    return next((at for at, text in texts if MARK in text and text[edge] != MARK), 0)


def _table(lines: Sequence[TextLine], start: int, end: int, width: int) -> list[Row]:
    """The rows from `start`, each with its lines; none where they are no table."""
    rows = list(rows_of_width((lines[at] for at in range(start, end)), width))
    inner = sum(any(MARK in line.text.strip(f"{MARK} ") for line in row) for row in rows)
    return rows if inner * 2 > len(rows) > 0 and (len(rows) > 1 or _is_layout(rows)) else []


def barred_grid(cleaner: CharacterCleaner, rows: Sequence[Row]) -> Grid:
    """The grid of such rows; what spans several slots is printed in the first or in each."""
    return unmerged_grid([list(_cells(cleaner, row)) for row in rows], "pipes")


def _run_end(lines: Sequence[TextLine], start: int) -> int:
    """Behind the last line with a mark before an empty line, or before text that is too long for a cell."""
    last = at = start
    while at + 1 < len(lines) and not lines[at + 1].empty_before and at - last < _MOST_LINES_BELOW:
        at += 1
        last = at if MARK in lines[at].text else last
    return last + 1


def rows_of_width(lines: Iterable[TextLine], width: int) -> Iterator[Row]:
    """The rows, to the first that has more marks than there are between the columns."""
    row: list[TextLine] = []
    marks = 0
    for line in lines:
        here = line.text.count(MARK)
        if marks == width and here:
            end = _end_of_last_cell(row, line)
            yield row[:end]
            row, marks = row[end:], 0
        if marks + here > width:
            return
        row.append(line)
        marks += here
    if marks == width:
        yield row


def _end_of_last_cell(row: Sequence[TextLine], following: TextLine) -> int:
    """Where the row ends: lines before one that goes on in small letters begin the first cell of the next."""
    end = len(row)
    text = following.text
    while text[0].islower() and end > 1 and MARK not in row[end - 1].text:
        end -= 1
        text = row[end].text
    return end


def _signature_block(lines: Sequence[TextLine], start: int) -> Row:
    """The row of the recipients, a line each, and of the one who signs; empty where it is no such row."""
    end = start + 1
    while end < len(lines) and end - start < LONGEST_CELL and MARK not in lines[end].text:
        if lines[end].empty_before or begins_layout_cell(lines[end].text):
            return ()
        end += 1
    row = lines[start : end + 1]
    signs = begins_layout_cell(row[-1].text.rpartition(MARK)[2].strip())
    return row if end < len(lines) and MARK in row[-1].text and signs else ()


def _is_layout(rows: Sequence[Row]) -> bool:
    """Whether a single row is a header or signature block, which may have just one."""
    return any(holds_layout_cell(line.text) for line in rows[0])


def _cells(cleaner: CharacterCleaner, row: Row) -> Iterator[list[SourcedText]]:
    """The lines of each cell of a row."""
    cell: list[SourcedText] = []
    for line in row:
        for number, part in enumerate(parts_between(cleaner.unit, line.start, line.stop, MARK)):
            if number:
                yield cell
                cell = []
            cell += filter(None, [cleaner.clean(*part)])
    yield cell
