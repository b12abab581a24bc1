"""Tables whose cells tabs divide: a merged cell is written once, the slots that it covers are empty."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractors.tables.vocabulary import ends_page
from models.blocks import Grid
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.normalise.layout import InputLine
from pipeline.readers.plain_text.grid_cells import unmerged_grid
from pipeline.readers.plain_text.line_repairs.quoted_cells import without_marks
from pipeline.readers.plain_text.lines import TextLine, parts_between

_CLOSING = regex.compile(r"(?:^|\t)\s*+(?:(?i:Nơi nhận ?:)|(?:T/?M|K/?T)[./] ?\p{Lu}{2})")
_MOST_SIDES = 2
_FEWEST_SPACED = 3
"""Rows that empty lines part, where nothing but tabs says that they belong together."""


def row_spacing(lines: Sequence[TextLine]) -> int:
    """The empty lines between the rows of a table: none, unless no two tabbed lines of the text touch."""
    tabbed = [at for at, line in enumerate(lines) if "\t" in line.text]
    between = [lines[after].empty_before for before, after in pairwise(tabbed) if after == before + 1]
    return min(between) if len(between) >= _FEWEST_SPACED else 0


def tab_run(lines: Sequence[TextLine], start: int, *, spacing: int = 0, goes_on: bool = False) -> int:
    """Where the run of tabbed lines that begins at `start` ends; more than `spacing` empty lines end it.

    It is `start` where no run begins: a tab must divide two texts of the first line. Where the run
    goes on with a table, its first row may have a single text.
    """
    if not (lines[start].is_divided or (goes_on and lines[start].is_tabbed)):
        return start
    end, signs = start + 1, _is_of_closing(lines[start])
    while end < len(lines) and lines[end].is_tabbed and lines[end].empty_before <= spacing:
        if not signs and _is_of_closing(lines[end]):
            break
        end += 1
    return end


def _is_of_closing(line: TextLine) -> bool:
    """Whether a cell opens recipients or a signature, which are a table of their own below another.

    Of a list of signers more cells are filled, and not in capitals alone.
    """
    filled = sum(bool(part.strip()) for part in line.text.split("\t"))
    return (filled <= _MOST_SIDES or line.text.isupper()) and _CLOSING.search(line.text) is not None


def grid_above(segments: Sequence[Grid | list[InputLine]]) -> Grid | None:
    """The tabbed grid at the end of the segments, from which at most a page number parts what follows."""
    last = next((segment for segment in reversed(segments) if isinstance(segment, Grid)), None)
    if last is None or last.origin != "tabs":
        return None
    below = [] if segments[-1] is last else segments[-1]
    numbers = not isinstance(below, Grid) and all(ends_page(line.text.value) for line in below)
    return last if numbers else None


def tab_grid(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Grid:
    """The grid of tabbed lines; lines whose last tabs are missing are filled up with blanks."""
    return unmerged_grid([_cells(cleaner, line) for line in lines], "tabs")


def _cells(cleaner: CharacterCleaner, line: TextLine) -> list[list[SourcedText]]:
    """The paragraphs of each cell, none in a blank one."""
    broken = "\n" in cleaner.unit[line.start : line.stop]
    cells: list[list[SourcedText]] = []
    for cell in parts_between(cleaner.unit, line.start, line.stop, "\t"):
        several = broken and "\n" in cleaner.unit[slice(*cell)]
        parts = parts_between(cleaner.unit, *without_marks(cleaner.unit, *cell), "\n") if several else (cell,)
        cells.append([text for part in parts if (text := cleaner.clean(*part)) is not None])
    return cells
