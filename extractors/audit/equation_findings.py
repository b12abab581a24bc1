"""Findings about broken equations, and about the one cell that breaks several."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from extractors.audit.messages import blaming_sentence, mended_sentence, sentence, shown
from extractors.audit.wrong_cells import WrongCell
from extractors.relations import Figures, Hundred, Linear, Relation, check
from extractors.relations.figures import Place
from extractors.relations.relation import RelationKind
from models.base import unchecked
from models.evidence import Evidence
from models.finding import Finding

_CODES: dict[RelationKind, str] = {
    "sum": "sum_mismatch",
    "parts": "parts_mismatch",
    "rate": "rate_mismatch",
    "difference": "difference_mismatch",
    "product": "product_mismatch",
    "hundred": "hundred_mismatch",
    "formula": "rate_mismatch",
}


def cell_finding(
    figures: Figures, cell: WrongCell, parts: Sequence[Finding], evidence: Evidence | None
) -> Finding:
    """What several findings say of one cell; an error where one of them is."""
    row, col = cell.place
    expected, actual = _right(figures, cell), shown(figures, row, col)
    surest = next((one for one in parts if one.severity == "error"), parts[0])
    return surest.replaced(
        code="wrong_figure",
        message=blaming_sentence(figures, cell.place, expected, actual, [one.message for one in parts]),
        row=row,
        col=col,
        cells=tuple(dict.fromkeys((cell.place, *chain.from_iterable(one.cells for one in parts)))),
        expected=expected,
        actual=actual,
        evidence=evidence,
    )


def follow_ups(figures: Figures, cell: WrongCell, parts: Sequence[Finding]) -> Iterator[Finding]:
    """What the wrong cell breaks in other rows, one finding for each, with what would mend it."""
    amount = _right(figures, cell)
    told: set[int | None] = {cell.place[0]}
    for part in parts:
        if part.row not in told:
            told.add(part.row)
            yield part.replaced(message=mended_sentence(figures, cell.place, amount, part.message))


def _right(figures: Figures, cell: WrongCell) -> Decimal:
    """What the cell is to say, to the decimals that it shows."""
    row, col = cell.place
    return figures.decimal(cell.amount).quantize(Decimal(1).scaleb(-figures.places[row][col]))


def equation_finding(
    ordinal: int, figures: Figures, relation: Relation, lanes: list[int], evidence: dict[Place, Evidence]
) -> Finding:
    """The lanes of one relation that break it, told by the first of them."""
    row, col = place = relation.place(relation.target, lanes[0])
    expected, actual = _expected(figures, relation, lanes[0]), _actual(figures, relation, lanes[0])
    involved = (place, *(operand for lane in lanes for operand in relation.operand_places(lane)))
    finding: Finding = unchecked(Finding)(
        {
            "code": _CODES[relation.kind],
            "severity": "warning" if relation.asserted == "mined" else "error",
            "message": sentence(figures, relation, lanes, expected, actual),
            "table": ordinal,
            "row": row,
            "col": col,
            "cells": tuple(dict.fromkeys(involved)),
            "section_id": None,
            "expected": expected,
            "actual": actual,
            "evidence": evidence.get(place),
            "line": None,
        }
    )
    return finding


def _actual(figures: Figures, relation: Relation, lane: int) -> Decimal:
    """What the cell says; of percentages that are to be 100 in all, what they come to."""
    if isinstance(relation.expression, Hundred):
        return sum((shown(figures, *place) for place in relation.operand_places(lane)), Decimal())
    return shown(figures, *relation.place(relation.target, lane))


def _expected(figures: Figures, relation: Relation, lane: int) -> Decimal:
    """What the relation makes of the cell: exact for sums, else to the decimals that the cell shows."""
    verdict = check(figures, relation, lane)
    if isinstance(relation.expression, Hundred):
        return Decimal(100)
    row, col = relation.place(relation.target, lane)
    scaled = Decimal(repr(verdict.expected if verdict else 0)).scaleb(-figures.scale)
    linear = isinstance(relation.expression, Linear)
    cells = relation.places(lane) if linear else ((row, col),)
    places = max(figures.places[row][col] for row, col in cells)
    return scaled.quantize(Decimal(1).scaleb(-places))
