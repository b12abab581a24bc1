"""Tables in columns of fixed width: every cell begins where its column does, and every row is one line.

What a merged cell covers is blank there, as where tabs divide the cells.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.unruled import UnruledTable
from extractors.unruled.words import index_of
from models.blocks import Grid
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.grid_cells import in_columns, unmerged_grid
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.row_words import is_figure

_CELL = re.compile(r"\S+(?:[ \u00a0]\S+)*")
"""Two spaces or more part the cells."""
_ODD_SPACES = [space for space in map(chr, range(0x3001)) if space.isspace() and space not in " \n\t"]
"""What may part cells besides two spaces: few texts hold any, and each by itself is sought in no time."""
_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 3
_FULL = 0.6
"""The share of its cells that a row has which is no heading."""
_ABSENT = 4
"""One of so many columns may have no cell in the fullest row."""

Cells = Sequence[tuple[int, int]]
"""Where each cell of a line begins and ends, counted from the line's beginning."""


class GapRow(NamedTuple):
    """The cells of a line, and what stands in them."""

    cells: Cells
    texts: Sequence[str]


def find_fixed_width_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """The tables in reading order; each line is looked at once, and most hold no gap as between cells."""
    run: list[GapRow] = []
    start = 0
    unit, odd = cleaner.unit, any(map(cleaner.unit.__contains__, _ODD_SPACES))
    if not odd and "  " not in unit:
        return
    for at, line in enumerate(lines):
        if not run and not odd and "  " not in line.text:
            continue
        row = gap_row(unit, line)
        if run and (line.empty_before or not row.cells):
            yield from _table(cleaner, lines, start, run)
            run = []
        if run or len(row.cells) > 1:
            start = start if run else at
            run.append(row)
    yield from _table(cleaner, lines, start, run)


def gap_row(unit: str, line: TextLine) -> GapRow:
    """The cells of a line, none where marks divide them."""
    if "\t" in line.text or "|" in line.text:
        return GapRow((), ())
    found = list(_CELL.finditer(unit[line.start : line.stop]))
    return GapRow([match.span() for match in found], [match[0] for match in found])


def _table(
    cleaner: CharacterCleaner, lines: Sequence[TextLine], start: int, run: list[GapRow]
) -> Iterator[UnruledTable]:
    while run and len(run[-1].cells) < 2:
        run.pop()
    columns = sorted({begin for row in run for begin, _ in row.cells})
    if len(run) >= _FEWEST_ROWS and _are_columns(columns, run) and not _is_wrapped(columns[0], run):
        end = start + len(run)
        place = {begin: col for col, begin in enumerate(columns)}
        cols = [[place[begin] for begin, _ in row.cells] for row in run]
        yield UnruledTable(start, end, gap_grid(cleaner, lines[start:end], run, cols))


def gap_grid(
    cleaner: CharacterCleaner,
    lines: Sequence[TextLine],
    run: Sequence[GapRow],
    columns: Sequence[Sequence[int]],
    doubtful: tuple[int, ...] = (),
) -> Grid:
    """The grid of the rows, with the columns of the cells of each."""
    width = 1 + max(map(max, columns))
    rows = []
    for line, row, cols in zip(lines, run, columns, strict=True):
        texts = [cleaner.clean(line.start + begin, line.start + end) for begin, end in row.cells]
        rows.append(in_columns([(text,) if text else () for text in texts], cols, width, ()))
    return unmerged_grid(rows, "tabs", doubtful_rows=doubtful)


def _are_columns(columns: Sequence[int], run: Sequence[GapRow]) -> bool:
    """Whether several rows have a cell in most of the columns, and no cell reaches into the next one."""
    width = len(columns)
    counts = [len(row.cells) for row in run]
    full = sum(count >= _FULL * width for count in counts)
    if width < _FEWEST_COLUMNS or width - max(counts) > width // _ABSENT or full < 2 or 4 * full < len(run):
        return False
    after = dict(pairwise(columns))
    return all(end < after.get(begin, end + 1) for row in run for begin, end in row.cells)


def _is_wrapped(first: int, run: Sequence[GapRow]) -> bool:
    """Whether a cell goes on in the next line, so that a row is more than one line."""
    numbered = False
    width = max(len(row.cells) for row in run)
    for above, row in zip([None, *run], run, strict=False):
        numbered = numbered or (row.cells[0][0] == first and index_of(row.texts[0]) is not None)
        if row.cells[0][0] == first or above is None:
            continue
        bare = len(row.cells) < _FULL * width and not any(map(is_figure, row.texts))
        if (numbered and bare) or any(map(goes_on, row.texts)):
            return True
    return False


def goes_on(text: str) -> bool:
    """Whether the text begins as what goes on with a line above does."""
    return text[0].islower() or text[0] in "(,;)"
