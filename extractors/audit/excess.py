"""A part that is more than its whole: of 143 households, `Trong đó` 160 poor ones."""

from collections.abc import Iterable, Iterator

from extractors.audit.messages import column_name, row_name, shown, vietnamese
from extractors.relations import Figures, Linear, Relation
from extractors.relations.additive import is_average
from extractors.relations.header_parts import announced_parts
from models.finding import Finding
from models.table import Column, Table

FEWEST_ROWS, SHARE = 3, 2 / 3
"""So many rows must keep to it: else what stands under `Trong đó` is counted in something else."""


def excess_findings(table: Table, figures: Figures, relations: Iterable[Relation]) -> Iterator[Finding]:
    """Parts that a header announces and that need not be all there are; a sum that is stated says more."""
    divided = [one for one in announced_parts(figures.columns) if not any(map(is_average, one))]
    if not divided:
        return
    summed = {one.target for one in relations if isinstance(one.expression, Linear) and one.axis == "columns"}
    for whole, part in divided:
        if whole.col not in summed:
            for row in _exceeding(figures, whole, part):
                yield _finding(table, figures, row, (whole.col, part.col))


def _exceeding(figures: Figures, whole: Column, part: Column) -> list[int]:
    """The rows with more in the part than in the whole, if they are few."""
    rows = [
        (row, most, amount)
        for row, line in enumerate(figures.amounts)
        if (most := line[whole.col]) is not None and (amount := line[part.col]) is not None
    ]
    over = [row for row, most, amount in rows if amount - most > _rounding(figures, row, whole, part)]
    kept = len(rows) - len(over)
    return over if kept >= FEWEST_ROWS and kept >= SHARE * len(rows) else []


def _rounding(figures: Figures, row: int, whole: Column, part: Column) -> float:
    """One unit of the last digit that both show; whole numbers are exact."""
    places = [figures.places[row][column.col] for column in (whole, part)]
    return figures.steps[min(places)] if max(places) else 0.0


def _finding(table: Table, figures: Figures, row: int, cols: tuple[int, int]) -> Finding:
    whole, part = cols
    most, amount = (shown(figures, row, col) for col in cols)
    stated = next((cell for cell in table.cells if (cell.row, cell.col) == (row, part)), None)
    over = f"{column_name(figures, part)}: {vietnamese(amount)} > {vietnamese(most)}"
    return Finding(
        code="part_exceeds_whole",
        severity="error",
        message=f"{row_name(figures, row)}, {over} của {column_name(figures, whole)}",
        table=table.ordinal,
        row=row,
        col=part,
        cells=((row, part), (row, whole)),
        expected=f"<= {most}",
        actual=amount,
        evidence=stated.evidence if stated else None,
    )
