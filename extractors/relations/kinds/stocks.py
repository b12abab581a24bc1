"""What there is at the end of a period: what there was at its start, with what came and without what went."""

from collections.abc import Iterator, Sequence
from itertools import product

from extractors.relations.figures import Figures
from extractors.relations.header_words import path_says
from extractors.relations.relation import Linear, Relation
from extractors.relations.support import Enough, best_supported
from models.table import Column

ENOUGH = Enough(share=0.65, rows=3, digits=6)
"""As for differences whose headers speak of change; a sum that merely holds by chance shows fewer digits."""
FEWEST_BETWEEN, MOST_BETWEEN = 2, 4
"""Columns of what came and went; a single one is a difference of three columns."""


def stock_relations(figures: Figures, known: Sequence[Relation]) -> Iterator[Relation]:
    """`Cuối năm = Đầu năm - Giảm + Tăng`, with the signs that most rows bear out."""
    stated = {one.target for one in known if one.axis == "columns" and isinstance(one.expression, Linear)}
    numbers = [column for column in figures.columns if column.kind == "number"]
    for end, column in enumerate(numbers):
        if column.col in stated or not path_says("closing", column.path):
            continue
        start = _opening_before(numbers, end)
        between = [] if start is None else [one.col for one in numbers[start + 1 : end]]
        if start is not None and len(between) >= FEWEST_BETWEEN:
            yield from best_supported(
                figures, _tried(figures, column.col, numbers[start].col, between), ENOUGH
            )


def _opening_before(numbers: Sequence[Column], end: int) -> int | None:
    """The nearest column of what there was at the start, if not too many stand between."""
    near = range(end - 1, max(-1, end - MOST_BETWEEN - 2), -1)
    return next((place for place in near if path_says("opening", numbers[place].path)), None)


def _tried(figures: Figures, last: int, first: int, between: Sequence[int]) -> Iterator[Relation]:
    for signs in product((1, -1), repeat=len(between)):
        terms = Linear((first, *between), (1, *signs))
        yield Relation("difference", "mined", "columns", last, terms, figures.all_rows)
