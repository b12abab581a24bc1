"""Numbers that end labels rather than open values: `Thôn 5`, or `Khối 1` over `Khối 2`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import NamedTuple

from extractors.unruled.number_tables.value_rows import RowWords
from extractors.unruled.rules import holds
from extractors.unruled.words import index_of, is_number, text_of

_DIGITS = 3
"""The most digits of a number that counts labels on; a year may have a column of its own."""


class _Opening(NamedTuple):
    """The words of a row before its values, and the first of these; `sums` where it is a group or a total."""

    label: str
    first: str
    values: int
    sums: bool

    @property
    def number(self) -> int | None:
        """The first value, if it can count something."""
        return int(self.first) if self.first.isdecimal() and len(self.first) <= _DIGITS else None

    @property
    def is_place(self) -> bool:
        """Whether the label asks for a number; of a lone value none knows that it is none."""
        return self.values > 1 and is_number(self.first) and holds("numbered_place", self.label)


def with_label_numbers(rows: Sequence[RowWords]) -> tuple[RowWords, ...]:
    """The rows, of which those are `named` whose first number belongs to the label."""
    openings = list(map(_opening, rows))
    counted = set() if _add_up(openings) else set(_counted(openings))
    found = [one.label in counted and one.number is not None for one in openings]
    ambiguous = _may_be_column(openings, counted)
    return tuple(
        replace(row, named=is_counted or opening.is_place, doubtful=is_counted and ambiguous)
        for row, opening, is_counted in zip(rows, openings, found, strict=True)
    )


def with_counted_labels(rows: Sequence[RowWords]) -> tuple[RowWords, ...] | None:
    """The rows with the most values as `named`; None unless their labels may count and a row has one less."""
    openings = [_opening(row) for row in rows]
    data = [one for one in openings if not one.sums]
    most = max((one.values for one in data), default=0)
    full = [one for one in data if one.values == most]
    may_count = all(
        one.number is not None and holds("counted_word", one.label.split()[-1]) for one in full if one.label
    )
    if not may_count or not any(one.values == most - 1 for one in data):
        return None
    return tuple(replace(row, named=one in full) for row, one in zip(rows, openings, strict=True))


def _opening(row: RowWords) -> _Opening:
    start, run = row.values
    if not row.valued or not run:
        return _Opening("", "", 0, sums=True)
    index = index_of(row.words[0].text) if start > 1 else None
    label = text_of(row.words[index is not None : start])
    sums = holds("total_label", label) or (index is not None and index.kind in ("roman", "letter"))
    return _Opening(label, row.words[start].text, run, sums)


def _add_up(openings: Sequence[_Opening]) -> bool:
    """Whether the first values are a column, as they add up to that of a total with as many values."""
    rows = [opening for opening in openings if not opening.sums]
    numbers = [row.number for row in rows]
    most = max((row.values for row in rows), default=0)
    totals = [one.number for one in openings if one.sums and one.label and one.values == most]
    return None not in numbers and sum(filter(None, numbers)) in totals


def _counted(openings: Sequence[_Opening]) -> Iterator[str]:
    """The labels that only a number tells from those of the rows next to them, by ones or more."""
    for label, some in groupby(openings, lambda opening: opening.label):
        numbers = [opening.number for opening in some]
        steps = [two - one for one, two in pairwise(numbers) if one is not None and two is not None]
        if label and len(steps) == len(numbers) - 1 and 1 in steps and min(steps) > 0:
            yield label


def _may_be_column(openings: Sequence[_Opening], counted: set[str]) -> bool:
    """Whether all rows are counted, below several labels, which may as well span the rows of a column."""
    labels = {opening.label for opening in openings if not opening.sums}
    places = any(holds("numbered_place", label) for label in labels)
    return len(labels) > 1 and labels <= counted and not places
