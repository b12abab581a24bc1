"""Rows that no rule parts: a band whose columns hold figures one above the other, or whose first counts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.part_ruled.row_anchors import (
    Line,
    cell_lines,
    counts_up,
    has_no_letters,
    levels,
    widest_gaps,
)
from pipeline.readers.grids.ruled.lattice import Lattice
from pipeline.readers.grids.ruled.rectangles import Cut
from pipeline.readers.grids.words import Word

_FEWEST_ROWS = 4  # a long number in a narrow cell may be broken over three lines
_FILLED = 0.7  # share of the rows in which a column has a line
_LEAST_GAP = 0.5  # points
_FIGURE_COLUMNS = 0.6  # share of the columns with text


def with_rows(
    lines: Lattice, slots: Cut, texts: Sequence[Sequence[Word]], measure: Measures
) -> Lattice | None:
    """The lattice with lines between such rows, or None where there are none."""
    breaks: dict[int, list[float]] = {}
    for row, (top, bottom) in enumerate(pairwise(lines.ys)):
        if bottom - top < _FEWEST_ROWS * measure.letter:
            continue
        cells = [slots.cells[number] for number in slots.owner[row]]
        if all(cell.rowspan == cell.colspan == 1 for cell in cells):
            columns = [texts[number] for number in slots.owner[row] if texts[number]]
            if columns and len(columns[0]) > 1:
                breaks[row] = _breaks(columns, measure) or _breaks_at_numbers(columns, measure)
    return _with_lines(lines, breaks) if any(breaks.values()) else None


def _breaks(columns: Sequence[Sequence[Word]], measure: Measures) -> list[float]:
    """Where one row ends and the next begins, if the band holds several."""
    figures = [cell_lines(column) for column in columns if has_no_letters(column)]
    fewest = max(2, _FIGURE_COLUMNS * len(columns))
    if len(figures) < fewest:
        return []
    rows = levels(chain.from_iterable(figures), measure)
    full = [column for column in figures if len(column) >= _FILLED * len(rows)]
    first = cell_lines(columns[0])
    if len(rows) < _FEWEST_ROWS or len(full) < fewest or len(first) < _FILLED * len(rows):
        return []
    return widest_gaps(levels(_all_lines(columns), measure), rows)


def _breaks_at_numbers(columns: Sequence[Sequence[Word]], measure: Measures) -> list[float]:
    """The same where the first column counts the rows: in the widest gap between two numbers.

    A long number broken over lines may seem to count up, but its lines follow each other closely.
    """
    numbers = cell_lines(columns[0])
    if not counts_up([line.text for line in numbers]):
        return []
    near = any(below.top - above.bottom < measure.letter for above, below in pairwise(numbers))
    if near and len(numbers) < _FEWEST_ROWS:
        return []
    everything = sorted(_all_lines(columns))
    gaps = [_widest_gap(everything, above, below) for above, below in pairwise(numbers)]
    return [] if None in gaps else [gap for gap in gaps if gap is not None]


def _all_lines(columns: Iterable[Sequence[Word]]) -> Iterator[Line]:
    return chain.from_iterable(map(cell_lines, columns))


def _widest_gap(everything: Sequence[Line], above: Line, below: Line) -> float | None:
    """The middle of the widest strip between two lines that no line stands in; None without any."""
    reached, widest, middle = above.bottom, _LEAST_GAP, None
    for line in everything:
        if line.bottom <= above.bottom or line.top > below.top:
            continue
        if line.top - reached > widest:
            widest, middle = line.top - reached, (line.top + reached) / 2
        reached = max(reached, line.bottom)
    return middle


def _with_lines(lines: Lattice, breaks: Mapping[int, Sequence[float]]) -> Lattice:
    """The lattice with a line from end to end at each break; `breaks` names the row that they cut."""
    ys, across, rows = [lines.ys[0]], [lines.across[0]], []
    for row, (lower, wall) in enumerate(zip(lines.ys[1:], lines.across[1:], strict=True)):
        cuts = breaks.get(row, ())
        ys += [*cuts, lower]
        across += [[True] * len(wall) for _ in cuts] + [wall]
        rows += [row] * (len(cuts) + 1)
    down = [[wall[row] for row in rows] for wall in lines.down]
    return lines._replace(ys=ys, across=across, down=down)
