"""A table drawn from a shape."""

from collections.abc import Sequence
from random import Random

from corpus.figures.columns import by_columns
from corpus.figures.indicators import by_indicators
from corpus.figures.ledger import FigureTable
from corpus.figures.shapes import SHAPES, Shape


def drawn(seed: int, shapes: Sequence[Shape] = SHAPES) -> FigureTable:
    """The table of that number: the same number gives the same table."""
    random = Random(seed)
    shape = random.choice(shapes)
    table = by_columns(random, shape) if shape.headers else by_indicators(random, shape)
    if table.figures and random.random() < 0.15:
        _forget(random, table)
    return table


def _forget(random: Random, table: FigureTable) -> None:
    """Some figures are missing, as where a village did not report."""
    for place in random.sample(sorted(table.figures), min(len(table.figures), random.randint(1, 2))):
        del table.figures[place]
        table.missing.add(place)
