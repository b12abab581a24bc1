"""Rows whose parts need not add up: levels (rates, means, what there is at the end) and rounded totals."""

from collections.abc import Iterable

from extractors.audit.messages import row_name
from extractors.relations import Figures, Linear, Relation, check
from extractors.relations.header_words import leaf_says, says

SLOW = 1.5
"""Of a level the greatest is at most so many times the least, where it does not only rise or only fall."""


def is_level(figures: Figures, relation: Relation, row: int) -> bool:
    """Whether the parts of this row cannot be added up though those of others can.

    A unit tells it, else the label; over periods that all have a figure, so does a whole that is among them
    (the last, the most, their mean), unless the label tells what is added up, or they move as no level does.
    """
    expression = relation.expression
    if relation.axis != "columns" or not isinstance(expression, Linear) or not expression.adds_up:
        return False
    unit = figures.units.get(row, "").strip()
    label = row_name(figures, row)
    told = unit or label
    if says("rate", told) or says("times_unit", told) or says("density_unit", told):
        return True
    if says("average", label) and not says("count", label):
        return True
    amounts, parts = figures.amounts[row], expression.operands
    told_of = [amount for col in parts if (amount := amounts[col])]
    whole = amounts[relation.target] or 0
    is_among = len(told_of) == len(parts) and min(told_of) <= whole <= max(told_of)
    if not is_among or says("flow", label) or not _are_periods(figures, relation):
        return False
    return says("stock", label) or _moves_like_a_level(told_of)


def _moves_like_a_level(amounts: list[int]) -> bool:
    """True where amounts of periods change little, or only rise or only fall."""
    return max(amounts) <= SLOW * min(amounts) or sorted(amounts) in (amounts, amounts[::-1])


def _are_periods(figures: Figures, relation: Relation) -> bool:
    """Whether the parts are times: each says so, or the whole does, of whatever seasons (`Cả năm`)."""
    whole, *parts = [figures.column(col) for col in (relation.target, *relation.expression.operands)]
    if whole is not None and leaf_says("whole_time", whole.path):
        return True
    return all(part is not None and leaf_says("period", part.path) for part in parts)


def is_of_rounded_rows(figures: Figures, relations: Iterable[Relation], relation: Relation, row: int) -> bool:
    """Whether a total adds up its rows as they were rounded, and so not quite its parts, which show more."""
    if relation.axis != "columns":
        return False
    col, places = relation.target, figures.places[row]
    if places[col] >= max(places[part] for part in relation.expression.operands):
        return False
    across = check(figures, relation, row)
    for total in relations if across else ():
        down = check(figures, total, col) if (total.axis, total.target) == ("rows", row) else None
        if across and down and down.holds and isinstance(total.expression, Linear):
            rounding = len(total.expression.operands) * figures.steps[places[col]] / 2
            return abs(across.expected - (figures.amounts[row][col] or 0)) <= rounding
    return False
