"""Whether a relation holds in its lanes, at the precision of the digits shown."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import repeat
from math import sqrt
from typing import NamedTuple

from extractors.relations.figures import Figures, Place
from extractors.relations.formula import Formula
from extractors.relations.relation import Hundred, Linear, Product, Quotient, Relation, Share

Terms = tuple[int | None, ...]


class Check(NamedTuple):
    """One lane: what the expression comes to, how far the target may be from it (scaled), the verdict.

    `terms` are the amounts of the operands.
    """

    lane: int
    expected: float
    tolerance: float
    holds: bool
    terms: Terms

    @property
    def digits(self) -> int:
        """How hard it is to hold by chance: the decimal digits that had to agree."""
        if not self.expected:
            return 0
        steps = abs(self.expected) / (2 * self.tolerance + 1) if self.tolerance else abs(self.expected)
        return len(str(int(steps)))


def check(figures: Figures, relation: Relation, lane: int) -> Check | None:
    """The verdict on one lane; None where the target or too much else is blank or no plain number."""
    expression = relation.expression
    if isinstance(expression, Quotient | Share):
        return _rate(figures, relation, lane, expression)
    if isinstance(expression, Hundred):
        return _hundred(figures, relation, lane)
    if isinstance(expression, Product | Formula):
        return _computed(figures, relation, lane, expression)
    return next(_linear(figures, relation, (lane,), expression), None)


def checks(figures: Figures, relation: Relation, lanes: Sequence[int]) -> Iterator[Check]:
    """The verdicts on the lanes that can be checked."""
    expression = relation.expression
    if isinstance(expression, Linear):
        return _linear(figures, relation, lanes, expression)
    verdicts = (check(figures, relation, lane) for lane in lanes)
    return (verdict for verdict in verdicts if verdict is not None)


def _verdict(lane: int, target: float, expected: float, tolerance: float, terms: Terms) -> Check:
    return Check(lane, expected, tolerance, abs(target - expected) <= tolerance * (1 + 1e-9), terms)


def _linear(
    figures: Figures, relation: Relation, lanes: Sequence[int], expression: Linear
) -> Iterator[Check]:
    signs, added_up = expression.signs, expression.adds_up
    whole: Iterator[tuple[int, ...]] = repeat((0,))
    shown = relation.vectors(figures.places, lanes) if figures.scale else whole
    across, rounded = relation.axis == "rows", figures.rounded
    for lane, numbers, places in zip(lanes, relation.vectors(figures.amounts, lanes), shown, strict=False):
        target, terms = numbers[0], numbers[1:]
        if target is None:
            continue
        total = sum(filter(None, terms)) if added_up else _signed_sum(signs, terms)
        blanks = terms.count(None)
        if blanks and (
            _undecided(relation, len(terms), blanks, target, total) or _is_opaque(figures, relation, lane)
        ):
            continue
        most = max(places)
        if most or (lane if across else relation.target) in rounded:
            tolerance = _sum_tolerance(figures.scale, len(terms) - blanks, most, places[0])
            yield _verdict(lane, target, total, tolerance, terms)
        else:
            yield Check(lane, total, 0.0, target == total, terms)


def _signed_sum(signs: Sequence[int], terms: Terms) -> int:
    return sum([sign * term for sign, term in zip(signs, terms, strict=True) if term])


def _is_opaque(figures: Figures, relation: Relation, lane: int) -> bool:
    """True where a term is something else than a number or a blank."""
    return any(relation.place(line, lane) in figures.opaque for line in relation.expression.operands)


def _undecided(relation: Relation, terms: int, blanks: int, target: int, total: int) -> bool:
    """True where blanks may be what is missing: in a row any blank part, in a column most of them."""
    if blanks == terms:
        return True
    if relation.zero_blanks or abs(total) >= abs(target):
        return False
    return relation.axis == "columns" or blanks * 2 > terms


def loosest_tolerance(figures: Figures, terms: int) -> float:
    """How far a sum of so many numbers may be off, scaled, if they show no decimals and are rounded."""
    return _sum_tolerance(figures.scale, terms, 0, 0)


@lru_cache(maxsize=4096)
def _sum_tolerance(scale: int, terms: int, shown: int, own_places: int) -> float:
    """Half a unit of the last digit for each rounded number, at most four standard deviations."""
    unit = 10**scale / 10**shown
    own = 10**scale / 10**own_places / 2 if own_places < shown else 0.0
    return float(min((terms + 1) / 2, 0.5 + 1.2 * sqrt(terms)) * unit + own)


def _rate(figures: Figures, relation: Relation, lane: int, shape: Quotient | Share) -> Check | None:
    own, *operands = relation.places(lane)
    target, above, below = [figures.amounts[row][col] for row, col in (own, *operands)]
    if target is None or above is None or not below:
        return None
    ratio, factor = above / below, shape.factor
    growth, years = (shape.growth, shape.years) if isinstance(shape, Quotient) else (False, 1)
    if years > 1 and ratio <= 0:
        return None
    value = ratio ** (1 / years) * factor if years > 1 else ratio * factor
    expected = (value - factor if growth else value) * figures.power
    # A clerk may cut off instead of rounding: one unit of the last digit.
    tolerance = figures.steps[figures.places[own[0]][own[1]]]
    share = sum([_rounded_share(figures, place) for place in operands])
    if share:
        tolerance += abs(value) * share / years * figures.power
    return _verdict(lane, target, expected, tolerance, (above, below))


def _rounded_share(figures: Figures, place: Place) -> float:
    """By what share of a number rounding may have changed it: half a unit of its last digit.

    What is counted is exact.
    """
    row, col = place
    amount, shown = figures.amounts[row][col], figures.places[row][col]
    return figures.steps[shown] / 2 / abs(amount) if amount and (shown or col in figures.rounded) else 0.0


def _hundred(figures: Figures, relation: Relation, lane: int) -> Check | None:
    places = relation.operand_places(lane)
    shares = [amount for row, col in places if (amount := figures.amounts[row][col]) is not None]
    if len(shares) < len(places):
        return None
    # Percentages may have been cut off instead of rounded: one unit of the last digit each.
    coarsest = figures.steps[min(figures.places[row][col] for row, col in places)]
    finest = figures.steps[max(figures.places[row][col] for row, col in places)]
    tolerance = max(coarsest, len(shares) * finest)
    return _verdict(lane, sum(shares), 100 * figures.power, tolerance, tuple(shares))


def _computed(figures: Figures, relation: Relation, row: int, expression: Product | Formula) -> Check | None:
    amounts, places = figures.amounts[row], figures.places[row]
    target, terms = amounts[relation.target], {col: amounts[col] for col in expression.operands}
    if target is None or None in terms.values():
        return None
    numbers = {col: (amount or 0) / figures.power for col, amount in terms.items()}
    expected = expression.value(numbers)
    if expected is None:
        return None
    # What half a unit of the last digit of each rounded number makes of it.
    moved = [
        expression.value({**numbers, col: number + 0.5 / 10 ** places[col]})
        for col, number in numbers.items()
        if places[col]
    ]
    room = sum(abs(value - expected) for value in moved if value is not None)
    tolerance = room * figures.power + figures.steps[places[relation.target]]
    return _verdict(row, target, expected * figures.power, tolerance, tuple(terms.values()))
