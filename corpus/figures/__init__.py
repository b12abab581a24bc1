"""Tables of figures whose arithmetic is known: to measure how numbers are read and how tables are audited.

`shapes.toml` describes tables as offices write them, by headers and by what the figures are to each other;
nothing in it is taken from the rules of the extractors. A table is drawn from a shape, written in some style
of numbers, and may get one error, as a tired clerk makes it.
"""

from collections.abc import Sequence
from random import Random

from corpus.figures.columns import by_columns
from corpus.figures.errors import Planted, planted
from corpus.figures.indicators import by_indicators
from corpus.figures.ledger import FigureTable, Place, Tie
from corpus.figures.shapes import SHAPES, Shape, read_shapes
from corpus.figures.word_shapes import read_words
from corpus.figures.worded import worded
from corpus.figures.writing import Written, written

__all__ = [
    "SHAPES",
    "FigureTable",
    "Place",
    "Planted",
    "Tie",
    "Written",
    "drawn",
    "planted",
    "read_shapes",
    "read_words",
    "worded",
    "written",
]


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
