"""Places a sequence of cells in rows and columns, where neither the width nor the missing cells are told."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extractors.unruled.rules import holds
from pipeline.readers.plain_text.grid_cells import in_columns
from pipeline.readers.plain_text.header_tree.slots import header_slots
from pipeline.readers.plain_text.header_tree.tree import Slot
from pipeline.readers.plain_text.missing_cells.body_cells import BodyCells
from pipeline.readers.plain_text.missing_cells.cell_kinds import WORDS
from pipeline.readers.plain_text.missing_cells.counted_rows import counted_rows
from pipeline.readers.plain_text.missing_cells.row_cuts import Cut, cut_rows
from pipeline.readers.plain_text.missing_cells.short_rows import PlacedBody, place_body
from pipeline.readers.plain_text.missing_cells.table_shapes import (
    first_index,
    groups_in_header,
    heads_group,
    likely_shapes,
    numbers_rows,
    shapes_without_index,
)

_WORDED_ROW = 3.0
"""What a row loses in all that has words in the column that numbers the rows."""
_SAMPLE = 150
"""Cells by which the width is chosen."""
_LEAST_LEAD = 0.1
"""By how much a cell a width must fit better than any other; rows of words alone fit several."""
_GROUP_PENALTY, _GROUP_CELLS = 0.02, 1.0
"""What each group of cells in the header must gain: a cell, and in all."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """`slots[i]` is where the i-th cell stands; `row_starts` the first cell of each body row.

    `doubtful_rows`: those whose figures may as well stand in other columns. `doubtful_header`: that which
    cell of the header stands over which, or the width itself, is not sure.
    """

    width: int
    row_starts: tuple[int, ...]
    slots: tuple[Slot, ...]
    doubtful_rows: tuple[int, ...] = ()
    doubtful_header: bool = False


def align(texts: Sequence[str], blanks: int = 0) -> Alignment:
    """The rows and columns of the cells, in reading order, a header of one level or more included.

    Behind them stood so many blank ones, of which the last row may be made up.
    """
    cells = BodyCells.of(texts)
    return _counted(texts, cells) or _fitted(texts, cells, blanks)


def _fitted(texts: Sequence[str], cells: BodyCells, blanks: int) -> Alignment:
    """The rows whose columns hold cells of one kind each."""
    cut = cache(cut_rows)  # what is cut to choose the width is often all there is to cut
    (body, width), doubtful_width = _shape(texts, cells, cut)
    best = cut(cells.part(body), width)
    header = header_slots(texts[:body], _body_rows(texts[body:], best), width)
    depth = _depth(header.slots)
    slots = [*header.slots, *_row_slots(best, depth, len(texts) - body)]
    doubtful: tuple[int, ...] = ()
    if (end := _end(texts[body:], best, blanks)) is not None:
        last = depth + len(best.rows) - 1
        places = end.places[-1]
        slots[len(slots) - len(places) :] = [(last, col, 1, across) for col, across in places]
        doubtful = (last,) if len(end.places) - 1 in end.doubtful else ()
    starts = tuple(body + first for first, _ in best.rows)
    return Alignment(best.width, starts, tuple(slots), doubtful, header.doubtful or doubtful_width)


def _depth(header: Sequence[Slot]) -> int:
    """How many rows the header has."""
    return max((row + down for row, _, down, _ in header), default=0)


def _row_slots(cut: Cut, depth: int, total: int) -> Iterator[Slot]:
    """Where the cells of the body stand below so many rows; the last row may lack some of its `total`."""
    for row, (first, columns) in enumerate(cut.rows, depth):
        across = cut.width if len(columns) == 1 < cut.width - 1 else 1
        yield from ((row, column, 1, across) for column in columns[: total - first])


def _counted(texts: Sequence[str], cells: BodyCells) -> Alignment | None:
    """The rows that their numbers part, where some lack several cells and none stands over all columns."""
    body = first_index(texts) if numbers_rows(texts) else 0
    if not body or heads_group(texts[body - 1], texts[: body - 1]):
        return None
    found = counted_rows(texts[body:], cells.part(body), body)
    if found is None:
        return None
    cut, doubtful = found
    header = header_slots(texts[:body], _body_rows(texts[body:], cut), cut.width)
    depth = _depth(header.slots)
    rows = enumerate(cut.rows, depth)
    slots = [*header.slots, *((row, column, 1, 1) for row, (_, columns) in rows for column in columns)]
    starts = tuple(body + first for first, _ in cut.rows)
    return Alignment(cut.width, starts, tuple(slots), tuple(depth + row for row in doubtful), header.doubtful)


def _end(texts: Sequence[str], cut: Cut, blanks: int) -> PlacedBody | None:
    """Where the cells of the last row stand, if it lacks some, among whole rows: often it is the total.

    The word for the total covers a cell beside it though blank cells end the row.
    """
    first = cut.rows[-1][0] if cut.rows else 0
    rows = [texts[at : at + cut.width] for at, columns in cut.rows[:-1] if len(columns) == cut.width]
    if not rows or not 1 < len(texts) - first < cut.width:
        return None
    if len(texts) - first + blanks >= cut.width and not holds("total_label", texts[first]):
        return None
    # Where blank cells have marks of their own, the word for the total covers the cell that lacks.
    return place_body([*rows, texts[first:]], cut.width, tells_blanks="" in texts)


def _body_rows(texts: Sequence[str], cut: Cut) -> list[list[str]]:
    rows = []
    for first, columns in cut.rows:
        cells = texts[first : first + len(columns)]
        rows.append(in_columns(cells, columns[: len(cells)], cut.width, ""))
    return rows


_Cutter = Callable[[BodyCells, int], Cut]


def _shape(texts: Sequence[str], cells: BodyCells, cut: _Cutter) -> tuple[tuple[int, int], bool]:
    """The number of header cells and the width at which the cells below fit best.

    In doubt where nothing numbers the rows and they fit another width nearly as well.
    """
    # An index right behind the first cell shows that no header of that shape is there.
    shapes = list(dict.fromkeys(likely_shapes(texts, cells.kinds))) or list(
        shapes_without_index(texts, cells.kinds)
    )
    if len(shapes) == 1:
        return shapes[0], False
    indexed = numbers_rows(texts)
    fitness = {
        shape: _fitness(cells, shape, cut, groups=groups_in_header(texts, *shape), indexed=indexed)
        for shape in shapes
    }
    best = max(shapes, key=fitness.__getitem__)
    others = [fitness[shape] for shape in shapes if shape[1] != best[1]]
    return best, not indexed and fitness[best] - max(others, default=-math.inf) < _LEAST_LEAD


def _fitness(cells: BodyCells, shape: tuple[int, int], cut: _Cutter, *, groups: int, indexed: bool) -> float:
    """How well the cells below the header fit the width; a cell in a small table tells little."""
    body, width = shape
    below = cells.part(body, body + _SAMPLE)
    best = cut(below, width)
    worded = sum(
        len(columns) > 1 and columns[0] == 0 and below.kinds[first] in WORDS for first, columns in best.rows
    )
    groups = 0 if best.whole else groups
    lost = groups * _GROUP_CELLS + indexed * worded * _WORDED_ROW
    return best.score - groups * _GROUP_PENALTY - lost / max(1, len(below.kinds))
