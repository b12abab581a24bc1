"""A table of words: a programme of work, an assignment of tasks."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extractors.unruled.cell_kinds import kinds_under
from extractors.unruled.grids import BodyRow, build_grid
from extractors.unruled.headings.reading import HeaderReading
from extractors.unruled.rules import holds
from extractors.unruled.stretch import Stretch
from extractors.unruled.table_lines import TableLines
from extractors.unruled.word_tables.columns import TextColumns
from extractors.unruled.word_tables.familiarity import RowsOfWords
from extractors.unruled.word_tables.headers import headings_of, word_headers
from extractors.unruled.word_tables.row_segments import RowSegments
from extractors.unruled.word_tables.rows import TextRow, TextRowReader
from extractors.unruled.word_tables.splits import SplitRows, split_rows
from extractors.unruled.words import Word, text_of
from models.blocks import Grid

_FEWEST_NUMBERED = 2
"""Rows in their order that show that their numbers count them."""
_MOST_HEADERS = 6
"""Readings of a header that are tried."""
_HEATS = ((5, 8.0), (16, 2.0))
"""So many of the first rows are tried under each; those that then lie so far behind the best are given up.

Measured on 194 tables: the one that is best after sixteen rows is after five at most 4.5 behind another. Of
headers behind which another comes within the second distance most are wrong.
"""


def read_text_table(stretch: Stretch, place: TableLines) -> tuple[Grid, int] | None:
    """The grid and the line after the table, None where the rows are not in order or nothing heads them."""
    if not holds("index_header", place.opening(stretch)):
        return None
    told = word_headers(place.header_words(stretch), len(place.marks))
    headers = [header for header in told if headings_of(header)]
    if not headers:
        return None
    figures = any("figure" in kinds_under(heading) for heading in headings_of(headers[0]))
    rows, end = TextRowReader(stretch, place.body, place.header_text(stretch), figures).read()
    if not _convinces(rows):
        return None
    header, split = _likeliest(headers[:_MOST_HEADERS], [row.contents for row in rows if not row.is_group])
    body = _body(rows, header, split)
    marks = [[[mark] for mark in place.marks]] if place.marks else []
    places = [at for at, row in enumerate(rows, start=len(marks)) if not row.is_group]
    doubtful = [places[number] for number in split.doubtful() | _broken_off(split)]
    return build_grid(stretch.lines, header, [*marks, *body], len(body[0]), doubtful), end


def _likeliest(
    headers: Sequence[HeaderReading], rows: Sequence[RowSegments]
) -> tuple[HeaderReading, SplitRows]:
    """The header under which the rows fit, as they tell how many columns it names, and how they do.

    It is doubtful if they fit another nearly as well.
    """
    first = cache(lambda count: RowsOfWords(rows[:count]))
    split = cache(lambda at, count: _split(first(count), headers[at]))
    left = [*range(len(headers))]
    for count, behind in _HEATS:
        if len(left) > 1:
            some = min(count, len(rows))
            fits = {at: headers[at].score + split(at, some).score / some for at in left}
            left.sort(key=lambda at: -fits[at])
            left = [at for at in left if fits[at] > fits[left[0]] - behind]
    header = headers[left[0]]
    return replace(header, doubtful=header.doubtful or len(left) > 1), split(left[0], len(rows))


def _convinces(rows: Sequence[TextRow]) -> bool:
    """Two rows numbered 1 and 2, or first rows under two headings, or two of two parts."""
    told = [row.index for row in rows if row.index and not row.is_group]
    numbers = [index.number for index in told]
    if sum(index.kind == "path" for index in told) >= _FEWEST_NUMBERED:
        return True
    return len(numbers) >= _FEWEST_NUMBERED and numbers[0] == 1 and (2 in numbers or numbers.count(1) >= 2)


def _broken_off(split: SplitRows) -> frozenset[int]:
    """The last row if it has fewer cells than any other: what follows it may belong to it."""
    counts = [sum(map(bool, cells)) for cells in split.cells]
    return frozenset({len(counts) - 1} if counts[-1] < min(counts[:-1], default=0) else ())


def _note_columns(header: HeaderReading) -> frozenset[int]:
    """The columns for notes, counted from the one after the index."""
    notes = (node.first for node in header.nodes if holds("header_note", text_of(header.cells[node.cell])))
    return frozenset(column - 1 for column in notes)


def _split(rows: RowsOfWords, header: HeaderReading) -> SplitRows:
    """The rows in the columns under the header."""
    headings = headings_of(header)
    return split_rows(rows, TextColumns(len(headings), headings, _note_columns(header)))


def _body(rows: Sequence[TextRow], header: HeaderReading, split: SplitRows) -> list[BodyRow]:
    cells = iter(split.cells)
    joined = _heads_over_all(rows)
    columns = len(headings_of(header)) + 1
    return [
        _group(row, columns, joined=joined) if row.is_group else _cells(row, *next(cells)) for row in rows
    ]


def _cells(row: TextRow, first: Sequence[Word], *others: Sequence[Word]) -> BodyRow:
    """Index or none, and the cells; the name of a total stands in the first."""
    return [row.words[:1] if row.index else [], [*row.words[: row.total], *first], *others]


def _heads_over_all(rows: Sequence[TextRow]) -> bool:
    """Whether the headings of groups stand over all columns: their numbers have a dot, those of rows none."""
    dotted = {
        is_group: {row.index.dotted for row in rows if row.index and row.is_group == is_group}
        for is_group in (True, False)
    }
    return dotted[True] == {True} and dotted[False] == {False}


def _group(row: TextRow, columns: int, *, joined: bool) -> BodyRow:
    """A numbered heading stands in the second column; the name of a period, or one over all, in the first."""
    if row.index and not joined:
        return [row.words[:1], row.words[1:], *([()] * (columns - 2))]
    return [row.words, *([()] * (columns - 1))]
