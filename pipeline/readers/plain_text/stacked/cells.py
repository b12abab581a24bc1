"""The lines of a text as cells one under another."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from extractors.unruled.words import index_of, is_value
from pipeline.readers.plain_text.lines import TextLine

_SPACED = regex.compile(
    r"(?<=\d)[ \u00a0](?=\d{3}(?!\d))|(?<=\d)[ \u00a0]+(?=%)|(?<=\d) (?=[-–] ?\d)|(?<=[-–]) (?=\d)"
)
_SAMPLE = 40
"""Lines by which it is judged whether empty lines stand between the cells."""


class StackedCell(NamedTuple):
    """The text of a cell, its lines, and the number of the first of them."""

    text: str
    lines: tuple[TextLine, ...]
    start: int

    @property
    def end(self) -> int:
        """The number of the line after it."""
        return self.start + len(self.lines)

    @property
    def has_words(self) -> bool:
        """Whether it says something in words."""
        return any(map(str.isalpha, self.text)) and figure(self.text) is None and not index_of(self.text)


def stacked_cells(lines: Sequence[TextLine], start: int, stop: int) -> list[StackedCell]:
    """The cells of the lines; where empty lines part most of them, lines without one between are one cell."""
    spaced = is_spaced(lines, start, stop)
    groups: list[list[TextLine]] = []
    for line in lines[start:stop]:
        if groups and spaced and not line.empty_before:
            groups[-1].append(line)
        else:
            groups.append([line])
    cells: list[StackedCell] = []
    at = start
    for group in groups:
        cells.append(StackedCell(" ".join(" ".join(line.text.split()) for line in group), tuple(group), at))
        at += len(group)
    return cells


def joined(cells: Sequence[StackedCell]) -> StackedCell:
    """Cells that are one."""
    lines = tuple(line for cell in cells for line in cell.lines)
    return StackedCell(" ".join(cell.text for cell in cells), lines, cells[0].start)


@lru_cache(maxsize=4096)
def figure(text: str) -> str | None:
    """The figure, dash or mark that a cell holds, without the spaces inside it; None where it holds words."""
    bare = _SPACED.sub("", text)
    return bare if is_value(bare) else None


def is_spaced(lines: Sequence[TextLine], start: int, stop: int) -> bool:
    """Whether empty lines part most of the cells."""
    some = lines[start + 1 : min(stop, start + _SAMPLE)]
    return 2 * sum(line.empty_before > 0 for line in some) > len(some)
