"""Where the text of a page begins and ends, and how its lines are set."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.page_text.lines import Line

_WIDE = 0.5
"""Of the width of the page: lines that are wider tell the margins."""
_FEWEST = 3
_SHARED = 3.0
_LEFT, _RIGHT = 85.0, 57.0
"""Points: 30 and 20 mm, the margins of Nghị định 30/2020, Phụ lục I."""


@dataclass(frozen=True, slots=True)
class Margins:
    """The left and right ends of the text of a page, in points from its left edge."""

    left: float
    right: float


def page_margins(pages: Sequence[PageContent]) -> dict[int, Margins]:
    """The margins of each page; where it tells too little, those of pages as wide, or the decree's."""
    by_width: dict[int, list[Line]] = {}
    for page in pages:
        by_width.setdefault(round(page.width), []).extend(_wide(page))
    pooled = {width: _told(lines) for width, lines in by_width.items()}
    return {page.number: _told(_wide(page)) or pooled[round(page.width)] or _decreed(page) for page in pages}


def _wide(page: PageContent) -> list[Line]:
    return [line for line in page.lines if line.x1 - line.x0 > _WIDE * page.width]


def _told(lines: Sequence[Line]) -> Margins | None:
    if len(lines) < _FEWEST:
        return None
    return Margins(_shared([line.x0 for line in lines]), -_shared([-line.x1 for line in lines]))


def _shared(edges: Sequence[float]) -> float:
    """The least edge that a tenth of the lines come near to: a single line that juts out tells nothing."""
    values = sorted(edges)
    if len(values) <= 2 * _FEWEST:
        return values[0]
    pairs = zip(values, values[max(2, len(values) // 10) - 1 :], strict=False)
    return next((value for value, other in pairs if other - value < _SHARED), values[0])


def _decreed(page: PageContent) -> Margins:
    """The usual margins, or what stands further out; a table is mostly as wide as the text."""
    lefts = [line.x0 for line in page.lines] + [grid.found.box.x0 for grid in page.grids]
    rights = [line.x1 for line in page.lines] + [grid.found.box.x1 for grid in page.grids]
    if page.grids and not page.lines:
        return Margins(min(lefts), max(rights))
    return Margins(min([_LEFT, *lefts]), max([page.width - _RIGHT, *rights]))


def usual_pitch(lines: Sequence[Line]) -> float:
    """The usual distance from one line to the next, in points."""
    pitches = Counter(
        round(2 * (below.y1 - above.y1)) / 2
        for above, below in pairwise(lines)
        if above.page == below.page and 0 < below.y1 - above.y1 < 4 * above.height
    )
    return pitches.most_common(1)[0][0] if pitches else 0.0
