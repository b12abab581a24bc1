"""A table of numbers: from the first line of its header to its last row."""

from collections.abc import Sequence
from typing import NamedTuple

from extractors.unruled.grids import BodyRow, build_grid
from extractors.unruled.headings.reading import HeaderReading, read_header
from extractors.unruled.number_tables.columns import Columns, columns_of, judge, tail_headings
from extractors.unruled.number_tables.digit_groups import grouped_throughout, with_digit_groups
from extractors.unruled.number_tables.fields import Fields, counts_up, has_index, is_total
from extractors.unruled.number_tables.label_numbers import with_counted_labels, with_label_numbers
from extractors.unruled.number_tables.placement import Placement, Positions, ValueRow, adds_up, place
from extractors.unruled.number_tables.value_rows import RowWords, ValueRowReader
from extractors.unruled.number_tables.word_columns import with_word_columns
from extractors.unruled.rules import holds
from extractors.unruled.stretch import Stretch
from extractors.unruled.table_lines import TableLines
from extractors.unruled.word_tables.columns import TextColumns
from extractors.unruled.word_tables.familiarity import RowsOfWords
from extractors.unruled.word_tables.headers import headings_of
from extractors.unruled.word_tables.row_segments import RowSegments
from extractors.unruled.word_tables.splits import split_rows
from extractors.unruled.words import Word, is_number, text_of
from models.blocks import Grid

_MOST_VALUES = 40
"""Value columns; what has more is no table of a plan."""


