"""Draws tables as a PDF page does: rulings in pieces, and words with boxes."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.readers.grids import Box, FoundGrid, Segment, Word, find_grids

PAGE = Box(0, 0, 842, 595)
Span = tuple[int, int, int, int]
"""Row, column, rowspan, colspan."""


@dataclass
class Page:
    """A page to draw on; `words` what was written."""

    segments: list[Segment] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)

    def across(self, y: float, x0: float, x1: float, thickness: float = 0.5) -> None:
        self.segments.append(Segment(x0, y - thickness / 2, x1, y + thickness / 2))

    def down(self, x: float, y0: float, y1: float, thickness: float = 0.5) -> None:
        self.segments.append(Segment(x - thickness / 2, y0, x + thickness / 2, y1))

    def write(self, text: str, x: float, y: float, size: float = 12.0) -> None:
        """Letters of half the size's width and the size's height, the first at (x, y)."""
        for match in re.finditer(r"\S+", text):
            left, right = x + match.start() * size / 2, x + match.end() * size / 2
            self.words.append(Word(match.group(), left, y, right, y + size))

    def grids(self) -> tuple[FoundGrid, ...]:
        return find_grids(self.segments, self.words, PAGE)

    def texts(self, grid: FoundGrid) -> dict[Span, str]:
        """The cells of a grid: where they stand, and their lines joined by `/`."""
        return {
            (cell.row, cell.col, cell.rowspan, cell.colspan): "/".join(
                " ".join(word.text for word in line) for line in cell.lines
            )
            for cell in grid.cells
        }


def plain(n_rows: int, n_cols: int) -> list[Span]:
    return [(row, col, 1, 1) for row in range(n_rows) for col in range(n_cols)]


def edges(spans: list[Span], xs: list[float], ys: list[float]) -> tuple[list[Segment], list[Segment]]:
    """The borders of the cells, each drawn for each cell: lines across and lines down."""
    across, down = [], []
    for row, col, rowspan, colspan in spans:
        x0, x1, y0, y1 = xs[col], xs[col + colspan], ys[row], ys[row + rowspan]
        across += [Segment(x0, y0, x1, y0), Segment(x0, y1, x1, y1)]
        down += [Segment(x0, y0, x0, y1), Segment(x1, y0, x1, y1)]
    return across, down


def dotted(segment: Segment, dot: float, gap: float) -> list[Segment]:
    x0, y0, x1, y1 = segment
    count = int(max(x1 - x0, y1 - y0) // (dot + gap)) + 1
    steps = [index * (dot + gap) for index in range(count)]
    if x1 - x0 > y1 - y0:
        return [
            Segment(x0 + step, y0, min(x0 + step + dot, x1), y0 + 0.5) for step in steps if x0 + step < x1
        ]
    return [Segment(x0, y0 + step, x0 + 0.5, min(y0 + step + dot, y1)) for step in steps if y0 + step < y1]


def doubled(segment: Segment, apart: float) -> list[Segment]:
    x0, y0, x1, y1 = segment
    if x1 - x0 > y1 - y0:
        return [segment, Segment(x0, y0 + apart, x1, y1 + apart)]
    return [segment, Segment(x0 + apart, y0, x1 + apart, y1)]


def write_cells(page: Page, spans: list[Span], xs: list[float], ys: list[float]) -> dict[Span, str]:
    """Writes a text into each cell, in lines as wide and as many as fit; returns what is to be found."""
    written = {}
    for number, span in enumerate(spans):
        row, col, rowspan, colspan = span
        width, height = xs[col + colspan] - xs[col], ys[row + rowspan] - ys[row]
        letters = int((width - 8) // 6)
        lines = [
            f"{number}{'đ y,.g'[line % 6] * 3}n"[:letters].strip() for line in range(int((height - 2) // 13))
        ]
        for line, text in enumerate(lines):
            page.write(text, xs[col] + 4, ys[row] + 1 + 13 * line)
        written[span] = "/".join(" ".join(line.split()) for line in lines)
    return written


def places(start: float, sizes: list[float]) -> list[float]:
    result = [start]
    for size in sizes:
        result.append(result[-1] + size)
    return result


def ruled(xs: list[float], ys: list[float], page: Page) -> None:
    """A plain table with rules from end to end."""
    for y in ys:
        page.across(y, xs[0], xs[-1])
    for x in xs:
        page.down(x, ys[0], ys[-1])


def fill(page: Page, xs: list[float], ys: list[float], text: str = "ab") -> None:
    """The same text into each slot."""
    for top, _ in pairwise(ys):
        for left, _ in pairwise(xs):
            page.write(text, left + 3, top + 2)
