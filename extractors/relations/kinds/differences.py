"""Columns that are the sum or difference of two others, wherever they stand."""

from collections.abc import Iterator
from itertools import combinations

from extractors.relations.check import checks
from extractors.relations.figures import Figures
from extractors.relations.header_parts import speaks_of_change
from extractors.relations.header_words import leaf_says
from extractors.relations.probes import MOST_COLUMNS, Probes
from extractors.relations.relation import Linear, Relation
from extractors.relations.support import Enough, supported

ENOUGH = Enough(share=0.75, rows=5, digits=10)
ENOUGH_WITH_WORDS = Enough(share=0.65, rows=3, digits=6)
DIGITS_OF_CHANGE = 3
"""Enough where the column says that it is a change: changes are small, and hectares are rounded."""


def difference_relations(figures: Figures, known: list[Relation], probes: Probes) -> Iterator[Relation]:
    """Triples `later = earlier - other` that hold in nearly all rows and that `known` does not cover."""
    if len(figures.rows) < ENOUGH_WITH_WORDS.rows:
        return
    taken = [
        {one.target, *one.expression.operands}
        for one in known
        if isinstance(one.expression, Linear) and one.axis == "columns"
    ]
    columns = {column.col: column for column in figures.columns}
    for kind in (figures.number_columns, figures.rate_columns):
        for triple in sorted(_triples(figures, kind, probes)):
            if any(set(triple) <= lines for lines in taken):
                continue
            enough = ENOUGH_WITH_WORDS if speaks_of_change([columns[col] for col in triple]) else ENOUGH
            relation, found = supported(figures, _relation(figures, triple), enough.share)
            if leaf_says("change", columns[relation.target].path):
                enough = enough._replace(digits=DIGITS_OF_CHANGE)
            if found.reaches(enough) and not _lacks_a_term(figures, relation, kind):
                taken.append(set(triple))
                yield relation


def _relation(figures: Figures, triple: tuple[int, int, int]) -> Relation:
    """`whole = one + other`, stated of the last of the three columns."""
    whole, one, other = triple
    rows = figures.all_rows
    if whole > max(one, other):
        return Relation("parts", "mined", "columns", whole, Linear.sum_of((one, other)), rows)
    last, first = max(one, other), min(one, other)
    return Relation("difference", "mined", "columns", last, Linear((whole, first), (1, -1)), rows)


def _triples(figures: Figures, cols: list[int], probes: Probes) -> set[tuple[int, int, int]]:
    """Columns (whole, one, other) that add up in one of a few rows; one lookup for each pair of columns."""
    found: set[tuple[int, int, int]] = set()
    for row in probes.rows(cols) if 2 < len(cols) <= MOST_COLUMNS else ():
        amounts, places = figures.amounts[row], figures.places[row]
        filled = [(amount, col) for col in cols if (amount := amounts[col])]
        where: dict[int, list[int]] = {}
        for amount, col in filled:
            where.setdefault(amount, []).append(col)
        shown = max([places[col] for col in cols]) if figures.scale else 0
        unit = figures.power // 10**shown if shown else 0
        for (first, one), (second, other) in combinations(filled, 2):
            total = first + second
            if total in where:
                found.update([(whole, one, other) for whole in where[total] if whole not in (one, other)])
            for near in (total - unit, total + unit) if unit else ():
                if near in where:
                    found.update([(whole, one, other) for whole in where[near] if whole not in (one, other)])
    return found


def _lacks_a_term(figures: Figures, relation: Relation, cols: list[int]) -> bool:
    """True where with a further column more rows hold: the sum has more parts."""
    expression = relation.expression
    if relation.holding == relation.checked or not isinstance(expression, Linear):
        return False
    further = [col for col in cols if col != relation.target and col not in expression.operands]
    if not further:
        return False
    holding = {one.lane for one in checks(figures, relation, relation.lanes) if one.holds}
    others = [lane for lane in relation.lanes if lane not in holding]
    for col in further:
        for sign in (1, -1):
            wider = relation._replace(
                expression=Linear((*expression.operands, col), (*expression.signs, sign))
            )
            mended = any(one.holds for one in checks(figures, wider, others))
            if mended and supported(figures, wider)[1].holding > relation.holding:
                return True
    return False
