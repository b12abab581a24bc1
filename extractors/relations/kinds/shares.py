"""Rate columns as shares of the total of another column: `Cơ cấu (%)`."""

from collections.abc import Iterator

from extractors.relations.figures import Figures
from extractors.relations.header_words import path_says
from extractors.relations.relation import Assertion, Relation, Share
from extractors.relations.support import Enough, best_supported
from models.table import Column

ENOUGH = Enough(share=0.6, rows=3, digits=5)
WHOLE = 100


def share_relations(figures: Figures, stated: set[int]) -> Iterator[Relation]:
    """For each rate column with a row of 100 % the column whose total it divides, the nearest first."""
    for column in figures.columns:
        if column.kind != "rate" or column.col in stated:
            continue
        tried = (one for whole in _wholes(figures, column.col) for one in _tried(figures, column, whole))
        yield from best_supported(figures, tried, ENOUGH)


def _wholes(figures: Figures, col: int) -> list[int]:
    """The first and the last row of 100 %, which are all that may be a total of the whole column."""
    full = [row for row, line in enumerate(figures.amounts) if line[col] == WHOLE * figures.power]
    return [row for row in dict.fromkeys(full[:1] + full[-1:]) if figures.rows[row].kind != "data"]


def _tried(figures: Figures, column: Column, whole_row: int) -> Iterator[Relation]:
    asserted: Assertion = "header" if path_says("share", column.path) else "mined"
    rows = tuple(row for row in range(len(figures.rows)) if row != whole_row)
    for part in figures.number_columns:
        shape = Share(part, whole_row, WHOLE)
        yield Relation("rate", asserted, "columns", column.col, shape, rows)
