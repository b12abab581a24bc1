"""Tables of rows `a | b | c` that empty lines part, as programs print pages row by row.

The header tells how many marks a row has. Lines of a cell, also empty ones, break its row.
"""

from collections.abc import Iterator, Sequence

from extractors.lines import line_mark
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.piped.barred_rows import MARK, BarredTable, Row, rows_of_width
from pipeline.readers.plain_text.piped.cell_lines import LONGEST_CELL, holds_layout_cell

_FEWEST_MARKS = 2
_OF_SIGNERS = frozenset({"position", "authority", "recipients"})


def find_barred_paragraphs(lines: Sequence[TextLine]) -> Iterator[BarredTable]:
    """The tables in reading order; each line is looked at a few times at most."""
    done = 0
    for at, line in enumerate(lines):
        if at < done or line.text.count(MARK) < _FEWEST_MARKS or not _is_header(lines, at):
            continue
        rows = _rows(lines, at)
        if len(rows) > 1:
            table = BarredTable(at, rows)
            yield table
            done = table.end


def _is_header(lines: Sequence[TextLine], at: int) -> bool:
    """Whether a line with marks is a paragraph with a text in each cell, none that of a signature block."""
    text = lines[at].text
    if not lines[at].empty_before or _paragraph_end(lines, at) > at + 1:
        return False
    cells = [cell.strip() for cell in text.split(MARK)]
    signed = holds_layout_cell(text) or any(line_mark(cell).name in _OF_SIGNERS for cell in cells)
    return all(cells) and not signed


def _paragraph_end(lines: Sequence[TextLine], at: int) -> int:
    return next((end for end in range(at + 1, len(lines)) if lines[end].empty_before), len(lines))


def _rows(lines: Sequence[TextLine], at: int) -> list[Row]:
    """The header and the rows below it, to the first paragraph that makes no row of as many marks."""
    width = lines[at].text.count(MARK)
    rows: list[Row] = [lines[at : at + 1]]
    start = end = at + 1
    while end < len(lines) and end - start < LONGEST_CELL:
        end = _paragraph_end(lines, end)
        marks = sum(line.text.count(MARK) for line in lines[start:end])
        if not marks or (marks % width and marks > width):
            break
        if marks % width == 0:
            found = list(rows_of_width(lines[start:end], width))
            if sum(map(len, found)) < end - start:
                break
            rows += found
            start = end
    return rows
