"""Rate columns as quotients of two number columns."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.relations.figures import Figures
from extractors.relations.header_words import path_says
from extractors.relations.relation import Quotient, Relation
from extractors.relations.support import Support, supported
from models.table import Column

SHARE = 0.6
ROWS = 3
DIGITS = 5
AVERAGE_FACTORS = (1, 10, 1000)
"""Averages without unit change, tạ/ha from tấn and ha, and per thousand."""
PROBES = 5
"""Rows in which pairs of columns are looked for; one that holds in most rows holds in one of them."""


class _Probe(NamedTuple):
    """A row: the rate that it shows, its rounding, and for each number column amount and rounding."""

    rate: float
    slack: float
    numbers: list[tuple[int, float, float]]


def quotient_relations(figures: Figures, known: list[Relation]) -> Iterator[Relation]:
    """For each rate (and average) column the pair of columns whose quotient it most often is."""
    stated = {relation.target for relation in known if relation.axis == "columns" and relation.kind == "rate"}
    for column in figures.columns:
        if column.kind not in ("rate", "number") or column.col in stated:
            continue
        best = max(_found(figures, column), key=lambda one: one[0], default=None)
        if best:
            yield best[1]


def _found(figures: Figures, column: Column) -> Iterator[tuple[tuple[int, int, int], Relation]]:
    """The quotients that hold often enough, ranked by rows that hold and nearness of the columns."""
    factors = _factors(column)
    probes = _probes(figures, column.col) if factors else []
    rows = tuple(range(len(figures.rows)))
    for factor, growth in factors:
        for numerator, denominator in sorted(_pairs(probes, factor, growth=growth)):
            shape = Quotient(numerator, denominator, factor, growth)
            tried = Relation("rate", "mined", "columns", column.col, shape, rows)
            relation, found = supported(figures, tried)
            if _holds(found):
                rank = (found.holding, -abs(column.col - numerator), -abs(column.col - denominator))
                yield rank, relation


def _factors(column: Column) -> tuple[tuple[int, bool], ...]:
    """Factors, and whether the quotient is a growth, that a column's header admits."""
    if column.kind == "rate":
        growth = ((100, True),) if path_says("growth", column.path) else ()
        mille = ((1000, False),) if "‰" in (column.unit or "") else ()
        return ((100, False), *growth, *mille)
    if path_says("average", column.path[-1:]):
        return tuple((factor, False) for factor in AVERAGE_FACTORS)
    return ()


def _probes(figures: Figures, col: int) -> list[_Probe]:
    """Rows spread over the table in which the rate is not zero."""
    telling = [row for row, line in enumerate(figures.amounts) if line[col]]
    step = max(1, len(telling) // PROBES)
    return [_probe(figures, row, col) for row in telling[::step][:PROBES]]


def _probe(figures: Figures, row: int, col: int) -> _Probe:
    amounts, places = figures.amounts[row], figures.places[row]
    units = [1 / 10**shown for shown in range(figures.scale + 1)]
    numbers = [
        (other, amount / figures.power, units[places[other]] / 2 if places[other] else 0.0)
        for other in figures.number_columns
        if other != col and (amount := amounts[other])
    ]
    return _Probe((amounts[col] or 0) / figures.power, units[places[col]] * 1.001, numbers)


def _pairs(probes: Sequence[_Probe], factor: int, *, growth: bool) -> set[tuple[int, int]]:
    """Numerators and denominators whose quotient some probe shows."""
    found: set[tuple[int, int]] = set()
    for probe in probes:
        rate = probe.rate + factor if growth else probe.rate
        for below, denominator, below_slack in probe.numbers:
            wanted = rate * denominator / factor
            room = (probe.slack * abs(denominator) + abs(rate) * below_slack) / factor
            for above, numerator, above_slack in probe.numbers:
                if abs(numerator - wanted) <= room + above_slack and above != below:
                    found.add((above, below))
    return found


def _holds(found: Support) -> bool:
    telling = found.checked > ROWS and found.telling >= ROWS
    return telling and found.share >= SHARE and found.digits >= DIGITS
