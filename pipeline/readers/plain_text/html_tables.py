"""Tables that a text holds as HTML: programs that recognise scans, or write markdown, keep spans so."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.unruled import UnruledTable
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.html_cells import HtmlCell, html_rows
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.spanned import SpannedCell, span_of, spanned_grid

_EDGE = re.compile(r"<(/?)table\b[^<>]*>", re.IGNORECASE)
_CAPTION = re.compile(r"\s*<caption\b[^<>]*>([^<>]*)</caption\s*>", re.IGNORECASE)
_ROW_END = re.compile(r"</t(?:r|d|h|body)\s*>", re.IGNORECASE)
_FRAME = re.compile(r"(?:</?(?:html|body|center|figure|div|p)\b[^<>]*>\s*)+", re.IGNORECASE)
"""What a program writes around a table."""
_FOLDED = "<table>"
"""The text of the one line that stands for a table until it is read."""


class _Span(NamedTuple):
    """Where a table begins and ends, and its caption, which stands in none of its cells."""

    start: int
    stop: int
    caption: tuple[int, int] | None


def fold_html_tables(unit: str, lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines; each table that the text holds as HTML is one of them, so that nothing takes it apart."""
    spans = list(_spans(unit)) if "<t" in unit or "<T" in unit else []
    return list(_folded(unit, lines, spans)) if spans else list(lines)


def find_html_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """The folded tables in reading order; one whose cells are all blank is left out."""
    for at, line in enumerate(lines):
        if line.text == _FOLDED:
            rows, heads = html_rows(cleaner.unit, line.start, line.stop)
            grid = spanned_grid([[_spanned(cleaner, cell) for cell in row] for row in rows], heads)
            if grid:
                yield UnruledTable(at, at + 1, grid)


def _spanned(cleaner: CharacterCleaner, cell: HtmlCell) -> SpannedCell:
    lines: tuple[SourcedText, ...] = tuple(filter(None, (cleaner.clean(*piece) for piece in cell.pieces)))
    return SpannedCell(lines, span_of(cell.rowspan), span_of(cell.colspan), cell.is_head)


def _spans(unit: str) -> Iterator[_Span]:
    """The outermost tables; one that nothing closes ends with its last row."""
    opened: re.Match[str] | None = None
    depth = 0
    for edge in _EDGE.finditer(unit):
        if edge[1]:
            depth = max(0, depth - 1)
            if opened and not depth:
                yield _span(unit, opened, edge.end())
                opened = None
        else:
            opened = opened or edge
            depth += 1
    last = [match.end() for match in _ROW_END.finditer(unit, opened.end())] if opened else []
    if opened and last:
        yield _span(unit, opened, last[-1])


def _span(unit: str, opened: re.Match[str], stop: int) -> _Span:
    caption = _CAPTION.match(unit, opened.end())
    return _Span(opened.start(), stop, caption.span(1) if caption else None)


def _folded(unit: str, lines: Sequence[TextLine], spans: Sequence[_Span]) -> Iterator[TextLine]:
    """The lines before, between and behind the tables, and one for each table."""
    number = 0
    for line in lines:
        start, empty = line.start, line.empty_before
        while number < len(spans) and spans[number].start < line.stop:
            span = spans[number]
            if span.start >= line.start:
                yield from _pieces(unit, line, (start, span.start), span.caption or (0, 0))
                yield TextLine(span.start, span.stop, _FOLDED, empty)
            start = max(start, min(span.stop, line.stop))
            if span.stop > line.stop:
                break
            number += 1
        if start == line.start:
            yield line
        else:
            yield from _pieces(unit, line, (start, line.stop))


def _pieces(unit: str, line: TextLine, *places: tuple[int, int]) -> Iterator[TextLine]:
    """The stretches of a line that hold more than blanks and what frames a table."""
    for start, stop in places:
        text = unit[start:stop].strip()
        if text and not _FRAME.fullmatch(text):
            yield line._replace(start=start, stop=stop, text=text)
