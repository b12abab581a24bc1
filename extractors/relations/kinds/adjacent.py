"""Runs of adjacent columns that add up to the column before or after them, whatever the headers say."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

from extractors.relations.figures import Figures
from extractors.relations.header_parts import speaks_of_change
from extractors.relations.probes import ENOUGH_ROWS, Probes
from extractors.relations.relation import Linear, Relation
from extractors.relations.support import Enough, best_supported

ENOUGH = Enough(share=0.7, rows=ENOUGH_ROWS, digits=8)
"""Many digits must agree before columns that merely add up are taken to be parts."""
WIDEST = 12


def adjacent_parts(figures: Figures, whole: int, probes: Probes) -> Iterator[Relation]:
    """The run of number columns right after or right before `whole` that most often adds up to it."""
    if probes.numbers_in(whole) < ENOUGH_ROWS:
        return
    yield from best_supported(figures, _tried(figures, whole, probes), ENOUGH)


def _tried(figures: Figures, whole: int, probes: Probes) -> Iterator[Relation]:
    numbers = figures.number_columns
    position = numbers.index(whole)
    for run in (numbers[position + 1 :], numbers[:position][::-1]):
        for length in _hopeful_lengths(figures, position, run[:WIDEST], probes):
            if length > 2 or not _is_change(figures, whole, run[:2]):
                terms = Linear.sum_of(sorted(run[:length]))
                yield Relation("parts", "mined", "columns", whole, terms, figures.all_rows)


def _is_change(figures: Figures, whole: int, parts: Sequence[int]) -> bool:
    """True where headers tell a stock and its change, which is stated as a difference."""
    return speaks_of_change([column for column in figures.columns if column.col in (whole, *parts)])


def _hopeful_lengths(figures: Figures, position: int, run: Sequence[int], probes: Probes) -> list[int]:
    """The lengths at which the run may add up to the whole, which is the number column at `position`."""
    if len(run) < 2:
        return []
    met = probes.lengths_met(position, ahead=run[0] > figures.number_columns[position])
    if met is None:
        return sorted(_lengths(figures, position, run, probes))
    return sorted([length for length in met if length <= len(run)])


def _lengths(figures: Figures, position: int, run: Sequence[int], probes: Probes) -> set[int]:
    """The lengths at which the running sum comes near the whole in one of a few rows.

    Of whole numbers in so many of them that with the rows that are not asked enough may hold. The whole
    is the number column at `position`, the run starts beside it.
    """
    whole = figures.number_columns[position]
    asked = [row for row in probes.rows((whole, *run)) if figures.amounts[row][whole]]
    rows = Counter(chain.from_iterable(_near(figures, row, whole, run) for row in asked))
    exact = not figures.scale and not figures.rounded
    fewest = ENOUGH_ROWS - (len(figures.rows) - len(asked)) if exact else 1
    return {length for length, met in rows.items() if length > 1 and met >= fewest}


def _near(figures: Figures, row: int, whole: int, run: Sequence[int]) -> list[int]:
    """The lengths at which the running sum is the whole, as far as the decimals shown tell."""
    amounts, places = figures.amounts[row], figures.places[row]
    shown = max([places[col] for col in (whole, *run)]) if figures.scale else 0
    exact = not shown and whole not in figures.rounded
    room = 0 if exact else (len(run) + 1) * figures.power // 10**shown
    missing = -(amounts[whole] or 0)
    sums = accumulate([amounts[col] or 0 for col in run], initial=missing)
    return [length for length, off in enumerate(sums) if -room <= off <= room]
