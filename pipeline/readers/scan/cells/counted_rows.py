"""Rules between rows that were not seen, told by the numbers of the rows: a cell with 4 and 5 is of two.

So is a head of the numbers (`TT`) with 1 below it, over a row with 2. Such numbers stand alone, unlike those
of names (`Thôn 1`, `Năm 2025`): only cells read by themselves show them all.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from extractors.tables.vocabulary import says
from pipeline.readers.grids import FoundCell, Segment
from pipeline.readers.grids.cell_words.printed_lines import lines_of
from pipeline.readers.pdf.tables.grid_text import PageGrid

_FEWEST = 3
"""Numbers one after the other."""


def unseen_rules(grid: PageGrid) -> Iterator[Segment]:
    """The rules that part rows which the grid has in one."""
    first = [
        (cell, " ".join(text.lines).split())
        for cell, text in zip(grid.found.cells, grid.texts, strict=True)
        if cell.col == 0
    ]
    numbers = [int(text) for _, texts in first for text in texts if text.isdecimal()]
    if len(numbers) < _FEWEST or any(below != above + 1 for above, below in pairwise(numbers)):
        return
    yield from _rule_over(grid, first)
    for cell, texts in first:
        count = sum(map(str.isdecimal, texts))
        head = " ".join(texts[: len(texts) - count])
        if len(texts) > 1 and count and (not head or says("index_header", head)):
            yield from _rules(grid, cell, count, has_head=bool(head))


def _rule_over(grid: PageGrid, first: Sequence[tuple[FoundCell, list[str]]]) -> Iterator[Segment]:
    """The rule over the row that is numbered first, where a cell of the head goes on into it."""
    for (_, above), (cell, texts) in pairwise(first):
        if says("index_header", " ".join(above)) and any(map(str.isdecimal, texts)):
            if any(other.row < cell.row < other.row + other.rowspan for other in grid.found.cells):
                box = grid.found.box
                yield Segment(box.x0, cell.box.y0, box.x1, cell.box.y0)
            return


def _rules(grid: PageGrid, first: FoundCell, count: int, *, has_head: bool) -> Iterator[Segment]:
    """The rules over so many rows at the foot of one of the grid; what is over them is one row, or a head."""
    row = [cell for cell in grid.found.cells if cell.row <= first.row < cell.row + cell.rowspan]
    if any(cell.rowspan * cell.colspan > 1 for cell in row):
        return
    lines = lines_of([word for cell in row for word in chain.from_iterable(cell.lines)])
    if len(lines) == count or (has_head and len(lines) > count):
        box = grid.found.box
        for above, below in pairwise(lines[-count - has_head :]):
            place = (max(word.y1 for word in above) + min(word.y0 for word in below)) / 2
            yield Segment(box.x0, place, box.x1, place)
