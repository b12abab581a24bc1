"""The one cell that breaks several equations at once: corrected, it mends them all."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extractors.relations import Figures, Hundred, Linear, Relation, Share, check
from extractors.relations.figures import Place

Equation = tuple[Relation, int]
"""A relation in one of its lanes."""
FEWEST = 2
"""Equations that one other figure must mend: by chance none mends two that say something else."""


class WrongCell(NamedTuple):
    """A cell, the scaled amount that mends its broken equations, and these."""

    place: Place
    amount: int
    equations: tuple[Equation, ...]


def wrong_cells(
    figures: Figures, relations: Sequence[Relation], broken: Sequence[Equation]
) -> list[WrongCell]:
    """The cells that alone are to blame, no equation in two of them; none where two cells might be."""
    at: dict[Place, list[Equation]] = {}
    for equation in broken if len(broken) >= FEWEST else ():
        relation, lane = equation
        for place in dict.fromkeys(relation.places(lane)):
            at.setdefault(place, []).append(equation)
    blamed = [
        found
        for place, equations in at.items()
        if len(equations) >= FEWEST and (found := _mended(figures, relations, place, equations))
    ]
    return list(_undisputed(blamed))


def _mended(
    figures: Figures, relations: Sequence[Relation], place: Place, broken: Sequence[Equation]
) -> WrongCell | None:
    """The cell with the amount that mends the most of its broken equations and breaks no other."""
    stated = figures.amounts[place[0]][place[1]]
    proposed = dict.fromkeys(_proposed(figures, place, broken)) if stated is not None else ()
    holding = [one for one in _equations_at(relations, place) if _holds(figures, one)] if proposed else []
    best: WrongCell | None = None
    for amount in proposed:
        figures.amounts[place[0]][place[1]] = amount
        mended = tuple(one for one in broken if _holds(figures, one))
        kept = len(mended) >= FEWEST and all(_holds(figures, one) for one in holding)
        figures.amounts[place[0]][place[1]] = stated
        if kept and (best is None or len(mended) > len(best.equations)):
            best = WrongCell(place, amount, mended)
    return best


def _proposed(figures: Figures, place: Place, broken: Iterable[Equation]) -> Iterator[int]:
    """What each broken sum makes of the cell, to the decimals that it shows; a sign is not changed."""
    row, col = place
    step = figures.power // 10 ** figures.places[row][col]
    stated = figures.amounts[row][col] or 0
    for relation, lane in broken:
        expression, verdict = relation.expression, check(figures, relation, lane)
        if not isinstance(expression, Linear) or verdict is None:
            continue
        target_row, target_col = relation.place(relation.target, lane)
        missing = (figures.amounts[target_row][target_col] or 0) - int(verdict.expected)
        signs = dict(zip(relation.operand_places(lane), expression.signs, strict=True))
        amount = stated + signs[place] * missing if place in signs else stated - missing
        if amount * stated >= 0:
            yield round(amount / step) * step


def _equations_at(relations: Iterable[Relation], place: Place) -> Iterator[Equation]:
    """The equations in which a cell takes part."""
    row, col = place
    for relation in relations:
        line, lane = (col, row) if relation.axis == "columns" else (row, col)
        expression = relation.expression
        if isinstance(expression, Share) and place == (expression.whole_row, expression.part):
            yield from ((relation, one) for one in relation.lanes)
        elif isinstance(expression, Hundred) and line not in expression.operands:
            continue
        elif line in (relation.target, *expression.operands) and lane in relation.lanes:
            yield relation, lane


def _holds(figures: Figures, equation: Equation) -> bool:
    verdict = check(figures, *equation)
    return verdict is not None and verdict.holds


def _undisputed(blamed: Iterable[WrongCell]) -> Iterator[WrongCell]:
    """Those that mend the most; where another cell would mend as many of the same, nobody knows which."""
    found = [(one, frozenset((id(relation), lane) for relation, lane in one.equations)) for one in blamed]
    taken: set[tuple[int, int]] = set()
    for one, own in sorted(found, key=lambda pair: -len(pair[1])):
        rivals = (other for other, told in found if other is not one and len(told) >= len(own) and told & own)
        if own.isdisjoint(taken) and not any(rivals):
            taken |= own
            yield one
