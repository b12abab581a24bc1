"""The arithmetic that a table asserts: totals, parts, rates, differences and formulas."""

from extractors.relations.check import Check, check, checks
from extractors.relations.figures import Figures, figures_of
from extractors.relations.find import find_relations
from extractors.relations.relation import Hundred, Linear, Product, Quotient, Relation, Share

__all__ = [
    "Check",
    "Figures",
    "Hundred",
    "Linear",
    "Product",
    "Quotient",
    "Relation",
    "Share",
    "check",
    "checks",
    "figures_of",
    "find_relations",
]
