"""Rate columns as quotients of two number columns."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extractors.relations.additive import is_average
from extractors.relations.figures import Figures
from extractors.relations.header_words import leaf_says, path_says, per_many, says
from extractors.relations.probes import Probes
from extractors.relations.relation import Expression, Found, Quotient, Relation
from extractors.relations.support import Enough, best_supported
from models.table import Column

ENOUGH = Enough(share=0.6, rows=3, digits=5, checked=4)
AVERAGE_FACTORS = (1, 10, 1000)
"""Averages without unit change, tạ/ha from tấn and ha, and per thousand."""
SCALES = (1000, 0.001)
"""By how much a quotient is off where one of its columns is read in the wrong style."""
PROBES = 5
"""Rows in which pairs of columns are looked for; one that holds in most rows holds in one of them."""


class _Numbers(NamedTuple):
    """Amount, rounding and place of a row's number columns, the least amount first.

    `amounts` are the first of these, `slack` is the most that one of them may have been rounded.
    """

    numbers: list[tuple[float, float, int]]
    amounts: list[float]
    slack: float


class _Probe(NamedTuple):
    """A row: the rate that it shows, its rounding, and the numbers beside it."""

    rate: float
    slack: float
    numbers: _Numbers


def quotient_relations(
    figures: Figures, known: Sequence[Relation], probes: Probes, *, tentative: bool
) -> Iterator[Found]:
    """For each rate (and average) column the pair of columns whose quotient it most often is.

    Where there is none, one of the two may tentatively be a thousand times too great or too small.
    """
    stated = {relation.target for relation in known if relation.axis == "columns" and relation.kind == "rate"}
    # A product states its price as well.
    stated.update(col for one in known if one.kind == "product" for col in one.expression.operands)
    read: dict[int, _Numbers] = {}
    for column in figures.columns:
        if column.kind not in ("rate", "number") or column.col in stated:
            continue
        factors = _factors(column) if probes.numbers_in(column.col) > ENOUGH.rows else ()
        if not factors:
            continue
        shown = _probes(figures, column.col, read)
        if not shown:
            continue
        plain = _best(figures, column, shown, [(Quotient(0, 0, *one), 1) for one in factors])
        if plain:
            yield Found(plain, plain)
        elif tentative:
            misread = [(Quotient(0, 0, *one), scale) for one in factors if not one[1] for scale in SCALES]
            yield Found(None, _best(figures, column, shown, misread))


def _best(
    figures: Figures, column: Column, probes: Sequence[_Probe], shapes: Iterable[tuple[Quotient, float]]
) -> Relation | None:
    """The quotient that holds in most rows, of the nearest columns; of shapes, each with its scale."""
    stated: dict[Expression, Quotient] = {}
    for shape, scale in shapes:
        factor = shape.factor * scale
        for numerator, denominator in sorted(_pairs(probes, factor, growth=shape.growth)):
            if column.col not in (numerator, denominator):
                plain = shape._replace(numerator=numerator, denominator=denominator)
                stated[plain._replace(factor=factor)] = plain
    tried = (Relation("rate", "mined", "columns", column.col, one, figures.all_rows) for one in stated)
    found = next(best_supported(figures, tried, ENOUGH), None)
    return found and found._replace(expression=stated[found.expression])


def _factors(column: Column) -> tuple[tuple[int, bool], ...]:
    """Factors, and whether the quotient is a growth, that a column's header admits."""
    path, unit = column.path, column.unit or ""
    if column.kind == "rate":
        growth = ((100, True),) if path_says("growth", path) else ()
        mille = ((1000, False),) if "‰" in unit else ()
        return ((100, False), *growth, *mille)
    if unit and says("times_unit", unit):
        return ((1, False),)
    per = per_many(path)
    if per:
        return ((per, False),)
    if leaf_says("average", path) or is_average(column):
        return tuple((factor, False) for factor in AVERAGE_FACTORS)
    return ()


def _probes(figures: Figures, col: int, read: dict[int, _Numbers]) -> list[_Probe]:
    """Rows spread over the table in which the rate is not zero and numbers stand beside it.

    `read`: the numbers of the rows that were asked for already.
    """
    amounts, places, power = figures.amounts, figures.places, figures.power
    telling = [row for row, line in enumerate(amounts) if line[col]]
    step = max(1, len(telling) // PROBES)
    probes = []
    for row in telling[::step][:PROBES]:
        numbers = read[row] = read.get(row) or _numbers(figures, row)
        if numbers.amounts:
            slack = 1 / 10 ** places[row][col] * 1.001
            probes.append(_Probe((amounts[row][col] or 0) / power, slack, numbers))
    return probes


def _numbers(figures: Figures, row: int) -> _Numbers:
    amounts, places, power = figures.amounts[row], figures.places[row], figures.power
    numbers = [
        (amount / power, 0.5 / 10 ** places[col] if places[col] else 0.0, col)
        for col in figures.number_columns
        if (amount := amounts[col])
    ]
    numbers.sort()
    slack = max([rounding for _, rounding, _ in numbers]) if figures.scale and numbers else 0.0
    return _Numbers(numbers, [amount for amount, _, _ in numbers], slack)


def _pairs(probes: Sequence[_Probe], factor: float, *, growth: bool) -> set[tuple[int, int]]:
    """Numerators and denominators whose quotient some probe shows."""
    found: set[tuple[int, int]] = set()
    for shown, shown_slack, (numbers, amounts, slack) in probes:
        rate = (shown + factor if growth else shown) / factor
        rate_slack, least, most = shown_slack / factor, amounts[0], amounts[-1]
        for denominator, rounding, below in numbers:
            wanted = rate * denominator
            room = rate_slack * abs(denominator) + abs(rate) * rounding
            # A little wider than the room of any numerator: that one decides.
            widest = room + slack + abs(wanted) * 1e-9
            low, high = wanted - widest, wanted + widest
            if high < least or low > most:
                continue
            for numerator, above_slack, above in numbers[bisect_left(amounts, low) :]:
                if numerator > high:
                    break
                if above != below and abs(numerator - wanted) <= room + above_slack:
                    found.add((above, below))
    return found
