"""Reads the lines of a broken header into a tree of cells over the columns of the body."""

from collections.abc import Sequence

from extractors.unruled.headings.cells import Cell, HeaderCutter
from extractors.unruled.headings.plan import HeaderPlan
from extractors.unruled.headings.scores import BodyKind
from extractors.unruled.headings.search import Arrangement, arrange
from extractors.unruled.headings.spans import NO_TIES, Ties
from extractors.unruled.headings.states import HeaderNode
from extractors.unruled.words import Word
from models.value import value

_MOST_PLANS = 4
"""Cuts that are tried as trees."""

FEWEST_WORD_COLUMNS, _MOST_WORD_COLUMNS = 3, 12
_MOST_GROUPS = 2
"""Cells over others in the header of a table of words."""
_MISFIT = 20.0
_INDEX: BodyKind = "index"
_ANY: BodyKind = "any"


@value
class HeaderReading:
    """The cells in reading order and their places; `rows` header rows; `score` compares readings.

    `doubtful`: that another tree of them fits nearly as well, or none does.
    """

    cells: tuple[Cell, ...]
    nodes: tuple[HeaderNode, ...]
    rows: int
    score: float
    doubtful: bool = False


def read_header(words: Sequence[Word], kinds: Sequence[BodyKind], ties: Ties = NO_TIES) -> HeaderReading:
    """The best reading of a header over columns of these kinds."""
    columns = len(kinds)
    cuts = HeaderCutter(words).best(columns, columns + columns // 2 + 1, _MOST_PLANS)
    plans = [HeaderPlan(score, cells, kinds, ties) for score, cells in cuts]
    found = arrange(plans, columns, seeks_rival=True)
    if found is None:
        return _in_one_row(words, columns)
    return _read(found)


def _read(found: Arrangement) -> HeaderReading:
    rows = 1 + max(node.row for node in found.nodes)
    return HeaderReading(found.plan.cells, tuple(found.nodes), rows, found.score, found.rivalled)


def _in_one_row(words: Sequence[Word], columns: int) -> HeaderReading:
    """A header that fits no tree: its cells one after the other, some columns without a heading."""
    cutter = HeaderCutter(words)
    cuts = cutter.best(1, columns, 99)
    score, cells = max(cuts, key=lambda cut: (len(cut[1]), cut[0]), default=(0.0, (tuple(words),)))
    nodes = tuple(HeaderNode(at, 0, at, at + 1, 1) for at in range(len(cells)))
    return HeaderReading(cells, nodes, 1, score - _MISFIT, doubtful=True)


def word_kinds(columns: int) -> list[BodyKind]:
    """The kinds of the columns of a table of words: an index, then mostly words."""
    return [_INDEX, *([_ANY] * (columns - 1))]


def read_word_headers(words: Sequence[Word]) -> list[HeaderReading]:
    """The best readings of a header over columns of words, in one row or with cells over others."""
    cuts = HeaderCutter(words).best(FEWEST_WORD_COLUMNS, _MOST_WORD_COLUMNS, _MOST_PLANS)
    found: list[HeaderReading] = []
    for columns in range(FEWEST_WORD_COLUMNS, _MOST_WORD_COLUMNS + 1):
        fitting = [cut for cut in cuts if columns <= len(cut[1]) <= columns + _MOST_GROUPS]
        kinds = word_kinds(columns)
        tree = arrange([HeaderPlan(*cut, kinds, NO_TIES) for cut in fitting], columns)
        if tree:
            found.append(_read(tree))
    return sorted(found, key=lambda reading: -reading.score)
