"""The text of each page as evidence counts in it: one line of the reader after another."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from models.sourced_text import SourcedText
from models.value import value
from pipeline.normalise.characters import CharacterCleaner
from pipeline.normalise.words import with_words
from pipeline.readers.grids import Box
from pipeline.readers.pdf.items import Footnotes, Sequenced
from pipeline.readers.pdf.page_layout.columns import Columns
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.tables.grid_text import CellText, PageGrid

_CLEAR = 0.49
"""Tenths: nearer than that to one, a number is rounded to it whatever its last bits are."""


@value
class Piece:
    """The page (1-based), the text of a line, and where it stands.

    Of recognised text also how sure it is, and the text as it was recognised, where words were put right.
    """

    page: int
    text: str
    box: Box
    confidence: float | None = None
    alternative: str | None = None
    read: str | None = None

    @property
    def raw(self) -> str:
        """The text as it stands in the unit."""
        return self.read or self.text


def pieces(sequenced: Sequenced) -> Iterator[Piece]:
    """The lines of the items, in order, those of a grid cell by cell; then what was stamped."""
    found = _pieces(sequenced)
    return (_on_sheet(piece, *sequenced.places[piece.page]) for piece in found) if sequenced.places else found


def _on_sheet(piece: Piece, sheet: int, left: float) -> Piece:
    box = piece.box
    return replace(piece, page=sheet, box=box._replace(x0=box.x0 + left, x1=box.x1 + left))


def _pieces(sequenced: Sequenced) -> Iterator[Piece]:
    for item in (*sequenced.items, *sequenced.stamped):
        if isinstance(item, Line):
            yield _piece(item)
        elif isinstance(item, PageGrid):
            for cell, written in zip(item.found.cells, item.texts, strict=True):
                if written.lines:
                    yield from _cell_pieces(item.page, cell.box, written)
        elif isinstance(item, Columns):
            yield from map(_piece, (*item.left, *item.right))
        elif isinstance(item, Footnotes):
            yield from map(_piece, item.lines)


def _cell_pieces(page: int, box: Box, written: CellText) -> Iterator[Piece]:
    sure, other = written.confidence, written.alternative
    for text, read in zip_longest(written.lines, written.read):
        yield Piece(page, text, box, sure, other, read)


def _piece(line: Line) -> Piece:
    return Piece(line.page, line.text, line.box, line.confidence, read=line.read)


def unit_texts(written: Iterable[Piece]) -> dict[int, str]:
    """The text of each page: its lines, each ended by a line break."""
    pages: dict[int, list[str]] = {}
    for piece in written:
        pages.setdefault(piece.page, []).append(piece.raw + "\n")
    return {page: "".join(lines) for page, lines in pages.items()}


def clean_texts(
    written: Iterable[Piece], units: dict[int, str], whole: CharacterCleaner
) -> Iterator[SourcedText | None]:
    """The clean text of each line, with its place; None where nothing is left of it.

    `whole`: the cleaner of all units in one.
    """
    cleaners = {page: whole.for_unit(unit) for page, unit in units.items()}
    offsets = dict.fromkeys(units, 0)
    tenths = Tenths()
    for piece in written:
        start = offsets[piece.page]
        stop = start + len(piece.raw)
        offsets[piece.page] = stop + 1
        clean = cleaners[piece.page].clean(start, stop, page=piece.page, box=tenths.box(piece.box))
        is_other = piece.confidence is not None or piece.read is not None
        yield _as_meant(clean, piece) if clean is not None and is_other else clean


def _as_meant(clean: SourcedText, piece: Piece) -> SourcedText:
    """The text with what recognition says of it; words that are meant stand for those that were read."""
    meant = with_words(clean, piece.text.split()) if piece.read else clean
    return replace(meant, confidence=piece.confidence, alternative=piece.alternative)


class Tenths(dict[float, float]):
    """Edges to a tenth of a point, each rounded once: lines share margins and cells walls.

    >>> edges = Tenths()
    >>> edges[72.06], edges[0.25], edges[-3.14]
    (72.1, 0.2, -3.1)
    """

    def __missing__(self, edge: float) -> float:
        """The same as `round(edge, 1)`, which takes twice as long: it decides on halves only."""
        tenths = 10 * edge
        nearest = (tenths + 0.5) // 1  # also of what is no finite number
        rounded = nearest / 10 if abs(tenths - nearest) < _CLEAR else round(edge, 1)
        self[edge] = rounded
        return rounded

    def box(self, box: Box) -> tuple[float, float, float, float]:
        """The box with such edges."""
        x0, y0, x1, y1 = box
        return self[x0], self[y0], self[x1], self[y1]
