"""How well the rows of a table bear out a relation."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from extractors.relations.check import check
from extractors.relations.figures import Figures
from extractors.relations.relation import Relation

PATIENCE = 8
"""Lanes that are tried before a relation that words assert, but that almost never holds, is given up."""
PATIENCE_WHEN_MINED = 4


class Support(NamedTuple):
    """`telling` counts the different lanes that hold and could have failed; `digits` that agreed in them."""

    holding: int
    checked: int
    telling: int
    digits: int

    @property
    def share(self) -> float:
        """The share of the checked lanes that hold."""
        return self.holding / self.checked if self.checked else 0.0


def support(figures: Figures, relation: Relation, lanes: Iterable[int]) -> Support:
    """Counts over the lanes; stops early where hardly any of the first ones holds."""
    patience = PATIENCE_WHEN_MINED if relation.asserted == "mined" else PATIENCE
    holding = checked = digits = 0
    telling: set[tuple[int | None, ...]] = set()
    for lane in lanes:
        verdict = check(figures, relation, lane)
        if verdict is None:
            continue
        checked += 1
        if verdict.holds:
            holding += 1
            digits += _tell(figures, relation, lane, verdict.digits, telling)
        elif checked >= patience and holding * 4 < checked:
            break
    return Support(holding, checked, len(telling), digits)


def _tell(
    figures: Figures, relation: Relation, lane: int, digits: int, seen: set[tuple[int | None, ...]]
) -> int:
    """The digits that a lane adds: none where fewer than two operands differ from zero, or seen before."""
    amounts = []
    for line in relation.expression.operands:
        row, col = relation.place(line, lane)
        amounts.append(figures.amounts[row][col])
    known = tuple(amounts)
    trivial = sum(1 for amount in known if amount) < 2 or (
        len(known) == 2 and relation.kind == "rate" and known[0] == known[1]
    )
    if trivial or known in seen:
        return 0
    seen.add(known)
    return digits


def supported(figures: Figures, relation: Relation) -> tuple[Relation, Support]:
    """The relation with its counts filled in, and its support."""
    found = support(figures, relation, relation.lanes)
    return replace(relation, holding=found.holding, checked=found.checked), found
