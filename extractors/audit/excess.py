"""A part that is more than its whole: of 143 households, `Trong đó` 160 poor ones."""

from collections.abc import Iterable, Iterator

from extractors.audit.messages import column_name, row_name, shown, vietnamese
from extractors.relations import Figures, Linear, Relation
from extractors.relations.additive import is_average, summable_columns
from extractors.relations.figures import Place
from extractors.relations.header_parts import announced_parts
from extractors.relations.header_words import path_says, says
from extractors.relations.row_parts import announced_row_parts
from models.finding import Finding
from models.table import Column, Table

FEWEST_ROWS, SHARE = 3, 2 / 3
"""So many rows must keep to it: else what stands under `Trong đó` is counted in something else."""


def excess_findings(table: Table, figures: Figures, relations: Iterable[Relation]) -> Iterator[Finding]:
    """Parts that a header announces and that need not be all there are; a sum that is stated says more."""
    yield from _rows_in_excess(table, figures, relations)
    if not any([path_says("parts", column.path) for column in figures.columns]):  # noqa: C419 - quicker
        return
    divided = [one for one in announced_parts(figures.columns) if not any(map(is_average, one))]
    summed = {one.target for one in relations if isinstance(one.expression, Linear) and one.axis == "columns"}
    for whole, part in divided:
        if whole.col not in summed:
            for row in _exceeding(figures, whole, part):
                over = column_name(figures, part.col), column_name(figures, whole.col)
                yield _finding(table, figures, (row, part.col), (row, whole.col), over)


def _exceeding(figures: Figures, whole: Column, part: Column) -> list[int]:
    """The rows with more in the part than in the whole, if they are few."""
    rows = [
        row
        for row, line in enumerate(figures.amounts)
        if line[whole.col] is not None and line[part.col] is not None
    ]
    over = [row for row in rows if _exceeds(figures, (row, whole.col), (row, part.col))]
    kept = len(rows) - len(over)
    return over if kept >= FEWEST_ROWS and kept >= SHARE * len(rows) else []


def _rows_in_excess(table: Table, figures: Figures, relations: Iterable[Relation]) -> Iterator[Finding]:
    """Rows that words announce as parts of another (`Trong đó: nữ`) and that exceed it in some column."""
    announced = list(announced_row_parts(figures))
    if not announced:
        return
    summed = {(one.target, lane) for one in relations if one.axis == "rows" for lane in one.lanes}
    lanes = summable_columns(figures)
    for whole, part in announced:
        if not _are_amounts(figures, whole, part):
            continue
        both = [
            lane for lane in lanes if None not in (figures.amounts[whole][lane], figures.amounts[part][lane])
        ]
        over = [lane for lane in both if _exceeds(figures, (whole, lane), (part, lane))]
        for lane in over if 2 * len(over) <= len(both) else ():
            if (whole, lane) not in summed and not _is_ambiguous(table, {(whole, lane), (part, lane)}):
                names = column_name(figures, lane), f"“{row_name(figures, whole)}”"
                yield _finding(table, figures, (part, lane), (whole, lane), names)


def _are_amounts(figures: Figures, whole: int, part: int) -> bool:
    """True where both rows are in one unit that is counted or added up, or tell none."""
    units = {figures.units.get(row, "").strip() for row in (whole, part)}
    if len(units) > 1:
        return False
    unit = units.pop()
    return "%" not in unit and not says("ratio_unit", unit) and not says("times_unit", unit)


def _exceeds(figures: Figures, whole: Place, part: Place) -> bool:
    """True where the part is more than the whole by more than one unit of the last digit that both show.

    Of changes, some of which are losses, a part may well be more.
    """
    places = [figures.places[row][col] for row, col in (whole, part)]
    rounding = figures.steps[min(places)] if max(places) else 0.0
    amounts = [figures.amounts[row][col] or 0 for row, col in (part, whole)]
    return amounts[0] - amounts[1] > rounding and not any(
        _tells_changes(figures, col) for _, col in (whole, part)
    )


def _tells_changes(figures: Figures, col: int) -> bool:
    return any((line[col] or 0) < 0 for line in figures.amounts)


def _is_ambiguous(table: Table, places: set[Place]) -> bool:
    """True where one of the cells may be read in another way."""
    cells = (cell for cell in table.cells if (cell.row, cell.col) in places)
    return any(cell.quantity is not None and cell.quantity.proof == "ambiguous" for cell in cells)


def _finding(table: Table, figures: Figures, part: Place, whole: Place, names: tuple[str, str]) -> Finding:
    """`names` are those of the part's column and of the whole."""
    most, amount = (shown(figures, *place) for place in (whole, part))
    stated = next((cell for cell in table.cells if (cell.row, cell.col) == part), None)
    over = f"{names[0]}: {vietnamese(amount)} > {vietnamese(most)} của {names[1]}"
    return Finding(
        code="part_exceeds_whole",
        severity="error",
        message=f"{row_name(figures, part[0])}, {over}",
        table=table.ordinal,
        row=part[0],
        col=part[1],
        cells=(part, whole),
        expected=f"<= {most}",
        actual=amount,
        evidence=stated.evidence if stated else None,
    )
