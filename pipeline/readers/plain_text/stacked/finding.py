"""Finds tables of stacked cells: a header that begins with the number of the row, and rows so numbered."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import regex

from extractors.unruled import UnruledTable
from extractors.unruled.rules import holds
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.header_tree.slots import numbered_width
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.missing_cells.table_shapes import heads_group
from pipeline.readers.plain_text.stacked.blanks import table_with_blanks, tells_blanks
from pipeline.readers.plain_text.stacked.cells import StackedCell, figure, joined, stacked_cells
from pipeline.readers.plain_text.stacked.filling import filled
from pipeline.readers.plain_text.stacked.grids import build_grid
from pipeline.readers.plain_text.stacked.rows import Row, rows_of, width_of
from pipeline.readers.plain_text.stacked.serials import row_starts
from pipeline.readers.plain_text.stacked.unnumbered import LONGEST_HEADING, opens_unnumbered, unnumbered_table

_NUMBER, _LONGEST_INDEX = ("Số", "SỐ"), 14
_OPENINGS = "STst"
"""Letters with which the heading of row numbers begins."""
_LONGEST_HEADING, _MOST_HEADINGS = 200, 48
_LONGEST_CELL = 1500
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
_OUTSIDE = ("caption", "closing", "unit_caption")
"""What stands under a table, or over the next."""
_YEAR = regex.compile(r"(?:19|20)\d\d(?:[-–/](?:19|20)\d\d)?")
_FIRST = ("1", "01", "I", "A")
_FILLED, _SURPLUS = 0.7, 0.15
"""The least share of the cells that are not blank, and the most rows that have too many."""


def find_stacked_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """The tables in reading order."""
    done = 0
    for at, line in enumerate(lines):
        if at < done:
            continue
        table = None
        if line.text[0] in _OPENINGS and _heads_index(lines, at, line.text):
            table = _table_at(cleaner, lines, at)
        elif len(line.text) <= LONGEST_HEADING and opens_unnumbered(lines, at):
            table = unnumbered_table(cleaner, lines, at, _stop(lines, at, opens_unnumbered))
        if table:
            yield table
            done = table.end


def _heads_index(lines: Sequence[TextLine], at: int, text: str) -> bool:
    """Whether the line, maybe with the next, is nothing but the heading of a column of row numbers."""
    if len(text) > _LONGEST_INDEX or text[:1] not in _OPENINGS:
        return False
    if text in _NUMBER and at + 1 < len(lines):
        text = f"{text} {lines[at + 1].text}"
    return holds("header_index", text)


def _table_at(cleaner: CharacterCleaner, lines: Sequence[TextLine], start: int) -> UnruledTable | None:
    stop = _stop(lines, start)
    if tells_blanks(lines, start, stop):
        told = table_with_blanks(cleaner, lines, start, stop)
        if told:
            return told
    cells = stacked_cells(lines, start, stop)
    body = _body_start(cells)
    if body is None:
        return None
    header = _headings(cells[:body])
    marks = numbered_width([cell.text for cell in cells[body:]])
    below = cells[body + (marks or 0) :]
    starts = sorted({0, *row_starts(below, len(header))})
    if len(starts) < _FEWEST_ROWS:
        return None
    width = marks or width_of(below, starts, header)
    if width is None or width < _FEWEST_COLUMNS or len(header) < width:
        return None
    rows = _with_end(rows_of(below, starts, width), width)
    if not _convinces(rows, width):
        return None
    found = filled(rows, width)
    numbers = [list(cells[body : body + marks])] if marks else []
    grid = build_grid(cleaner, header, numbers, found, width)
    return UnruledTable(start, found[-1].cells[-1].end, grid)


def _opens_index(lines: Sequence[TextLine], at: int) -> bool:
    return _heads_index(lines, at, lines[at].text)


def _stop(
    lines: Sequence[TextLine], start: int, opens: Callable[[Sequence[TextLine], int], bool] = _opens_index
) -> int:
    """The first line behind `start` that stands in no table, or opens the next: so no line is read twice."""
    for at in range(start + 1, len(lines)):
        text = lines[at].text
        divided = "\t" in text or "|" in text
        if divided or len(text) > _LONGEST_CELL or any(holds(rule, text) for rule in _OUTSIDE):
            return at
        if at > start + 1 and (opens(lines, at) or _opens_index(lines, at)):
            return at
    return len(lines)


def _body_start(cells: Sequence[StackedCell]) -> int | None:
    """The first number of a row or of a column, or the label before the first figure."""
    for at, (before, cell) in enumerate(pairwise(cells[: _MOST_HEADINGS + 1]), start=1):
        if len(cell.text) > _LONGEST_HEADING:
            return None
        if at >= _FEWEST_COLUMNS - 1 and cell.text.strip("().") in _FIRST:
            return at - (at >= _FEWEST_COLUMNS and _heads_rows(cells[: at - 1], before))
        if at > _FEWEST_COLUMNS - 1 and _is_amount(cell.text) and before.has_words:
            return at - 1
    return None


def _heads_rows(header: Sequence[StackedCell], cell: StackedCell) -> bool:
    """Whether the cell before the first row number heads the rows below, and no column."""
    period = holds("period_group", cell.text) and cell.text.isupper()
    return period or heads_group(cell.text, [heading.text for heading in header])


def _is_amount(text: str) -> bool:
    """Whether the text is a figure and no year, which may head a column."""
    bare = figure(text)
    return bare is not None and any(map(str.isdigit, bare)) and not _YEAR.fullmatch(bare)


def _headings(cells: Sequence[StackedCell]) -> list[StackedCell]:
    """The cells of the header; what begins in a small letter or a bracket goes on with the one before."""
    headings = [cells[0]]
    for cell in cells[1:]:
        if cell.text[0].islower() or cell.text[0] in "(" or headings[-1].text.casefold() == "số":
            headings[-1] = joined([headings[-1], cell])
        else:
            headings.append(cell)
    return headings


def _with_end(rows: list[Row], width: int) -> list[Row]:
    """The rows, of which the last ends before the text that follows the table."""
    *above, last = rows
    after = next((at for at, cell in enumerate(last) if at and holds("outline_prose", cell.text)), len(last))
    usual = max((row for row in above if len(row) <= width), key=len, default=last)
    if len(last) == 1 and holds("outline_prose", last[0].text):  # the heading of what follows
        return above
    sums = holds("total_label", last[0].text) or holds("total_opening", last[0].text)
    while len(last[:after]) > 2 and len(usual) >= after and not _alike(usual[after - 1], last[after - 1]):
        if sums and figure(last[after - 1].text):  # the figures of a total move up where cells are blank
            break
        after -= 1
    return [*above, last[:after]]


def _alike(one: StackedCell, other: StackedCell) -> bool:
    """Whether both hold figures, or both words."""
    return (figure(one.text) is None) == (figure(other.text) is None)


def _convinces(rows: Sequence[Row], width: int) -> bool:
    """Whether the rows, headings left out, have most of their cells, and hardly one has too many."""
    numbered = [row for row in rows if len(row) > 2]
    filled_up = sum(min(width, len(row)) for row in numbered) >= _FILLED * width * len(numbered)
    surplus = sum(len(row) > width for row in rows)
    return len(numbered) >= _FEWEST_ROWS and filled_up and surplus <= _SURPLUS * len(rows)
