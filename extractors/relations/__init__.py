"""The arithmetic that a table asserts: totals, parts, rates, differences and formulas.

In go `Figures`, the numbers of one table as integers beside its headers and row labels; out come
`Relation`s: a row or column that is an expression of others, and in how many of its lanes that holds. Words
propose relations (`Tổng số`, `Trong đó`, `7=5/1*100`), else the numbers of a few probed rows do; what
counts in the end is how many rows bear one out and how many digits agree in them, so that sums that agree
by chance are none.

`find.py` asks the finder of each kind (`kinds/`), the surest first; `check.py` tells whether a relation
holds in a lane at the precision that its cells show; `support.py` counts that over the lanes.
"""

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
