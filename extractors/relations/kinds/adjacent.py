"""Runs of adjacent columns that add up to the column before or after them, whatever the headers say."""

from collections.abc import Iterator, Sequence

from extractors.relations.figures import Figures
from extractors.relations.header_parts import speaks_of_change
from extractors.relations.probes import ENOUGH_ROWS, MOST_COLUMNS, Probes
from extractors.relations.relation import Linear, Relation
from extractors.relations.support import Enough, best_supported

ENOUGH = Enough(share=0.7, rows=ENOUGH_ROWS, digits=8)
"""Many digits must agree before columns that merely add up are taken to be parts."""
WIDEST = 12


def adjacent_parts(figures: Figures, whole: int, probes: Probes) -> Iterator[Relation]:
    """The run of number columns right after or right before `whole` that most often adds up to it."""
    if probes.numbers_in(whole) >= ENOUGH_ROWS and len(figures.number_columns) <= MOST_COLUMNS:
        yield from best_supported(figures, _tried(figures, whole), ENOUGH)


def _tried(figures: Figures, whole: int) -> Iterator[Relation]:
    numbers = figures.number_columns
    position = numbers.index(whole)
    for run in (numbers[position + 1 :], numbers[:position][::-1]):
        for length in range(2, min(len(run), WIDEST) + 1):
            if length > 2 or not _is_change(figures, whole, run[:2]):
                terms = Linear.sum_of(sorted(run[:length]))
                yield Relation("parts", "mined", "columns", whole, terms, figures.all_rows)


def _is_change(figures: Figures, whole: int, parts: Sequence[int]) -> bool:
    """True where headers tell a stock and its change, which is stated as a difference."""
    return speaks_of_change([column for column in figures.columns if column.col in (whole, *parts)])
