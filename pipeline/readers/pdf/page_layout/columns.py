"""Text set in two columns: the header block and the signature block (Nghị định 30/2020, Phụ lục I, ô 1–9)."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.readers.grids import Word
from pipeline.readers.pdf.page_text.lines import Line

Interval = tuple[float, float]
"""From x to x."""

_NARROWEST = 4.0


@dataclass(slots=True)
class Columns:
    """The lines of the left and of the right column, each from top to bottom."""

    left: list[Line]
    right: list[Line]


def split(lines: Sequence[Line], corridor: Interval) -> Columns:
    """The lines cut at the corridor; a word belongs to the side that its middle is on."""
    middle = (corridor[0] + corridor[1]) / 2
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        for side, words in ((left, _before(line, middle)), (right, _after(line, middle))):
            if words:
                side.append(Line(words, line.page))
    return Columns(left, right)


def _before(line: Line, middle: float) -> list[Word]:
    return [word for word in line.words if word.x0 + word.x1 < 2 * middle]


def _after(line: Line, middle: float) -> list[Word]:
    return [word for word in line.words if word.x0 + word.x1 >= 2 * middle]


def narrowed(corridor: Interval, line: Line) -> Interval | None:
    """The widest part of the corridor that no word of the line stands in; None where there is hardly one.

    The blanks between the words of one text count as part of it.
    """
    best: Interval | None = None
    start = corridor[0]
    for x0, x1 in [*_extents(line), (corridor[1], corridor[1])]:
        end = min(x0, corridor[1])
        if end - start >= _NARROWEST and (best is None or end - start > best[1] - best[0]):
            best = (start, end)
        start = max(start, x1)
    return best


def _extents(line: Line) -> list[Interval]:
    return [(part[0].x0, max(word.x1 for word in part)) for part in line.segments(0.7)]
