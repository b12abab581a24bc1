"""Tables of a scan that were ruled, and of which too few rulings are left to find their cells.

Their columns are told by what stands below each other, as in a table without rulings; walls tell better.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from models.blocks import Block, Grid
from models.evidence import Box
from pipeline.readers.grids import Segment
from pipeline.readers.pdf.page_content import PageContent

_FEWEST = 2
"""Heights at which rulings stand among the cells: one may underline a heading."""
_ONE_HEIGHT = 2.0
"""Points: pieces of one ruling lie no further apart, in height."""


def doubted_without_walls(blocks: Iterable[Block], pages: Iterable[PageContent]) -> Iterator[Block]:
    """The blocks; the columns of a recognised table are in doubt where rulings stand amid its cells."""
    rules = {page.number: page.rules for page in pages}
    for block in blocks:
        if isinstance(block, Grid) and block.origin != "ruled" and _has_rulings(block, rules):
            yield replace(block, doubtful_header=True)
        else:
            yield block


def _has_rulings(grid: Grid, rules: Mapping[int, Sequence[Segment]]) -> bool:
    boxes: dict[int, list[Box]] = {}
    for cell in grid.cells:
        text = cell.text
        if text and text.box and text.page and text.confidence is not None:
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