class NumberTable(NamedTuple):
    """What was read as a table of numbers, before its header is, which is dear and often of words."""

    stretch: Stretch
    lines: TableLines
    fields: Sequence[Fields]
    columns: Columns
    end: int
    """The line after the table."""
    ambiguous: frozenset[int]
    """The rows whose first figure may end the label."""
    other: "NumberTable | None" = None
    """The table if spaces between its figures group digits, or the first ones end labels: no row tells."""

    @property
    def whole(self) -> float:
        """The share of its rows that have a value in each column."""
        numbered = [row for row in self.fields if row.level == "number"]
        return sum(len(row.values) == self.columns.width for row in numbered) / max(1, len(numbered))

    @property
    def numbers(self) -> int:
        """How many numbers a row of usual length has."""
        counts = sorted(sum(is_number(word.text) for word in row.values) for row in self.fields if row.values)
        return counts[len(counts) // 2] if counts else 0

    def grid(self) -> Grid:
        """The table; where it may be another, the one whose sums hold, or whose header reads better.

        Columns that add up do so as one number too, as long as no sum has a digit more.
        """
        laid_out = self._laid_out()
        other = self.other._laid_out() if self.other and not laid_out.adds_up else None
        return max(laid_out, other, key=_LaidOut.likelihood).grid() if other else laid_out.grid()

    def _laid_out(self) -> "_LaidOut":
        """The table with the columns under which its header reads best."""
        fields = self.fields
        values = [ValueRow(tuple(word.text for word in row.values), _role(row, fields)) for row in fields]
        width = self.columns.width
        placement = place(values, width, mixed=self.columns.united)
        words = self.lines.header_words(self.stretch)
        noted = any(row.note for row in fields) or "ghi chú" in text_of(words).casefold()
        read = []
        for one in with_word_columns(self.columns, fields, noted=noted):
            kinds, ties = judge(one, values, placement.positions, fields)
            read.append((read_header(words, kinds, ties), one))
        header, columns = max(read, key=lambda pair: pair[0].score)
        return _LaidOut(self, values, columns, header, placement)


class _LaidOut(NamedTuple):
    """A table with its header and the columns of its values."""

    table: NumberTable
    values: Sequence[ValueRow]
    columns: Columns
    header: HeaderReading
    placement: Placement

    @property
    def adds_up(self) -> bool:
        """Whether the values add up to a total."""
        return adds_up(self.values, self.columns.width)

    def likelihood(self) -> tuple[bool, float]:
        """Whether the values add up to a total, then how well the header fits."""
        return self.adds_up, self.header.score

    def grid(self) -> Grid:
        """Header, numbers of columns and rows."""
        table, columns, placement = self.table, self.columns, self.placement
        marks = [[[mark] for mark in table.lines.marks]] if len(table.lines.marks) == columns.count else []
        body, cut = _body(columns, self.header, table.fields, placement.positions)
        doubtful = frozenset(len(marks) + row for row in placement.doubtful | table.ambiguous | cut)
        return build_grid(table.stretch.lines, self.header, [*marks, *body], columns.count, doubtful)


def read_number_table(stretch: Stretch, lines: TableLines) -> NumberTable | None:
    """The table, None where there are no rows of numbers."""
    width = _likely_width(stretch, lines.body)
    tailed = tail_headings(stretch, lines) > 0
    rows, end = ValueRowReader(stretch, lines.body, lines.header_text(stretch), width, tailed).read()
    if not _convinces(stretch, lines, rows, width):
        return None
    rows = with_label_numbers(rows)
    settled = with_digit_groups(rows)
    other = (grouped_throughout(rows) if settled == rows else None) or with_counted_labels(settled)
    table = _table(stretch, lines, settled, end)
    return table._replace(other=_table(stretch, lines, other, end)) if table and other else table


def _table(stretch: Stretch, lines: TableLines, rows: Sequence[RowWords], end: int) -> NumberTable | None:
    ambiguous = frozenset(at for at, row in enumerate(rows) if row.doubtful)
    columns, fields = columns_of(stretch, lines, rows)
    return NumberTable(stretch, lines, fields, columns, end, ambiguous) if columns.width else None


def _likely_width(stretch: Stretch, start: int) -> int:
    runs = []
    for line in range(start, min(len(stretch), start + 60)):
        if stretch.stops(line):
            break
        runs.append(stretch.run(line))
    return max(runs, default=0)


def _convinces(stretch: Stretch, lines: TableLines, rows: Sequence[RowWords], width: int) -> bool:
    """At least two rows with values; three where a row has but one or nothing names the first column."""
    valued = [row for row in rows if row.valued]
    named = holds("index_header", lines.opening(stretch)) or bool(lines.marks)
    if named and not (has_index([row for row in valued if not is_total(row)]) or counts_up(valued)):
        return False
    wide = sum(stretch.run(row.words[-1].line) >= 2 for row in valued)
    if width > _MOST_VALUES:
        return False
    return len(valued) >= (2 if named and wide >= 2 else 3) and 2 * len(valued) >= len(rows)


def _role(row: Fields, fields: Sequence[Fields]) -> str:
    if row.is_total:
        return "total"
    numbered = any(other.level == "number" for other in fields)
    return "group" if numbered and row.level in ("roman", "letter") else "data"


def _body(
    columns: Columns, header: HeaderReading, fields: Sequence[Fields], positions: Sequence[Positions]
) -> tuple[list[BodyRow], frozenset[int]]:
    """The rows, and those whose words may stand in other columns."""
    worded = 1 + columns.middle
    headings = [*headings_of(header), *[""] * worded][:worded] if columns.indexed else []
    labels = split_rows(
        RowsOfWords([RowSegments(row.label, is_total=row.is_total) for row in fields]),
        TextColumns(worded, headings),
    )
    notes = split_rows(
        RowsOfWords([RowSegments(row.note) for row in fields]), TextColumns(max(1, columns.tail))
    )
    rows = [
        _row(columns, row, where, label, note)
        for row, where, label, note in zip(fields, positions, labels.cells, notes.cells, strict=True)
    ]
    return rows, labels.doubtful() | notes.doubtful()


def _row(
    columns: Columns,
    row: Fields,
    where: Positions,
    label: Sequence[Sequence[Word]],
    note: Sequence[Sequence[Word]],
) -> BodyRow:
    values: list[Sequence[Word]] = [()] * columns.width
    for word, column in zip(row.values, where, strict=True):
        values[column] = (word,)
    if not columns.tail and row.note:
        # Words after the values, in a table that has no column for them, stay with the last value.
        values[-1] = (*values[-1], *row.note)
    index = [row.index] * columns.indexed
    unit = [row.unit] * columns.united
    return [*index, *label, *unit, *values, *(note if columns.tail else ())]
