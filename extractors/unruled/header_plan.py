"""One way to cut a header into cells, with what speaks for each cell's place in the tree."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

from extractors.unruled.header_cells import Cell
from extractors.unruled.header_scores import (
    BodyKind,
    CellClass,
    is_count,
    is_rate,
    leaf_score,
    likeness,
    over_score,
)
from extractors.unruled.words import lines_of, text_of

Span = tuple[int, int]
_PAGE = 120
"""Characters in a line across a page, landscape pages included."""
_NARROW, _SLIM = 10, 6
"""Characters that a column of such a table has room for, and the least that it has."""

_TWINS = 0.5
"""Cells that share more than this share of their words say nearly the same."""


class HeaderPlan:
    """Cells in reading order; `parts` are the spans of columns that add up to the column before them."""

    def __init__(
        self, score: float, cells: Sequence[Cell], kinds: Sequence[BodyKind], parts: Sequence[Span]
    ) -> None:
        self.score, self.cells, self.parts = score, tuple(cells), frozenset(parts)
        self.classes = [CellClass.of(text_of(cell)) for cell in cells]
        self._columns = len(kinds)
        matched = sum("rate" in cell.classes for cell in self.classes) == sum(
            kind == "rate" for kind in kinds
        )
        by_kind = [{kind: leaf_score(cell, kind, matched) for kind in set(kinds)} for cell in self.classes]
        self._over = [over_score(cell) for cell in self.classes]
        lines = [[text_of(line) for line in lines_of(cell)] for cell in cells]
        self._broad = [max(map(len, some)) for some in lines]
        self._wraps = [len(some) > 1 for some in lines]
        self._room = max(_NARROW, _PAGE / len(kinds))
        self.leaves = [
            [self._leaf(cell, column, scores[kind]) for column, kind in enumerate(kinds)]
            for cell, scores in enumerate(by_kind)
        ]
        """For each cell and column how well the cell alone stands over it; None where that cannot be."""
        neighbours = list(pairwise(self.classes))
        # Under one heading rates follow the counts that they are taken of.
        self._backward = [is_rate(one) and is_count(other) for one, other in neighbours]
        self.twins = [False, *(likeness(one, other) > _TWINS for one, other in neighbours)]
        """Whether a cell says nearly the same as the one before it, so that both have as many columns."""
        self._groups: dict[tuple[int, Span, Span], float] = {}
        self._rhythms: dict[Span, float] = {}
        self._kin: dict[Span, float] = {}
        counts = Counter(word for cell in self.classes for word in cell.words)
        self._rarity = {word: log(len(cells) / count) for word, count in counts.items()}

    def _leaf(self, cell: int, column: int, score: float | None) -> float | None:
        """The score, less where the cell is too long for one column; the label column has room."""
        return None if score is None else score - (self._tightness(cell, 1) if column > 1 else 0.0)

    def _tightness(self, cell: int, columns: int) -> float:
        """How much its longest line is too long for so many columns, or its wrapped lines too short."""
        broad = self._broad[cell]
        if self._wraps[cell] and broad < _SLIM * columns:
            return 0.1 * (_SLIM * columns - broad)
        return max(0.0, 0.1 * (broad - self._room * columns))

    def group(self, cell: int, children: range, columns: Span) -> float:
        """The cell over this many others, over these columns, besides its kinship with each of them."""
        key = cell, (children.start, children.stop), columns
        if key not in self._groups:
            self._groups[key] = self._group(cell, children, columns)
        return self._groups[key]

    def _group(self, cell: int, children: range, columns: Span) -> float:
        score = self._over[cell] + self._rhythm(children.start, children.stop) - 0.15 * len(children)
        score -= self._tightness(cell, columns[1] - columns[0])
        if any(self._backward[children.start : children.stop - 1]):
            score -= 1.5
        return score + (2.5 if columns in self.parts else 0.0)

    def kinship(self, cell: int, child: int) -> float:
        """Children repeat the rare words of their heading; they do not say the same, or less."""
        if (cell, child) not in self._kin:
            parent, below = self.classes[cell].words, self.classes[child].words
            weight = sum(self._rarity[word] for word in parent)
            score = 0.8 * sum(self._rarity[word] for word in parent & below) / max(weight, 1.0)
            if likeness(self.classes[cell], self.classes[child]) > 0.6 or (len(below) > 1 and below < parent):
                score -= 1.2
            self._kin[cell, child] = score
        return self._kin[cell, child]

    def row_starts(self, rows: int) -> Iterator[tuple[int, ...]]:
        """The ways to cut the cells into header rows: the first cell of each; the last may be empty."""
        count = len(self.cells)
        groups = count - self._columns
        if groups == 0:
            yield (0, *([count] * (rows - 1)))
            return
        for first in filter(self._starts_line, self._first_rows()):
            for second in range(first + 1, count - 1 if groups > 1 else first + 1):
                if self._starts_line(second):
                    yield 0, first, second
            yield 0, first, count

    def _starts_line(self, cell: int) -> bool:
        """Whether the cell opens a line, as the first of a row does: it stands lower than those before it."""
        return self.cells[cell - 1][-1].line != self.cells[cell][0].line

    def _first_rows(self) -> Iterator[int]:
        """How many cells the first row can have: it has no cell twice, and ends with the notes column."""
        seen: dict[str, int] = {}
        most = len(self.cells) - 2
        for at, cell in enumerate(self.classes):
            most = min(most, seen.setdefault(cell.text, at)) if cell.text in seen else most
            seen.setdefault(cell.text, at)
        notes = [at + 1 for at, cell in enumerate(self.classes) if "note" in cell.classes and at < most]
        yield from notes or range(1, most + 1)

    def _rhythm(self, first: int, last: int) -> float:
        """Neighbouring groups often have the same sub-headings in the same order."""
        if (first, last) not in self._rhythms:
            width = last - first
            alike = max(self._echo(first, last, -width), self._echo(first, last, width))
            self._rhythms[first, last] = 4.0 * max(0.0, alike - 0.4)
        return self._rhythms[first, last]

    def _echo(self, first: int, last: int, shift: int) -> float:
        """How alike the cells are to those `shift` cells further on, on average."""
        if first + shift < 0 or last + shift > len(self.cells):
            return 0.0
        pairs = (likeness(self.classes[at], self.classes[at + shift]) for at in range(first, last))
        return sum(pairs) / (last - first)
