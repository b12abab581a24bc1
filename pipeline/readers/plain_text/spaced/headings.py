"""The headings over the columns of a body, from the lines above it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.unruled.rules import holds
from pipeline.readers.plain_text.header_tree.body_columns import judge_columns
from pipeline.readers.plain_text.spaced.body import Body
from pipeline.readers.plain_text.spaced.columns import Extent
from pipeline.readers.plain_text.spaced.cutting import cut_pieces
from pipeline.readers.plain_text.spaced.header import HeaderReader, HeaderReading, Heading
from pipeline.readers.plain_text.spaced.page import Page
from pipeline.readers.plain_text.spaced.regions import Region
from pipeline.readers.plain_text.spaced.tokens import Token
from pipeline.readers.plain_text.spaced.walls import leaves_of, walls_of, widened

_HEADED = 0.7
"""The least share of the columns that have a heading."""
_ROUNDS = 2
"""The headings of single columns tell better where the walls are, so the header is read again."""

Headed = tuple[Body, tuple[Heading, ...]]
"""A body and the headings of the first row of its header."""


def headed(page: Page, region: Region, body: Body) -> Headed | None:
    """The body with its headings; None where columns lack one.

    A column at the right end that is blank in all rows is added where the header gains by it.
    """
    lines = [page.words(line) for line in range(region.header, region.body)]
    pieces = [piece for line in range(region.header, region.body) for piece in page.pieces(line)]
    bodies = [
        body,
        *(replace(body, extents=[*body.extents, extent]) for extent in _blank_column(lines, pieces, body)),
    ]
    read = [(_read(page.unit, lines, pieces, one), one) for one in bodies]
    reading, body = max(read, key=lambda pair: pair[0].score)
    found = sum(_is_worded(leaf) for leaf in leaves_of(reading.headings))
    return (body, reading.headings) if found >= _HEADED * len(body.extents) else None


def _is_worded(leaf: Heading) -> bool:
    """Whether the heading is more than an amount, which is rather one of a row."""
    return any(not text.is_amount for text in leaf.lines)


def _read(unit: str, lines: Sequence[Sequence[Token]], pieces: Sequence[Token], body: Body) -> HeaderReading:
    judged = judge_columns(body.texts(), len(body.extents), indexed=body.indexed)
    extents: Sequence[Extent] = body.extents
    reading = HeaderReading(0.0, ())
    for _ in range(_ROUNDS):
        texts = cut_pieces(lines, pieces, extents, unit)
        reading = HeaderReader(texts, walls_of(extents), judged).read()
        extents = widened(body.extents, reading.headings)
    return reading


def _blank_column(lines: Sequence[Sequence[Token]], pieces: Sequence[Token], body: Body) -> list[Extent]:
    """Where the header names a column right of the last that has a text: a piece beyond it, or `Ghi chú`."""
    edge = body.extents[-1].x1
    beyond = [piece for piece in pieces if piece.x0 > edge]
    notes = [
        words
        for line in lines
        for words in pairwise(line)
        if words[1].x1 > edge and holds("header_note", f"{words[0].text} {words[1].text}")
    ]
    beyond += [word for words in notes for word in words]
    if not beyond:
        return []
    start = min(token.x0 for token in beyond)
    return [Extent(max(edge + 1, start), max(token.x1 for token in beyond))]
