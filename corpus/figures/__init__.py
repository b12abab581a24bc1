"""Tables of figures whose arithmetic is known: to measure how numbers are read and how tables are audited.

`shapes.toml` describes tables as offices write them, by headers and by what the figures are to each other;
nothing in it is taken from the rules of the extractors. A table is drawn from a shape, written in some style
of numbers, and may get one error, as a tired clerk makes it.
"""

from corpus.figures.draw import drawn
from corpus.figures.errors import Planted, planted
from corpus.figures.ledger import FigureTable, Place, Tie
from corpus.figures.shapes import SHAPES, read_shapes
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
