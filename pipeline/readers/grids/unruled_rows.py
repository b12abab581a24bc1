"""Rows that no rule parts: a band of the table whose columns hold figures one above the other."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.readers.grids.lattice import Lattice
from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.printed_lines import lines_of
from pipeline.readers.grids.rectangles import Cut
from pipeline.readers.grids.words import Word

_FEWEST_ROWS = 4  # a long number in a narrow cell may be broken over three lines
_FILLED = 0.7  # share of the rows in which a column has a line
_FIGURE_COLUMNS = 0.6  # share of the columns with text


class _Line(NamedTuple):
    top: float
    bottom: float
    is_figure: bool


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
            columns = [_lines(texts[number]) for number in slots.owner[row] if texts[number]]
            breaks[row] = _breaks(columns, measure)
    return _with_lines(lines, breaks) if any(breaks.values()) else None


def _lines(text: Sequence[Word]) -> list[_Line]:
    return [
        _Line(min(word.y0 for word in line), max(word.y1 for word in line), _is_figure(line))
        for line in lines_of(text)
    ]


def _is_figure(line: Sequence[Word]) -> bool:
    """Whether the line has no letters: a figure, or the dash that stands for none."""
    return not any(letter.isalpha() for word in line for letter in word.text)


def _breaks(columns: Sequence[list[_Line]], measure: Measures) -> list[float]:
    """Where one row ends and the next begins, if the band holds several."""
    figures = [column for column in columns if all(line.is_figure for line in column)]
    rows = _levels([line for column in figures for line in column], measure)
    if len(rows) < _FEWEST_ROWS:
        return []
    full = [column for column in figures if len(column) >= _FILLED * len(rows)]
    if len(full) < max(2, _FIGURE_COLUMNS * len(columns)) or len(columns[0]) < _FILLED * len(rows):
        return []
    everything = _levels([line for column in columns for line in column], measure)
    return [_widest_gap(everything, above, below) for above, below in pairwise(rows)]


def _levels(lines: list[_Line], measure: Measures) -> list[_Line]:
    """The lines of all columns, those at one height as one."""
    levels: list[_Line] = []
    for line in sorted(lines, key=lambda line: line.top + line.bottom):
        if levels and line.top + line.bottom < levels[-1].top + levels[-1].bottom + measure.letter:
            last = levels[-1]
            levels[-1] = _Line(min(last.top, line.top), max(last.bottom, line.bottom), last.is_figure)
        else:
            levels.append(line)
    return levels


def _widest_gap(levels: Sequence[_Line], above: _Line, below: _Line) -> float:
    """The middle of the widest gap between two rows of figures; of gaps as wide, the lowest."""
    between = [line for line in levels if above.top <= line.bottom and line.top <= below.bottom]
    gaps = [(round(low.top - high.bottom), high.bottom + low.top) for high, low in pairwise(between)]
    return max(gaps)[1] / 2


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
