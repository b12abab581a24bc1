"""A table of words: a programme of work, an assignment of tasks."""

from collections.abc import Sequence

from extractors.unruled.grids import BodyRow, build_grid
from extractors.unruled.header import HeaderReading, read_header, read_word_header, word_kinds
from extractors.unruled.rules import holds
from extractors.unruled.stretch import Stretch
from extractors.unruled.table_lines import TableLines
from extractors.unruled.text_columns import split_rows
from extractors.unruled.text_rows import TextRow, TextRowReader
from extractors.unruled.words import Word, text_of
from models.blocks import Grid


def read_text_table(stretch: Stretch, place: TableLines) -> tuple[Grid, int] | None:
    """The grid and the line after the table, None where the rows are not numbered in their order."""
    if not holds("index_header", place.opening(stretch)):
        return None
    header = _header(place.header_words(stretch), len(place.marks))
    if header is None:
        return None
    rows, end = TextRowReader(stretch, place.body, place.header_text(stretch)).read()
    if not _convinces(rows):
        return None
    columns = len(place.marks) or max(node.last for node in header.nodes)
    marks = [[[mark] for mark in place.marks]] if place.marks else []
    body = _body(rows, columns, _note_columns(header))
    return build_grid(stretch.lines, header, [*marks, *body], columns), end


def _header(words: Sequence[Word], columns: int) -> HeaderReading | None:
    if not columns:
        return read_word_header(words)
    return read_header(words, word_kinds(columns))


def _convinces(rows: Sequence[TextRow]) -> bool:
    """Two rows numbered 1 and 2, or first rows under two headings."""
    numbers = [row.index.number for row in rows if row.index and not row.is_group]
    return len(numbers) >= 2 and numbers[0] == 1 and (2 in numbers or numbers.count(1) >= 2)


def _note_columns(header: HeaderReading) -> frozenset[int]:
    """The columns for notes, counted from the one after the index."""
    notes = (node.first for node in header.nodes if holds("header_note", text_of(header.cells[node.cell])))
    return frozenset(column - 1 for column in notes)


def _body(rows: Sequence[TextRow], columns: int, notes: frozenset[int]) -> list[BodyRow]:
    split = iter(split_rows([_contents(row) for row in rows if not row.is_group], columns - 1, notes))
    return [_group(row, columns) if row.is_group else [_index(row), *next(split)] for row in rows]


def _index(row: TextRow) -> list[Word]:
    return row.words[:1] if row.index else []


def _contents(row: TextRow) -> list[Word]:
    return row.words[1:] if row.index else row.words


def _group(row: TextRow, columns: int) -> BodyRow:
    """A numbered heading stands in the second column; the name of a period in the first."""
    if row.index:
        return [row.words[:1], row.words[1:], *([()] * (columns - 2))]
    return [row.words, *([()] * (columns - 1))]
