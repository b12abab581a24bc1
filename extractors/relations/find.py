"""All relations of a table."""

from collections.abc import Iterable
from typing import NamedTuple

from extractors.relations.figures import Figures
from extractors.relations.kinds.compounds import compound_relations
from extractors.relations.kinds.differences import difference_relations
from extractors.relations.kinds.formulas import formula_relations
from extractors.relations.kinds.hundreds import hundred_relations
from extractors.relations.kinds.parts import part_relations
from extractors.relations.kinds.products import product_relations
from extractors.relations.kinds.quotients import quotient_relations
from extractors.relations.kinds.row_rates import row_rate_relations
from extractors.relations.kinds.shares import share_relations
from extractors.relations.kinds.stocks import stock_relations
from extractors.relations.kinds.totals import total_relations
from extractors.relations.probes import Probes
from extractors.relations.relation import Found, Relation

FEWEST_NUMBERS = 4


class Relations(NamedTuple):
    """`stated` is what a table asserts as its numbers read now, the surest first: formulas, totals, parts …

    `tentative` is what it would assert if some were read otherwise: what words assert is among it even if
    nothing bears it out yet.
    """

    stated: tuple[Relation, ...]
    tentative: tuple[Relation, ...]


def find_relations(figures: Figures) -> tuple[Relation, ...]:
    """What the table asserts."""
    return search_relations(figures, tentative=False).stated


def search_relations(figures: Figures, *, tentative: bool = True) -> Relations:
    """What the table asserts, and what it may assert while its numbers are being read, in one search."""
    if sum([len(line) - line.count(None) for line in figures.amounts]) < FEWEST_NUMBERS:
        return Relations((), ())
    probes = Probes(figures)
    found = list(formula_relations(figures))
    spelt_out = {one.stated.target for one in found if one.stated}
    may_be_spelt_out = {one.tentative.target for one in found if one.tentative}

    def unless_spelt_out(those: Iterable[Found]) -> None:
        found.extend(
            Found(_unless(spelt_out, stated), _unless(may_be_spelt_out, read)) for stated, read in those
        )

    found += total_relations(figures, tentative=tentative)
    unless_spelt_out(part_relations(figures, probes, tentative=tentative))
    unless_spelt_out(_in_any_case(product_relations(figures)))
    unless_spelt_out(_in_any_case(share_relations(figures, spelt_out)))
    unless_spelt_out(_in_any_case(compound_relations(figures)))
    found += quotient_relations(figures, _stated(found), probes, tentative=tentative)
    found += _in_any_case(hundred_relations(figures, _stated(found)))
    found += _in_any_case(row_rate_relations(figures))
    found += _in_any_case(stock_relations(figures, _stated(found)))
    found += _in_any_case(difference_relations(figures, _stated(found), probes))
    return Relations(tuple(_stated(found)), tuple(one.tentative for one in found if one.tentative))


def _in_any_case(relations: Iterable[Relation]) -> Iterable[Found]:
    """Relations that rows bear out however the others read."""
    return (Found(relation, relation) for relation in relations)


def _stated(found: Iterable[Found]) -> list[Relation]:
    return [one.stated for one in found if one.stated]


def _unless(targets: set[int], relation: Relation | None) -> Relation | None:
    """The relation, unless a formula states its target already."""
    return None if relation is None or relation.target in targets else relation
