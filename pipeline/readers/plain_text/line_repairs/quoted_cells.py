"""Joins rows of tables copied from a spreadsheet, which sets cells of several lines in quotation marks."""

from collections.abc import Sequence

from pipeline.readers.plain_text.lines import TextLine, as_one

_MARK = '"'
_MOST_LINES = 30
"""Lines of a cell."""


def join_quoted_cells(unit: str, lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines; those that a cell in quotation marks parts as one."""
    if f"\t{_MARK}" not in unit and f"{_MARK}\t" not in unit:
        return list(lines)
    joined: list[TextLine] = []
    at = 0
    while at < len(lines):
        end = _end_of_row(lines, at)
        row = as_one(lines[at:end])
        if not row.is_divided:  # a quotation in the text around tables
            end, row = at + 1, lines[at]
        joined.append(row)
        at = end
    return joined


def _end_of_row(lines: Sequence[TextLine], at: int) -> int:
    """Behind the last line of the row that begins there, as far as its cells are closed."""
    end = at + 1
    last = lines[at].text.rpartition("\t")[2]
    while last.startswith(_MARK) and last.count(_MARK) % 2:
        closed = _closed(lines, end)
        if not closed:
            break
        end = closed
        last = lines[end - 1].text.partition("\t")[2].rpartition("\t")[2]
    return end


def _closed(lines: Sequence[TextLine], start: int) -> int:
    """Behind the line that closes the cell which goes on at `start`; 0 where none does before a tab."""
    for at in range(start, min(start + _MOST_LINES, len(lines))):
        cell, tab, _ = lines[at].text.partition("\t")
        if cell.count(_MARK) % 2 == 1:
            return at + 1 if cell.rstrip().endswith(_MARK) else 0
        if tab:
            return 0
    return 0


def without_marks(unit: str, start: int, stop: int) -> tuple[int, int]:
    """The stretch of a cell of several lines without the quotation marks around it."""
    marked = stop - start > 1 and unit[start] == unit[stop - 1] == _MARK
    return (start + 1, stop - 1) if marked else (start, stop)
