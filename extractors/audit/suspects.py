"""The cells that may be what is wrong in several broken equations, told by what each sum lacks.

Each equation is checked once, whatever cells stand in it: a long column with many errors stays cheap.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extractors.relations import Figures, Linear, Relation, check
from extractors.relations.figures import Place

Equation = tuple[Relation, int]
"""A relation in one of its lanes."""
FEWEST = 2
"""Equations that one other figure must mend: by chance none mends two that say something else."""
_MOST_RIVALS = 8
"""Cells that would mend one equation: with more of them nobody knows which is wrong."""


class Shortfall(NamedTuple):
    """What a broken sum lacks, scaled, and how exactly; `signs` of its lines, -1 of its target."""

    missing: int
    tolerance: float
    signs: Mapping[int, int]


class Suspect(NamedTuple):
    """The broken equations of a cell, and the amounts that sums among them make of it."""

    equations: tuple[Equation, ...]
    amounts: tuple[int, ...]


def suspects(figures: Figures, broken: Sequence[Equation]) -> dict[Place, Suspect]:
    """The cells of which two broken equations or more may make the same; quotients may make any."""
    found = {
        place: Suspect(tuple(equation for equation, _ in lacks), amounts)
        for place, lacks in _lacks(figures, broken).items()
        if len(lacks) >= FEWEST and (amounts := tuple(dict.fromkeys(_agreed(figures, place, lacks))))
    }
    rivals = Counter(key for suspect in found.values() for key in map(equation_key, suspect.equations))
    return {
        place: suspect
        for place, suspect in found.items()
        if sum(rivals[equation_key(equation)] <= _MOST_RIVALS for equation in suspect.equations) >= FEWEST
    }


def equation_key(equation: Equation) -> tuple[int, int]:
    """What tells it from others: relations are compared by what they are, not by what they say."""
    return id(equation[0]), equation[1]


def _lacks(
    figures: Figures, broken: Iterable[Equation]
) -> dict[Place, list[tuple[Equation, Shortfall | None]]]:
    """For each cell its broken equations; with what they lack those that are sums."""
    at: dict[Place, list[tuple[Equation, Shortfall | None]]] = {}
    signs: dict[int, Mapping[int, int]] = {}
    for relation, lane in broken:
        if id(relation) not in signs:
            signs[id(relation)] = _signs(relation)
        shortfall = _shortfall(figures, relation, lane, signs[id(relation)])
        for place in dict.fromkeys(relation.places(lane)):
            at.setdefault(place, []).append(((relation, lane), shortfall))
    return at


def _signs(relation: Relation) -> Mapping[int, int]:
    expression = relation.expression
    if not isinstance(expression, Linear):
        return {}
    return {**dict(zip(expression.operands, expression.signs, strict=True)), relation.target: -1}


def _shortfall(figures: Figures, relation: Relation, lane: int, signs: Mapping[int, int]) -> Shortfall | None:
    verdict = check(figures, relation, lane) if signs else None
    if verdict is None:
        return None
    row, col = relation.place(relation.target, lane)
    return Shortfall((figures.amounts[row][col] or 0) - int(verdict.expected), verdict.tolerance, signs)


def _agreed(
    figures: Figures, place: Place, lacks: Sequence[tuple[Equation, Shortfall | None]]
) -> Iterator[int]:
    """What a sum makes of the cell, to the decimals that it shows, where another equation may as well.

    A sign is not changed.
    """
    row, col = place
    stated = figures.amounts[row][col]
    if stated is None:
        return
    step = figures.power // 10 ** figures.places[row][col]
    others = sum(shortfall is None for _, shortfall in lacks)
    made = [
        (stated + shortfall.signs[col if relation.axis == "columns" else row] * shortfall.missing, shortfall)
        for (relation, _), shortfall in lacks
        if shortfall
    ]
    for amount, _ in made:
        near = sum(abs(other - amount) <= shortfall.tolerance + step for other, shortfall in made)
        if near + others >= FEWEST and amount * stated >= 0:
            yield (amount + step // 2) // step * step
