"""Joins the rows of tables whose values a program broke over lines, as PDFium does where they stand apart."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

from extractors.unruled.rules import holds
from pipeline.readers.plain_text.line_repairs.lone_row_numbers import lone_row_numbers
from pipeline.readers.plain_text.lines import TextLine, as_one
from pipeline.readers.plain_text.missing_cells.row_numbers import order_of
from pipeline.readers.plain_text.row_words import figures_at_end, is_figure, words_in

_LETTER = re.compile(r"[^\W\d_]")
_FIGURES = re.compile(r"[\d.,%\s–xX-]+")
_SHORT = 60
"""Characters of a line of mere figures."""
_FEWEST_BROKEN = 2
"""Broken rows in a table."""
_ALIKE = 0.5
"""The least share of its rows that have as many values as most, when they are joined."""
_LONGEST = 200
"""Characters of a line of a table."""
_NOTED = 2
"""Figures in a line that ends a row with a note."""
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
    if (
        sum(_FIGURES.fullmatch(line.text) is not None for line in lines if len(line.text) < _SHORT)
        < _FEWEST_BROKEN
    ):
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


def _tables(lines: Sequence[TextLine], numbers: Set[int]) -> Iterator[list[_Row]]:
    """The rows that follow each other; `numbers`: the lines that are the number of a row and no more."""
    rows: list[_Row] = []
    at = last = 0
    while at < len(lines):
        last = _last_number(lines[at], last, alone=at in numbers)
        counts = _row_at(lines, at, last)
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


def _row_at(lines: Sequence[TextLine], at: int, last: int) -> list[int]:
    """How many values the line and each line of values behind it have; none where no row starts.

    `last`: the number of the row, which may stand above.
    """
    words = _words(lines[at]) if _may_start_row(lines[at].text) else []
    if not words or (len(words) == 1 and at and _counts_along(lines[at - 1].text, words[0])):
        return []
    count = figures_at_end(words)
    number = order_of(words[0])[1]
    labelled = count < len(words) and any(word[0].isalpha() for word in words)
    measures = len(words) > 1 and words[1][0].islower()  # `12 phòng` is a cell, and numbers no row
    if not labelled or (not count and (number is None or measures)):
        return []
    counts = [count]
    for line in range(at + 1, len(lines)):
        words = _words(lines[line])
        own = _leading_figures(words)
        if not own or _is_sentence(words, own) or _starts_row(words, own, number or last):
            break
        if _numbers_next(lines, line, words, number or last):
            break
        counts.append(own)
        if own < len(words):  # a note ends the row
            break
    if number is None and _is_lone_label(words, counts):
        return []
    return counts if sum(counts) else []


def _counts_along(above: str, letter: str) -> bool:
    """Whether a letter alone is the name of a unit whose number stands alone on the line above: `2`, `B`."""
    return above.isdecimal() and order_of(letter) == ("letter", int(above))


def _is_lone_label(words: Sequence[str], counts: Sequence[int]) -> bool:
    """Whether the line is a cell that ends in its own number (`Khu phố 1`), the values one a line below."""
    return set(counts) == {1} and holds("numbered_place", " ".join(words[:-1]))


def _is_stacked(counts: Sequence[int], at: int, numbers: Set[int]) -> bool:
    """Whether each cell has a line of its own: the number of the row above, the values one a line below."""
    return set(counts) == {1} and any(at - above in numbers for above in range(1, 1 + _NUMBERED_ABOVE))


def _may_start_row(text: str) -> bool:
    """A cheap test: a row has a label, and starts with its number or ends with a value, as little prose does.

    So does the heading of the rows of a month, which is none.
    """
    last = text[-1]
    valued = (last in "xX" or not last.isalpha()) and is_figure(text.rsplit(maxsplit=1)[-1])
    if not valued and order_of(text.split(maxsplit=1)[0])[1] is None:
        return False
    return _LETTER.search(text) is not None and not holds("period_group", text)


def _words(line: TextLine) -> list[str]:
    """The words, none where the line is no line of a row."""
    text = line.text
    return [] if len(text) > _LONGEST or "\t" in text else words_in(text)


def _leading_figures(words: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(is_figure, words))


def _is_sentence(words: Sequence[str], figures: int) -> bool:
    """Whether a line such as `- 100% số hộ được cấp nước.` begins with figures and is prose all the same."""
    return figures < len(words) - figures and words[-1].endswith((".", ";"))


def _starts_row(words: Sequence[str], figures: int, number: int) -> bool:
    """Whether a line of a figure and words is the number of a row and its label."""
    if figures != 1 or len(words) == 1:
        return False
    return order_of(words[0])[1] in (None, 1, number + 1) or sum(map(is_figure, words)) > _NOTED


def _numbers_next(lines: Sequence[TextLine], line: int, words: Sequence[str], number: int) -> bool:
    """Whether a lone figure is the number of the next row, whose label follows in a line of its own."""
    if words != [str(number + 1)] or line + 1 == len(lines):
        return False
    after = lines[line + 1].text
    return after[0].isupper() and order_of(after.split(maxsplit=1)[0])[1] is None


def _usual_count(rows: Sequence[_Row]) -> int:
    """How many values most rows have when they are joined; 0 where none is broken, or it does not help."""
    broken = sum(len(row.counts) > 1 for row in rows)
    if broken < _FEWEST_BROKEN:
        return 0
    usual, alike = Counter(sum(row.counts) for row in rows).most_common(1)[0]
    return usual if alike >= _ALIKE * len(rows) and usual > 1 else 0
