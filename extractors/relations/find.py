"""All relations of a table."""

from extractors.relations.differences import difference_relations
from extractors.relations.figures import Figures
from extractors.relations.formulas import formula_relations
from extractors.relations.hundreds import hundred_relations
from extractors.relations.parts import part_relations
from extractors.relations.probes import Probes
from extractors.relations.products import product_relations
from extractors.relations.quotients import quotient_relations
from extractors.relations.relation import Relation
from extractors.relations.shares import share_relations
from extractors.relations.totals import total_relations

FEWEST_NUMBERS = 4


def find_relations(figures: Figures, *, tentative: bool = False) -> tuple[Relation, ...]:
    """What the table asserts, the surest first: formulas, totals, parts, products, rates …

    `tentative` is for numbers that are still being read: what words assert is kept even if nothing bears
    it out yet.
    """
    if sum([len(line) - line.count(None) for line in figures.amounts]) < FEWEST_NUMBERS:
        return ()
    probes = Probes(figures)
    found = list(formula_relations(figures, tentative=tentative))
    stated = {relation.target for relation in found}
    found += total_relations(figures, tentative=tentative)
    parts = part_relations(figures, probes, tentative=tentative)
    found += (one for one in parts if one.target not in stated)
    found += (one for one in product_relations(figures) if one.target not in stated)
    found += share_relations(figures, stated)
    found += quotient_relations(figures, found, probes, tentative=tentative)
    found += hundred_relations(figures, found)
    found += difference_relations(figures, found, probes)
    return tuple(found)
