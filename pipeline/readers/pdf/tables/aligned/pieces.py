"""Pieces: what stands in one line of one cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.readers.grids import Box, least_certain
from pipeline.readers.grids import around as around_boxes
from pipeline.readers.pdf.page_text.lines import Line

_GAP = 0.45
"""In heights of the line: a wider gap may part two cells."""
_MOST_BESIDE = 30
"""Pieces of a few printed lines."""
_SAME_CELL = 1.0
"""In heights: the lines of a cell stand no further apart."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text with its extent, whether it is bold, and how certain recognised letters are."""

    text: str
    box: Box
    bold: bool
    confidence: float | None = None

    @property
    def height(self) -> float:
        """The height of its line."""
        return self.box.y1 - self.box.y0


def pieces_of(line: Line) -> list[Piece]:
    """The pieces of a line, left to right."""
    return [
        Piece(
            " ".join(word.text for word in part),
            Box(part[0].x0, part[0].y0, max(word.x1 for word in part), part[0].y1),
            all(word.style.bold for word in part),
            least_certain(part),
        )
        for part in line.segments(_GAP)
    ]


def overlap(one: Piece, other: Piece) -> bool:
    """Whether one stands over some of the other, seen from left to right."""
    return other.box.x0 < one.box.x1 and one.box.x0 < other.box.x1


def around(pieces: Iterable[Piece]) -> Box:
    """The least box around the pieces."""
    return around_boxes([piece.box for piece in pieces])


def line_gap(pieces: Sequence[Piece]) -> float | None:
    """The least room between a piece and one right below it: that between two lines of one cell."""
    down = sorted(pieces, key=lambda piece: piece.box.y0)
    gaps = [
        below.box.y0 - above.box.y1
        for at, above in enumerate(down)
        for below in down[at + 1 : at + _MOST_BESIDE]
        if above.box.y1 <= below.box.y0 + 1 and above.box.x0 < below.box.x1 and below.box.x0 < above.box.x1
    ]
    return min(gaps, default=None)


def stacks(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of one column, cut where more space than between lines of a cell is left."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.box.y0 + piece.box.y1, piece.box.x0)):
        if found and piece.box.y0 - found[-1][-1].box.y1 <= _SAME_CELL * piece.height:
            found[-1].append(piece)
        else:
            found.append([piece])
    return found
