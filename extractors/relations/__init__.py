"""The arithmetic that a table asserts: totals, parts, rates, differences and formulas."""

from extractors.relations.check import Check, check, checks
from extractors.relations.figures import Figures
from extractors.relations.find import Relations, find_relations, search_relations
from extractors.relations.relation import Hundred, Linear, Product, Quotient, Relation, Share

__all__ = [
    "Check",
    "Figures",
    "Hundred",
    "Linear",
    "Product",
    "Quotient",
    "Relation",
    "Relations",
    "Share",
    "check",
    "checks",
    "find_relations",
    "search_relations",
]
