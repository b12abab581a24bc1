"""What the columns of a body hold, and which of them add up: they tell the header over them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import regex

from extractors.unruled.headings.scores import BodyKind
from extractors.unruled.headings.spans import Ties
from extractors.unruled.number_tables.profiles import profile_of
from extractors.unruled.number_tables.readings import number_of, style_of
from extractors.unruled.number_tables.relations import Whole, quotients, wholes
from extractors.unruled.words import is_number

Figures = dict[int, float]
"""The numbers of a row by column."""

_DATE = regex.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}/\d{4}")
_SPACED = regex.compile(r"(?<=\d)[ \u00a0](?=\d{3}(?!\d))")
"""The space between groups of digits."""
_SAMPLE = 40
"""Rows by which the columns are judged."""
_RATES: frozenset[BodyKind] = frozenset({"rate", "decimal"})


@dataclass(frozen=True, slots=True)
class BodyColumns:
    """What is known of the columns, and the numbers in them.

    `wholes` are the columns that are sums of their neighbours; `quotients` the pairs of columns that a column
    with decimals is the rate of.
    """

    kinds: tuple[BodyKind, ...]
    ties: Ties
    wholes: frozenset[int]
    rows: tuple[Figures, ...]
    quotients: Mapping[int, frozenset[tuple[int, int]]]

    def within(self, part: int, whole: int) -> float:
        """1 where a column is never greater than another, -1 where it often is, 0 where they cannot tell."""
        rows = [(row[part], row[whole]) for row in self.rows if part in row and whole in row]
        greater = sum(one > other for one, other in rows)
        return 0.0 if not rows else 1.0 if not greater else -1.0 if 4 * greater > len(rows) else 0.0

    def dominance(self, first: int, last: int) -> float:
        """For a total before its parts: below 0 where often a part is greater than the total."""
        rows = [row for row in self.rows if first in row]
        greater = sum(any(row.get(col, 0.0) > row[first] for col in range(first + 1, last)) for row in rows)
        return -3.0 if 4 * greater > len(rows) else 0.5

    def evenness(self, first: int, last: int) -> float:
        """For a total before its parts: below 0 where one shows decimals and another does not."""
        return -1.0 if {"integer", "decimal"} <= set(self.kinds[first:last]) else 0.0

    def rates(self, first: int, last: int) -> int:
        """How many of the columns may be rates, less those that cannot."""
        return sum(1 if kind in _RATES else -1 for kind in self.kinds[first:last])


def judge_columns(body: Sequence[Sequence[str]], width: int, *, indexed: bool) -> BodyColumns:
    """Judges the columns by the first rows; `indexed` where the first one numbers the rows."""
    body = [[_SPACED.sub("", text) for text in row] for row in body[:_SAMPLE]]
    columns = [[row[col] for row in body] for col in range(width)]
    figures = [col for col in range(int(indexed), width) if _holds_figures(columns[col])]
    told = [[text for text in columns[col] if is_number(text)] for col in figures]
    style = style_of(chain.from_iterable(told))
    numbers = [
        [number_of(row[col], style) if is_number(row[col]) else None for col in figures] for row in body
    ]
    telling = list(filter(any, numbers))
    found = [whole for whole in wholes(len(figures)) if _holds(whole, telling)]
    profiles = [profile_of(texts, style) for texts in told]
    decimal = [profile.decimals > 0.3 for profile in profiles]
    rates = quotients(numbers, decimal) if figures else {}
    kinds = [_wording(column, col, indexed=indexed) for col, column in enumerate(columns)]
    for place, col in enumerate(figures):
        rate = place in rates or profiles[place].percent > 0.5
        kinds[col] = "rate" if rate else "decimal" if decimal[place] else "integer"
    divided = {
        figures[rate]: frozenset((figures[part], figures[whole]) for part, whole in pairs)
        for rate, pairs in rates.items()
    }
    return BodyColumns(
        tuple(kinds),
        _ties(figures, found, divided),
        frozenset(figures[one.whole] for one in found),
        tuple(_by_column(figures, row) for row in numbers),
        divided,
    )


def _ties(
    figures: Sequence[int], found: Sequence[Whole], divided: Mapping[int, frozenset[tuple[int, int]]]
) -> Ties:
    """The sums and rates among the columns of figures, told by their places in the whole table."""
    spans = [(figures[one.first], figures[one.last - 1] + 1) for one in found]
    joint = [
        (figures[one.whole], stop) if one.whole < one.first else (start, figures[one.whole] + 1)
        for one, (start, stop) in zip(found, spans, strict=True)
    ]
    parts = {rate: frozenset(part for part, _ in pairs) for rate, pairs in divided.items()}
    return Ties(frozenset(spans), frozenset(joint), parts)


def _by_column(figures: Sequence[int], row: Sequence[float | None]) -> Figures:
    return {col: number for col, number in zip(figures, row, strict=True) if number is not None}


def _wording(column: Sequence[str], col: int, *, indexed: bool) -> BodyKind:
    if col == 0 and indexed:
        return "index"
    if col == int(indexed):
        return "label"
    return "text" if any(column) else "blank"


def _holds_figures(column: Sequence[str]) -> bool:
    filled = [text for text in column if text]
    figures = sum(is_number(text) and not _DATE.fullmatch(text) for text in filled)
    return bool(filled) and 2 * figures > len(filled)


def _holds(whole: Whole, rows: Sequence[Sequence[float | None]]) -> bool:
    """Whether most rows bear it out, at least two; some may be the errors that an audit is to find."""
    good = bad = 0
    for verdict in map(whole.verdict, rows):
        if verdict > 0:
            good += 1
        elif verdict < 0:
            bad += 1
            if 3 * bad > len(rows):
                return False  # whatever the others say
    return good >= max(2, 2 * bad)
