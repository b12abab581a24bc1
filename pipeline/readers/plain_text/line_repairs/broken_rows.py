"""Joins the rows of tables whose values a program broke over lines, as PDFium does where they stand apart."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from extractors.unruled.rules import holds
from pipeline.readers.plain_text.line_repairs.lone_row_numbers import lone_row_numbers
from pipeline.readers.plain_text.line_repairs.row_values import may_break, row_values
from pipeline.readers.plain_text.lines import TextLine, as_one
from pipeline.readers.plain_text.missing_cells.row_numbers import order_of

_FIGURES = re.compile(r"[\d.,%\s–xX-]+")
_SHORT = 60
"""Characters of a line of mere figures."""
_FEWEST_BROKEN = 2
"""Broken rows in a table."""
_ALIKE = 0.5
"""The least share of its rows that have as many values as most, when they are joined."""
_MOST_BETWEEN = 3
"""Lines of words between two rows."""
_NUMBERED_ABOVE = 6
"""Lines above a cell of words on which the number of its row stands: label, place, years … may be between."""


@dataclass(slots=True)
class _Row:
    """The lines from `start` on: a label with values, then mere values; how many values each of them has."""

    start: int
    counts: list[int]

    def fitting(self, most: int) -> int:
        """How many of the lines have no more values together than a row of the table."""
        while sum(self.counts) > most and len(self.counts) > 1:
            self.counts.pop()
        return len(self.counts)


def join_broken_rows(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines; those of one row as one."""
    if not _may_hold_broken(lines):
        return list(lines)
    joined: list[TextLine] = []
    at = 0
    numbers = frozenset(lone_row_numbers([line.text for line in lines]))
    for rows in _tables(lines, numbers):
        most = _usual_count(rows)
        for row in rows if most else ():
            joined += lines[at : row.start]
            at = row.start + row.fitting(most)
            joined.append(as_one(lines[row.start : at]))
    return [*joined, *lines[at:]]


def _may_hold_broken(lines: Sequence[TextLine]) -> bool:
    """A cheap test: a table with broken rows has lines of mere figures, and values below its labels."""
    short = (line.text for line in lines if len(line.text) < _SHORT)
    if sum(_FIGURES.fullmatch(text) is not None for text in short) < _FEWEST_BROKEN:
        return False
    return sum(map(may_break, lines, lines[1:])) >= _FEWEST_BROKEN


def _tables(lines: Sequence[TextLine], numbers: Set[int]) -> Iterator[list[_Row]]:
    """The rows that follow each other; `numbers`: the lines that are the number of a row and no more."""
    rows: list[_Row] = []
    at = last = 0
    while at < len(lines):
        last = _last_number(lines[at], last, alone=at in numbers)
        counts = row_values(lines, at, last)
        if not counts or _is_stacked(counts, at, numbers):
            at += 1
            continue
        if rows and at - rows[-1].start - len(rows[-1].counts) > _MOST_BETWEEN:
            yield rows
            rows = []
        rows.append(_Row(at, counts))
        at += len(counts)
    if rows:
        yield rows


def _last_number(line: TextLine, last: int, *, alone: bool) -> int:
    """The number of the row in which the line stands, `last` that of the line before; 0 at a header."""
    first, *others = line.text.split(maxsplit=2)
    if holds("index_header", first):
        return 0
    order = order_of(first)[1] if alone or (others and others[0][0].isupper()) else None
    return order if order in (1, last + 1) else last


def _is_stacked(counts: Sequence[int], at: int, numbers: Set[int]) -> bool:
    """Whether each cell has a line of its own: the number of the row above, the values one a line below."""
    return set(counts) == {1} and any(at - above in numbers for above in range(1, 1 + _NUMBERED_ABOVE))


def _usual_count(rows: Sequence[_Row]) -> int:
    """How many values most rows have when they are joined; 0 where none is broken, or it does not help."""
    broken = sum(len(row.counts) > 1 for row in rows)
    if broken < _FEWEST_BROKEN:
        return 0
    usual, alike = Counter(sum(row.counts) for row in rows).most_common(1)[0]
    return usual if alike >= _ALIKE * len(rows) and usual > 1 else 0
