"""Columns as products: quantity × price, people × days × rate, area × yield."""

from collections.abc import Iterator
from itertools import combinations

from extractors.relations.additive import is_average
from extractors.relations.figures import Figures
from extractors.relations.header_words import path_says, says
from extractors.relations.relation import Product, Relation
from extractors.relations.support import Enough, best_supported
from models.table import Column

ENOUGH = Enough(share=0.6, rows=2, digits=4)
SCALES = (1, 0.001, 0.000001, 0.1)
"""Amounts in the unit of the price, in thousands or millions of it; tấn from ha and tạ/ha."""
MOST_FACTORS = 3
MOST_QUANTITIES = 6


def product_relations(figures: Figures) -> Iterator[Relation]:
    """For each column of amounts the price (or yield) beside it times one or two quantities.

    Headers assert it: where they name an amount and a price, two rows that hold are enough.
    """
    columns = [column for column in figures.columns if column.kind == "number"]
    prices = [column for column in columns if is_price(column)]
    for target in columns if prices else ():
        named = path_says("product", target.path)
        if not is_price(target):
            fitting = prices if named else [one for one in prices if _is_of(one, target, columns)]
            yield from best_supported(figures, _tried(figures, target, columns, fitting), ENOUGH)


def is_price(column: Column) -> bool:
    """True for what is given per piece, per head or per hectare."""
    return is_average(column) or says("ratio_unit", column.unit or "")


def _is_of(price: Column, target: Column, columns: list[Column]) -> bool:
    """True where the units tell: `tạ/ha` of a column in `ha` under the header of the target in `tấn`."""
    per = (price.unit or "").casefold().rpartition("/")[2].strip()
    above = target.path[:-1]
    beside = [one for one in columns if one.path[:-1] == above == price.path[:-1]]
    return target.unit is not None and any((one.unit or "").casefold() == per for one in beside if per)


def _tried(
    figures: Figures, target: Column, columns: list[Column], prices: list[Column]
) -> Iterator[Relation]:
    for factors in _factors(target, columns, prices):
        for scale in SCALES:
            shape = Product(factors, scale)
            yield Relation("product", "header", "columns", target.col, shape, figures.all_rows)


def _factors(target: Column, columns: list[Column], prices: list[Column]) -> Iterator[tuple[int, ...]]:
    """A price and one or two of the quantities nearest to the target."""
    for price in prices:
        quantities = sorted(
            (one.col for one in columns if one not in (target, price) and not is_price(one)),
            key=lambda col: abs(target.col - col),
        )[:MOST_QUANTITIES]
        for count in range(1, MOST_FACTORS):
            for chosen in combinations(quantities, count):
                yield tuple(sorted((price.col, *chosen)))
