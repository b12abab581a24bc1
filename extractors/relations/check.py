"""Whether a relation holds in one lane, at the precision of the digits shown."""

from math import sqrt
from typing import NamedTuple

from extractors.relations.figures import Figures
from extractors.relations.formula import Formula, Span
from extractors.relations.relation import Axis, Linear, Quotient, Relation


class Check(NamedTuple):
    """One lane: what the expression comes to, how far the target may be from it (scaled), the verdict.

    `information` tells how hard it is to hold by chance: the decimal digits that had to agree.
    """

    expected: float
    tolerance: float
    holds: bool
    digits: int


def check(figures: Figures, relation: Relation, lane: int) -> Check | None:
    """The verdict on one lane; None where the target or too much else is blank or no plain number."""
    expression = relation.expression
    row, col = relation.place(relation.target, lane)
    target = figures.amounts[row][col]
    if target is None:
        return None
    if isinstance(expression, Linear):
        return _linear(figures, relation, lane, target, expression)
    if isinstance(expression, Quotient):
        return _quotient(figures, relation, lane, target, expression)
    return _formula(figures, relation, lane, target, expression)


def _verdict(target: float, expected: float, tolerance: float) -> Check:
    error = abs(target - expected)
    digits = len(str(int(abs(expected) / (2 * tolerance + 1)))) if expected else 0
    return Check(expected, tolerance, error <= tolerance * (1 + 1e-9), digits)


def _linear(figures: Figures, relation: Relation, lane: int, target: int, expression: Linear) -> Check | None:
    axis = relation.axis
    target_row, target_col = relation.place(relation.target, lane)
    target_places = figures.places[target_row][target_col]
    amounts, places, opaque = figures.amounts, figures.places, figures.opaque
    total = blanks = 0
    shown = target_places
    for line, sign in expression.terms:
        row, col = (lane, line) if axis == "columns" else (line, lane)
        amount = amounts[row][col]
        if amount is not None:
            total += sign * amount
            shown = max(shown, places[row][col])
        elif (row, col) in opaque:
            return None
        else:
            blanks += 1
    if _undecided(axis, len(expression.terms), blanks, target, total):
        return None
    exact = not shown and target_col not in figures.rounded
    terms = len(expression.terms) - blanks
    tolerance = 0.0 if exact else _sum_tolerance(figures, terms, shown, target_places)
    return _verdict(target, total, tolerance)


def _undecided(axis: Axis, terms: int, blanks: int, target: int, total: int) -> bool:
    """True where blanks may be what is missing: in a row any blank part, in a column most of them."""
    if blanks == terms:
        return True
    short = abs(total) < abs(target)
    return short and (blanks > 0 if axis == "columns" else blanks * 2 > terms)


def _sum_tolerance(figures: Figures, terms: int, shown: int, target_places: int) -> float:
    """Half a unit of the last digit for each rounded number, at most four standard deviations."""
    unit = figures.power / 10**shown
    own = figures.power / 10**target_places / 2 if target_places < shown else 0.0
    return float(min((terms + 1) / 2, 0.5 + 1.2 * sqrt(terms)) * unit + own)


def _quotient(
    figures: Figures, relation: Relation, lane: int, target: int, expression: Quotient
) -> Check | None:
    above = relation.place(expression.numerator, lane)
    below = relation.place(expression.denominator, lane)
    numerator = figures.amounts[above[0]][above[1]]
    denominator = figures.amounts[below[0]][below[1]]
    if numerator is None or not denominator:
        return None
    value = numerator / denominator * expression.factor
    rounding = abs(value) * (_relative(figures, above, numerator) + _relative(figures, below, denominator))
    expected = (value - expression.factor if expression.growth else value) * figures.power
    # A clerk may cut off instead of rounding: one unit of the last digit.
    tolerance = _last_digit(figures, relation, lane) + rounding * figures.power
    return _verdict(target, expected, tolerance)


def _relative(figures: Figures, place: tuple[int, int], amount: int) -> float:
    """The share of a number that rounding may have changed; whole numbers are exact."""
    shown = figures.places[place[0]][place[1]]
    return float(figures.power / 10**shown / 2 / abs(amount)) if shown and amount else 0.0


def _last_digit(figures: Figures, relation: Relation, lane: int) -> float:
    """One unit of the last digit that the target shows."""
    row, col = relation.place(relation.target, lane)
    return float(figures.power / 10 ** figures.places[row][col])


def _formula(
    figures: Figures, relation: Relation, lane: int, target: int, expression: Formula
) -> Check | None:
    def number(line: int) -> Span | None:
        row, col = relation.place(line, lane)
        amount = figures.amounts[row][col]
        if amount is None:
            return None
        half = 10.0 ** -figures.places[row][col] / 2 if figures.places[row][col] else 0.0
        return (amount / figures.power - half, amount / figures.power + half)

    span = expression.span(number)
    if span is None:
        return None
    middle, half = (span[0] + span[1]) / 2, (span[1] - span[0]) / 2
    tolerance = half * figures.power + _last_digit(figures, relation, lane)
    return _verdict(target, middle * figures.power, tolerance)
