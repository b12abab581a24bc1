"""The text of each page as evidence counts in it: one line of the reader after another."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.grids import Box
from pipeline.readers.pdf.columns import Columns
from pipeline.readers.pdf.grid_text import PageGrid
from pipeline.readers.pdf.lines import Line
from pipeline.readers.pdf.sequence import Footnotes, Sequenced


class Piece(NamedTuple):
    """The page (1-based), the text of a line, and where it stands; how sure it is, if it was recognised."""

    page: int
    text: str
    box: Box
    confidence: float | None = None
    alternative: str | None = None


def pieces(sequenced: Sequenced) -> Iterator[Piece]:
    """The lines of the items, in order, those of a grid cell by cell; then what was stamped."""
    for item in (*sequenced.items, *sequenced.stamped):
        if isinstance(item, Line):
            yield _piece(item)
        elif isinstance(item, PageGrid):
            for cell, written in zip(item.found.cells, item.texts, strict=True):
                sure, other = written.confidence, written.alternative
                yield from (Piece(item.page, text, cell.box, sure, other) for text in written.lines)
        elif isinstance(item, Columns):
            yield from map(_piece, (*item.left, *item.right))
        elif isinstance(item, Footnotes):
            yield from map(_piece, item.lines)


def _piece(line: Line) -> Piece:
    return Piece(line.page, line.text, line.box, line.confidence)


def unit_texts(written: Iterable[Piece]) -> dict[int, str]:
    """The text of each page: its lines, each ended by a line break."""
    pages: dict[int, list[str]] = {}
    for piece in written:
        pages.setdefault(piece.page, []).append(piece.text + "\n")
    return {page: "".join(lines) for page, lines in pages.items()}


def clean_texts(written: Iterable[Piece], units: dict[int, str]) -> Iterator[SourcedText | None]:
    """The clean text of each line, with its place; None where nothing is left of it."""
    whole = CharacterCleaner("".join(units.values()))
    cleaners = {page: whole.for_unit(unit) for page, unit in units.items()}
    offsets = dict.fromkeys(units, 0)
    for page, text, box, confidence, alternative in written:
        start = offsets[page]
        offsets[page] = start + len(text) + 1
        clean = cleaners[page].clean(start, start + len(text), page=page, box=_rounded(box))
        if clean is not None and confidence is not None:
            clean = replace(clean, confidence=confidence, alternative=alternative)
        yield clean


def _rounded(box: Box) -> tuple[float, float, float, float]:
    return round(box.x0, 1), round(box.y0, 1), round(box.x1, 1), round(box.y1, 1)
