"""Footnotes: the smaller lines below a short rule at the foot of a page."""

from statistics import median

from pipeline.readers.grids import Segment
from pipeline.readers.pdf.lines import Line
from pipeline.readers.pdf.note_marks import LONGEST_RULE, SHORTEST_RULE, UPPER_HALF
from pipeline.readers.pdf.page import PageContent

_SMALLER = 0.95


def take_footnotes(page: PageContent) -> list[Line]:
    """Takes the footnotes out of the lines of the page."""
    for rule in page.rules:
        below = [line for line in page.lines if line.y0 >= rule.y0 - 2]
        above = [line for line in page.lines if line.y0 < rule.y0 - 2]
        if above and below and _parts_footnotes(page, rule, above, below):
            page.lines = above
            return below
    return []


def _parts_footnotes(page: PageContent, rule: Segment, above: list[Line], below: list[Line]) -> bool:
    if not SHORTEST_RULE * page.width < rule.x1 - rule.x0 < LONGEST_RULE * page.width:
        return False
    if rule.y0 < UPPER_HALF * page.height or rule.x0 > min(line.x0 for line in above) + 40:
        return False
    body = median(line.height for line in above)
    notes = median(line.height for line in below)
    return notes < _SMALLER * body and below[0].words[0].text[:1] in "0123456789*[("
