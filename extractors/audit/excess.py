"""A part that is more than its whole: of 143 households, `Trong đó` 160 poor ones."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractors.audit.messages import column_name, row_name, shown, vietnamese
from extractors.relations import Figures, Linear, Relation
from extractors.relations.additive import is_average, summable_columns
from extractors.relations.figures import Place
from extractors.relations.header_parts import announced_parts
from extractors.relations.header_words import path_says, says
from extractors.relations.row_parts import announced_row_parts
from models.evidence import Evidence
from models.finding import Finding
from models.table import Column, Table

FEWEST_ROWS, SHARE = 3, 2 / 3
"""So many rows must keep to it: else what stands under `Trong đó` is counted in something else."""
_FEWEST_LOSSES = 2
"""One amount below zero may be a misprint, and must not silence the others."""


class _Excess(NamedTuple):
    """A part and its whole; `names` are those of the part's column and of the whole."""

    part: Place
    whole: Place
    names: tuple[str, str]


def excess_findings(table: Table, figures: Figures, relations: Iterable[Relation]) -> Iterator[Finding]:
    """Parts that a header announces and that need not be all there are; a sum that is stated says more."""
    found = [*_rows_in_excess(table, figures, relations), *_columns_in_excess(figures, relations)]
    stated = {(cell.row, cell.col): cell.evidence for cell in table.cells} if found else {}
    yield from (_finding(table, figures, one, stated.get(one.part)) for one in found)


def _columns_in_excess(figures: Figures, relations: Iterable[Relation]) -> Iterator[_Excess]:
    """Columns under `Trong đó` that exceed the one they are parts of, in a few rows."""
    if not any([path_says("parts", column.path) for column in figures.columns]):  # noqa: C419 - quicker
        return
    divided = [one for one in announced_parts(figures.columns) if not any(map(is_average, one))]
    summed = {one.target for one in relations if isinstance(one.expression, Linear) and one.axis == "columns"}
    for whole, part in divided:
        if whole.col not in summed:
            for row in _exceeding(figures, whole, part):
                names = column_name(figures, part.col), column_name(figures, whole.col)
                yield _Excess((row, part.col), (row, whole.col), names)


def _exceeding(figures: Figures, whole: Column, part: Column) -> list[int]:
    """The rows with more in the part than in the whole, if they are few."""
    if _tells_changes(figures, whole.col) or _tells_changes(figures, part.col):
        return []
    rows = [
        row
        for row, line in enumerate(figures.amounts)
        if line[whole.col] is not None and line[part.col] is not None
    ]
    over = [row for row in rows if _exceeds(figures, (row, whole.col), (row, part.col))]
    kept = len(rows) - len(over)
    return over if kept >= FEWEST_ROWS and kept >= SHARE * len(rows) else []


def _rows_in_excess(table: Table, figures: Figures, relations: Iterable[Relation]) -> Iterator[_Excess]:
    """Rows that words announce as parts of another (`Trong đó: nữ`) and that exceed it in some column."""
    announced = list(announced_row_parts(figures))
    if not announced:
        return
    summed = {(one.target, lane) for one in relations if one.axis == "rows" for lane in one.lanes}
    lanes = summable_columns(figures)
    changes = {lane for lane in lanes if _tells_changes(figures, lane)}
    for whole, part in announced:
        if not _are_amounts(figures, whole, part):
            continue
        both = [
            lane for lane in lanes if None not in (figures.amounts[whole][lane], figures.amounts[part][lane])
        ]
        amounts = (lane for lane in both if lane not in changes)
        over = [lane for lane in amounts if _exceeds(figures, (whole, lane), (part, lane))]
        for lane in over if 2 * len(over) <= len(both) else ():
            if (whole, lane) not in summed and not _is_ambiguous(table, {(whole, lane), (part, lane)}):
                names = column_name(figures, lane), f"“{row_name(figures, whole)}”"
                yield _Excess((part, lane), (whole, lane), names)


def _are_amounts(figures: Figures, whole: int, part: int) -> bool:
    """True where both rows are in one unit that is counted or added up, or tell none."""
    units = {figures.units.get(row, "").strip() for row in (whole, part)}
    if len(units) > 1:
        return False
    unit = units.pop()
    return "%" not in unit and not says("ratio_unit", unit) and not says("times_unit", unit)


def _exceeds(figures: Figures, whole: Place, part: Place) -> bool:
    """True where the part is more than the whole by more than one unit of the last digit that both show.

    Of a loss, a part may well be more than the whole.
    """
    places = [figures.places[row][col] for row, col in (whole, part)]
    rounding = figures.steps[min(places)] if max(places) else 0.0
    amounts = [figures.amounts[row][col] or 0 for row, col in (part, whole)]
    return min(amounts) >= 0 and amounts[0] - amounts[1] > rounding


def _tells_changes(figures: Figures, col: int) -> bool:
    """True where some of the amounts are losses: of changes, a part may well be more than the whole."""
    return sum((line[col] or 0) < 0 for line in figures.amounts) >= _FEWEST_LOSSES


def _is_ambiguous(table: Table, places: set[Place]) -> bool:
    """True where one of the cells may be read in another way."""
    cells = (cell for cell in table.cells if (cell.row, cell.col) in places)
    return any(cell.quantity is not None and cell.quantity.proof == "ambiguous" for cell in cells)


def _finding(table: Table, figures: Figures, excess: _Excess, evidence: Evidence | None) -> Finding:
    most, amount = (shown(figures, *place) for place in (excess.whole, excess.part))
    over = f"{excess.names[0]}: {vietnamese(amount)} > {vietnamese(most)} của {excess.names[1]}"
    row, col = excess.part
    return Finding(
        code="part_exceeds_whole",
        severity="error",
        message=f"{row_name(figures, row)}, {over}",
        table=table.ordinal,
        row=row,
        col=col,
        cells=(excess.part, excess.whole),
        expected=f"<= {most}",
        actual=amount,
        evidence=evidence,
    )
