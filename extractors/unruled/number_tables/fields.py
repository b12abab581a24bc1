"""Takes a row of a table of numbers apart: index, label, unit, values, note."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractors.numbers.units import unit_kind
from extractors.unruled.number_tables.value_rows import RowWords
from extractors.unruled.rules import holds
from extractors.unruled.words import Word, index_of, text_of
from models.value import value

Words = tuple[Word, ...]


@value
class Fields:
    """The parts of one row; a part that the row lacks is empty."""

    index: Words
    label: Words
    unit: Words
    values: Words
    note: Words

    @property
    def is_total(self) -> bool:
        """Whether the row sums up the others."""
        return holds("total_label", text_of(self.label))

    @property
    def level(self) -> str:
        """The kind of its index: rows with Roman numbers or letters stand over numbered ones."""
        index = index_of(self.index[0].text) if self.index else None
        return index.kind if index else ""


def has_index(rows: Sequence[RowWords]) -> bool:
    """Whether most rows begin with a number of their own."""
    numbered = [row for row in rows if len(row.words) > 1 and index_of(row.words[0].text)]
    return 2 * len(numbered) > len(rows)


def has_dotted_index(rows: Sequence[RowWords]) -> bool:
    """Whether a stop closes each number that begins a row, as at the head of labels: `1. Thu phí`."""
    return all(index.dotted for row in rows if (index := index_of(row.words[0].text)))


def counts_up(rows: Sequence[RowWords]) -> bool:
    """Whether two rows or more, be it with others in between (`Trong đó`), begin with 1, 2 and so on."""
    indexes = [index_of(row.words[0].text) for row in rows if len(row.words) > 1]
    numbers = [index.number for index in indexes if index and index.kind == "number"]
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def is_total(row: RowWords) -> bool:
    """Whether the row sums up the others."""
    return holds("total_label", text_of(row.words[: row.values[0]]))


def value_width(rows: Sequence[RowWords]) -> int:
    """The number of value columns: the longest run of values that is no accident."""
    runs = Counter(len(_split(row, True)[1]) for row in rows if row.valued)
    usual = [run for run, count in runs.items() if count > 1] or list(runs)
    return max(usual, default=0)


def fields_of(row: RowWords, *, indexed: bool, unit_rule: str | None, width: int) -> Fields:
    """The parts of a row of a table with `width` value columns; the rule tells what ends the label."""
    index, rest = _index(row, indexed)
    if not row.valued:
        return Fields(index, rest, (), (), ())
    label, values, note = _split(replace(row, words=rest), False)
    surplus = max(0, len(values) - width)
    label, values = label + values[:surplus], values[surplus:]
    unit = unit_suffix(label, unit_rule) if unit_rule else 0
    return Fields(index, label[: len(label) - unit], label[len(label) - unit :], values, note)


def unit_suffix(label: Words, rule: str) -> int:
    """How many words at the end of a label are a unit or a code; the label keeps at least one word."""
    for count in range(min(3, len(label) - 1), 0, -1):
        text = text_of(label[-count:])
        if holds(rule, text) or (rule == "unit_word" and _opens_as_unit(text)):
            return count
    return 0


def _opens_as_unit(text: str) -> bool:
    """Whether the text opens with a known unit and its capital: labels go on in small letters."""
    first, _, rest = text.partition(" ")
    return first[0].isupper() and (not rest or rest.islower()) and unit_kind(text) is not None


def has_units(rows: Iterable[Fields], rule: str) -> bool:
    """Whether the labels of most rows end in what the rule says."""
    labels = [row.label for row in rows if row.values and not row.is_total]
    return bool(labels) and 5 * sum(unit_suffix(label, rule) > 0 for label in labels) >= 3 * len(labels)


def _index(row: RowWords, indexed: bool) -> tuple[Words, Words]:
    if indexed and len(row.words) > 1 and index_of(row.words[0].text):
        return row.words[:1], row.words[1:]
    return (), row.words


def _split(row: RowWords, indexed: bool) -> tuple[Words, Words, Words]:
    """Label, values, note; a label that a number ends (`Thôn 5`) keeps its number."""
    _, words = _index(row, indexed)
    start, run = replace(row, words=words).values
    return words[:start], words[start : start + run], words[start + run :]
