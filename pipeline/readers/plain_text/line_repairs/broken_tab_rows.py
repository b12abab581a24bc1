"""Joins the rows of tabbed tables whose cells hold several paragraphs, each in a line of its own.

A row is whole when it has as many tabs as the others; a table is joined only if all its rows come out whole.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.lines import APPENDIX_LABELS, line_mark
from extractors.tables.index_labels import index_label
from extractors.tables.vocabulary import ends_page
from pipeline.readers.plain_text.lines import TextLine, as_one
from pipeline.readers.plain_text.piped.cell_lines import ROW_NUMBERS, begins_layout_cell

_MOST_LINES = 30
"""Lines of a cell, one of which holds no tab."""
_HEADINGS = APPENDIX_LABELS | {"article", "roman", "document_type", "recipients", "authority", "attachment"}
"""What stands in no cell."""
_BULLETS = "-–+•*"
_UNFINISHED = (";", ":", ",")

Row = list[TextLine]


class _Table(NamedTuple):
    start: int
    end: int
    tabs: int


def join_broken_tab_rows(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines; those of one row as one."""
    joined: list[TextLine] = []
    at = 0
    for table in _tables(lines):
        rows = _rows(lines[table.start : table.end], table.tabs)
        if rows:
            joined += lines[at : table.start]
            joined += map(as_one, rows)
            at = table.end
    return [*joined, *lines[at:]]


def _tables(lines: Sequence[TextLine]) -> Iterator[_Table]:
    """Lines that no empty line parts, from the first with a tab to the last, where some lack tabs."""
    at = 0
    for start in [at for at, line in enumerate(lines) if line.is_divided]:
        if start < at:
            continue
        last = at = start
        most = fewest = lines[at].text.count("\t")
        at += 1
        while at < len(lines) and at - last <= _MOST_LINES and not _is_behind(lines[at]):
            tabs = lines[at].text.count("\t")
            last = at if tabs else last
            most, fewest = max(most, tabs), min(fewest, tabs)
            at += 1
        end = _end_of_last_row(lines, last, at)
        if fewest < most:
            yield _Table(start, end, most)
        at = max(end, start + 1)


def _is_behind(line: TextLine) -> bool:
    """Whether the table is over: at a page's end, a heading, or the header of another table."""
    if _ends_page(line):
        return True
    if line.is_tabbed:
        return _first_part(line).casefold() in ROW_NUMBERS
    return line_mark(line.text).name in _HEADINGS


def _ends_page(line: TextLine) -> bool:
    """Whether the line is cut off from the one before, or a page number that may stand between rows."""
    return line.empty_before > 0 or (not line.is_tabbed and ends_page(line.text))


def _end_of_last_row(lines: Sequence[TextLine], last: int, stop: int) -> int:
    """Behind the paragraphs of the last cell, which no tab follows."""
    end = last + 1
    while end < stop and _goes_on(_last_part(lines[end - 1]), lines[end].text):
        end += 1
    return end


def _rows(lines: Sequence[TextLine], tabs: int) -> list[Row]:
    """The rows, all of them whole; none where they are not, or none is broken."""
    rows: list[Row] = [[]]
    marks = 0
    for line in lines:
        here = line.text.count("\t")
        if marks == tabs and here:
            rows.append([])
            marks = 0
        if marks + here > tabs:
            return []
        rows[-1].append(line)
        marks += here
    if marks != tabs or len(rows) < 2:
        return []
    numbered = _is_numbered(rows)
    _move_first_paragraphs(rows, numbered=numbered)
    return rows if all(_is_one_row(row, numbered=numbered) for row in rows) else []


def _is_numbered(rows: Sequence[Row]) -> bool:
    """Whether most rows begin with their number."""
    labels = sum(index_label(_first_part(row[0])) is not None for row in rows[1:])
    return 2 * labels >= len(rows) - 1


def _move_first_paragraphs(rows: Sequence[Row], *, numbered: bool) -> None:
    """Without row numbers, lines behind a whole row begin the first cell of the next, unless they go on."""
    for row, following in pairwise(rows):
        end = max(at for at, line in enumerate(row) if line.is_tabbed) + 1
        while end < len(row) and (numbered or _goes_on(_last_part(row[end - 1]), row[end].text)):
            end += 1
        following[:0] = row[end:]
        del row[end:]


def _is_one_row(row: Row, *, numbered: bool) -> bool:
    """Whether each line goes on with the cell before; without numbers it must show that it does."""
    for before, line in pairwise(row):
        text = _first_part(line)
        if not text or begins_layout_cell(text) or (numbered and index_label(text) and line.is_tabbed):
            return False
        above = _last_part(before)
        if not numbered and not (_goes_on(above, text) or above.endswith(_UNFINISHED)):
            return False
    return True


def _goes_on(above: str, below: str) -> bool:
    """Whether the text is another paragraph of the cell: in small letters, or a bullet below a bullet.

    `b)` goes on with a cell that has such labels, and else with the text around the table.
    """
    if not above or not below or begins_layout_cell(below):
        return False
    if line_mark(below).name == "small_letter":
        return line_mark(above).name == "small_letter"
    return below[0].islower() or (below[0] in _BULLETS and above[0] in _BULLETS)


def _first_part(line: TextLine) -> str:
    return line.text.partition("\t")[0].strip()


def _last_part(line: TextLine) -> str:
    return line.text.rpartition("\t")[2].strip()
