"""A part that is more than its whole: of 143 households, `Trong đó` 160 poor ones."""

from collections.abc import Iterable, Iterator, Sequence
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
from models.table import Cell, Table

FEWEST_ROWS, SHARE = 3, 2 / 3
"""So many rows must keep to it: else what stands under `Trong đó` is counted in something else."""
_FEWEST_LOSSES = 2
"""One amount below zero may be a misprint, and must not silence the others."""


class _Excess(NamedTuple):
    """A part and its whole; `names` are those of the part's column and of the whole."""

    part: Place
    whole: Place
    names: tuple[str, str]


def excess_findings(table: Table, figures: Figures, relations: Sequence[Relation]) -> Iterator[Finding]:
    """Parts that words announce and that need not be all there are; a sum that is stated says more."""
    found = [*_rows_in_excess(figures, relations), *_columns_in_excess(figures, relations)]
    cells = {(cell.row, cell.col): cell for cell in table.cells} if found else {}
    for one in found:
        if not any(_is_ambiguous(cells[place]) for place in (one.part, one.whole)):
            yield _finding(table, figures, one, cells[one.part].evidence)


def _columns_in_excess(figures: Figures, relations: Iterable[Relation]) -> Iterator[_Excess]:
    """Columns under `Trong đó` that exceed the one they are parts of, in a few rows."""
    if not any([path_says("parts", column.path) for column in figures.columns]):  # noqa: C419 - quicker
        return
    summed = {one.target for one in relations if isinstance(one.expression, Linear) and one.axis == "columns"}
    for whole, part in announced_parts(figures.columns):
        if whole.col in summed or any(map(is_average, (whole, part))):
            continue
        known, over = _over(figures, (((row, part.col), (row, whole.col)) for row in figures.all_rows))
        kept = known - len(over)
        for one in over if kept >= FEWEST_ROWS and kept >= SHARE * known else ():
            yield _Excess(*one, (column_name(figures, part.col), column_name(figures, whole.col)))


def _rows_in_excess(figures: Figures, relations: Iterable[Relation]) -> Iterator[_Excess]:
    """Rows that words announce as parts of another (`Trong đó: nữ`) and that exceed it in some column."""
    announced = list(announced_row_parts(figures))
    summed = {(one.target, lane) for one in relations if one.axis == "rows" for lane in one.lanes}
    lanes = summable_columns(figures) if announced else ()
    for whole, part in announced:
        if _are_amounts(figures, whole, part):
            known, over = _over(figures, (((part, lane), (whole, lane)) for lane in lanes))
            for one in over if 2 * len(over) <= known else ():
                if one[1] not in summed:
                    names = column_name(figures, one[1][1]), f"“{row_name(figures, whole)}”"
                    yield _Excess(*one, names)


def _over(figures: Figures, pairs: Iterable[tuple[Place, Place]]) -> tuple[int, list[tuple[Place, Place]]]:
    """Of pairs of a part and its whole, how many have both numbers; and those with more in the part."""
    amounts = figures.amounts
    known = [
        (part, whole)
        for part, whole in pairs
        if None not in (amounts[part[0]][part[1]], amounts[whole[0]][whole[1]])
    ]
    changes = {col for col in {place[1] for pair in known for place in pair} if _tells_changes(figures, col)}
    over = [(part, whole) for part, whole in known if _exceeds(figures, whole, part)]
    return len(known), [pair for pair in over if changes.isdisjoint((pair[0][1], pair[1][1]))]


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


def _is_ambiguous(cell: Cell) -> bool:
    """True where the cell may be read in another way."""
    return cell.quantity is not None and cell.quantity.proof == "ambiguous"


def _finding(table: Table, figures: Figures, excess: _Excess, evidence: Evidence) -> Finding:
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
