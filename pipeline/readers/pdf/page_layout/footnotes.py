"""Footnotes: the smaller lines below a short rule at the foot of a page."""

from statistics import median

import regex

from pipeline.readers.grids import Segment, Word
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.page_text.note_marks import LONGEST_RULE, SHORTEST_RULE, UPPER_HALF

_SMALLER = 0.95
_APART = 0.15
"""Of the height of a word: by so much the edges of a mark and those of the word behind it differ at least."""
_NUMBER = regex.compile(r"(\d{1,3})(\p{Lu}\p{L}.*)?")
"""LibreOffice sets no blank behind it."""


def take_footnotes(page: PageContent) -> list[Line]:
    """Takes the footnotes out of the lines of the page; their numbers stand in brackets, as from DOCX."""
    for rule in page.rules:
        below = [line for line in page.lines if line.y0 >= rule.y0 - 2]
        above = [line for line in page.lines if line.y0 < rule.y0 - 2]
        if above and below and _parts_footnotes(page, rule, above, below):
            page.lines = above
            return list(map(_with_number, below))
    return []


def _parts_footnotes(page: PageContent, rule: Segment, above: list[Line], below: list[Line]) -> bool:
    if not SHORTEST_RULE * page.width < rule.x1 - rule.x0 < LONGEST_RULE * page.width:
        return False
    if rule.y0 < UPPER_HALF * page.height or rule.x0 > min(line.x0 for line in below) + 40:
        return False
    body = median(line.height for line in above)
    notes = median(line.height for line in below)
    return notes < _SMALLER * body and below[0].words[0].text[:1] in "0123456789*[("


def _with_number(line: Line) -> Line:
    """The line, the number of a note that opens it in brackets."""
    first, *rest = line.words
    match = _NUMBER.fullmatch(first.text)
    if not match or not rest or not (match[2] or _is_set_apart(first, rest[0])):
        return line
    behind = [first._replace(text=match[2]), *rest] if match[2] else rest
    return Line([first._replace(text=f"[{match[1]}]", read=match[1]), *behind], line.page)


def _is_set_apart(mark: Word, word: Word) -> bool:
    """Whether the mark is raised, or of another size: a line within a note may begin with a figure."""
    return abs(mark.y0 - word.y0) + abs(mark.y1 - word.y1) > _APART * (word.y1 - word.y0)
