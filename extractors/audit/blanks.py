"""A blank cell that an equation of its table determines: it is reported, never filled in."""

from decimal import Decimal

from extractors.audit.messages import column_name, row_name, shown, vietnamese
from extractors.relations import Figures, Linear, Relation, checks
from extractors.relations.figures import Place
from models.finding import Finding
from models.table import Table

FEWEST_HOLDING = 2
"""Lanes in which an equation holds before a blank in another lane is called wrong."""


def blank_findings(table: Table, figures: Figures, relation: Relation) -> dict[int, Finding]:
    """By lane of a sum, what its only blank cell should hold for the sum to come out."""
    if not _adds_up(relation) or _blanks_are_zero(figures, relation):
        return {}
    blanks = ((lane, _only_blank(figures, relation, lane)) for lane in relation.lanes)
    found = ((lane, _finding(table, figures, relation, lane, blank)) for lane, blank in blanks if blank)
    return {lane: finding for lane, finding in found if finding}


def _finding(table: Table, figures: Figures, relation: Relation, lane: int, blank: Place) -> Finding | None:
    row, col = relation.place(relation.target, lane)
    missing = (figures.amounts[row][col] or 0) - _sum(figures, relation, lane)
    if missing <= 0:
        return None
    expected = figures.decimal(missing).quantize(Decimal(1).scaleb(-figures.places[row][col]))
    return Finding(
        code="blank_determined",
        severity="warning",
        message=(
            f"{row_name(figures, blank[0])}, {column_name(figures, blank[1])}: để trống; "
            f"để cộng đủ {vietnamese(shown(figures, row, col))} thì phải là {vietnamese(expected)}"
        ),
        table=table.ordinal,
        row=blank[0],
        col=blank[1],
        cells=tuple(dict.fromkeys((blank, *relation.places(lane)))),
        expected=expected,
        evidence=table.evidence,
    )


def _adds_up(relation: Relation) -> bool:
    """True for sums that words assert and that enough lanes bear out, a single total row for itself."""
    expression = relation.expression
    if not isinstance(expression, Linear) or relation.asserted == "mined" or relation.zero_blanks:
        return False
    enough = relation.axis == "rows" or relation.holding >= FEWEST_HOLDING
    return enough and all(sign == 1 for _, sign in expression.terms)


def _blanks_are_zero(figures: Figures, relation: Relation) -> bool:
    """True where a lane holds although it has a blank: then a blank says nothing."""
    return any(one.holds and None in one.terms for one in checks(figures, relation, relation.lanes))


def _sum(figures: Figures, relation: Relation, lane: int) -> int:
    return sum(figures.amounts[row][col] or 0 for row, col in relation.operand_places(lane))


def _only_blank(figures: Figures, relation: Relation, lane: int) -> Place | None:
    """The one cell of the equation without a number, where it is blank and the sum is there."""
    places = relation.operand_places(lane)
    row, col = relation.place(relation.target, lane)
    if figures.amounts[row][col] is None:
        return None
    blanks = [place for place in places if figures.amounts[place[0]][place[1]] is None]
    if relation.axis == "rows":
        blanks += [(other, lane) for other in _silent_siblings(figures, relation)]
    return blanks[0] if len(blanks) == 1 and blanks[0] not in figures.opaque else None


def _silent_siblings(figures: Figures, relation: Relation) -> list[int]:
    """Rows beside those that are summed which have no number at all: the sum leaves them out."""
    summed = set(relation.expression.operands)
    parents = {figures.rows[row].parent_row for row in summed}
    return [
        row.row
        for row in figures.rows
        if row.kind == "data"
        and row.row not in summed
        and row.parent_row in parents
        and not any(amount is not None for amount in figures.amounts[row.row])
    ]
