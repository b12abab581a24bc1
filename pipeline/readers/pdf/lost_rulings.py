"""Tables of a scan that were ruled, and of which too few rulings are left to find their cells.

Their columns are told by what stands below each other, as in a table without rulings; walls tell better.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median

from models.blocks import Block, Grid
from models.evidence import Box
from models.sourced_text import SourcedText
from pipeline.readers.grids import Segment
from pipeline.readers.pdf.page_content import PageContent

_FEWEST = 2
"""Heights at which rulings stand among cells: one may underline a heading; cells that hold two columns."""
_ONE_HEIGHT = 2.0
"""Points: pieces of one ruling lie no further apart, in height."""
_LEVEL = 1.5
"""Of a line: what is no higher has one line of print, its texts stand side by side."""
_DOUBTED = 0.5


def doubted_without_walls(blocks: Iterable[Block], pages: Iterable[PageContent]) -> Iterator[Block]:
    """The blocks; a recognised table is in doubt where rulings stand amid its cells, or columns in some."""
    rules = {page.number: page.rules for page in pages}
    for block in blocks:
        if isinstance(block, Grid) and block.origin != "ruled" and _lacks_walls(block, rules):
            yield _doubted(block)
        else:
            yield block


def _lacks_walls(grid: Grid, rules: Mapping[int, Sequence[Segment]]) -> bool:
    return _has_rulings(grid, rules) or _holds_columns(grid)


def _doubted(grid: Grid) -> Grid:
    """The table with columns that are not told for certain, and no figure that is."""
    cells = (
        replace(cell, text=replace(cell.text, confidence=min(cell.text.confidence, _DOUBTED)))
        if cell.text and cell.text.confidence is not None
        else cell
        for cell in grid.cells
    )
    return replace(grid, cells=tuple(cells), doubtful_header=True)


def _recognised(grid: Grid) -> Iterator[SourcedText]:
    texts = (cell.text for cell in grid.cells)
    return (text for text in texts if text and text.box and text.confidence is not None)


def _holds_columns(grid: Grid) -> bool:
    """Whether texts stand side by side in several cells: the wall between them was lost."""
    texts = [(text, text.box[3] - text.box[1]) for text in _recognised(grid) if text.box]
    single = [height for text, height in texts if len(text.lines) <= 1]
    most = _LEVEL * median(single) if single else 0.0
    return sum(height < most for text, height in texts if len(text.lines) > 1) >= _FEWEST


def _has_rulings(grid: Grid, rules: Mapping[int, Sequence[Segment]]) -> bool:
    boxes: dict[int, list[Box]] = {}
    for text in _recognised(grid):
        if text.page and text.box:
            boxes.setdefault(text.page, []).append(text.box)
    return any(_heights(_around(found), rules.get(page, ())) >= _FEWEST for page, found in boxes.items())


def _around(boxes: Sequence[Box]) -> Box:
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


def _heights(area: Box, rules: Sequence[Segment]) -> int:
    """At how many heights of the area a ruling stands."""
    left, top, right, bottom = area
    inside = sorted(
        rule.y0 for rule in rules if top < rule.y0 < bottom and rule.x0 < right and rule.x1 > left
    )
    return sum(height - before > _ONE_HEIGHT for before, height in zip([0.0, *inside], inside, strict=False))
