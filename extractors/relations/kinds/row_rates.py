"""Rows that rate one row by another: `Tỷ lệ hộ nghèo` is `Số hộ nghèo` of `Tổng số hộ`, in each column."""

from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from extractors.relations.figures import Figures
from extractors.relations.relation import Quotient, Relation
from extractors.relations.support import Enough, best_supported
from extractors.rule_files import read_rules

ENOUGH = Enough(share=0.5, rows=1, digits=2)
"""Half of the columns must hold, and so many figures agree: that words name all three rows says the rest."""
NEAR = 12
"""Rows between the rate and what it is of."""
_WORD = regex.compile(r"\p{L}+")
_BRACKETS = regex.compile(r"\([^()]*\)")


def row_rate_relations(figures: Figures) -> Iterator[Relation]:
    """For each row in per cent the rows that its label names, if their quotient it is often enough."""
    lanes = tuple(figures.number_columns)
    rates = [row for row in figures.all_rows if lanes and _is_rate(figures, row)]
    named = [_named(row.label or "") for row in figures.rows] if rates else []
    for rate in rates:
        rated = named[rate] - _words("rate")
        near = range(max(0, rate - NEAR), min(len(named), rate + NEAR + 1))
        counted = [row for row in near if named[row] and not _is_rate(figures, row)]
        tried = (
            Relation("rate", "mined", "rows", rate, Quotient(above, below), lanes)
            for above in counted
            for below in counted
            if named[above] == rated and named[below] < rated
            if figures.units.get(above) == figures.units.get(below)
        )
        yield from best_supported(figures, tried, ENOUGH)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(read_rules("extractors.relations.kinds", "row_rates.toml")["words"][name])


def _is_rate(figures: Figures, row: int) -> bool:
    return "%" in figures.units.get(row, "") or "%" in (figures.rows[row].label or "")


@lru_cache(maxsize=4096)
def _named(label: str) -> frozenset[str]:
    """The words that tell what a row counts; remembered, since relations are sought more than once."""
    return frozenset(_WORD.findall(_BRACKETS.sub(" ", label).casefold())) - _words("aside")
