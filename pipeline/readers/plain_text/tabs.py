"""Tables whose cells tabs divide: a merged cell is written once, the slots that it covers are empty."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractors.tables.vocabulary import ends_page
from extractors.unruled.rules import holds
from models.blocks import Grid
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.normalise.layout import InputLine
from pipeline.readers.plain_text.grid_cells import unmerged_grid
from pipeline.readers.plain_text.line_repairs.quoted_cells import without_marks
from pipeline.readers.plain_text.lines import TextLine, parts_between
from pipeline.readers.plain_text.missing_cells.cell_kinds import INDEX, NUMBER, WORDS, cell_kind

_CLOSING = regex.compile(r"(?:^|\t)\s*+(?:(?i:Nơi nhận ?:)|(?:T/?M|K/?T)[./] ?\p{Lu}{2})")
_MOST_SIDES = 2
_FEWEST_NAMED = 3
"""Rows, their header among them, of which a column is seen to hold names."""
_FEWEST_SPACED = 3
"""Rows that empty lines part, where nothing but tabs says that they belong together."""

Cells = list[list[SourcedText]]


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
    rows = [_cells(cleaner, line) for line in lines]
    width = max(map(len, rows))
    totals = [row for row in rows if len(row) < width and _is_total_before_figure(row)]
    whole = [row for row in rows if len(row) == width > _MOST_SIDES] if totals else []
    named = next((col for col in range(1, width) if not _holds_names(whole, col)), width) - 1
    for row in totals:
        row[1:1] = [[] for _ in range(min(named, width - len(row)))]
    return unmerged_grid(rows, "tabs")


def _holds_names(rows: Sequence[Cells], col: int) -> bool:
    """Whether the column holds words, and no figure."""
    kinds = [_kind(row, col) for row in rows]
    return NUMBER not in kinds and sum(kind in WORDS for kind in kinds) >= _FEWEST_NAMED


def _is_total_before_figure(row: Cells) -> bool:
    """Whether the word for the total, which covers the names of the rows, stands right before a figure."""
    if _kind(row, 1) != NUMBER or not row[0] or not any(map(str.isdigit, row[1][0].value)):
        return False
    return holds("total_label", row[0][0].value)


def _kind(row: Cells, col: int) -> int:
    """The kind of text in the column, which the row may lack."""
    text = " ".join(part.value for part in row[col]) if col < len(row) else ""
    kind = cell_kind(text)
    return NUMBER if kind == INDEX and text[0].isdigit() else kind


def _cells(cleaner: CharacterCleaner, line: TextLine) -> Cells:
    """The paragraphs of each cell, none in a blank one."""
    broken = "\n" in cleaner.unit[line.start : line.stop]
    cells: Cells = []
    for cell in parts_between(cleaner.unit, line.start, line.stop, "\t"):
        several = broken and "\n" in cleaner.unit[slice(*cell)]
        parts = parts_between(cleaner.unit, *without_marks(cleaner.unit, *cell), "\n") if several else (cell,)
        cells.append([text for part in parts if (text := cleaner.clean(*part)) is not None])
    return cells
