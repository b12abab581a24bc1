"""Leaves out what stands on pages for the sake of pages: their numbers, running heads and feet."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

import regex

from extractors.lines import APPENDIX_LABELS, line_mark
from extractors.places import fold
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.page_text.lines import Line

_NUMBER = regex.compile(r"[-–—\s]*(?:(?i:trang|page)\s*)?(\d{1,4})(?:\s*/\s*\d{1,4})?[-–—\s]*$")
_DIGITS = regex.compile(r"\d+")
_EDGE_LINES = 2
_FEWEST_PAGES = 3
_EDGE = 0.15
"""Of the height of the page: page numbers stand no further in."""
_MARGIN = 40.0
"""Points from an edge; the decree's text begins and ends at 20 mm (Nghị định 30/2020, Phụ lục I)."""
_FREE = 56.0
"""Points from an edge: no text of a page stands there, 20 mm by the same decree."""
_STEP = 4
"""Points: lines of different pages that stand no further apart stand in one place."""

_Key = tuple[str, int]


def remove_furniture(pages: Sequence[PageContent]) -> None:
    """Takes page numbers, running heads and feet out of the lines of pages; heads and feet are told once."""
    running = {id(line): text for (text, _), line in _running_lines(pages)}
    told: set[str] = set()
    for page in pages:
        for line in page.lines:
            text = running.get(id(line))
            if text is not None and text not in told and not _NUMBER.match(line.text):
                told.add(text)
                page.margin.append(line.text)
        page.lines = [line for line in page.lines if id(line) not in running]
    numbers = {id(line) for line in _page_numbers(pages)}
    for page in pages:
        page.lines = [line for line in page.lines if id(line) not in numbers]


def _page_numbers(pages: Sequence[PageContent]) -> list[Line]:
    """Numbers alone at the edge of the page, as far from the count of the pages as on other pages."""
    found = [
        (int(match.group(1)) - page.number, line)
        for page in pages
        for line in chain(*_edges(page, 1))
        if _is_at_edge(page, line) and (match := _NUMBER.match(line.text))
    ]
    often = Counter(offset for offset, _ in found)
    return [line for offset, line in found if offset == 0 or often[offset] > 1]


def _is_at_edge(page: PageContent, line: Line) -> bool:
    return line.y1 < _EDGE * page.height or line.y0 > (1 - _EDGE) * page.height


def _running_lines(pages: Sequence[PageContent]) -> Iterator[tuple[_Key, Line]]:
    """Lines that stand in one place at the edge of many pages, numbers in them aside."""
    found = [*_edge_lines(pages)]
    often = Counter(key for key, _, _ in found)
    alike = Counter((text, key[1]) for key, line, _ in found for text in _texts(line))
    least = max(_FEWEST_PAGES, len(pages) * 2 // 5)
    for key, line, opens in found:
        is_imprint = often[key] == len(pages) == 2 and _is_imprint(line)
        is_foot = _is_foot(line, key) and any(alike[text, key[1]] > 1 for text in _texts(line))
        if (often[key] >= least and not opens) or is_imprint or is_foot:
            yield key, line


def _texts(line: Line) -> set[str]:
    """The text, with and without the number of its page: what differs in other figures is no foot."""
    return {
        line.text,
        _DIGITS.sub(lambda found: "#" if found[0].lstrip("0") == str(line.page) else found[0], line.text),
    }


def _is_imprint(line: Line) -> bool:
    """Whether a program of the office printed the line over the text (`vanthu-05/03/2031 09:15:22`).

    A line without figures may be the first of two documents.
    """
    return line.y1 < _MARGIN and _DIGITS.search(line.text) is not None


def _is_foot(line: Line, key: _Key) -> bool:
    """Whether the line stands in the lower margin, which no text reaches."""
    return -_MARGIN - line.height < _STEP * key[1] < 0


def _edge_lines(pages: Sequence[PageContent]) -> Iterator[tuple[_Key, Line, bool]]:
    """The lines at the edges of the pages, and whether they stand where the page opens an appendix."""
    known: set[str] = set()
    for page in pages:
        opens = False
        first, last = _edges(page, _EDGE_LINES)
        for line in first:
            if line_mark(line.text).name in APPENDIX_LABELS and line.text not in known:
                known.add(line.text)
                opens = True
            if _is_at_edge(page, line):
                yield _key(line, line.y0), line, opens
        for line in last:
            if _is_at_edge(page, line):
                yield _key(line, line.y0 - page.height), line, False


def _key(line: Line, place: float) -> _Key:
    """The same for lines that differ in numbers; `place` counts from the near edge of the page."""
    recognised = line.words[0].confidence is not None
    letters = "".join(filter(str.isalpha, fold(line.text))) if recognised and abs(place) < _FREE else ""
    if letters:
        # Sheets are fed a little higher or lower, and signs misread: there the letters tell.
        return letters, 0 if place > 0 else -1
    return _DIGITS.sub("#", line.text), round(place / _STEP)


def _edges(page: PageContent, count: int) -> tuple[list[Line], list[Line]]:
    """The first and the last lines of the page that no grid stands above or below."""
    top = min((grid.y0 for grid in page.grids), default=page.height)
    bottom = max((grid.y1 for grid in page.grids), default=0.0)
    first = [line for line in page.lines[:count] if line.y0 <= top]
    last = [line for line in page.lines[-count:] if line.y1 >= bottom]
    return first, [line for line in last if not any(line is other for other in first)]
