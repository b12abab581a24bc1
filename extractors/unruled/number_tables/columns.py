"""Which columns a table of numbers has, and what each holds."""

from collections.abc import Mapping, Sequence

import regex

from extractors.unruled.headings.scores import BodyKind
from extractors.unruled.headings.spans import Ties
from extractors.unruled.number_tables.fields import (
    Fields,
    fields_of,
    has_dotted_index,
    has_index,
    has_units,
    value_width,
)
from extractors.unruled.number_tables.placement import Positions, ValueRow
from extractors.unruled.number_tables.profiles import profile_of
from extractors.unruled.number_tables.readings import number_of, style_of
from extractors.unruled.number_tables.relations import Numbers, holding_wholes, quotients
from extractors.unruled.number_tables.value_rows import RowWords
from extractors.unruled.rules import holds
from extractors.unruled.stretch import Stretch
from extractors.unruled.table_lines import TableLines
from models.value import value

_UNIT_HEADERS = {
    "unit_word": regex.compile(r"(?i)đvt|đơn\s+vị"),
    "code_word": regex.compile(r"\b(?:Mã|MÃ)\b"),
}
"""By the rule for what stands below the heading: units of measure, or codes."""


@value
class Columns:
    """How the columns follow each other: index, label, more words, unit, values, words after them."""

    indexed: bool
    middle: int
    united: bool
    width: int
    tail: int

    @property
    def first_value(self) -> int:
        """The first value column."""
        return self.indexed + 1 + self.middle + self.united

    @property
    def count(self) -> int:
        """All columns."""
        return self.first_value + self.width + self.tail


def columns_of(stretch: Stretch, place: TableLines, rows: Sequence[RowWords]) -> tuple[Columns, list[Fields]]:
    """The columns, and the rows taken apart accordingly."""
    counted = has_index(rows) and not has_dotted_index(rows)
    indexed = counted or holds("index_header", place.opening(stretch))
    width = value_width(rows)
    fields = [fields_of(row, indexed=indexed, unit_rule=None, width=width) for row in rows]
    text = " ".join(word.text for word in place.header_words(stretch))
    headed = (rule for rule, heading in _UNIT_HEADERS.items() if heading.search(text))
    unit_rule = next((rule for rule in headed if has_units(fields, rule)), None)
    united = unit_rule is not None
    if united:
        fields = [fields_of(row, indexed=indexed, unit_rule=unit_rule, width=width) for row in rows]
    noted = 3 * sum(bool(row.note) for row in fields) > len(fields)
    tail = max(int(noted), tail_headings(stretch, place)) if noted else int("ghi chú" in text.casefold())
    more = max(0, len(place.marks) - (indexed + 1 + united + width + tail))
    middle = more if _label_lengths(fields) > 3 else 0
    return Columns(indexed, middle, united, width, tail + more - middle), fields


def tail_headings(stretch: Stretch, place: TableLines) -> int:
    """How many headings of columns of words after the values the header names."""
    words = place.header_words(stretch)
    starts = [at for at, word in enumerate(words) if word.text[0].isupper()]
    return sum(holds("header_tail", " ".join(word.text for word in words[at : at + 5])) for at in starts)


def _label_lengths(fields: Sequence[Fields]) -> float:
    """How many words a label has, in the middle of the rows with values."""
    lengths = sorted(len(row.label) for row in fields if row.values)
    return lengths[len(lengths) // 2] if lengths else 0


def judge(
    columns: Columns, values: Sequence[ValueRow], positions: Sequence[Positions], fields: Sequence[Fields]
) -> tuple[list[BodyKind], Ties]:
    """What each column holds, and which of them belong together, as far as the body tells."""
    kinds: list[BodyKind] = ["index"] * columns.indexed
    kinds.append("label")
    kinds.extend(["text"] * columns.middle)
    kinds.extend(["unit"] * columns.united)
    style = style_of(text for row in values for text in row.texts)
    profiles = [profile_of(texts, style) for texts in _by_column(columns.width, values, positions)]
    decimal = [profile.decimals > 0.3 for profile in profiles]
    numbers = _numbers(columns, values, positions)
    rates = quotients(numbers, decimal)
    for column, profile in enumerate(profiles):
        rate = profile.percent > 0.5 or column in rates
        kinds.append("rate" if rate else "decimal" if decimal[column] else "integer")
    noted = any(row.note for row in fields)
    kinds += ["text" if noted else "blank"] * columns.tail
    return kinds, _ties(columns.first_value, numbers, rates)


def _by_column(width: int, values: Sequence[ValueRow], positions: Sequence[Positions]) -> list[list[str]]:
    texts: list[list[str]] = [[] for _ in range(width)]
    for row, where in zip(values, positions, strict=True):
        for text, column in zip(row.texts, where, strict=True):
            texts[column].append(text)
    return texts


def _ties(start: int, rows: Sequence[Numbers], rates: Mapping[int, frozenset[tuple[int, int]]]) -> Ties:
    """The ties of the value columns, of which the first is the column `start`."""
    wholes = [whole for whole in holding_wholes(rows) if whole.first == whole.whole + 1]
    parts = frozenset((start + whole.first, start + whole.last) for whole in wholes)
    joint = frozenset((start + whole.whole, start + whole.last) for whole in wholes)
    rated = {start + rate: frozenset(start + part for part, _ in pairs) for rate, pairs in rates.items()}
    return Ties(parts, joint, rated)


def _numbers(columns: Columns, values: Sequence[ValueRow], positions: Sequence[Positions]) -> list[Numbers]:
    """For each row with values, the number in each value column."""
    style = style_of(text for row in values for text in row.texts)
    rows: list[Numbers] = []
    for row, where in zip(values, positions, strict=True):
        if where:
            numbers: list[float | None] = [None] * columns.width
            for text, column in zip(row.texts, where, strict=True):
                numbers[column] = number_of(text, style)
            rows.append(numbers)
    return rows
