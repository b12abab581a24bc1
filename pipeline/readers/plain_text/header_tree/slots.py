"""Where the cells of a header stand that is written cell by cell, level by level."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, cached_property
from heapq import nlargest
from typing import NamedTuple

import regex

from extractors.tables.vocabulary import says
from extractors.unruled.headings.spans import Ties
from pipeline.readers.plain_text.header_tree.body_columns import judge_columns
from pipeline.readers.plain_text.header_tree.fit import HeaderFit
from pipeline.readers.plain_text.header_tree.scores import HeaderScores, weights
from pipeline.readers.plain_text.header_tree.search import likely_trees
from pipeline.readers.plain_text.header_tree.tree import HeaderTree, Slot

_MARK = regex.compile(r"\(?(\d{1,2}|[A-Z])\)?(?: ?=(.*))?")
_REFERENCE = regex.compile(r"\d{1,2}")
_SURE = 2.5
"""So much more than the next best tree scores one that is told for sure: hardly any such is wrong."""


class HeaderSlots(NamedTuple):
    """Where the cells of a header stand; `doubtful` where others are nearly as likely."""

    slots: list[Slot]
    doubtful: bool = False


def numbered_width(texts: Sequence[str]) -> int | None:
    """The number of columns, where the texts begin with a row of marks (`A B (1) (2) (3)=(1)+(2)`)."""
    width = last = 0
    for match in map(_MARK.fullmatch, texts):
        number = int(match[1]) if match and match[1].isdigit() else 0
        if match is None or (number <= last and (number or last)):
            break
        last = number
        width += 1
    return width if width > 2 and last > 1 else None


def header_slots(
    header: Sequence[str], body: Sequence[Sequence[str]], width: int, levels: Sequence[int] = ()
) -> HeaderSlots:
    """The slots of the header's cells; `body` are the rows below, one that numbers the columns among them.

    `levels`: how many of the cells stand in each row, where that is known.
    """
    return HeaderReading(header, body, width).slots(levels)


class HeaderReading:
    """A header over its body; what was found out for one question serves the next.

    A header with a cell a column has one level. Each further cell is a group over others: which one it is,
    and over which columns, is told by its words, by what the columns hold and which of them add up.
    """

    def __init__(self, header: Sequence[str], body: Sequence[Sequence[str]], width: int) -> None:
        self._header, self._body, self._width = header, body, width
        self._worth = cache(lambda roots, children: self._weighed(HeaderTree(0.0, roots, children)))
        self._likely = cache(lambda levels: likely_trees(self._scores, len(header), width, levels))

    def slots(self, levels: Sequence[int] = ()) -> HeaderSlots:
        """Where the cells stand, so many in each row if `levels` tell that."""
        header, width = self._header, self._width
        if width < len(header) <= 2 * width and names_units(header[width:]):
            return HeaderSlots(_over_units(header[width:], width))
        likely = len(header) > width and self._likely(tuple(levels))
        if not likely or not likely.trees:
            flat = [(0, min(col, width - 1), 1, 1) for col in range(len(header))]
            return HeaderSlots(flat, doubtful=len(header) > width)
        trees = likely.trees
        told = list(map(self.likelihood, trees))
        first, *others = nlargest(2, range(len(trees)), key=told.__getitem__)
        rivalled = any(told[first] - told[other] < _SURE for other in others)
        return HeaderSlots(trees[first].slots(), likely.hurried or rivalled)

    def trees(self) -> list[HeaderTree]:
        """The trees that the words of the header like, however many cells stand in each row."""
        return self._likely(()).trees

    def tree_of(self, roots: int, children: tuple[int, ...]) -> HeaderTree:
        """The tree with so many cells in the first row and under each cell."""
        return HeaderTree(self._scores.tree(roots, children), roots, children)

    def likelihood(self, tree: HeaderTree) -> float:
        """What its words and the columns below say of a tree."""
        return tree.score + self._worth(tree.roots, tree.children)

    @cached_property
    def _scores(self) -> HeaderScores:
        return HeaderScores(self._header, weights())

    @cached_property
    def _fit(self) -> HeaderFit[float]:
        features = self._scores.features
        columns = judge_columns(self._body, self._width, indexed=features.indexed)
        ties = _with_formulas(columns.ties, self._body[:1])
        return HeaderFit(features.cells, columns, ties, self._scores.weigh)

    def _weighed(self, tree: HeaderTree) -> float:
        """What the columns say of a tree, whatever its words are worth."""
        return sum(self._fit.tree(tree))


def names_units(texts: Sequence[str]) -> bool:
    """Whether the cells are units in brackets, for the columns above; blanks may stand behind them."""
    told = [text for text in texts if text]
    return bool(told) and all(says("header_unit", text) and text.startswith("(") for text in told)


def _over_units(units: Sequence[str], width: int) -> list[Slot]:
    """A cell a column, with the units below the last ones; blanks behind them stand below the first."""
    told = sum(map(bool, units))
    below = [*range(width - told, width), *range(len(units) - told)]
    return [(0, col, 1 if col in below else 2, 1) for col in range(width)] + [(1, col, 1, 1) for col in below]


def _with_formulas(ties: Ties, numbers: Sequence[Sequence[str]]) -> Ties:
    """The ties, and those that a sum over right neighbours in the row of column numbers names."""
    parts, wholes = set(ties.parts), set(ties.wholes)
    for col, match in enumerate(_MARK.fullmatch(text) for row in numbers for text in row):
        if match is None or not match[2] or "+" not in match[2] or not match[1].isdigit():
            continue
        terms = [int(term) for term in _REFERENCE.findall(match[2])]
        if terms == list(range(int(match[1]) + 1, terms[-1] + 1)):
            parts.add((col + 1, col + 1 + len(terms)))
            wholes.add((col, col + 1 + len(terms)))
    return replace(ties, parts=frozenset(parts), wholes=frozenset(wholes))
