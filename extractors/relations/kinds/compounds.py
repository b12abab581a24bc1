"""Growth a year between two years: `Tăng bình quân hằng năm giai đoạn 2021 - 2025 (%)`."""

import re
from collections.abc import Iterator
from itertools import permutations

from extractors.relations.figures import Figures
from extractors.relations.header_words import path_says
from extractors.relations.relation import Quotient, Relation
from extractors.relations.support import Enough, best_supported
from models.table import Column

ENOUGH = Enough(share=0.6, rows=2, digits=4)
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?!\d)")
WHOLE = 100


def compound_relations(figures: Figures) -> Iterator[Relation]:
    """For each column that its header calls a growth a year, the two years that most rows bear out.

    The words assert it, so that two rows that hold are enough; the growth may be given as an index (`107,2`).
    """
    numbers = [column for column in figures.columns if column.kind in ("number", "rate")]
    compound = [column for column in numbers if path_says("compound", column.path)]
    if not compound:
        return
    years = {column.col: year for column in numbers if (year := _year(column)) is not None}
    dated = {col: year for col, year in years.items() if all(col != column.col for column in compound)}
    for column in compound if len(set(dated.values())) > 1 else ():
        yield from best_supported(figures, _tried(figures, column, dated), ENOUGH, _span)


def _year(column: Column) -> int | None:
    """The only year that the lowest header text with a year names."""
    years = next((found for text in reversed(column.path) if (found := _YEAR.findall(text))), [])
    return int(years[0]) if len(set(years)) == 1 else None


def _tried(figures: Figures, column: Column, dated: dict[int, int]) -> Iterator[Relation]:
    """Each pair of years; where the header tells the period, one that ends with it."""
    period = [int(year) for year in _YEAR.findall(" ".join(column.path))]
    rows = figures.all_rows
    for first, last in permutations((col for col in dated if col != column.col), 2):
        years = dated[last] - dated[first]
        # `2021 - 2025` counts from the end of 2020, or from 2021 itself.
        in_period = not period or (dated[last] == max(period) and min(period) - dated[first] in (0, 1))
        if years < 1 or not in_period:
            continue
        for growth in (True, False):
            shape = Quotient(last, first, WHOLE, growth, years)
            yield Relation("rate", "header", "columns", column.col, shape, rows)


def _span(relation: Relation) -> tuple[int]:
    """The length of the time, which is the whole of the table's where rows do not decide."""
    expression = relation.expression
    return (expression.years if isinstance(expression, Quotient) else 0,)
