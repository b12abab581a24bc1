"""Decides which units a document is about: the issuer's own and those above it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractors.places.kinds import later_kinds, tiers_of_kind
from extractors.places.mentions import Mention
from extractors.places.spelling import folded_name
from extractors.places.units import Era, Tier, Unit, ancestors, closed, named, spelled

NEAR, FAR = 10, 1
"""Weights of a mention in the header (block, signature, appendix lines) and in the body."""


def _full_name(name: str, kind: str | None) -> str:
    """`phường 4` is called `Phường 4` in the gazetteer."""
    return f"{kind} {name}" if kind and name.strip().isdigit() else name


@dataclass(slots=True)
class Context:
    """The units that a document names, by tier and folded name, and the eras that its date allows."""

    eras: tuple[Era, ...] = ("old", "new")
    weights: Counter[tuple[Tier, str]] = field(default_factory=Counter)

    def add(self, mentions: Iterable[Mention], weight: int = FAR) -> None:
        """Counts the named mentions; each speaks for every tier that its kind allows."""
        for mention in mentions:
            if mention.name:
                for tier in tiers_of_kind()[mention.kind]:
                    self.weights[tier, folded_name(_full_name(mention.name, mention.kind))] += weight

    def support(self, unit: Unit) -> int:
        """How strongly the text speaks for the units above; a district tells more than a province."""
        above = ((upper.tier, folded_name(upper.name)) for upper in ancestors(unit))
        return sum(self.weights[key] * (3 if key[0] == "district" else 1) for key in above)

    def names_parent(self, unit: Unit) -> bool:
        """Whether the text names the unit right above; a province named in passing is not enough."""
        parent = next(iter(ancestors(unit)), None)
        return parent is not None and self.weights[parent.tier, folded_name(parent.name)] > 0

    def names_districts(self) -> bool:
        """Whether any district is named: then the right commune lies in one of them."""
        return any(
            tier == "district" and weight and not self.weights["province", name]
            for (tier, name), weight in [*self.weights.items()]
        )


def _fits(unit: Unit, kind: str | None) -> int:
    """2 where the unit is of the kind, 1 where it may have been of it before it rose to its own."""
    return 2 if unit.kind == kind else int(unit.kind in later_kinds().get(kind or "", ()))


def _best(units: Sequence[Unit], kind: str | None, context: Context) -> list[Unit]:
    ranks = [(context.support(unit), _fits(unit, kind)) for unit in units]
    highest = max(ranks)
    return [unit for unit, rank in zip(units, ranks, strict=True) if rank == highest]


def _certain(unit: Unit, name: str, rivals: Sequence[Unit], context: Context) -> bool:
    """A damaged name needs a unit above that the text names, or none that the text names instead."""
    if context.support(unit):
        return True
    if spelled(unit, name):
        return len(rivals) == 1
    return len(rivals) == 1 and not (unit.tier == "commune" and context.names_districts())


def _of_tiers(name: str, tiers: Sequence[Tier]) -> tuple[Unit, ...]:
    return tuple(unit for unit in named(name) if unit.tier in tiers)


def _candidates(name: str, tiers: Sequence[Tier], kind: str | None, eras: Sequence[Era]) -> tuple[Unit, ...]:
    found = _of_tiers(_full_name(name, kind), tiers)
    for era in eras:
        units = tuple(unit for unit in found if unit.era == era)
        if units:
            return units
    return found


def resolve(name: str, kind: str | None, context: Context, tiers: Sequence[Tier] = ()) -> Unit | None:
    """The unit that `name` means in this document, None unless that is certain.

    Exact spellings come first; a unit whose diacritics differ, or that blanks part, where no exact one fits.
    """
    tiers = tiers or tiers_of_kind().get(kind or "", ("province", "district", "commune"))
    name = closed(name)
    full = _full_name(name, kind)
    units = _candidates(name, tiers, kind, context.eras)
    exact = [unit for unit in units if spelled(unit, full)]
    supported = [unit for unit in units if context.names_parent(unit)]
    if not exact and not supported:
        # A name that a unit of the other era bears is not damaged.
        exact = [unit for unit in _of_tiers(full, tiers) if spelled(unit, full)]
    pool = exact if exact and (not supported or set(exact) & set(supported)) else list(units)
    best = _best(pool, kind, context) if pool else []
    if len(best) > 1 and best[0].tier == "province" == best[1].tier:
        best = best[:1]
    if len(best) != 1:
        return None
    rivals = [unit for unit in pool if unit.tier == best[0].tier and unit.kind == best[0].kind]
    return best[0] if _certain(best[0], full, rivals, context) else None


def strongest(tier: Tier, context: Context) -> Unit | None:
    """The unit of a tier that the text names more than any other, where it can be told which one that is."""
    ranked: list[tuple[int, Unit]] = []
    for (tier_, name), weight in context.weights.most_common():
        if tier_ == tier:
            unit = resolve(name, None, context, (tier,)) or _only(name, tier, context)
            ranked += [(weight, unit)] if unit else []
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def _only(name: str, tier: Tier, context: Context) -> Unit | None:
    units = _candidates(name, (tier,), None, context.eras)
    return units[0] if len(units) == 1 else None
