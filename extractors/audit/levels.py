"""Rows of levels among rows of amounts: rates, means, what there is at the end of a period."""

from extractors.audit.messages import row_name
from extractors.relations import Figures, Linear, Relation
from extractors.relations.header_words import leaf_says, says

SLOW = 1.5
"""Of a level the greatest is at most so many times the least, where it does not only rise or only fall."""


def is_level(figures: Figures, relation: Relation, row: int) -> bool:
    """Whether the parts of this row cannot be added up though those of others can.

    A unit tells it, else the label; over periods that all have a figure, so does a whole that is what the
    last of them says, unless the label tells what is added up, or the figures move as no level does.
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
    is_last = amounts[parts[-1]] == amounts[relation.target] and len(told_of) == len(parts)
    if not is_last or says("flow", label) or not all(_is_period(figures, col) for col in parts):
        return False
    return says("stock", label) or _moves_like_a_level(told_of)


def _moves_like_a_level(amounts: list[int]) -> bool:
    """True where amounts of periods change little, or only rise or only fall."""
    return max(amounts) <= SLOW * min(amounts) or sorted(amounts) in (amounts, amounts[::-1])


def _is_period(figures: Figures, col: int) -> bool:
    column = figures.column(col)
    return column is not None and leaf_says("period", column.path)
