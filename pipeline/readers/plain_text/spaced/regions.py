"""Where rows of values stand near each other, and the header over them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import regex

from extractors.unruled.rules import holds
from extractors.unruled.words import index_of
from pipeline.readers.plain_text.spaced.page import BROKEN_TT, Page

_LONGEST_HEADER = 30
_FORMULA = regex.compile(r"\(?(?:\d{1,2}|\p{Lu})\)?(?:[=+/*:×x%()-][=+/*:×x%()\d.…-]*)?")
_FIRST_MARKS, _MOST_MARKS = (["1", "2"], ["A", "B"], ["A", "1"]), 3
"""How a line begins that numbers the columns, and how many lines it takes."""
_CROSSED = 2
"""Columns behind the first that a header cell over it does not reach."""
_DASHES = ("-", "–", "—")
_LONGEST_HEADING = 12
"""A line in capitals, alone and longer than this, is a title."""


@dataclass(slots=True)
class Region:
    """The lines with values of one table on one page, the lines that number its columns.

    `body` and `header` are the lines where they begin.
    """

    rows: list[int] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    body: int = 0
    header: int = 0
    opened: bool = False
    """Whether it is sure that the body begins there: it goes on from the page before."""


def regions_in(page: Page, is_row: Callable[[int], bool], between: int) -> Iterator[Region]:
    """The regions of rows in reading order, with so many lines between two rows at most."""
    region = Region()
    floor = 0
    for line in range(len(page.lines)):
        ends = bool(region.rows) and (
            line - region.rows[-1] > between
            or page.begins_page(line)
            or page.stops(line)
            or begins_header(page, line)
        )
        if ends:
            below = region.rows[-1] + 1  # the rows may all turn out to number columns
            yield from _with_header(page, region, floor)
            floor = below
            region = Region()
        if is_row(line):
            region.rows.append(line)
    if region.rows:
        yield from _with_header(page, region, floor)


def begins_header(page: Page, line: int) -> bool:
    """Whether the header of a table with numbered rows begins on the line, apart from the text above."""
    here = page.lines[line]
    if not 0 < line < len(page.lines) - 1 or not here.empty_before or "  " not in here.text:
        return False
    first = page.pieces(line)[0]
    if not holds("index_header", first.text):
        return False
    above = page.pieces(line - 1)
    return here.empty_before > page.lines[line + 1].empty_before or (
        len(above) == 1 and above[0].x0 <= first.x1
    )


def _with_header(page: Page, region: Region, floor: int) -> Iterator[Region]:
    region.body = region.rows[0]
    while region.body > floor and _is_group(page, region.body - 1) and not page.begins_page(region.body):
        region.body -= 1
    if region.body > floor and page.parts_label(region.body) and not page.begins_page(region.body):
        region.body -= 1
    _take_marks(page, region, floor)
    if not region.rows:
        return
    region.header = top_of_header(page, region.body, region.rows[0], floor)
    if len(region.rows) > 1 or page.begins_page(region.header):
        yield region


def top_of_header(page: Page, line: int, row: int, floor: int = 0) -> int:
    """Where the header begins that ends before the line, not above `floor`; `row` is a row under it."""
    lowest = max(floor, line - _LONGEST_HEADER)
    while line > lowest and not page.begins_page(line) and not begins_header(page, line):
        above = line - 1
        if page.stops(above) or _is_title(page, above) or _is_prose(page, above, row):
            break
        line -= 1
    return line


def index_heading(page: Page, row: int) -> int | None:
    """The line above the row with the heading of the column that numbers the rows (`STT`)."""
    for line in range(row - 1, max(-1, row - 1 - _LONGEST_HEADER), -1):
        if page.begins_page(line + 1) or page.stops(line):
            return None
        first = page.pieces(line)[0].text
        if holds("index_header", first) or first.split()[0] == BROKEN_TT:
            return line
    return None


def _take_marks(page: Page, region: Region, floor: int) -> None:
    """Lets the body begin with the lines that number the columns, which stand over or among its rows."""
    first = region.body
    lowest = max(floor, first - _MOST_MARKS)
    bottom = first if _is_formulas(page, first) else first - 1
    top = bottom
    while top >= lowest and _is_formulas(page, top):
        top -= 1
    lines = range(top + 1, bottom + 1)
    if any(_begins_marks(page, line) for line in lines):
        region.marks = list(lines)
        region.rows = [line for line in region.rows if line > bottom]
        region.body = top + 1


def marks_below(page: Page, heading: int, row: int) -> list[int]:
    """The lines that number the columns, between the heading of the row numbers and a row."""
    first = next((line for line in range(heading + 1, row) if _is_formulas(page, line)), row)
    last = next((line for line in range(first, row) if not _is_formulas(page, line)), row)
    return list(range(first, last)) if first < row and _begins_marks(page, first) else []


def _begins_marks(page: Page, line: int) -> bool:
    return [word.text.strip("()") for word in page.words(line)[:2]] in _FIRST_MARKS


def _is_formulas(page: Page, line: int) -> bool:
    """Whether the line is nothing but numbers of columns, and how they are computed."""
    return all(_FORMULA.fullmatch(word.text) for word in page.words(line))


def _is_group(page: Page, line: int) -> bool:
    """Whether the line is a number and words: the heading of a group, or a label whose values come below.

    One amount may stand behind them, or dashes for all amounts.
    """
    pieces = page.pieces(line)
    dashed = len(pieces) > 2 and pieces[-1].text in _DASHES
    if len(pieces) > 2 and pieces[-1].is_amount:
        pieces.pop()
    words = page.words(line)
    index = index_of(words[0].text)
    first = index is not None and words[0].text.strip(".)") in ("1", "01", "I", "A")
    if not first or len(words) < 2 or not words[1].text[0].isupper():
        return False
    return len(pieces) <= 2 or (dashed and len(words[1].text) > 1)


def _is_prose(page: Page, line: int, row: int) -> bool:
    """Whether the line is one text: a heading of the plan, or from the margin over columns or to a colon."""
    pieces = page.pieces(line)
    if len(pieces) != 1:
        return False
    (text,), (first, *others) = pieces, page.cells(row)
    crosses = text.text.endswith(":") or sum(cell.x0 < text.x1 for cell in others) >= _CROSSED
    return (text.x0 <= first.x1 and crosses) or holds("outline_prose", text.text)


def _is_title(page: Page, line: int) -> bool:
    """Whether the line is one text in capitals."""
    pieces = page.pieces(line)
    return len(pieces) == 1 and len(pieces[0].text) > _LONGEST_HEADING and pieces[0].text.isupper()
