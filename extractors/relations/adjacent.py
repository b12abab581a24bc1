"""Runs of adjacent columns that add up to the column before or after them, whatever the headers say."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from extractors.relations.figures import Figures
from extractors.relations.header_parts import speaks_of_change
from extractors.relations.probes import Probes
from extractors.relations.relation import Linear, Relation
from extractors.relations.support import Support, supported

SHARE = 0.7
ROWS = 4
DIGITS = 8
"""Figures that must agree over all rows before columns that merely add up are taken to be parts."""
WIDEST = 12


def adjacent_parts(figures: Figures, whole: int, probes: Probes) -> Iterator[Relation]:
    """The run of number columns right after or right before `whole` that most often adds up to it."""
    if probes.numbers_in(whole) < ROWS:
        return
    numbers = figures.number_columns
    position = numbers.index(whole)
    rows = tuple(range(len(figures.rows)))
    best: tuple[Support, Relation] | None = None
    for run in (numbers[position + 1 :], numbers[:position][::-1]):
        for length in sorted(_lengths(figures, whole, run[:WIDEST], probes)):
            if length == 2 and _is_change(figures, whole, run[:2]):
                continue
            terms = Linear(tuple((part, 1) for part in sorted(run[:length])))
            tried = Relation("parts", "mined", "columns", whole, terms, rows)
            relation, found = supported(figures, tried, SHARE)
            if _holds(found) and (best is None or found.holding > best[0].holding):
                best = (found, relation)
    if best:
        yield best[1]


def _is_change(figures: Figures, whole: int, parts: Sequence[int]) -> bool:
    """True where headers tell a stock and its change, which is stated as a difference."""
    return speaks_of_change([column for column in figures.columns if column.col in (whole, *parts)])


def _lengths(figures: Figures, whole: int, run: Sequence[int], probes: Probes) -> set[int]:
    """The lengths at which the running sum comes near the whole in one of a few rows."""
    lengths: set[int] = set()
    cols = (whole, *run)
    for row in probes.rows(cols) if len(run) > 1 else ():
        amounts, places = figures.amounts[row], figures.places[row]
        target = amounts[whole]
        if not target:
            continue
        shown = max([places[col] for col in cols]) if figures.scale else 0
        exact = not shown and whole not in figures.rounded
        room = 0 if exact else (len(run) + 1) * figures.power // 10**shown
        sums = list(accumulate([amounts[col] or 0 for col in run]))
        if room or target in sums:
            lengths.update(
                [length for length, total in enumerate(sums, 1) if -room <= total - target <= room]
            )
    lengths.discard(1)
    return lengths


def _holds(found: Support) -> bool:
    return found.telling >= ROWS and found.share >= SHARE and found.digits >= DIGITS
