"""Rows of levels among rows of amounts: rates, means, what there is at the end of a period."""

import regex

from extractors.audit.messages import row_name
from extractors.relations import Figures, Linear, Relation
from extractors.relations.header_words import says

_PERIOD = regex.compile(r"(?i)\b(?:20\d\d|quý|tháng)\b")


def is_level(figures: Figures, relation: Relation, row: int) -> bool:
    """Whether the parts of this row cannot be added up though those of others can.

    A unit tells it, else the label; over periods that all have a figure, so does a whole that is what the
    last of them says.
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
    is_last = amounts[parts[-1]] == amounts[relation.target] and all(amounts[col] for col in parts)
    return is_last and all(_is_period(figures, col) for col in parts)


def _is_period(figures: Figures, col: int) -> bool:
    column = figures.column(col)
    return column is not None and bool(column.path) and _PERIOD.search(column.path[-1]) is not None
