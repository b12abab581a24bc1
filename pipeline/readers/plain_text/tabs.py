"""Tables whose cells tabs divide: a merged cell is written once, the slots that it covers are empty."""

from collections.abc import Sequence
from itertools import pairwise

from models.blocks import Grid, GridCell
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine

_FEWEST_SPACED = 3
"""Rows that empty lines part, where nothing but tabs says that they belong together."""


def row_spacing(lines: Sequence[TextLine]) -> int:
    """The empty lines between the rows of a table: none, unless no two tabbed lines of the text touch."""
    between = [
        after.empty_before for before, after in pairwise(lines) if before.is_tabbed and after.is_tabbed
    ]
    return min(between) if len(between) >= _FEWEST_SPACED else 0


def tab_run(lines: Sequence[TextLine], start: int, *, spacing: int = 0, goes_on: bool = False) -> int:
    """Where the run of tabbed lines that begins at `start` ends; more than `spacing` empty lines end it.

    It is `start` where no run begins: a tab must divide two texts of the first line. Where the run
    goes on with a table, its first row may have a single text.
    """
    if not (lines[start].is_divided or (goes_on and lines[start].is_tabbed)):
        return start
    end = start + 1
    while end < len(lines) and lines[end].is_tabbed and lines[end].empty_before <= spacing:
        end += 1
    return end


def tab_grid(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Grid:
    """The grid of tabbed lines; lines whose last tabs are missing are filled up with blanks."""
    rows = [_cells(cleaner, line) for line in lines]
    width = max(map(len, rows))
    return Grid(
        n_rows=len(rows),
        n_cols=width,
        cells=tuple(
            grid_cell(row, col, texts[col] if col < len(texts) else None)
            for row, texts in enumerate(rows)
            for col in range(width)
        ),
        origin="tabs",
        spans_known=False,
    )


def grid_cell(row: int, col: int, text: SourcedText | None) -> GridCell:
    """A cell of one slot that holds one line."""
    return GridCell(row=row, col=col, text=text, lines=(text,) if text else ())


def _cells(cleaner: CharacterCleaner, line: TextLine) -> list[SourcedText | None]:
    texts: list[SourcedText | None] = []
    at = line.start
    for piece in cleaner.unit[line.start : line.stop].split("\t"):
        texts.append(cleaner.clean(at, at + len(piece)))
        at += len(piece) + 1
    return texts
