"""How well the rows of a table bear out a relation."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from extractors.relations.check import Terms, checks
from extractors.relations.figures import Figures
from extractors.relations.relation import Relation

PATIENCE = 8
"""Lanes that are tried before a relation that words assert, but that almost never holds, is given up."""
PATIENCE_WHEN_MINED = 4


class Enough(NamedTuple):
    """What a relation needs to be believed: the share of lanes that hold, telling ones, digits that agree.

    And how many must have been checked.
    """

    share: float
    rows: int
    digits: int
    checked: int = 0


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

    def reaches(self, enough: Enough) -> bool:
        """Whether it is enough."""
        many = self.telling >= enough.rows and self.checked >= enough.checked
        return many and self.share >= enough.share and self.digits >= enough.digits


def support(figures: Figures, relation: Relation, lanes: Sequence[int], least_share: float = 0.0) -> Support:
    """Counts over the lanes; stops early where hardly any of the first ones holds.

    Stops also where the share of the lanes that hold can no longer reach `least_share`.
    """
    patience = PATIENCE_WHEN_MINED if relation.asserted == "mined" else PATIENCE
    most_failures = len(lanes) * (1 - least_share) + 1e-9
    holding = failing = digits = 0
    seen: set[Terms] = set()
    is_rate = relation.kind == "rate"
    for verdict in checks(figures, relation, lanes):
        if verdict.holds:
            holding += 1
            terms = verdict.terms
            # Two operands must differ from zero, and a rate be another than that of equal numbers.
            telling = len(terms) - terms.count(None) - terms.count(0) > 1
            if telling and terms not in seen and not (is_rate and len(terms) == 2 and terms[0] == terms[1]):
                seen.add(terms)
                digits += verdict.digits
            continue
        failing += 1
        if failing > most_failures or (holding + failing >= patience and holding * 3 < failing):
            break
    return Support(holding, holding + failing, len(seen), digits)


def supported(figures: Figures, relation: Relation, least_share: float = 0.0) -> tuple[Relation, Support]:
    """The relation with its counts filled in, and its support; see `support`."""
    found = support(figures, relation, relation.lanes, least_share)
    return relation.counted(found.holding, found.checked), found


def nearness(relation: Relation) -> tuple[int, ...]:
    """Higher for fewer operands, then for nearer ones."""
    lines = relation.expression.operands
    return -len(lines), -sum(abs(relation.target - line) for line in lines)


def best_supported(
    figures: Figures,
    tried: Iterable[Relation],
    enough: Enough,
    rank: Callable[[Relation], tuple[int, ...]] = nearness,
) -> Iterator[Relation]:
    """The relation that most lanes bear out, if they are enough; of equals the highest by `rank`."""
    told = (supported(figures, one, enough.share) for one in tried)
    found = [relation for relation, own in told if own.reaches(enough)]
    if found:
        yield max(found, key=lambda one: (one.holding, *rank(one)))
