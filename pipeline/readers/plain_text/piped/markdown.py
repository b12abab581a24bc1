"""Tables in markdown: `| a | b |` on each line, a rule of dashes under the header; or `a | b |` alone."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, starmap

import regex

from models.blocks import Grid
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.grid_cells import in_columns, unmerged_grid
from pipeline.readers.plain_text.lines import TextLine, parts_between
from pipeline.readers.plain_text.missing_cells.short_rows import place_body
from pipeline.readers.plain_text.piped.cell_lines import holds_layout_cell, is_rule

Lines = tuple[SourcedText, ...]

_BREAK = regex.compile(r"<br ?/?>", regex.IGNORECASE)


def markdown_run(lines: Sequence[TextLine], start: int) -> int:
    """Where the run of markdown rows that begins at `start` ends; it is `start` where there is none.

    A single row that a mark opens may be a line of prose, but for a signature block.
    """
    end = start
    while end < len(lines) and _is_row(lines[end].text) and (end == start or not lines[end].empty_before):
        end += 1
    if end - start == 1 and lines[start].text[0] == "|":
        text = lines[start].text.strip("|")
        return end if "|" in text and holds_layout_cell(text) else start
    return end


def markdown_grid(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Grid:
    """The grid of markdown rows, the rule under the header left out."""
    ruled = [index for index, line in enumerate(lines) if is_rule(line)]
    opened = lines[0].text[0] == "|"
    rows = [_cells(cleaner, line, opened=opened) for index, line in enumerate(lines) if index not in ruled]
    return grid_of(rows, ruled[0] if ruled else 0)


def grid_of(rows: Sequence[Sequence[Lines]], header_rows: int) -> Grid:
    """The grid of rows of cells, of which the first are the header; 0 where that is not known."""
    width = max(map(len, rows))
    blank: Lines = ()
    filled = [
        in_columns(texts, places, width, blank)
        for texts, places in zip(rows, _places(rows, width), strict=True)
    ]
    filled[:header_rows] = [[*starmap(_without_place, enumerate(row))] for row in filled[:header_rows]]
    return unmerged_grid(filled, "pipes", header_rows=header_rows or None)


def _without_place(col: int, cell: Lines) -> Lines:
    """The cell of a header; programs fill a blank one with the place of its column (`Col3`, `Unnamed: 2`)."""
    return () if len(cell) == 1 and cell[0].value in (f"Col{col + 1}", f"Unnamed: {col}") else cell


def _places(rows: Sequence[Sequence[Lines]], width: int) -> list[list[int]]:
    """The column of each cell; a row may lack the last ones, or the first, as one for the total does."""
    texts = [[" ".join(line.value for line in lines) for lines in row] for row in rows]
    if all(len(row) == width for row in rows[1:]):
        return [list(range(len(row))) for row in rows]
    body = place_body(texts[1:], width, tells_blanks=True)
    return [list(range(len(rows[0]))), *([col for col, _ in places] for places in body.places)]


def _is_row(value: str) -> bool:
    """Whether a mark stands at both ends, or behind each of several cells."""
    return len(value) > 2 and value[-1] == "|" and (value[0] == "|" or value.count("|") > 1)


def _cells(cleaner: CharacterCleaner, line: TextLine, *, opened: bool) -> list[Lines]:
    """The lines of each cell; `<br>` breaks them. Rows are `opened` by a mark, or it closes a blank cell."""
    raw = cleaner.unit[line.start : line.stop]
    first = raw.index("|") + 1 if opened else 0
    parts = parts_between(cleaner.unit, line.start + first, line.start + raw.rindex("|"), "|")
    return [tuple(cell_lines(cleaner, *part)) for part in parts]


def cell_lines(cleaner: CharacterCleaner, start: int, stop: int) -> Iterator[SourcedText]:
    """The lines of the cell between two places; `<br>` breaks them."""
    breaks = [(match.start(), match.end()) for match in _BREAK.finditer(cleaner.unit, start, stop)]
    for first, last in pairwise((start, *chain(*breaks), stop)):
        text = cleaner.clean(first, last) if (first, last) not in breaks else None
        if text:
            yield text
