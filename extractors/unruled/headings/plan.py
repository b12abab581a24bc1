"""One way to cut a header into cells, with what speaks for each cell's place in the tree."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from math import log

from extractors.unruled.cell_kinds import kinds_under
from extractors.unruled.headings.breadth import room_of, tightness
from extractors.unruled.headings.cells import Cell
from extractors.unruled.headings.scores import (
    BodyKind,
    CellClass,
    leaf_score,
    likeness,
    over_score,
)
from extractors.unruled.headings.spans import Span, Ties
from extractors.unruled.words import lines_of, text_of

_NEVER = -99.0
"""Instead of the score of a cell that cannot be a leaf."""

_ALIEN_KIND = 1.5
"""What a child loses below which other kinds of cells stand than its heading says."""
_EARLY_NOTES = 4.0
"""What the heading of the notes loses that is not the last one."""
_PARTED_NAMES = 3.0
"""What a heading loses that stands over the columns which name the rows."""

_CHILD_PRICE, _MOST_RHYTHM = 0.15, 2.4
"""What a group pays for each child, and gains at most where its neighbour has the same sub-headings."""
_MOST_KIN = 0.8
"""What a child gains at most by what it has in common with its heading."""


class HeaderPlan:
    """Cells in reading order; `ties` are those of the columns below."""

    def __init__(self, score: float, cells: Sequence[Cell], kinds: Sequence[BodyKind], ties: Ties) -> None:
        self.score, self.cells, self.ties = score, tuple(cells), ties
        self.classes = [CellClass.of(text_of(cell)) for cell in cells]
        self._columns = len(kinds)
        self._of_words = "any" in kinds
        self._names = sum(kind in ("index", "label") for kind in kinds[:2])
        matched = sum("rate" in cell.classes for cell in self.classes) == sum(
            kind == "rate" for kind in kinds
        )
        every = set(kinds)
        by_kind = [{kind: leaf_score(cell, kind, matched) for kind in every} for cell in self.classes]
        self.over = [over_score(cell) for cell in self.classes]
        self._lines = [[text_of(line) for line in lines_of(cell)] for cell in cells]
        self._room = room_of(len(kinds))
        self.leaves = [self._leaves(cell, scores, kinds) for cell, scores in enumerate(by_kind)]
        """For each cell and column how well the cell alone stands over it; None where that cannot be."""
        self._groups: dict[tuple[int, Span, Span], float] = {}
        self._rhythms: dict[Span, float] = {}
        self._kin: dict[Span, float] = {}
        self._alike: dict[int, list[float]] = {}
        counts = Counter(word for cell in self.classes for word in cell.words)
        self._rarity = {word: log(len(cells) / count) for word, count in counts.items()}
        self._weights = [max(1.0, sum(self._rarity[word] for word in cell.words)) for cell in self.classes]

    def _leaves(
        self, cell: int, scores: Mapping[BodyKind, float | None], kinds: Sequence[BodyKind]
    ) -> list[float | None]:
        """The scores, less where the cell is too long for one column; the label column has room."""
        price = tightness(self._lines[cell], 1, self._room)
        early = _EARLY_NOTES if "note" in self.classes[cell].classes else 0.0
        prices = [0.0, 0.0, *[price + early] * (len(kinds) - 3), price][: len(kinds)]
        told = [scores[kind] for kind in kinds]
        return [None if score is None else score - price for score, price in zip(told, prices, strict=True)]

    def group(self, cell: int, children: range, columns: Span) -> float:
        """The cell over this many others, over these columns, besides its kinship with each of them."""
        key = cell, (children.start, children.stop), columns
        if key not in self._groups:
            self._groups[key] = self._group(cell, children, columns)
        return self._groups[key]

    def _group(self, cell: int, children: range, columns: Span) -> float:
        score = self.over[cell] + self._order(children.start, children.stop)
        score -= tightness(self._lines[cell], columns[1] - columns[0], self._room)
        return score + self.ties.gain(columns)

    def opening_price(self, column: int) -> float:
        """What a group pays that opens over the column: nothing unless the column names the rows."""
        return _PARTED_NAMES if column < self._names else 0.0

    def kinship(self, cell: int, child: int) -> float:
        """Children repeat the rare words of their heading; they do not say the same, or less."""
        if (cell, child) not in self._kin:
            self._kin[cell, child] = self._kinship(cell, child)
        return self._kin[cell, child]

    def _kinship(self, cell: int, child: int) -> float:
        return min(_MOST_KIN, self._kinship_of_words(cell, child) + self._kinship_of_kinds(cell, child))

    def _kinship_of_kinds(self, cell: int, child: int) -> float:
        """In tables of words: whether the columns that both headings speak of hold the same kind of cells."""
        above, below = (kinds_under(self.classes[one].text) for one in (cell, child))
        if not (self._of_words and above and below):
            return 0.0
        return _MOST_KIN if above & below else -_ALIEN_KIND

    def _kinship_of_words(self, cell: int, child: int) -> float:
        parent, below = self.classes[cell].words, self.classes[child].words
        shared = parent & below
        if not shared:
            return 0.0
        score = _MOST_KIN * sum(self._rarity[word] for word in shared) / self._weights[cell]
        alike = likeness(self.classes[cell], self.classes[child]) > 0.6
        return score - 1.2 if alike or (len(below) > 1 and below < parent) else score

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
        """Whether the cell opens a line, as the first of a row does: it stands lower than those before it.

        In tables of words, whose cells are broad, a program may take it for the same height.
        """
        return self._of_words or self.cells[cell - 1][-1].line != self.cells[cell][0].line

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
            echoes, before = self._echoes(last - first), 2 * first - last
            alike = max(echoes[before] if before >= 0 else 0.0, echoes[first] if first < len(echoes) else 0.0)
            self._rhythms[first, last] = _MOST_RHYTHM * max(0.0, alike - 0.4) / 0.6
        return self._rhythms[first, last]

    def _echoes(self, width: int) -> list[float]:
        """How alike so many cells are to as many after them, on average: from each cell on that has these."""
        if width not in self._alike:
            shifted = zip(self.classes, self.classes[width:], strict=False)
            alike = [likeness(one, other) for one, other in shifted]
            last = len(alike) - width
            self._alike[width] = [sum(alike[at : at + width]) / width for at in range(last + 1)]
        return self._alike[width]

    def leaf_bound(self, cell: int) -> float:
        """The most that the cell can score over one column."""
        return max((score for score in self.leaves[cell] if score is not None), default=_NEVER)

    @cached_property
    def child_bounds(self) -> list[list[float]]:
        """For each start of a row the most that each cell can gain by its order among its siblings.

        What a group gains or loses by the order and number of its children is shared out among them.
        """
        count = len(self.cells)
        bounds = [[_NEVER] * count]
        for first in range(count - 1, -1, -1):
            shares = (self._order(first, last) / (last - first) for last in range(count, first + 1, -1))
            falling = [*accumulate(shares, max)][::-1]
            own = [*falling[:1], *falling] if falling else [_NEVER]
            bounds.append([*bounds[-1][:first], *map(max, bounds[-1][first:], own)])
        return bounds[::-1]

    def _order(self, first: int, last: int) -> float:
        """What the cells from `first` to before `last` are worth as children, wherever they stand."""
        return self._rhythm(first, last) - _CHILD_PRICE * (last - first)

    @cached_property
    def kin_bounds(self) -> list[list[float]]:
        """The most that each cell can gain as a child, where its parent stands before each cell up to it."""
        words = [cell.words for cell in self.classes]
        return [[0.0, *accumulate(self._kin_before(child, words), max)] for child in range(len(words))]

    def _kin_before(self, child: int, words: Sequence[frozenset[str]]) -> Iterator[float]:
        """The kinship of a cell with each one before it: most share no word with it."""
        own = words[child]
        for cell, others in enumerate(words[:child]):
            apart = not self._of_words and own.isdisjoint(others)
            yield 0.0 if apart else self.kinship(cell, child)
